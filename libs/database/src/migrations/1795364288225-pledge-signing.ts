import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PledgeSigning1795364288225 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `line_comments` (`id` int UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `pledgeId` int UNSIGNED NOT NULL, `round` int NOT NULL, `code` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `text` text NULL, `saidBy` int UNSIGNED NOT NULL, `saidFor` int UNSIGNED NULL, `saidAt` datetime(3) NOT NULL, `answer` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `answerText` text NULL, `answeredBy` int UNSIGNED NULL, `answeredAt` datetime(3) NULL, `revision` int UNSIGNED NOT NULL DEFAULT \'1\', INDEX `line_comment_pledge` (`pledgeId`, `code`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `pledge_rounds` (`id` int UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `pledgeId` int UNSIGNED NOT NULL, `round` int NOT NULL, `content` json NOT NULL, `contentHash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `sentBy` int UNSIGNED NULL, `sentAt` datetime(3) NOT NULL, UNIQUE INDEX `pledge_round` (`pledgeId`, `round`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `pledge_signatures` (`id` int UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `pledgeId` int UNSIGNED NOT NULL, `version` int NOT NULL, `side` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `stands` int NULL, `personId` int UNSIGNED NOT NULL, `onBehalfOf` int UNSIGNED NULL, `signatory` varchar(60) NOT NULL, `contentHash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `signedAt` datetime(3) NOT NULL, UNIQUE INDEX `pledge_signature` (`pledgeId`, `version`, `side`, `stands`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `signed_copies` (`id` int UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `versionId` int UNSIGNED NOT NULL, `contentHash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `fileName` varchar(200) NOT NULL, `mediaType` varchar(100) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `bytes` int NOT NULL, `fileHash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `storageKey` varchar(100) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `addedBy` int UNSIGNED NOT NULL, `addedAt` datetime(3) NOT NULL, UNIQUE INDEX `signed_copy` (`versionId`, `fileHash`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query('ALTER TABLE `pledges` ADD `counterpartId` int UNSIGNED NULL');
    await runner.query('CREATE INDEX `pledge_version_hash` ON `pledge_versions` (`contentHash`)');
    await runner.query(
      'ALTER TABLE `line_comments` ADD CONSTRAINT `FK_621b6c5afcb9fe99354715b5935` FOREIGN KEY (`pledgeId`) REFERENCES `pledges`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
    );
    await runner.query(
      'ALTER TABLE `pledge_rounds` ADD CONSTRAINT `FK_1943e0b775dd90381e020648e8e` FOREIGN KEY (`pledgeId`) REFERENCES `pledges`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
    );
    await runner.query(
      'ALTER TABLE `pledge_signatures` ADD CONSTRAINT `FK_d4647e1f75985692080f1c096fd` FOREIGN KEY (`pledgeId`) REFERENCES `pledges`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
    );
    await runner.query(
      'ALTER TABLE `signed_copies` ADD CONSTRAINT `FK_b3d4ccf9514e79500086a8c6e4b` FOREIGN KEY (`versionId`) REFERENCES `pledge_versions`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `signed_copies` DROP FOREIGN KEY `FK_b3d4ccf9514e79500086a8c6e4b`');
    await runner.query('ALTER TABLE `pledge_signatures` DROP FOREIGN KEY `FK_d4647e1f75985692080f1c096fd`');
    await runner.query('ALTER TABLE `pledge_rounds` DROP FOREIGN KEY `FK_1943e0b775dd90381e020648e8e`');
    await runner.query('ALTER TABLE `line_comments` DROP FOREIGN KEY `FK_621b6c5afcb9fe99354715b5935`');
    await runner.query('DROP INDEX `pledge_version_hash` ON `pledge_versions`');
    await runner.query('ALTER TABLE `pledges` DROP COLUMN `counterpartId`');
    await runner.query('DROP INDEX `signed_copy` ON `signed_copies`');
    await runner.query('DROP TABLE `signed_copies`');
    await runner.query('DROP INDEX `pledge_signature` ON `pledge_signatures`');
    await runner.query('DROP TABLE `pledge_signatures`');
    await runner.query('DROP INDEX `pledge_round` ON `pledge_rounds`');
    await runner.query('DROP TABLE `pledge_rounds`');
    await runner.query('DROP INDEX `line_comment_pledge` ON `line_comments`');
    await runner.query('DROP TABLE `line_comments`');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Imports1795366000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `imports` (`id` int UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `kind` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `planYear` int NOT NULL, `period` varchar(7) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `fileName` varchar(200) NOT NULL, `bytes` int NOT NULL, `contentHash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `storageKey` varchar(80) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `isText` tinyint NOT NULL DEFAULT 0, `rows` int NOT NULL, `accepted` int NOT NULL, `wrong` int NOT NULL, `sheets` json NOT NULL, `problems` json NOT NULL, `mode` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `createdBy` int UNSIGNED NOT NULL, `createdFor` int UNSIGNED NULL, `createdAt` datetime(3) NOT NULL, `appliedBy` int UNSIGNED NULL, `appliedAt` datetime(3) NULL, `undoneBy` int UNSIGNED NULL, `undoneAt` datetime(3) NULL, `revision` int UNSIGNED NOT NULL DEFAULT \'1\', INDEX `import_zone` (`zoneId`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `import_rows` (`id` int UNSIGNED NOT NULL AUTO_INCREMENT, `importId` int UNSIGNED NOT NULL, `sort` int NOT NULL, `sheet` varchar(31) NOT NULL, `sheetRow` int NOT NULL, `state` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `knownId` int UNSIGNED NULL, `reading` json NULL, `problems` json NULL, `lineId` int UNSIGNED NULL, `zoneTargetId` int UNSIGNED NULL, `submissionId` bigint UNSIGNED NULL, `madeRevision` int NULL, `before` json NULL, `refusal` json NULL, UNIQUE INDEX `import_row` (`importId`, `sort`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'ALTER TABLE `imports` ADD CONSTRAINT `FK_1ced644894c41975b467126952f` FOREIGN KEY (`createdBy`) REFERENCES `people`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
    );
    await runner.query(
      'ALTER TABLE `import_rows` ADD CONSTRAINT `FK_9b7ed21ecfabc9578dc307ce870` FOREIGN KEY (`importId`) REFERENCES `imports`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `import_rows` DROP FOREIGN KEY `FK_9b7ed21ecfabc9578dc307ce870`');
    await runner.query('ALTER TABLE `imports` DROP FOREIGN KEY `FK_1ced644894c41975b467126952f`');
    await runner.query('DROP INDEX `import_row` ON `import_rows`');
    await runner.query('DROP TABLE `import_rows`');
    await runner.query('DROP INDEX `import_zone` ON `imports`');
    await runner.query('DROP TABLE `imports`');
  }
}

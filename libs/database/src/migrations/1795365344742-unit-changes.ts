import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UnitChanges1795365344742 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE `unit_changes` (`id` int UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `kind` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `state` varchar(10) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `fromDay` date NOT NULL, `fromPeriod` varchar(7) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `plan` json NOT NULL, `reason` varchar(400) NOT NULL, `proposedBy` int UNSIGNED NOT NULL, `proposedFor` int UNSIGNED NULL, `proposedDuty` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `proposedAt` datetime(3) NOT NULL, `decidedBy` int UNSIGNED NULL, `decidedFor` int UNSIGNED NULL, `decidedDuty` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `decidedAt` datetime(3) NULL, `decisionNote` varchar(400) NULL, `appliedAt` datetime(3) NULL, `version` int UNSIGNED NOT NULL DEFAULT \'1\', INDEX `unit_change_zone` (`zoneId`, `state`, `fromDay`), PRIMARY KEY (`id`)) ENGINE=InnoDB');
    await runner.query('CREATE TABLE `unit_names` (`id` int UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `unitId` int UNSIGNED NOT NULL, `untilDay` date NOT NULL, `name` varchar(80) NOT NULL, `nameEn` varchar(120) NULL, UNIQUE INDEX `unit_name_until` (`unitId`, `untilDay`), PRIMARY KEY (`id`)) ENGINE=InnoDB');
    await runner.query('CREATE TABLE `unit_successions` (`id` int UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `changeId` int UNSIGNED NOT NULL, `unitId` int UNSIGNED NOT NULL, `successorId` int UNSIGNED NOT NULL, `fromDay` date NOT NULL, `fromPeriod` varchar(7) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, INDEX `succession_successor` (`successorId`), UNIQUE INDEX `succession` (`unitId`, `successorId`, `changeId`), PRIMARY KEY (`id`)) ENGINE=InnoDB');
    await runner.query('CREATE TABLE `target_terms` (`id` int UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `targetId` int UNSIGNED NOT NULL, `untilPeriod` varchar(7) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `unitId` int UNSIGNED NOT NULL, `year` int NOT NULL, `track` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `kind` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `cadence` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `wording` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `target` decimal(24,6) NULL, `upper` decimal(24,6) NULL, `stretch` decimal(24,6) NULL, `baseline` decimal(24,6) NULL, `tolerance` decimal(24,6) NULL, `capOf` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `annualOnly` tinyint NOT NULL DEFAULT 0, `detail` json NOT NULL, `amended` int NOT NULL DEFAULT \'0\', UNIQUE INDEX `terms_until` (`targetId`, `untilPeriod`, `amended`), PRIMARY KEY (`id`)) ENGINE=InnoDB');
    await runner.query('CREATE TABLE `amendments` (`id` int UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `year` int NOT NULL, `targetId` int UNSIGNED NOT NULL, `state` varchar(10) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `fromPeriod` varchar(7) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `reason` varchar(400) NOT NULL, `before` json NOT NULL, `after` json NOT NULL, `proposedBy` int UNSIGNED NOT NULL, `proposedFor` int UNSIGNED NULL, `proposedAt` datetime(3) NOT NULL, `decidedBy` int UNSIGNED NULL, `decidedFor` int UNSIGNED NULL, `decidedAt` datetime(3) NULL, `decisionNote` varchar(400) NULL, `pledgeVersion` int NULL, `version` int UNSIGNED NOT NULL DEFAULT \'1\', INDEX `amendment_zone` (`zoneId`, `year`, `state`), INDEX `amendment_target` (`targetId`, `state`), PRIMARY KEY (`id`)) ENGINE=InnoDB');
    await runner.query('ALTER TABLE `targets` ADD `amended` int NOT NULL DEFAULT \'0\'');
    await runner.query('ALTER TABLE `unit_names` ADD CONSTRAINT `FK_f99c744504b733b70d8dc325875` FOREIGN KEY (`unitId`) REFERENCES `units`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT');
    await runner.query('ALTER TABLE `unit_successions` ADD CONSTRAINT `FK_29e6405e0833215cc6e02af0648` FOREIGN KEY (`changeId`) REFERENCES `unit_changes`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT');
    await runner.query('ALTER TABLE `unit_successions` ADD CONSTRAINT `FK_a9df052dee8c8def5379bd69c24` FOREIGN KEY (`unitId`) REFERENCES `units`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT');
    await runner.query('ALTER TABLE `unit_successions` ADD CONSTRAINT `FK_454584a8bc30caa0e2920915519` FOREIGN KEY (`successorId`) REFERENCES `units`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT');
    await runner.query('ALTER TABLE `target_terms` ADD CONSTRAINT `FK_50199ee5b7eea440e68c3700801` FOREIGN KEY (`targetId`) REFERENCES `targets`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT');
    await runner.query('ALTER TABLE `amendments` ADD CONSTRAINT `FK_269ebdd9c39e90a34620fd5fad8` FOREIGN KEY (`targetId`) REFERENCES `targets`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `amendments` DROP FOREIGN KEY `FK_269ebdd9c39e90a34620fd5fad8`');
    await runner.query('ALTER TABLE `target_terms` DROP FOREIGN KEY `FK_50199ee5b7eea440e68c3700801`');
    await runner.query('ALTER TABLE `unit_successions` DROP FOREIGN KEY `FK_454584a8bc30caa0e2920915519`');
    await runner.query('ALTER TABLE `unit_successions` DROP FOREIGN KEY `FK_a9df052dee8c8def5379bd69c24`');
    await runner.query('ALTER TABLE `unit_successions` DROP FOREIGN KEY `FK_29e6405e0833215cc6e02af0648`');
    await runner.query('ALTER TABLE `unit_names` DROP FOREIGN KEY `FK_f99c744504b733b70d8dc325875`');
    await runner.query('ALTER TABLE `targets` DROP COLUMN `amended`');
    await runner.query('DROP INDEX `amendment_target` ON `amendments`');
    await runner.query('DROP INDEX `amendment_zone` ON `amendments`');
    await runner.query('DROP TABLE `amendments`');
    await runner.query('DROP INDEX `terms_until` ON `target_terms`');
    await runner.query('DROP TABLE `target_terms`');
    await runner.query('DROP INDEX `succession` ON `unit_successions`');
    await runner.query('DROP INDEX `succession_successor` ON `unit_successions`');
    await runner.query('DROP TABLE `unit_successions`');
    await runner.query('DROP INDEX `unit_name_until` ON `unit_names`');
    await runner.query('DROP TABLE `unit_names`');
    await runner.query('DROP INDEX `unit_change_zone` ON `unit_changes`');
    await runner.query('DROP TABLE `unit_changes`');
  }
}

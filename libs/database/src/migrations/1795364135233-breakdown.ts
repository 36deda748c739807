import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Breakdown1795364135233 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE `ambition_answers` (`id` int UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `year` int NOT NULL, `lineId` int UNSIGNED NULL, `zoneTargetId` int UNSIGNED NULL, `code` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `fingerprint` varchar(400) NOT NULL, `params` json NOT NULL, `reason` text NULL, `answeredBy` int UNSIGNED NULL, `answeredAt` datetime(3) NOT NULL, INDEX `answer_year` (`zoneId`, `year`), INDEX `answer_zone_target` (`zoneTargetId`, `code`), INDEX `answer_line` (`lineId`, `code`), PRIMARY KEY (`id`)) ENGINE=InnoDB');
    await runner.query('CREATE TABLE `projects` (`id` int UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `zoneTargetId` int UNSIGNED NOT NULL, `lineId` int UNSIGNED NULL, `unitId` int UNSIGNED NOT NULL, `name` varchar(120) NOT NULL, `totalInvestment` decimal(24,6) NULL, `yearPlan` decimal(24,6) NULL, `nodes` json NOT NULL, `permits` json NOT NULL, `bottleneck` text NULL, `closedOn` date NULL, `illustrative` tinyint NOT NULL DEFAULT 0, `sort` int NOT NULL DEFAULT \'0\', `revision` int UNSIGNED NOT NULL DEFAULT \'1\', INDEX `project_line` (`lineId`), INDEX `project_zone_target` (`zoneTargetId`, `sort`, `id`), PRIMARY KEY (`id`)) ENGINE=InnoDB');
    await runner.query('ALTER TABLE `pledge_lines` ADD `carries` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'share\'');
    await runner.query('ALTER TABLE `ambition_answers` ADD CONSTRAINT `FK_5bff7098e1b50c97d1b9a4adf45` FOREIGN KEY (`answeredBy`) REFERENCES `people`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT');
    await runner.query('ALTER TABLE `projects` ADD CONSTRAINT `FK_68fa767d29305296010907f2a2f` FOREIGN KEY (`zoneTargetId`) REFERENCES `zone_targets`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT');
    await runner.query('ALTER TABLE `projects` ADD CONSTRAINT `FK_f24906f7833313fe917ecb6451e` FOREIGN KEY (`unitId`) REFERENCES `units`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `projects` DROP FOREIGN KEY `FK_f24906f7833313fe917ecb6451e`');
    await runner.query('ALTER TABLE `projects` DROP FOREIGN KEY `FK_68fa767d29305296010907f2a2f`');
    await runner.query('ALTER TABLE `ambition_answers` DROP FOREIGN KEY `FK_5bff7098e1b50c97d1b9a4adf45`');
    await runner.query('ALTER TABLE `pledge_lines` DROP COLUMN `carries`');
    await runner.query('DROP INDEX `project_zone_target` ON `projects`');
    await runner.query('DROP INDEX `project_line` ON `projects`');
    await runner.query('DROP TABLE `projects`');
    await runner.query('DROP INDEX `answer_line` ON `ambition_answers`');
    await runner.query('DROP INDEX `answer_zone_target` ON `ambition_answers`');
    await runner.query('DROP INDEX `answer_year` ON `ambition_answers`');
    await runner.query('DROP TABLE `ambition_answers`');
  }
}

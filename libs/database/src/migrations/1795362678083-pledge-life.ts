import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PledgeLife1795362678083 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX `pledge_unit` ON `pledges`');
    await runner.query(
      'CREATE TABLE `zone_targets` (`code` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(120) NOT NULL, `nameEn` varchar(200) NULL, `category` varchar(40) NOT NULL, `measureUnit` varchar(20) NOT NULL, `measureUnitEn` varchar(40) NULL, `decimals` int NOT NULL DEFAULT \'2\', `kind` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `cadence` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `wording` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `track` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `target` decimal(24,6) NULL, `upper` decimal(24,6) NULL, `stretch` decimal(24,6) NULL, `baseline` decimal(24,6) NULL, `tolerance` decimal(24,6) NULL, `capOf` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `annualOnly` tinyint NOT NULL DEFAULT 0, `detail` json NOT NULL, `clause` text NULL, `sourceTitle` varchar(120) NULL, `sourceDate` date NULL, `illustrative` tinyint NOT NULL DEFAULT 0, `note` text NULL, `sort` int NOT NULL DEFAULT \'0\', `id` int UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `year` int NOT NULL, `rollUp` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `leaderId` int UNSIGNED NULL, `lastResult` decimal(24,6) NULL, `baseAmount` decimal(24,6) NULL, `revision` int UNSIGNED NOT NULL DEFAULT \'1\', UNIQUE INDEX `zone_target_code` (`zoneId`, `year`, `code`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query(
      'CREATE TABLE `pledge_lines` (`code` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `name` varchar(120) NOT NULL, `nameEn` varchar(200) NULL, `category` varchar(40) NOT NULL, `measureUnit` varchar(20) NOT NULL, `measureUnitEn` varchar(40) NULL, `decimals` int NOT NULL DEFAULT \'2\', `kind` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `cadence` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `wording` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `track` varchar(16) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `target` decimal(24,6) NULL, `upper` decimal(24,6) NULL, `stretch` decimal(24,6) NULL, `baseline` decimal(24,6) NULL, `tolerance` decimal(24,6) NULL, `capOf` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `annualOnly` tinyint NOT NULL DEFAULT 0, `detail` json NOT NULL, `clause` text NULL, `sourceTitle` varchar(120) NULL, `sourceDate` date NULL, `illustrative` tinyint NOT NULL DEFAULT 0, `note` text NULL, `sort` int NOT NULL DEFAULT \'0\', `id` int UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `year` int NOT NULL, `pledgeId` int UNSIGNED NOT NULL, `unitId` int UNSIGNED NOT NULL, `verifierUnitId` int UNSIGNED NOT NULL, `leaderId` int UNSIGNED NULL, `coUnitIds` json NOT NULL, `dueText` varchar(120) NULL, `zoneTargetId` int UNSIGNED NULL, `numerator` decimal(24,6) NULL, `denominator` decimal(24,6) NULL, `baseWeight` decimal(24,6) NULL, `lastResult` decimal(24,6) NULL, `targetId` int UNSIGNED NULL, `revision` int UNSIGNED NOT NULL DEFAULT \'1\', INDEX `line_zone_target` (`zoneTargetId`), INDEX `line_pledge` (`pledgeId`, `sort`), UNIQUE INDEX `line_code` (`zoneId`, `year`, `code`), PRIMARY KEY (`id`)) ENGINE=InnoDB',
    );
    await runner.query('ALTER TABLE `pledges` ADD `holder` varchar(24) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL');
    await runner.query('ALTER TABLE `pledges` ADD `tier` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL');
    // What was signed before holders and tiers existed was signed by its unit.
    await runner.query("UPDATE `pledges` SET `holder` = CONCAT('unit:', `unitId`), `tier` = 'unit'");
    await runner.query('ALTER TABLE `pledges` ADD `leaderId` int UNSIGNED NULL');
    await runner.query('ALTER TABLE `pledges` ADD `clauses` json NULL');
    await runner.query("ALTER TABLE `pledges` ADD `round` int NOT NULL DEFAULT '0'");
    await runner.query('ALTER TABLE `pledges` ADD `approvedAt` datetime(3) NULL');
    await runner.query('ALTER TABLE `pledges` ADD `approvedBy` int UNSIGNED NULL');
    await runner.query("ALTER TABLE `pledges` ADD `revision` int UNSIGNED NOT NULL DEFAULT '1'");
    await runner.query('ALTER TABLE `pledges` CHANGE `signatory` `signatory` varchar(60) NULL');
    await runner.query('ALTER TABLE `pledges` CHANGE `counterpart` `counterpart` varchar(60) NULL');
    await runner.query('ALTER TABLE `pledges` CHANGE `signedOn` `signedOn` date NULL');
    await runner.query("ALTER TABLE `pledges` CHANGE `currentVersion` `currentVersion` int NOT NULL DEFAULT '0'");
    await runner.query('CREATE INDEX `pledge_unit_year` ON `pledges` (`zoneId`, `year`, `unitId`)');
    await runner.query('CREATE UNIQUE INDEX `pledge_holder` ON `pledges` (`zoneId`, `year`, `holder`)');
    await runner.query(
      'ALTER TABLE `pledges` ADD CONSTRAINT `FK_6b96525ab360615058b3422b199` FOREIGN KEY (`leaderId`) REFERENCES `people`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
    );
    await runner.query(
      'ALTER TABLE `zone_targets` ADD CONSTRAINT `FK_e17ab7d3f04ec3f34e7ee4f75cd` FOREIGN KEY (`leaderId`) REFERENCES `people`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
    );
    await runner.query(
      'ALTER TABLE `pledge_lines` ADD CONSTRAINT `FK_cb80b210ec0cc0adc110b7eb509` FOREIGN KEY (`pledgeId`) REFERENCES `pledges`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
    );
    await runner.query(
      'ALTER TABLE `pledge_lines` ADD CONSTRAINT `FK_357d71e96e09b52e0dd7df8ec3e` FOREIGN KEY (`unitId`) REFERENCES `units`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
    );
    await runner.query(
      'ALTER TABLE `pledge_lines` ADD CONSTRAINT `FK_b5a43f6560549a0ca27a17dec02` FOREIGN KEY (`verifierUnitId`) REFERENCES `units`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
    );
    await runner.query(
      'ALTER TABLE `pledge_lines` ADD CONSTRAINT `FK_2963a3ac573cab78d5e20aadb52` FOREIGN KEY (`leaderId`) REFERENCES `people`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
    );
    await runner.query(
      'ALTER TABLE `pledge_lines` ADD CONSTRAINT `FK_ee75c909e7a98f973a11fd5cc97` FOREIGN KEY (`zoneTargetId`) REFERENCES `zone_targets`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
    );
    await runner.query(
      'ALTER TABLE `pledge_lines` ADD CONSTRAINT `FK_6bedbf3f35cc45d30734d22c2b2` FOREIGN KEY (`targetId`) REFERENCES `targets`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
    );
    // Every target signed so far gets the line it would have been born from.
    await runner.query(
      `INSERT INTO pledge_lines (zoneId, year, pledgeId, unitId, verifierUnitId, leaderId, code, name, nameEn, category, measureUnit, measureUnitEn, decimals, kind, cadence, wording, track, target, upper, stretch, baseline, tolerance, capOf, annualOnly, detail, clause, sourceTitle, sourceDate, illustrative, note, sort, coUnitIds, targetId)
       SELECT t.zoneId, t.year, t.pledgeId, t.unitId, t.verifierUnitId, t.leaderId, t.code, t.name, t.nameEn, t.category, t.measureUnit, t.measureUnitEn, t.decimals, t.kind, t.cadence, t.wording, t.track, t.target, t.upper, t.stretch, t.baseline, t.tolerance, t.capOf, t.annualOnly, t.detail, t.clause, t.sourceTitle, t.sourceDate, t.illustrative, t.note, t.sort,
              COALESCE((SELECT JSON_ARRAYAGG(c.unitId) FROM target_co_units c WHERE c.targetId = t.id), '[]'), t.id FROM targets t`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `pledge_lines` DROP FOREIGN KEY `FK_6bedbf3f35cc45d30734d22c2b2`');
    await runner.query('ALTER TABLE `pledge_lines` DROP FOREIGN KEY `FK_ee75c909e7a98f973a11fd5cc97`');
    await runner.query('ALTER TABLE `pledge_lines` DROP FOREIGN KEY `FK_2963a3ac573cab78d5e20aadb52`');
    await runner.query('ALTER TABLE `pledge_lines` DROP FOREIGN KEY `FK_b5a43f6560549a0ca27a17dec02`');
    await runner.query('ALTER TABLE `pledge_lines` DROP FOREIGN KEY `FK_357d71e96e09b52e0dd7df8ec3e`');
    await runner.query('ALTER TABLE `pledge_lines` DROP FOREIGN KEY `FK_cb80b210ec0cc0adc110b7eb509`');
    await runner.query('ALTER TABLE `zone_targets` DROP FOREIGN KEY `FK_e17ab7d3f04ec3f34e7ee4f75cd`');
    await runner.query('ALTER TABLE `pledges` DROP FOREIGN KEY `FK_6b96525ab360615058b3422b199`');
    await runner.query('DROP INDEX `pledge_holder` ON `pledges`');
    await runner.query('DROP INDEX `pledge_unit_year` ON `pledges`');
    await runner.query('ALTER TABLE `pledges` CHANGE `currentVersion` `currentVersion` int NOT NULL DEFAULT 1');
    await runner.query('ALTER TABLE `pledges` CHANGE `signedOn` `signedOn` date NOT NULL');
    await runner.query('ALTER TABLE `pledges` CHANGE `counterpart` `counterpart` varchar(60) NOT NULL');
    await runner.query('ALTER TABLE `pledges` CHANGE `signatory` `signatory` varchar(60) NOT NULL');
    await runner.query('ALTER TABLE `pledges` DROP COLUMN `revision`');
    await runner.query('ALTER TABLE `pledges` DROP COLUMN `approvedBy`');
    await runner.query('ALTER TABLE `pledges` DROP COLUMN `approvedAt`');
    await runner.query('ALTER TABLE `pledges` DROP COLUMN `round`');
    await runner.query('ALTER TABLE `pledges` DROP COLUMN `clauses`');
    await runner.query('ALTER TABLE `pledges` DROP COLUMN `leaderId`');
    await runner.query('ALTER TABLE `pledges` DROP COLUMN `tier`');
    await runner.query('ALTER TABLE `pledges` DROP COLUMN `holder`');
    await runner.query('DROP INDEX `line_code` ON `pledge_lines`');
    await runner.query('DROP INDEX `line_pledge` ON `pledge_lines`');
    await runner.query('DROP INDEX `line_zone_target` ON `pledge_lines`');
    await runner.query('DROP TABLE `pledge_lines`');
    await runner.query('DROP INDEX `zone_target_code` ON `zone_targets`');
    await runner.query('DROP TABLE `zone_targets`');
    await runner.query('CREATE UNIQUE INDEX `pledge_unit` ON `pledges` (`zoneId`, `year`, `unitId`)');
  }
}

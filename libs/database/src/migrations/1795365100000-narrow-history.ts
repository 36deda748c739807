import type { MigrationInterface, QueryRunner } from 'typeorm';

const EXACT = ['actual', 'expected', 'ratio', 'gap', 'share', 'planned'];

/**
 * A judgement names what it was made from instead of repeating it: terms are kept once for all rows that were judged by them, and
 * figures are read back from their revisions. Rows from before keep their receipt as it was written; having no basis they are
 * judged once more by the next scan.
 */
export class NarrowHistory1795365100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE `judged_terms` (`version` varchar(32) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `terms` json NOT NULL, PRIMARY KEY (`version`)) ENGINE=InnoDB');
    for (const column of EXACT) await runner.query(`ALTER TABLE \`assessments\` MODIFY \`${column}\` decimal(40,20) NULL`);
    await runner.query('ALTER TABLE `assessments` ADD `basis` varchar(400) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'\'');
    await runner.query('ALTER TABLE `assessments` ADD `waits` varchar(60) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'\'');
    await runner.query('ALTER TABLE `assessments` ADD `carry` varchar(1000) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL DEFAULT \'\'');
    await runner.query('ALTER TABLE `assessments` DROP COLUMN `fingerprint`');
    await runner.query('DROP TABLE `assessed_targets`');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE `assessed_targets` (`targetId` int UNSIGNED NOT NULL, `zoneId` int UNSIGNED NOT NULL, `month` varchar(7) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `stamp` varchar(40) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, PRIMARY KEY (`targetId`)) ENGINE=InnoDB');
    await runner.query('ALTER TABLE `assessed_targets` ADD CONSTRAINT `FK_04d54a14ce325b87cc4aebc3300` FOREIGN KEY (`targetId`) REFERENCES `targets`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT');
    await runner.query('ALTER TABLE `assessments` ADD `fingerprint` varchar(40) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL');
    for (const column of ['carry', 'waits', 'basis']) await runner.query(`ALTER TABLE \`assessments\` DROP COLUMN \`${column}\``);
    for (const column of EXACT) await runner.query(`ALTER TABLE \`assessments\` MODIFY \`${column}\` decimal(32,12) NULL`);
    await runner.query('DROP TABLE `judged_terms`');
  }
}

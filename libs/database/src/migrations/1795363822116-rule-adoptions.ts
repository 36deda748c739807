import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RuleAdoptions1795363822116 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `rule_sets` ADD `reason` varchar(500) NOT NULL');
    await runner.query('ALTER TABLE `rule_sets` ADD `adoptedBy` int UNSIGNED NULL');
    await runner.query('ALTER TABLE `rule_sets` ADD `adoptedAt` datetime(3) NOT NULL');
    await runner.query('ALTER TABLE `rule_sets` ADD `withdrawnAt` datetime(3) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `rule_sets` DROP COLUMN `withdrawnAt`');
    await runner.query('ALTER TABLE `rule_sets` DROP COLUMN `adoptedAt`');
    await runner.query('ALTER TABLE `rule_sets` DROP COLUMN `adoptedBy`');
    await runner.query('ALTER TABLE `rule_sets` DROP COLUMN `reason`');
  }
}

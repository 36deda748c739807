import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passwords that stand on the day of the upgrade count as chosen that day. */
export class PasswordAge1795370000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `people` ADD `passwordSetAt` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `people` DROP COLUMN `passwordSetAt`');
  }
}

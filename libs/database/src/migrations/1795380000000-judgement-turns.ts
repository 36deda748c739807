import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Judgements of one target follow one another by a lock of their own, which no filing waits for. Rows come with the first judgement. */
export class JudgementTurns1795380000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE `judgement_turns` (`targetId` int UNSIGNED NOT NULL, PRIMARY KEY (`targetId`)) ENGINE=InnoDB');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `judgement_turns`');
  }
}

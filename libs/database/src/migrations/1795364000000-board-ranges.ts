import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indices that answer the board without the rows behind them; each stands before the one it replaces goes. */
export class BoardRanges1795364000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX `assessment_worst` ON `assessments` (`zoneId`, `isCurrent`, `month`, `lightOrder`, `streak`, `severity`, `unitId`, `light`, `standing`)');
    await runner.query('DROP INDEX `assessment_board` ON `assessments`');
    await runner.query('CREATE INDEX `assessment_cells` ON `assessments` (`zoneId`, `isCurrent`, `month`, `unitId`, `lightOrder`, `light`, `standing`, `provisional`, `targetId`)');
    await runner.query('DROP INDEX `assessment_counts` ON `assessments`');
    await runner.query('CREATE INDEX `submission_asked` ON `submissions` (`zoneId`, `period`, `state`, `targetId`, `late`)');
    await runner.query('DROP INDEX `submission_desk` ON `submissions`');
    await runner.query('CREATE INDEX `target_asked` ON `targets` (`zoneId`, `year`, `unitId`, `track`, `cadence`, `annualOnly`, `sort`, `code`, `kind`, `verifierUnitId`)');
    await runner.query('DROP INDEX `target_unit` ON `targets`');
    await runner.query('CREATE INDEX `target_name` ON `targets` (`zoneId`, `name`, `year`)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX `target_name` ON `targets`');
    await runner.query('CREATE INDEX `target_unit` ON `targets` (`zoneId`, `year`, `unitId`)');
    await runner.query('DROP INDEX `target_asked` ON `targets`');
    await runner.query('CREATE INDEX `submission_desk` ON `submissions` (`zoneId`, `period`, `state`)');
    await runner.query('DROP INDEX `submission_asked` ON `submissions`');
    await runner.query('CREATE INDEX `assessment_counts` ON `assessments` (`zoneId`, `month`, `isCurrent`, `targetId`, `unitId`, `light`, `standing`, `lightOrder`, `recovered`, `provisional`)');
    await runner.query('DROP INDEX `assessment_cells` ON `assessments`');
    await runner.query('CREATE INDEX `assessment_board` ON `assessments` (`zoneId`, `month`, `isCurrent`, `lightOrder`, `streak`, `severity`)');
    await runner.query('DROP INDEX `assessment_worst` ON `assessments`');
  }
}

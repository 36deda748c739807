import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 核定单位数据: what the unit that owns a data source says beside what was filed, and why a figure was verified nevertheless. */
export class OwnerFigures1795385329602 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE `owner_figures` (`id` bigint UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `targetId` int UNSIGNED NOT NULL, `period` varchar(7) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `revision` int NOT NULL, `value` decimal(24,6) NULL, `sourceTitle` varchar(120) NULL, `sourceDate` date NULL, `note` varchar(500) NULL, `illustrative` tinyint NOT NULL DEFAULT 0, `notedBy` int UNSIGNED NULL, `notedFor` int UNSIGNED NULL, `notedAt` datetime(3) NOT NULL, `knownUntil` datetime(3) NOT NULL, UNIQUE INDEX `owner_figure_revision` (`targetId`, `period`, `revision`), INDEX `owner_figure_known` (`targetId`, `period`, `knownUntil`), PRIMARY KEY (`id`)) ENGINE=InnoDB');
    await runner.query('ALTER TABLE `import_rows` ADD `ownerFigureId` bigint UNSIGNED NULL');
    await runner.query('ALTER TABLE `submission_revisions` ADD `verifiedReason` text NULL, ADD `ownerFigureId` bigint UNSIGNED NULL');
    await runner.query('ALTER TABLE `owner_figures` ADD CONSTRAINT `FK_40888a2eb30d60894acf5fe9968` FOREIGN KEY (`targetId`) REFERENCES `targets`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `submission_revisions` DROP COLUMN `ownerFigureId`');
    await runner.query('ALTER TABLE `submission_revisions` DROP COLUMN `verifiedReason`');
    await runner.query('ALTER TABLE `import_rows` DROP COLUMN `ownerFigureId`');
    await runner.query('DROP TABLE `owner_figures`');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Documents1795364890405 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE `documents` (`id` int UNSIGNED NOT NULL AUTO_INCREMENT, `zoneId` int UNSIGNED NOT NULL, `kind` varchar(12) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `subjectId` int UNSIGNED NOT NULL, `version` int NOT NULL DEFAULT \'0\', `format` varchar(4) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `state` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `progress` int NOT NULL DEFAULT \'0\', `problem` varchar(60) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `title` varchar(200) NULL, `asked` int NOT NULL DEFAULT \'1\', `attempts` int NOT NULL DEFAULT \'0\', `askedBy` int UNSIGNED NULL, `askedAt` datetime(3) NOT NULL, `madeAt` datetime(3) NULL, `sourceHash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `fileHash` varchar(64) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `bytes` int NULL, `leasedUntil` datetime(3) NULL, `lease` varchar(36) CHARACTER SET "ascii" COLLATE "ascii_bin" NULL, `keptSince` datetime(3) NOT NULL, INDEX `document_kept` (`keptSince`), INDEX `document_waiting` (`state`, `id`), UNIQUE INDEX `document_subject` (`zoneId`, `kind`, `subjectId`, `version`, `format`), PRIMARY KEY (`id`)) ENGINE=InnoDB');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX `document_subject` ON `documents`');
    await runner.query('DROP INDEX `document_waiting` ON `documents`');
    await runner.query('DROP INDEX `document_kept` ON `documents`');
    await runner.query('DROP TABLE `documents`');
  }
}

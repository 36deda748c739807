import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ZoneSettings1795370100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE `zone_settings` (`zoneId` int UNSIGNED NOT NULL, `leaderDetail` varchar(8) CHARACTER SET "ascii" COLLATE "ascii_bin" NOT NULL, `version` int UNSIGNED NOT NULL DEFAULT \'1\', PRIMARY KEY (`zoneId`)) ENGINE=InnoDB',
    );
    await runner.query(
      'ALTER TABLE `zone_settings` ADD CONSTRAINT `FK_722a433b5b499fba66f410dbd85` FOREIGN KEY (`zoneId`) REFERENCES `units`(`id`) ON DELETE RESTRICT ON UPDATE RESTRICT',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `zone_settings`');
  }
}

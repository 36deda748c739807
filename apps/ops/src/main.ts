import 'reflect-metadata';
import { makeDataSource } from '#database/data-source.js';
import { plantDemo } from '#seeds/plant.js';
import { readConfig } from '#platform/config.js';
import { draftMigration } from './draft-migration.js';
import { verifyLedger } from './verify.js';

const [command, argument] = process.argv.slice(2);
const config = readConfig({ JWT_SECRET: 'not-used-by-operations-commands-000', ...process.env });
const dataSource = await makeDataSource(config.database).initialize();
try {
  switch (command) {
    case 'migrate': {
      const done = await dataSource.runMigrations({ transaction: 'each' });
      console.log(done.length === 0 ? 'schema is current' : `${done.length} migration(s) run`);
      break;
    }
    case 'seed': {
      const planted = await plantDemo(dataSource, config.demoPassword, (step) => console.log(step));
      console.log(planted ? 'demo planted' : 'demo already stands');
      break;
    }
    case 'verify': {
      if (!(await verifyLedger(dataSource, (line) => console.log(line)))) process.exitCode = 1;
      break;
    }
    case 'draft-migration': {
      const path = await draftMigration(dataSource, argument ?? 'Change');
      console.log(path ?? 'entities and schema agree');
      break;
    }
    default:
      console.error('commands: migrate | seed | verify | draft-migration <Name>');
      process.exitCode = 2;
  }
} finally {
  await dataSource.destroy();
}

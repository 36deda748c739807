import { writeFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';

/** Writes what the entities have and the migrated schema lacks, for a human to read before it is committed. */
export async function draftMigration(dataSource: DataSource, name: string): Promise<string | null> {
  const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
  if (upQueries.length === 0) return null;
  const stamp = Date.now();
  const kebab = name.replace(/[A-Z]/g, (letter, at: number) => (at ? '-' : '') + letter.toLowerCase());
  const path = `libs/database/src/migrations/${stamp}-${kebab}.ts`;
  const lines = (queries: { query: string }[]) =>
    queries.map(({ query }) => `    await runner.query(${JSON.stringify(query).replaceAll("'", "\\'").replace(/^"|"$/g, "'").replaceAll('\\"', '"')});`).join('\n');
  writeFileSync(
    path,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${name}${stamp} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${lines(upQueries)}
  }

  async down(runner: QueryRunner): Promise<void> {
${lines([...downQueries].reverse())}
  }
}
`,
  );
  return path;
}

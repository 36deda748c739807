import { expect, test } from '@jest/globals';
import { freshDatabase } from '../../../test/support/database.js';

test('migrations end where the entities are: nothing is left for a further one', async () => {
  const db = await freshDatabase('schema');
  try {
    const { upQueries } = await db.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    await db.dataSource.query('ALTER TABLE pledges DROP COLUMN clauses');
    expect((await db.dataSource.driver.createSchemaBuilder().log()).upQueries).toHaveLength(1);
  } finally {
    await db.drop();
  }
});

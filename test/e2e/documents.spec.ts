import { documentsAsk, documentsList, documentsRead } from '#api-client/generated.js';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { startSystem, type System } from '../support/system.js';

/** 文书 through the whole house: asked for at the door, rung by the relay, laid out in the worker's thread, taken as a file. */
let system: System;
jest.setTimeout(180_000);

beforeAll(async () => {
  system = await startSystem('documents');
}, 180_000);
afterAll(async () => {
  await system?.stop();
}, 60_000);

const asked = async (as: string, body: Parameters<typeof documentsAsk>[0]): Promise<number> => {
  const answer = await documentsAsk(body, await system.as(as));
  expect(answer.status).toBe(202);
  return (answer as { data: { id: number } }).data.id;
};
const read = async (as: string, id: number) => {
  const answer = await documentsRead(id, await system.as(as));
  expect(answer.status).toBe(200);
  return answer.data;
};
const made = async (as: string, id: number) => {
  await system.until(async () => ['done', 'failed'].includes((await read(as, id)).state), `document ${id} made`, 90_000);
  return read(as, id);
};
async function file(as: string, id: number): Promise<{ bytes: Buffer; headers: Headers }> {
  const { baseUrl, headers } = await system.as(as);
  const answer = await fetch(`${baseUrl}/api/v1/documents/${id}/file`, { headers });
  expect(answer.status).toBe(200);
  return { bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
}

describe('a pledge', () => {
  test('is asked for, made and downloaded in both formats; the file is the one whose hash is told', async () => {
    const { id: pledgeId } = await system.one<{ id: number }>(
      "SELECT p.id FROM pledges p JOIN units u ON u.id = p.unitId WHERE u.code = 'finance' AND p.year = 2024 AND p.tier = 'unit'",
    );
    for (const [format, magic, type] of [
      ['pdf', '%PDF', 'application/pdf'],
      ['docx', 'PK', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ] as const) {
      const id = await asked('head.finance', { kind: 'pledge', subjectId: pledgeId, format });
      const document = await made('head.finance', id);
      expect(document).toMatchObject({
        kind: 'pledge',
        subjectId: pledgeId,
        format,
        state: 'done',
        progress: 100,
        problem: null,
        version: null,
      });
      expect(document.title).toContain('财政局');
      const { bytes, headers } = await file('head.finance', id);
      expect(bytes.subarray(0, magic.length).toString('latin1')).toBe(magic);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(document.fileHash);
      expect([headers.get('content-type'), bytes.length]).toEqual([type, document.bytes]);
      expect(decodeURIComponent(headers.get('content-disposition')!)).toMatch(new RegExp(`^attachment; .*财政局.*\\.${format}$`));
      // The same again is the same row, and the same file: nothing has changed.
      expect(await asked('supervision', { kind: 'pledge', subjectId: pledgeId, format })).toBe(id);
      const again = await made('supervision', id);
      expect([again.fileHash, again.madeAt]).toEqual([document.fileHash, document.madeAt]);
    }
  });

  test('another unit, and another zone, find nothing; a unit is told why it may not print what shows all units', async () => {
    const [{ id }] = (await system.rows<{ id: number }>("SELECT id FROM documents WHERE kind = 'pledge' LIMIT 1")) as [
      { id: number },
    ];
    for (const as of ['head.economy', 'supervision.jk']) {
      expect((await system.call('GET', `/api/v1/documents/${id}`, { as })).status).toBe(404);
      expect((await system.call('GET', `/api/v1/documents/${id}/file`, { as })).status).toBe(404);
    }
    expect((await documentsList({}, await system.as('supervision.jk'))) as unknown).toMatchObject({ data: { items: [] } });
    const refused = await system.call('POST', '/api/v1/documents', {
      as: 'head.finance',
      body: { kind: 'breakdown', subjectId: 2024, format: 'pdf' },
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'documents.allUnits']);
  });
});

test('breakdown, book, warning, bulletin and pack are made as well', async () => {
  const { id: flagId } = await system.one<{ id: number }>(
    "SELECT f.id FROM flags f JOIN units u ON u.id = f.zoneId WHERE u.name = '高新区' AND f.isOpen = 1 LIMIT 1",
  );
  const { id: meetingId } = await system.one<{ id: number }>('SELECT meetingId AS id FROM packs LIMIT 1');
  for (const [kind, subjectId] of [
    ['breakdown', 2024],
    ['pledgeBook', 2024],
    ['warning', flagId],
    ['bulletin', meetingId],
    ['pack', meetingId],
  ] as const) {
    const id = await asked('leader.main', { kind, subjectId, format: 'docx' });
    expect(await made('leader.main', id)).toMatchObject({ kind, state: 'done', problem: null });
    expect((await file('leader.main', id)).bytes.subarray(0, 2).toString()).toBe('PK');
  }
});

test('asked for while no worker is there, and while Redis forgets: it is made when one comes', async () => {
  const worker = system.workers[0]!;
  await worker.stop();
  const id = await asked('supervision', { kind: 'breakdown', subjectId: 2023, format: 'pdf' });
  expect(await read('supervision', id)).toMatchObject({ state: 'waiting', progress: 0 });
  // As if somebody had died over it.
  await system.rows(
    "UPDATE documents SET state = 'making', attempts = 1, lease = 'dead', leasedUntil = '2020-01-01' WHERE id = ?",
    [id],
  );
  await system.rows(
    "UPDATE journal_deliveries SET handledAt = NOW(3) WHERE entryId = (SELECT MAX(id) FROM journal_entries WHERE type = 'documents.asked')",
  );
  await system.startWorker();
  expect(await made('supervision', id)).toMatchObject({ state: 'done' });
});

import { documentsAsk, documentsList, documentsRead } from '#api-client/generated.js';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readWorkbook } from '#platform/workbook/workbook-reader.js';
import { createHash } from 'node:crypto';
import { startSystem, type System } from '../support/system.js';

/** 文书 through the whole house: asked for at the door, rung by the relay, laid out in the worker's thread, taken as a file. */
let system: System;

beforeAll(async () => {
  system = await startSystem('documents');
});
afterAll(async () => {
  await system?.stop();
});

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

/** Every list with a demo account that reads it, the filters of its screen, and the least there must be in it. */
const LISTS: readonly [list: string, as: string, query: string, rows: number][] = [
  ['targets', 'supervision', 'year=2024', 44],
  ['assessments', 'supervision', 'period=2024-05', 40],
  ['flags', 'supervision', 'state=standing', 5],
  ['unfiled', 'supervision', 'period=2024-06', 5],
  ['people', 'supervision', '', 20],
  ['units', 'supervision', '', 10],
  ['reminders', 'supervision', '', 1],
  ['journal', 'auditor', '', 100],
  ['contributions', 'supervision', 'year=2024', 60],
  ['projects', 'supervision', 'of={ledger}', 240],
  ['ambition', 'supervision', 'year=2024', 15],
  ['pledges', 'supervision', 'year=2024', 18],
  ['lines', 'supervision', 'year=2024', 44],
  ['signing', 'supervision', 'year=2024', 18],
  ['comments', 'supervision', 'of={pledge}', 0],
  ['differences', 'supervision', 'of={pledge}&from=v1&to=now', 0],
  ['amendments', 'supervision', 'year=2024', 0],
  ['planYears', 'supervision', '', 2],
  ['rollOver', 'supervision', 'year=2025', 40],
  ['filings', 'filer.economy', 'period=2024-06', 10],
  ['endorsements', 'head.economy', '', 1],
  ['verifications', 'verifier.supervision', '', 0],
  ['ownerFigures', 'verifier.supervision', 'period=2024-06', 10],
  ['pipeline', 'supervision', 'period=2024-06', 40],
  ['reopenRequests', 'supervision', '', 0],
  ['revisions', 'supervision', 'of={target}', 1],
  ['windows', 'supervision', 'year=2024', 20],
  ['calendarDays', 'supervision', 'year=2024', 30],
  ['meetings', 'supervision', '', 1],
  ['decisions', 'supervision', 'of={meeting}', 1],
  ['attendees', 'supervision', 'of={meeting}', 10],
  ['packFigures', 'supervision', 'of={meeting}', 40],
  ['documents', 'supervision', '', 0],
  ['imports', 'supervision', '', 0],
  ['delegations', 'supervision', '', 1],
  ['reorganisations', 'supervision', '', 0],
  ['changedLights', 'supervision', 'year=2023&ruleSet=sanya@1', 20],
  ['ruleStages', 'supervision', 'year=2024', 0],
];

describe('lists as workbooks', () => {
  const sheet = async (as: string, list: string, query: string, language = 'zh') => {
    const { baseUrl, headers } = await system.as(as);
    const answer = await fetch(`${baseUrl}/api/v1/exports/${list}?${query}`, {
      headers: { ...headers, 'accept-language': language },
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, bytes };
  };
  const cells = async (bytes: Buffer) =>
    (await readWorkbook(bytes, 'list.xlsx')).grids[0]!.rows.map((row) => row.map((cell) => cell?.text ?? ''));

  test('every list of the house comes as one, with the rows of its screen and no cell that a sheet would calculate', async () => {
    const ids = await system.one<Record<string, number>>(
      `SELECT (SELECT zoneTargetId FROM projects GROUP BY zoneTargetId ORDER BY COUNT(*) DESC LIMIT 1) AS ledger, (SELECT MIN(meetingId) FROM packs) AS meeting,
              p.id AS pledge, (SELECT MIN(id) FROM targets WHERE pledgeId = p.id) AS target
         FROM pledges p JOIN units u ON u.id = p.unitId WHERE u.code = 'economy' AND p.year = 2024 AND p.tier = 'unit'`,
    );
    for (const [list, as, template, least] of LISTS) {
      const query = template.replace(/\{(\w+)\}/g, (_, name: string) => String(ids[name]));
      const { status, bytes } = await sheet(as, list, query);
      const rows = status === 200 ? await cells(bytes) : [];
      expect([list, status, rows.length - 1 >= least, rows[0]?.every((title) => title !== '')]).toEqual([list, 200, true, true]);
      expect([list, rows.flat().filter((text) => /^[=+@]|^-\D/.test(text))]).toEqual([list, []]);
    }
    expect((await sheet('filer.economy', 'journal', '')).status).toBe(403);
    expect((await sheet('filer.economy', 'decisions', `of=${ids['meeting']}`)).status).toBe(403);
    expect((await sheet('supervision.jk', 'projects', `of=${ids['ledger']}`)).status).toBe(404);
    expect(await cells((await sheet('supervision.jk', 'contributions', 'year=2024')).bytes)).not.toContainEqual(
      expect.arrayContaining(['GX24-Z01']),
    );
  });

  test('what has an import is read back unchanged', async () => {
    for (const [as, list, kind, query] of [
      ['supervision', 'targets', 'breakdown', 'year=2024'],
      ['supervision', 'lines', 'breakdown', 'year=2024'],
      ['supervision', 'contributions', 'breakdown', 'year=2024'],
      ['filer.innovation', 'filings', 'filings', 'period=2024-06'],
      ['verifier.supervision', 'ownerFigures', 'ownerFigures', 'period=2024-06'],
    ] as const)
      for (const language of list === 'lines' ? ['zh', 'en'] : ['en']) {
        const form = new FormData();
        form.set('kind', kind);
        form.set('planYear', '2024');
        if (kind !== 'breakdown') form.set('period', '2024-06');
        form.set('file', new Blob([new Uint8Array((await sheet(as, list, query, language)).bytes)]), `${list}.xlsx`);
        const { baseUrl, headers } = await system.as(as);
        const answer = await fetch(`${baseUrl}/api/v1/imports`, { method: 'POST', headers, body: form });
        const { rows, accepted, wrong } = (await answer.json()) as { rows: number; accepted: number; wrong: number };
        expect([list, language, answer.status, rows > 3, accepted, wrong]).toEqual([list, language, 201, true, 0, 0]);
      }
  });
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

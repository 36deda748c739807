import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { NASTY, operationsOf, randomFrom, RequestGenerator, encode, type Document, type Operation } from '../support/generated-requests.js';
import { JWT_SECRET, startSystem, type Answer, type System } from '../support/system.js';
import { png } from '../support/zip.js';

/** Who may pass which door, and everything a stranger tries at it. Made from the API's own document. */
let system: System;
let document: Document;
let operations: Operation[];

const ACCOUNTS = {
  f: 'filer.economy',
  h: 'head.economy',
  v: 'verifier.statistics',
  s: 'supervision',
  l: 'leader.industry',
  a: 'auditor',
  m: 'admin',
} as const;
type Letter = keyof typeof ACCOUNTS;
const ALL = 'fhvslam';

/** Which roles may pass the door of each route; `public`: nobody need sign in. A route that is not here fails. */
const TABLE: Record<string, string> = {
  auth_login: 'public', auth_refresh: 'public', auth_logout: 'public', auth_logoutEverywhere: ALL, auth_password: ALL,
  me_me: ALL, me_change: ALL,
  people_list: ALL, people_one: ALL, people_create: 'm', people_change: 'm', people_resetPassword: 'm', people_signOut: 'm', people_deactivate: 'm',
  people_reactivate: 'm', people_appoint: 'm', people_endAppointment: 'm', people_setOversight: 'm',
  units_list: ALL, units_one: ALL, units_create: 'm', units_change: 'm',
  zoneSettings_read: 'm', zoneSettings_choose: 'm',
  delegations_list: ALL, delegations_delegate: ALL, delegations_revoke: ALL,
  calendar_list: ALL, calendar_window: ALL, calendar_calendarDays: ALL,
  calendar_lay: 's', calendar_move: 's', calendar_publish: 's', calendar_override: 's', calendar_restore: 's',
  amendments_list: 'fhvsla', amendments_one: 'fhvsla', amendments_propose: 's', amendments_approve: 'l', amendments_refuse: 'l', amendments_withdraw: 's',
  reorganisations_list: 'slam', reorganisations_reach: 'sm', reorganisations_one: 'slam', reorganisations_propose: 'sm', reorganisations_approve: 'slm', reorganisations_refuse: 'slm', reorganisations_withdraw: 'sm', reorganisations_history: ALL,
  planYears_list: ALL, planYears_read: ALL, planYears_prepare: 's', planYears_change: 's', planYears_preview: 's', planYears_carry: 's', planYears_open: 's', planYears_close: 's',
  contributions_tree: 'fhvsla', contributions_unlinked: 'fhvsla', contributions_set: 's', zoneTargets_read: 'fhvsla', zoneTargets_add: 's', zoneTargets_change: 's',
  zoneTargets_remove: 's', projects_list: 'fhvsla', projects_add: 's', projects_read: 'fhvsla', projects_change: 's', projects_remove: 's',
  ambition_list: 'fhvsla', ambition_ofPledge: 'fhvsla', ambition_keep: 's',
  pledges_list: 'fhvsla', pledges_read: 'fhvsla', targets_list: 'fhvsla', targets_read: 'fhvsla',
  drafts_begin: 's', drafts_one: 'fhvsla', drafts_differences: 'fhvsla', drafts_change: 's', drafts_addLine: 's', drafts_changeLine: 's',
  drafts_removeLine: 's', drafts_orderLines: 's', drafts_consult: 's', drafts_approve: 's', drafts_redraft: 's', comments_comment: 'hl', comments_answer: 's',
  signing_signingDay: 'fhvsla', signing_sign: 'hl', signing_versionByHash: 'fhvsla', signing_versionByNumber: 'fhvsla', signing_attachCopy: 's', signing_openCopy: 'fhvsla',
  submissions_read: 'fhvsla', submissions_save: 'fh', submissions_submit: 'fh', submissions_withdraw: 'fh', submissions_endorse: 'h',
  submissions_verify: 'vs', submissions_return: 'hvs', submissions_addEvidence: 'fh', evidence_list: 'fhvsla', evidence_open: 'fhvsla',
  filings_month: 'fh', filings_file: 'fh', filings_steps: 'fhvs', filings_endorsements: 'h', filings_verifications: 'vs', filings_returns: 'fh', filings_pipeline: 'fhvsla', filings_discipline: 'fhvsla',
  ownerFigures_month: 'vs', ownerFigures_note: 'vs',
  reopenRequests_request: 'fh', reopenRequests_list: 'fhvsla', reopenRequests_grant: 's', reopenRequests_refuse: 's',
  assessments_list: 'fhvsla', assessments_scan: 's', assessments_scanState: 's', board_read: 'sla', board_unfiled: 'sla',
  ruleLaboratory_ruleSets: 'sla', ruleLaboratory_trial: 'sla', ruleLaboratory_adoptions: 'sla', ruleLaboratory_adopt: 's', ruleLaboratory_withdraw: 's',
  flags_list: 'fhvsla', flags_ageing: 'fhvsla', flags_read: 'fhvsla', flags_acknowledge: 'h', flags_clear: 's',
  meetings_list: 'hsla', meetings_one: 'hsla', meetings_plan: 's', meetings_change: 's', meetings_call: 's', meetings_prepare: 's', meetings_hold: 's',
  meetings_close: 's', meetings_cancel: 's', packs_read: 'sla',
  documents_ask: 'fhvsla', documents_list: 'fhvsla', documents_read: 'fhvsla', documents_file: 'fhvsla',
  imports_list: 'fhvsa', imports_check: 'fhvs', imports_read: 'fhvsa', imports_rows: 'fhvsa', imports_file: 'fhvsa', imports_apply: 'fhvs', imports_undo: 'fhvs',
  exports_list: ALL, templates_breakdown: 's', templates_filings: 'fh', templates_ownerFigures: 'vs',
  journal_list: 'sa', journal_export: 'sa', journal_verify: 'a',
  reminders_list: ALL, reminders_readPreferences: ALL, reminders_setPreferences: ALL, reminders_remind: 's',
  search_find: ALL, queueTickets_issue: 'm', clock_read: 'public', clock_advance: ALL,
};

/** Own zone (高新区) and the other one (经开区): a row of every kind in each. */
const rows = { own: {} as Record<string, number>, other: {} as Record<string, number> };

const KIND: [RegExp, string][] = [
  [/^\/api\/v1\/people\//, 'person'], [/\/appointments\/\{/, 'appointment'], [/\/units\//, 'unit'], [/\/delegations\//, 'delegation'], [/\/filing-windows\//, 'window'],
  [/\/contributions\//, 'line'], [/\/zone-targets\//, 'zoneTarget'], [/\/projects\//, 'project'],
  [/\/pledges\//, 'pledge'], [/\/targets\//, 'target'], [/^\/api\/v1\/evidence\//, 'evidence'], [/^\/api\/v1\/reopen-requests\//, 'reopen'], [/\/scans\//, 'scan'],
  [/\/flags\//, 'flag'], [/\/amendments\/\{/, 'amendment'], [/\/reorganisations\/\{/, 'reorganisation'], [/\/meetings\//, 'meeting'], [/\/documents\//, 'document'],
  [/^\/api\/v1\/imports\//, 'import'], [/\/flags\//, 'flag'], [/\/meetings\//, 'meeting'],
];
const kindOf = (path: string) => KIND.find(([pattern]) => pattern.test(path))?.[1];
const filled = (path: string, from: Record<string, number>) =>
  path.replace('{id}', String(from[kindOf(path) ?? ''] ?? 1)).replace('{period}', '2024-06').replace('{year}', '2024').replace('{day}', '2024-10-08');

beforeAll(async () => {
  system = await startSystem('access', { workers: 0 });
  document = (await system.call('GET', '/api/openapi.json')).body as Document;
  operations = operationsOf(document);
  for (const [zone, into, targets, filer, office] of [
    ['高新区', rows.own, 'GX24-18', 'filer.economy', 'supervision'],
    ['经开区', rows.other, 'JK24-03', 'filer.jk', 'supervision.jk'],
  ] as const) {
    const { id: zoneId } = await system.one<{ id: number }>("SELECT id FROM units WHERE kind = 'zone' AND name = ?", [zone]);
    const first = async (sql: string, values: unknown[] = [zoneId]) => (await system.one<{ id: number }>(`${sql} LIMIT 1`, values)).id;
    into['target'] = await first('SELECT id FROM targets WHERE code = ? AND year = 2024', [targets]);
    into['person'] = await first('SELECT id FROM people WHERE account = ?', [filer]);
    into['appointment'] = await first('SELECT id FROM appointments WHERE personId = ?', [into['person']]);
    into['unit'] = await first('SELECT unitId AS id FROM targets WHERE id = ?', [into['target']]);
    into['window'] = await first("SELECT id FROM filing_windows WHERE zoneId = ? AND period = '2024-06'");
    into['line'] = await first('SELECT id FROM pledge_lines WHERE targetId = ?', [into['target']]);
    into['zoneTarget'] = await first('SELECT zoneTargetId AS id FROM pledge_lines WHERE id = ?', [into['line']]);
    into['pledge'] = await first('SELECT pledgeId AS id FROM targets WHERE id = ?', [into['target']]);
    into['flag'] = await first("SELECT id FROM flags WHERE zoneId = ? AND state <> 'cleared'");
    const made = async (path: string, as: string, body: unknown): Promise<number> => {
      const answer = await system.call('POST', path, { as, body });
      if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
      return answer.body.id as number;
    };
    const form = new FormData();
    form.append('file', new Blob([png() as never]), 'photo.png');
    into['evidence'] = await made(`/api/v1/targets/${into['target']}/submissions/2024-06/evidence`, filer, form);
    const workbook = new FormData();
    workbook.append('kind', 'breakdown');
    workbook.append('planYear', '2024');
    workbook.append('file', new Blob(['目标任务,目标值,牵头单位\n访问测试,5家,\n']), '分解表.csv');
    into['import'] = await made('/api/v1/imports', office, workbook);
    into['scan'] = await made('/api/v1/scans', office, { period: '2024-06' });
    into['meeting'] = await made('/api/v1/meetings', office, { title: '例会', period: '2024-06', startsAt: '2024-08-01T14:30:00+08:00', place: '会议室' });
    into['project'] = await made(`/api/v1/zone-targets/${into['zoneTarget']}/projects`, office, { name: '例行项目', unitId: into['unit'], yearPlan: '0.1', totalInvestment: '1' });
    into['document'] = await made('/api/v1/documents', office, { kind: 'pledge', subjectId: into['pledge'], format: 'pdf' });
    into['reopen'] = await made(`/api/v1/targets/${into['target']}/submissions/2024-05/reopen-requests`, filer, { reason: '口径有误' });
    await system.rows(
      "INSERT INTO delegations (zoneId, principalId, delegateId, fromDay, toDay, reason) SELECT ?, ?, id, '2024-12-01', '2024-12-05', '休假' FROM people WHERE zoneId = ? AND id <> ? LIMIT 1",
      [zoneId, into['person'], zoneId, into['person']],
    );
    into['amendment'] = await made(`/api/v1/targets/${into['target']}/amendments`, office, { fromPeriod: '2024-08', reason: '政策变化', values: { target: '1', upper: null, stretch: null, nodes: [] } });
    into['reorganisation'] = await made('/api/v1/reorganisations', office, { kind: 'rename', fromDay: '2024-08-01', reason: '更名', unitIds: [into['unit']], rename: { name: '更名后的单位' } });
    into['delegation'] = await first('SELECT id FROM delegations WHERE zoneId = ? ORDER BY id DESC');
  }
});

afterAll(async () => {
  const unexpected = system?.api.complaints() ?? [];
  await system?.stop();
  expect(unexpected).toEqual([]);
});

/** What a route cannot be asked without: refused for its absence, it would say nothing of whose row it is. */
const askedFor = ({ method, parameters }: Operation): string => {
  const required = method === 'GET' ? parameters.filter((parameter) => parameter.in === 'query' && parameter.required) : [];
  return required.length === 0 ? '' : `?${required.map(({ name }) => `${name}=${name === 'from' || name === 'to' ? 'now' : '2024-06'}`).join('&')}`;
};

/** What this role sends: an impossible body, another zone's ids; a door that lets it in then says why it will not do. */
const knock = (operation: Operation, as: string | null): Promise<Answer> =>
  system.call(operation.method, filled(operation.path, rows.other) + askedFor(operation), {
    as,
    headers: { 'if-match': '"1"' },
    ...(operation.isForm ? { body: new FormData() } : operation.body ? { body: { notAField: true } } : {}),
  });

describe('every route × every role', () => {
  test('the table knows every route, and no other', () => {
    expect(operations.map(({ id }) => id).toSorted()).toEqual(Object.keys(TABLE).toSorted());
  });

  test('without a token nothing but the public routes answers', async () => {
    for (const operation of operations) {
      const { status, body } = await knock(operation, null);
      const open = TABLE[operation.id] === 'public';
      expect([operation.id, status === 401 && body.code === 'http.signInFirst']).toEqual([operation.id, !open]);
    }
  });

  test('each role passes its doors and no others; nothing of another zone is found or changed behind them', async () => {
    const before = await fingerprint();
    for (const operation of operations.filter(({ id }) => TABLE[id] !== 'public' && id !== 'auth_logoutEverywhere'))
      for (const letter of ALL as Iterable<string>) {
        const answer = await knock(operation, ACCOUNTS[letter as Letter]);
        const passed = !(answer.status === 403 && answer.body.code === 'http.notAllowed');
        const what = `${operation.id} as ${ACCOUNTS[letter as Letter]}: ${answer.status} ${String(answer.body?.code ?? '')}`;
        expect([what, passed]).toEqual([what, (TABLE[operation.id] ?? '').includes(letter)]);
        expect([what, answer.status < 500]).toEqual([what, true]);
        if (passed && operation.path.includes('{id}')) expect([what, answer.status >= 400 && answer.status !== 401]).toEqual([what, true]);
        if (passed && operation.method === 'GET' && operation.path.includes('{id}')) expect([what, answer.status]).toEqual([what, 404]);
      }
    expect(await fingerprint()).toEqual(before);
  });

  /** Everything of the second zone that a first-zone account might have changed. */
  async function fingerprint(): Promise<unknown[]> {
    const tables = ['people', 'appointments', 'units', 'targets', 'pledges', 'submissions', 'flags', 'review_meetings', 'reopen_requests', 'owner_figures', 'filing_windows', 'delegations', 'scans', 'evidence', 'documents', 'oversights', 'zone_targets', 'pledge_lines', 'projects', 'ambition_answers'];
    return Promise.all(
      tables.map(async (table) => {
        const found = await system.rows<object>(`SELECT * FROM ${table} WHERE zoneId = (SELECT zoneId FROM people WHERE account = 'filer.jk')`);
        return [table, found.map((row) => JSON.stringify({ ...row, stateSince: null }))];
      }),
    );
  }
});

describe('own unit, other unit, other zone', () => {
  test('lists hold nothing of the other zone, whatever is asked for', async () => {
    const lists = operations.filter(({ id, method, path }) => method === 'GET' && !path.includes('{id}') && TABLE[id] !== 'public');
    for (const { id, path, parameters } of lists) {
      const filters = ['', 'unit', 'person', 'actor', 'target'].filter((name) => name === '' || parameters.some((parameter) => parameter.name === name));
      for (const filter of filters)
        for (const [zone, foreign, accounts] of [
          [rows.own, /GX2\d-\d|高新区|filer\.economy/, ['filer.jk', 'head.jk', 'leader.jk', 'supervision.jk', 'auditor.jk', 'admin.jk', 'verifier.jk']],
          [rows.other, /JK2\d-\d|经开区|filer\.jk/, Object.values(ACCOUNTS)],
        ] as const)
          for (const as of accounts) {
            const asked = new Set(parameters.map(({ name }) => name));
            const query = new URLSearchParams(Object.entries({ year: '2024', limit: '200' }).filter(([name]) => asked.has(name)));
            if (filter) query.set(filter, String(zone[filter === 'actor' ? 'person' : filter]));
            const answer = await system.call('GET', `${filled(path, zone)}?${query}`, { as });
            const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
            expect([id, as, filter, answer.status < 500, foreign.exec(text)?.[0] ?? null]).toEqual([id, as, filter, true, null]);
          }
    }
  });

  test('a filer, a head and a verifier find their own and nobody else’s', async () => {
    const { id: finance } = await system.one<{ id: number }>("SELECT id FROM targets WHERE code = 'GX24-22' AND year = 2024");
    for (const [as, target, status] of [
      ['filer.economy', rows.own['target'], 200], ['head.economy', rows.own['target'], 200], ['filer.finance', rows.own['target'], 404], ['head.finance', rows.own['target'], 404],
      ['filer.economy', finance, 404], ['verifier.statistics', rows.own['target'], 404], ['verifier.supervision', rows.own['target'], 200], ['leader.main', finance, 200],
      ['supervision', finance, 200], ['auditor', finance, 200], ['leader.jk', finance, 404],
    ] as const) {
      for (const path of [`/api/v1/targets/${target}`, `/api/v1/targets/${target}/submissions/2024-06`]) expect([as, path, (await system.call('GET', path, { as })).status]).toEqual([as, path, status]);
    }
    for (const [as, status] of [['filer.economy', 200], ['filer.finance', 404], ['verifier.statistics', 404], ['auditor', 200]] as const)
      expect([as, (await system.call('GET', `/api/v1/evidence/${rows.own['evidence']}`, { as })).status]).toEqual([as, status]);
    // Ids in bodies are ids, too.
    const step = await system.call('POST', '/api/v1/filings/steps', { as: 'verifier.statistics', body: { verb: 'verify', items: [{ targetId: rows.other['target'], period: '2024-06' }, { targetId: finance, period: '2024-06' }] } });
    expect(step.body).toMatchObject({ accepted: 0, refused: 2 });
    const meeting = { title: '例会', period: '2024-06', startsAt: '2024-08-01T14:30:00+08:00', place: '会议室' };
    for (const body of [{ ...meeting, attendees: [{ personId: rows.other['person'], part: 'attendee' }] }, { ...meeting, agenda: [{ title: '汇报', unitId: rows.other['unit'] }] }]) {
      const answer = await system.call('POST', '/api/v1/meetings', { as: 'supervision', body });
      expect([400, 404, 409, 422]).toContain(answer.status);
    }
    const appointed = await system.call('POST', `/api/v1/people/${rows.own['person']}/appointments`, { as: 'admin', body: { unitId: rows.other['unit'], role: 'head', from: '2024-07-03' } });
    expect([404, 409, 422]).toContain(appointed.status);
    const delegated = await system.call('POST', '/api/v1/delegations', { as: 'filer.economy', body: { toPersonId: rows.other['person'], from: '2024-07-03', until: '2024-07-05', reason: '休假' } });
    expect([404, 409, 422]).toContain(delegated.status);
    const reminded = await system.call('POST', '/api/v1/reminders/remind', { as: 'supervision', body: { period: '2024-06', targetIds: [rows.other['target']], unitId: rows.other['unit'] } });
    expect(JSON.stringify(reminded.body)).not.toContain('于思齐');
  });
});

describe('tokens and cookies', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const forged = (header: object, claims: object, secret = JWT_SECRET) => {
    const text = `${part(header)}.${part(claims)}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
  const meWith = (token: string) => system.call('GET', '/api/v1/me', { headers: { authorization: `Bearer ${token}` } });
  const now = () => Math.floor(Date.now() / 1000);

  test('a token that is not ours, or no longer good, is none', async () => {
    const { id, zoneId, tokenEpoch } = await system.one<{ id: number; zoneId: number; tokenEpoch: number }>("SELECT id, zoneId, tokenEpoch FROM people WHERE account = 'leader.main'");
    const claims = { sub: String(id), zone: zoneId, epoch: tokenEpoch, iss: 'jiannuo', aud: 'jiannuo-api', iat: now(), exp: now() + 600 };
    const HS = { alg: 'HS256', typ: 'JWT' };
    expect((await meWith(forged(HS, claims))).status).toBe(200);
    const bad: Record<string, string> = {
      'alg none': `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`,
      'alg None': `${part({ alg: 'None' })}.${part(claims)}.`,
      'no signature': forged(HS, claims).replace(/\.[^.]*$/, '.'),
      'another key': forged(HS, claims, 'another secret that is long enough too'),
      'empty key': forged(HS, claims, ''),
      'alg HS512 named': forged({ alg: 'HS512' }, claims),
      'alg RS256 named': forged({ alg: 'RS256' }, claims),
      'jwk inside': forged({ ...HS, jwk: { kty: 'oct', k: 'AA' } }, claims, 'AA'),
      'kid a path': forged({ ...HS, kid: '../../../dev/null' }, claims, ''),
      expired: forged(HS, { ...claims, exp: now() - 5 }),
      'not yet': forged(HS, { ...claims, nbf: now() + 600 }),
      'another issuer': forged(HS, { ...claims, iss: 'x' }),
      'another audience': forged(HS, { ...claims, aud: 'x' }),
      'another epoch': forged(HS, { ...claims, epoch: tokenEpoch + 1 }),
      'another zone': forged(HS, { ...claims, zone: 20 }),
      nobody: forged(HS, { ...claims, sub: '999999' }),
      'sub with SQL': forged(HS, { ...claims, sub: `${id} OR 1=1` }),
      'sub an object': forged(HS, { ...claims, sub: { id } }),
      'queue ticket': forged(HS, { use: 'ticket', sub: String(id), exp: now() + 60 }),
      junk: 'a.b.c',
      empty: '',
    };
    for (const [what, token] of Object.entries(bad)) expect([what, (await meWith(token)).status]).toEqual([what, 401]);
    const other = forged(HS, claims);
    for (const headers of [{ authorization: other }, { authorization: `Basic ${other}` }, { cookie: `token=${other}` }, { 'x-access-token': other }] as Record<string, string>[])
      expect((await system.call('GET', '/api/v1/me', { headers })).status).toBe(401);
    expect((await system.call('GET', `/api/v1/me?token=${other}&access_token=${other}`)).status).toBe(401);
  });

  const cookies = (answer: Answer) => answer.headers.getSetCookie();
  const refreshOf = (answer: Answer) => /jn_refresh=([^;]+)/.exec(cookies(answer).join('\n'))?.[1] ?? '';
  const refresh = (token: string, headers: Record<string, string> = {}) => system.call('POST', '/api/v1/auth/refresh', { headers: { cookie: `jn_refresh=${token}`, ...headers } });

  test('a refresh token used twice ends its whole family, access tokens too', async () => {
    const signedIn = await system.call('POST', '/api/v1/auth/login', { body: { account: 'filer.market', password: 'jiannuo-demo' } });
    for (const cookie of cookies(signedIn)) expect(cookie).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/i);
    const stolen = refreshOf(signedIn);
    const second = await refresh(stolen);
    expect(second.status).toBe(200);
    const third = await refresh(refreshOf(second));
    expect(third.status).toBe(200);
    await system.rows('UPDATE refresh_tokens SET usedAt = usedAt - INTERVAL 1 MINUTE WHERE usedAt IS NOT NULL');
    expect((await refresh(stolen)).status).toBe(401);
    expect((await refresh(refreshOf(third))).status).toBe(401);
    expect((await meWith(third.body.accessToken)).status).toBe(401);
  });

  test('signed out everywhere: no token, no cookie of before is good', async () => {
    const signedIn = await system.call('POST', '/api/v1/auth/login', { body: { account: 'head.market', password: 'jiannuo-demo' } });
    const token = signedIn.body.accessToken as string;
    expect((await meWith(token)).status).toBe(200);
    const out = await system.call('POST', '/api/v1/auth/logout-everywhere', { headers: { authorization: `Bearer ${token}` } });
    expect(out.status).toBe(204);
    expect((await meWith(token)).status).toBe(401);
    expect((await refresh(refreshOf(signedIn))).status).toBe(401);
  });

  test('a foreign page’s request with the cookie is refused, and nothing is signed out by it', async () => {
    const signedIn = await system.call('POST', '/api/v1/auth/login', { body: { account: 'filer.ecology', password: 'jiannuo-demo' } });
    const cookie = `jn_refresh=${refreshOf(signedIn)}`;
    for (const path of ['refresh', 'logout', 'login'])
      for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: `${system.origin}.evil.example` }] as Record<string, string>[]) {
        const answer = await system.call('POST', `/api/v1/auth/${path}`, { headers: { cookie, ...headers }, ...(path === 'login' ? { body: { account: 'filer.ecology', password: 'jiannuo-demo' } } : {}) });
        expect([path, headers, answer.status]).toEqual([path, headers, 403]);
      }
    const cross = await system.call('GET', '/api/v1/me', { headers: { origin: 'https://evil.example' } });
    expect(cross.headers.get('access-control-allow-origin')).toBeNull();
    expect((await refresh(refreshOf(signedIn), { origin: system.origin })).status).toBe(200);
  });

  test('guessing: the account rests after five, unknown accounts answer alike', async () => {
    const guess = (account: string, password: string) => system.call('POST', '/api/v1/auth/login', { body: { account, password } });
    const codes = async (account: string) => {
      const seen: string[] = [];
      for (let i = 0; i < 7; i++) {
        const { status, body } = await guess(account, `wrong-${i}`);
        seen.push(`${status} ${body.code as string} ${body.title as string}`);
      }
      return seen;
    };
    const known = await codes('filer.donghu');
    expect(known.slice(0, 4).every((line) => line.startsWith('401'))).toBe(true);
    expect(known.at(-1)).toMatch(/^429/);
    expect((await guess('filer.donghu', 'jiannuo-demo')).status).toBe(429);
    expect(await codes('nobody.at.all')).toEqual(known);
    for (const body of [{ account: ["x' OR 1=1"], password: 'x' }, { account: { $gt: '' }, password: { $gt: '' } }, { account: "admin'-- ", password: 'x' }, { account: 'admin', password: 'x'.repeat(100_000) }, { account: 'ａｄｍｉｎ', password: 'x' }]) {
      const { status } = await system.call('POST', '/api/v1/auth/login', { body });
      expect([401, 422, 429]).toContain(status);
    }
  });
});

describe('what is written into filters, sorts, names and headers', () => {
  test('SQL and other nonsense in every parameter: refused or nothing found, never more rows, never a 5xx', async () => {
    for (const { id, path, method, parameters } of operations.filter(({ method }) => method === 'GET')) {
      const as = ACCOUNTS[((TABLE[id] === 'public' ? 'a' : /[saf]/.exec(TABLE[id]!)?.[0]) ?? TABLE[id]![0]) as Letter];
      for (const { name } of parameters.filter(({ in: where }) => where === 'query'))
        for (const nasty of NASTY) {
          const required = parameters.filter((one) => one.required && one.in === 'query' && one.name !== name).map((one) => `${one.name}=2024`);
          const answer = await system.call(method, `${filled(path, rows.own)}?${[...required, `${name}=${encode(nasty)}`].join('&')}`, { as });
          const what = `${id} ${name}=${nasty.slice(0, 40)}: ${answer.status}`;
          expect([what, answer.status < 500]).toEqual([what, true]);
          const text = JSON.stringify(answer.body);
          expect([what, /经开区|JK24|SELECT |mysql|node_modules/.exec(text)?.[0] ?? null]).toEqual([what, null]);
        }
    }
    expect(Number((await system.one<{ n: number }>('SELECT COUNT(*) AS n FROM people')).n)).toBeGreaterThan(40);
  });

  test('line breaks in what becomes a mail’s header are refused; markup is kept as text', async () => {
    const meeting = { title: '例会', period: '2024-06', startsAt: '2024-08-01T14:30:00+08:00', place: '会议室' };
    for (const title of ['例会\r\nBcc: all@example.test', 'a\nb', 'a\u2028b\u0000', '\u202e例会'])
      expect([title, (await system.call('POST', '/api/v1/meetings', { as: 'supervision', body: { ...meeting, title } })).status]).toEqual([title, 422]);
    const person = await system.call('POST', '/api/v1/people', { as: 'admin', body: { account: 'new.person', name: '新人', unitId: rows.own['unit'], email: 'a@b.example\r\nBcc: c@d.example' } });
    expect(person.status).toBe(422);
    const marked = await system.call('POST', '/api/v1/meetings', { as: 'supervision', body: { ...meeting, title: '<img src=x onerror=alert(1)>' } });
    expect(marked.body.title).toBe('<img src=x onerror=alert(1)>');
    expect(marked.headers.get('content-type')).toMatch(/^application\/json/);
    for (const [header, value] of [['accept-language', '*'.repeat(5_000)], ['x-forwarded-for', "1.1.1.1' OR 1=1"], ['x-request-id', 'a'.repeat(4_000)], ['user-agent', '💣<script>'.replace(/[^\x20-\x7e]/g, '?')]])
      expect((await system.call('GET', '/api/v1/me', { as: 'auditor', headers: { [header!]: value! } })).status).toBe(200);
    expect((await system.call('POST', '/api/v1/auth/login', { body: { account: 'auditor', password: 'jiannuo-demo' }, headers: { 'user-agent': 'x'.repeat(3_000) } })).status).toBe(200);
  });

  test('methods and paths that are not there', async () => {
    for (const [method, path] of [['DELETE', '/api/v1/people/1'], ['PUT', '/api/v1/targets/1'], ['PATCH', '/api/v1/journal/1'], ['DELETE', '/api/v1/journal'], ['GET', '/api/v1/nothing'], ['GET', '/api/v1/people/../../health/ready'], ['GET', '/api/v1//people'], ['GET', `/api/v1/people/${'9'.repeat(300)}`], ['GET', '/api/v1/people/%E0%A4%A'], ['OPTIONS', '/api/v1/people'], ['GET', '/.git/config'], ['GET', '/..%2f..%2fpackage.json'], ['GET', '/api/metrics']] as const) {
      const { status } = await system.call(method, path, { as: 'admin' });
      expect([method, path, status < 500]).toEqual([method, path, true]);
    }
    for (const path of ['/.git/config', '/..%2f..%2fpackage.json', '/assets/..%2f..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd']) {
      const { body } = await system.call('GET', path);
      expect([path, /"dependencies"|\[core\]|root:/.test(typeof body === 'string' ? body : JSON.stringify(body))]).toEqual([path, false]);
    }
  });
});

test('thousands of generated requests without a single 5xx', async () => {
  const count = Number(process.env.GENERATED_REQUESTS ?? 3_000);
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  const random = randomFrom(seed);
  const people = await system.rows<{ id: number; account: string }>('SELECT id, account FROM people WHERE active = 1');
  const good = (name: string, path: string): string | number | undefined => {
    const zone = random.chance(0.85) ? rows.own : rows.other;
    if (name === 'id') return zone[kindOf(path) ?? ''] ?? random.below(80);
    if (name === 'period') return random.pick(['2024-05', '2024-06', '2024-06', '2024-07', '2023-12']);
    if (name === 'year') return random.pick(['2024', '2023', '2022']);
    if (name === 'day') return '2024-10-08';
    if (/^(unit|unitId|parentId)$/.test(name)) return zone['unit'];
    if (/^(person|actor|personId|toPersonId|fromPersonId)$/.test(name)) return zone['person'];
    if (/^(target|targetId)$/.test(name)) return zone['target'];
    return undefined;
  };
  const generator = new RequestGenerator(document, random, good);
  const sign = async () => {
    // Whoever the generated requests have locked out comes back: the point is what answers, not who.
    await system.rows('UPDATE people SET active = 1, mustChangePassword = 0');
    const current = await system.rows<{ id: number; zoneId: number; tokenEpoch: number }>('SELECT id, zoneId, tokenEpoch FROM people');
    return current.map(({ id, zoneId, tokenEpoch }) => {
      const iat = Math.floor(Date.now() / 1000);
      const claims = { sub: String(id), zone: zoneId, epoch: tokenEpoch, iss: 'jiannuo', aud: 'jiannuo-api', iat, exp: iat + 600 };
      const text = [{ alg: 'HS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      return `${text}.${createHmac('sha256', JWT_SECRET).update(text).digest('base64url')}`;
    });
  };
  let tokens = await sign();
  const statuses = new Map<number, number>();
  const broken: string[] = [];
  let sent = 0;
  const sender = async () => {
    while (sent < count && broken.length < 20) {
      sent += 1;
      if (sent % 400 === 0) tokens = await sign();
      const operation = random.pick(operations);
      const request = generator.make(operation);
      const headers: Record<string, string> = random.chance(0.97) ? { ...request.headers, authorization: `Bearer ${random.pick(tokens)}` } : request.headers;
      const answer = await system.call(request.method, request.path, { body: request.method === 'GET' ? undefined : request.body, headers });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status >= 500) broken.push(`${operation.id} ${request.method} ${request.path.slice(0, 200)} ${JSON.stringify(request.body)?.slice(0, 400)} → ${answer.status}`);
      else if (answer.status >= 400 && !answer.headers.get('content-type')?.startsWith('application/problem+json')) broken.push(`${operation.id}: ${answer.status} is no problem document`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, sender));
  expect({ seed, broken }).toEqual({ seed, broken: [] });
  expect(people.length).toBeGreaterThan(40);
  // It reached what lies behind the doors, too.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(count / 20);
}, 3_600_000);

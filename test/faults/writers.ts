import type { System } from '../support/system.js';

/** One person at one figure, who writes and remembers what was acknowledged. */
export class Writer {
  private version = 0;
  private value = '';
  private state = 'none';
  private counter = 0;
  acknowledged = 0;
  unanswered = 0;
  /** Submits that took effect, acknowledged or found afterwards. */
  submits = 0;
  readonly broken: string[] = [];

  constructor(
    private readonly system: System,
    readonly code: string,
    private readonly targetId: number,
    private readonly account: string,
  ) {}

  async start(): Promise<void> {
    const now = await this.look();
    [this.version, this.value, this.state] = [now.version, now.value, now.state];
  }

  /** One step of its life: draft, draft, submit, withdraw, and again. Each raises the version by one, exactly. */
  async step(): Promise<void> {
    const verb = this.state === 'submitted' ? 'withdraw' : this.state === 'none' || this.counter % 3 !== 2 ? 'save' : 'submit';
    this.counter += 1;
    const value = verb === 'save' ? String(1_000 + this.counter) : this.value;
    const state = verb === 'save' ? 'draft' : verb === 'submit' ? 'submitted' : 'draft';
    const answer = await this.ask(verb, value).catch(() => null);
    if (answer?.status === 200) {
      this.acknowledged += 1;
      if (answer.body.version !== this.version + 1) this.broken.push(`${this.code}: acknowledged version ${String(answer.body.version)} after ${this.version}`);
      this.took(verb, value, state);
      return;
    }
    if (answer?.status === 401) return this.system.forgetTokens();
    // No answer, or 503: it happened whole, or not at all.
    this.unanswered += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await this.settle(verb, value, state);
  }

  /** What is there is what was acknowledged last. */
  async check(): Promise<void> {
    const now = await this.look();
    if (now.version !== this.version || now.value !== this.value || now.state !== this.state)
      this.broken.push(`${this.code}: acknowledged ${this.version} ${this.state} ${this.value}, found ${now.version} ${now.state} ${now.value}`);
    const [journal] = await this.system.rows<{ n: number }>("SELECT COUNT(*) AS n FROM journal_entries WHERE type = 'progress.submitted' AND subject = ?", [`submission:${now.submissionId}`]);
    const [revisions] = await this.system.rows<{ n: number }>('SELECT COUNT(*) AS n FROM submission_revisions WHERE submissionId = ?', [now.submissionId]);
    for (const [what, n] of [['journal entries', journal!.n], ['revisions', revisions!.n]] as const)
      if (Number(n) !== this.submits) this.broken.push(`${this.code}: ${this.submits} submits, ${Number(n)} ${what}`);
  }

  private ask(verb: string, value: string) {
    const path = `/api/v1/targets/${this.targetId}/submissions/2024-06`;
    const headers: Record<string, string> = this.version === 0 ? { 'if-none-match': '*' } : { 'if-match': `"${this.version}"` };
    if (verb === 'save') return this.system.call('PUT', path, { as: this.account, body: { value }, headers });
    return this.system.call('POST', `${path}/${verb}`, { as: this.account, headers });
  }

  private took(verb: string, value: string, state: string): void {
    this.version += 1;
    [this.value, this.state] = [value, state];
    if (verb === 'submit') this.submits += 1;
  }

  private async settle(verb: string, value: string, state: string): Promise<void> {
    const now = await this.look();
    const isOld = now.version === this.version && now.value === this.value && now.state === this.state;
    if (isOld) return;
    const isNew = now.version === this.version + 1 && now.value === value && now.state === state;
    if (!isNew) this.broken.push(`${this.code}: ${this.version} ${this.state} ${this.value} or ${this.version + 1} ${state} ${value} expected, found ${now.version} ${now.state} ${now.value}`);
    if (isNew) this.took(verb, value, state);
    else [this.version, this.value, this.state] = [now.version, now.value, now.state];
  }

  /** Past the API: the database itself, as soon as it answers. */
  private async look(): Promise<{ submissionId: number; version: number; value: string; state: string }> {
    for (const late = Date.now() + 120_000; ; ) {
      try {
        // A request cut off may still be at work in the server: the lock waits for its end.
        const [row] = await this.system.data.transaction((em) =>
          em.query<{ id: number; version: number; state: string; draft: string | null; value: string | null }[]>(
            `SELECT s.id, s.version, s.state, s.draft, (SELECT r.value FROM submission_revisions r WHERE r.id = s.latestRevisionId) AS value
               FROM submissions s WHERE s.targetId = ? AND s.period = '2024-06' FOR UPDATE`,
            [this.targetId],
          ),
        );
        if (!row) return { submissionId: 0, version: 0, value: '', state: 'none' };
        const draft = typeof row.draft === 'string' ? (JSON.parse(row.draft) as { value: string }) : (row.draft as { value: string } | null);
        const value = row.state === 'submitted' ? String(Number(row.value)) : (draft?.value ?? '');
        return { submissionId: row.id, version: row.version, value, state: row.state };
      } catch (error) {
        if (Date.now() > late) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }
}

/** Figures of June that nobody has begun, and who files them. */
const DESKS: readonly [code: string, account: string][] = [
  ['GX24-15', 'filer.economy'], ['GX24-30', 'head.economy'], ['GX24-34', 'filer.economy'], ['GX24-22', 'filer.finance'],
  ['GX24-23', 'filer.construction'], ['GX24-24', 'head.construction'], ['GX24-43', 'filer.donghu'],
];

export async function writersOf(system: System): Promise<Writer[]> {
  const writers: Writer[] = [];
  for (const [code, account] of DESKS) {
    const { id } = await system.one<{ id: number }>('SELECT id FROM targets WHERE code = ? AND year = 2024', [code]);
    const writer = new Writer(system, code, id, account);
    await writer.start();
    writers.push(writer);
  }
  return writers;
}

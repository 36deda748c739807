import { isDuplicate, UnitOfWork, type Author, type Tx } from '#database/unit-of-work.js';
import type { PaperFormat, PaperKind } from '#domain/documents/papers/paper.js';
import { mayReadPack } from '#domain/meetings/meeting.policy.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable } from '@nestjs/common';
import { documentScope, seesAllUnits, SUBJECTS } from './document-scope.js';

export interface WantedDocument {
  kind: PaperKind;
  subjectId: number;
  /** A signed version or a version of the pack; null: the latest. */
  version: number | null;
  format: PaperFormat;
}

/** Asks for documents. Rows first: what was asked for is made, whoever rings or dies in between. */
@Injectable()
export class DocumentService {
  constructor(private readonly uow: UnitOfWork) {}

  /** The same again is the same row: asked for twice while it waits, it is made once. @throws Refusal notFound */
  async ask(actor: Actor, author: Author, wanted: WantedDocument): Promise<{ id: number }> {
    await this.refuseUnreadable(actor, wanted);
    try {
      return await this.uow.run(author, (tx) => askIn(tx, wanted));
    } catch (error) {
      // Two asked for the first time at once: the other's row is there now.
      if (!isDuplicate(error)) throw error;
      return this.uow.run(author, (tx) => askIn(tx, wanted));
    }
  }

  private async refuseUnreadable(actor: Actor, { kind, subjectId, version }: WantedDocument): Promise<void> {
    if (OF_ALL_UNITS.includes(kind) && !seesAllUnits(actor)) throw new Refusal('forbidden', 'documents.allUnits');
    if (OF_MEETING.includes(kind) && !mayReadPack(actor).ok) throw new Refusal('forbidden', 'documents.allUnits');
    const scope = documentScope(actor);
    const [found] = await this.uow.dataSource.query<object[]>(
      `SELECT 1 FROM (SELECT ? AS zoneId, ? AS kind, ? AS subjectId, ? AS version) d ${SUBJECTS} WHERE ${scope.sql} AND ${EXISTS[kind]}`,
      [actor.zoneId, kind, subjectId, version ?? 0, ...scope.params],
    );
    if (!found) throw new Refusal('notFound', MISSING[kind], { params: { year: String(subjectId) } });
  }
}

const OF_ALL_UNITS: readonly PaperKind[] = ['breakdown', 'pledgeBook'];
const OF_MEETING: readonly PaperKind[] = ['bulletin', 'pack'];

const OF_YEAR = 'EXISTS (SELECT 1 FROM plan_years y WHERE y.zoneId = d.zoneId AND y.year = d.subjectId)';
const FROZEN =
  'EXISTS (SELECT 1 FROM packs k WHERE k.zoneId = d.zoneId AND k.meetingId = d.subjectId AND d.version IN (0, k.version))';

const EXISTS: Record<PaperKind, string> = {
  pledge:
    'p.id IS NOT NULL AND (d.version = 0 OR EXISTS (SELECT 1 FROM pledge_versions v WHERE v.pledgeId = p.id AND v.version = d.version))',
  pledgeBook: 'EXISTS (SELECT 1 FROM pledges b WHERE b.zoneId = d.zoneId AND b.year = d.subjectId)',
  breakdown: OF_YEAR,
  warning: 'f.id IS NOT NULL',
  bulletin: FROZEN,
  pack: FROZEN,
};

const MISSING: Record<PaperKind, string> = {
  pledge: 'pledges.notFound',
  pledgeBook: 'calendar.planYearNotFound',
  breakdown: 'calendar.planYearNotFound',
  warning: 'flags.notFound',
  bulletin: 'meetings.packNotReady',
  pack: 'meetings.packNotReady',
};

async function askIn(tx: Tx, { kind, subjectId, version, format }: WantedDocument): Promise<{ id: number }> {
  const { zoneId, personId } = tx.author;
  // Only pledges and packs have versions.
  const printed = kind === 'pledge' || kind === 'pack' || kind === 'bulletin' ? (version ?? 0) : 0;
  const key = [zoneId, kind, subjectId, printed, format];
  const [row] = await tx.query<{ id: number; state: string }[]>(
    'SELECT id, state FROM documents WHERE zoneId = ? AND kind = ? AND subjectId = ? AND version = ? AND format = ? FOR UPDATE',
    key,
  );
  if (row?.state === 'waiting') return { id: row.id };
  const id = row?.id ?? (await insert(tx, key));
  // What is just being made may have read its subject before it changed: counted, so that it is looked at once more.
  if (row)
    await tx.query(
      "UPDATE documents SET asked = asked + 1, attempts = 0, problem = NULL, state = IF(state = 'making', state, 'waiting'), progress = IF(state = 'making', progress, 0), askedBy = ?, askedAt = ?, keptSince = ? WHERE id = ?",
      [personId, tx.now, new Date(), id],
    );
  if (row?.state !== 'making') tx.record('documents.asked', { documentId: id, kind, subjectId, format });
  return { id };
}

async function insert(tx: Tx, key: unknown[]): Promise<number> {
  const { insertId } = await tx.query<{ insertId: number }>(
    "INSERT INTO documents (zoneId, kind, subjectId, version, format, state, askedBy, askedAt, keptSince) VALUES (?,?,?,?,?,'waiting',?,?,?)",
    [...key, tx.author.personId, tx.now, new Date()],
  );
  return insertId;
}

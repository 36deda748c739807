import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { JournalRow } from './journal.queries.js';

export const NAMED_KINDS = ['target', 'submission', 'flag', 'reopenRequest', 'meeting', 'pledge', 'unit', 'person'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

export interface NamedThing {
  kind: NamedKind;
  id: number;
  name: string;
  nameEn: string | null;
  /** The month of a figure or of a request about one. */
  period: string | null;
}

/** By id and zone; a journal outlives what it speaks of, and what is gone keeps its number. */
const SQL: Record<NamedKind, string> = {
  target: 'SELECT id, name, nameEn, NULL AS period FROM targets WHERE zoneId = ? AND id IN (?)',
  submission:
    'SELECT s.id, t.name, t.nameEn, s.period FROM submissions s JOIN targets t ON t.id = s.targetId WHERE s.zoneId = ? AND s.id IN (?)',
  flag: 'SELECT f.id, t.name, t.nameEn, NULL AS period FROM flags f JOIN targets t ON t.id = f.targetId WHERE f.zoneId = ? AND f.id IN (?)',
  reopenRequest:
    'SELECT r.id, t.name, t.nameEn, r.period FROM reopen_requests r JOIN targets t ON t.id = r.targetId WHERE r.zoneId = ? AND r.id IN (?)',
  meeting: 'SELECT id, title AS name, NULL AS nameEn, NULL AS period FROM review_meetings WHERE zoneId = ? AND id IN (?)',
  pledge: 'SELECT id, title AS name, NULL AS nameEn, NULL AS period FROM pledges WHERE zoneId = ? AND id IN (?)',
  unit: 'SELECT id, name, nameEn, NULL AS period FROM units WHERE zoneId = ? AND id IN (?)',
  person: 'SELECT id, name, nameEn, NULL AS period FROM people WHERE zoneId = ? AND id IN (?)',
};

/** Keys of an entry's data that hold ids, by what they are ids of. */
const KEYS: Record<string, NamedKind> = {
  targetId: 'target',
  targetIds: 'target',
  submissionId: 'submission',
  flagId: 'flag',
  meetingId: 'meeting',
  pledgeId: 'pledge',
  pledgeIds: 'pledge',
  unitId: 'unit',
  unitIds: 'unit',
  parentId: 'unit',
  personId: 'person',
  personIds: 'person',
  fromPersonId: 'person',
  toPersonId: 'person',
};

/** What the entries of a page speak of, by name: one question a kind, however many entries. */
@Injectable()
export class JournalNamesQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** For each row what it speaks of, in the order it does. */
  async of(zoneId: number, rows: readonly Row[]): Promise<Map<Row, NamedThing[]>> {
    const refs = new Map(rows.map((row) => [row, refsOf(row)]));
    const wanted = [...refs.values()].flat();
    const found = await Promise.all(
      NAMED_KINDS.map(async (kind) => {
        const ids = [...new Set(wanted.filter((ref) => ref.kind === kind).map(({ id }) => id))];
        if (ids.length === 0) return [];
        const named = await this.dataSource.query<Omit<NamedThing, 'kind'>[]>(SQL[kind], [zoneId, ids]);
        return named.map((one): NamedThing => ({ ...one, kind, id: Number(one.id) }));
      }),
    );
    const known = new Map(found.flat().map((one) => [`${one.kind}:${one.id}`, one]));
    return new Map([...refs].map(([row, own]) => [row, own.flatMap(({ kind, id }) => known.get(`${kind}:${id}`) ?? [])]));
  }
}

type Row = Pick<JournalRow, 'subject' | 'data' | 'actorId' | 'onBehalfOf'>;

function refsOf({ subject, data, actorId, onBehalfOf }: Row): { kind: NamedKind; id: number }[] {
  const [about, number] = subject.split(':');
  const kind = NAMED_KINDS.find((one) => one === about);
  const refs = Object.entries(data).flatMap(([key, value]) =>
    KEYS[key] ? [value].flat().map((id) => ({ kind: KEYS[key]!, id: Number(id) })) : [],
  );
  const people = [actorId, onBehalfOf].map((id) => ({ kind: 'person' as const, id: Number(id) }));
  return [...(kind ? [{ kind, id: Number(number) }] : []), ...refs, ...people].filter(
    ({ id }) => Number.isSafeInteger(id) && id > 0,
  );
}

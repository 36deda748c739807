import type { CellProblem } from '#domain/documents/workbook/cell-problem.js';
import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, BigRef, Code, Id, Int, Json, Ref, Text } from '../../columns.js';
import { Import } from './import.entity.js';

/** One row of a workbook: how it was read, what was wrong with it, what it made. */
@Entity('import_rows')
@Index('import_row', ['importId', 'sort'], { unique: true })
export class ImportRow {
  @Id() id: number;
  @Ref() importId: number;
  @Belongs(() => Import, 'importId') batch?: Relation<Import>;
  @Int() sort: number;
  @Text(31) sheet: string;
  /** As the spreadsheet counts, from 1. */
  @Int() sheetRow: number;
  @Code(12) state: 'good' | 'wrong' | 'unchanged' | 'empty';
  /** The line or target that the hidden column named. */
  @Ref(true) knownId: number | null;
  @Json() reading: unknown;
  @Json() problems: CellProblem[] | null;
  /** What applying made: one of these four. */
  @Ref(true) lineId: number | null;
  @Ref(true) zoneTargetId: number | null;
  @BigRef(true) submissionId: number | null;
  @BigRef(true) ownerFigureId: number | null;
  /** Its counter of saves right after; anybody's later work raises it. */
  @Int(true) madeRevision: number | null;
  /** What was there before, to be put back. */
  @Json() before: unknown;
  /** Why it was not written after all, when the year had moved on since the check. */
  @Json() refusal: { code: string; params: Record<string, string> } | null;
}

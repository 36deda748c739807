import type { CellProblem } from '#domain/documents/workbook/cell-problem.js';
import { Entity, Index, type Relation } from 'typeorm';
import { Belongs, Code, Flag, Id, Instant, Int, Json, MonthColumn, Ref, Text, Version } from '../../columns.js';
import { Person } from '../people/person.entity.js';

export const IMPORT_KINDS = ['breakdown', 'filings', 'ownerFigures'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
export type ImportState = 'checked' | 'applied' | 'undone';

/** How a sheet was understood: shown above the problems, so that a misread table is seen at once. */
export interface SheetReading {
  sheet: string;
  /** null: no table was found on it. */
  rows: number | null;
  /** Field → its column's letters. */
  columns: Record<string, string>;
  unknown: string[];
}

/** One workbook that came in: checked first, then perhaps applied, then perhaps undone. */
@Entity('imports')
@Index('import_zone', ['zoneId', 'id'])
export class Import {
  @Id() id: number;
  @Ref() zoneId: number;
  @Code(12) kind: ImportKind;
  @Int() planYear: number;
  @MonthColumn(true) period: string | null;
  @Code(12) state: ImportState;
  @Text(200) fileName: string;
  @Int() bytes: number;
  @Code(64) contentHash: string;
  @Code(80) storageKey: string;
  /** A CSV has no cells to colour: its marked copy is a workbook. */
  @Flag() isText: boolean;
  @Int() rows: number;
  /** Rows that would be written. */
  @Int() accepted: number;
  @Int() wrong: number;
  @Json(false) sheets: SheetReading[];
  /** Problems of no row: a sheet without a table, a missing column. */
  @Json(false) problems: CellProblem[];
  @Code(8, true) mode: 'all' | 'goodRows' | null;
  @Ref() createdBy: number;
  @Belongs(() => Person, 'createdBy') creator?: Relation<Person>;
  @Ref(true) createdFor: number | null;
  @Instant() createdAt: Date;
  @Ref(true) appliedBy: number | null;
  @Instant(true) appliedAt: Date | null;
  @Ref(true) undoneBy: number | null;
  @Instant(true) undoneAt: Date | null;
  @Version() revision: number;
}

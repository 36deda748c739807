import type { Month } from '#domain/calendar/day.js';
import type { OwnerField } from '#domain/documents/workbook/column-names.js';
import type { OwnerTarget } from '#domain/documents/workbook/owner-reading.js';
import type { Actor } from '#domain/people/actor.js';
import { Injectable } from '@nestjs/common';
import { OwnerFigureQueries, type OwnerMonthRow } from '../../progress/owner-figures.queries.js';

export interface OwnerSheetRow extends OwnerTarget {
  row: OwnerMonthRow;
}

/** The rows a person may note a data owner's figure of, as the sheet prints them. */
@Injectable()
export class OwnerSheetQueries {
  constructor(private readonly owners: OwnerFigureQueries) {}

  async rows(actor: Actor, period: Month, unitId?: number): Promise<OwnerSheetRow[]> {
    return (await this.owners.month(actor, period, { unitId })).map((row) => {
      const { owner } = row;
      const known = owner?.value ? owner : null;
      const texts: Partial<Record<OwnerField, string>> = {
        id: String(row.targetId), version: String(owner?.revision ?? 0), code: row.code, name: row.name, measureUnit: row.measureUnit, filed: row.filed ?? '',
        value: known?.value ?? '', source: known?.sourceTitle ?? '', sourceDate: known?.sourceDate ?? '', note: known?.note ?? '',
      };
      return { id: row.targetId, code: row.code, name: row.name, measureUnit: row.measureUnit, percent: row.kind === 'growth' || row.kind === 'rate' || row.measureUnit === '%', revision: owner?.revision ?? 0, texts, row };
    });
  }
}

import type { Locale } from '#domain/language/sentence.js';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** English by Chinese. */
export type KnownNames = ReadonlyMap<string, string>;

const NOBODY: KnownNames = new Map();

/**
 * English names of people and units whose Chinese name a kept text bears, former names of units too: a signed text keeps names and no
 * ids. What two bear who are written differently in English stays as it was signed. One question for a whole page, none in Chinese.
 */
@Injectable()
export class KnownNamesQueries {
  constructor(private readonly dataSource: DataSource) {}

  async of(zoneId: number, locale: Locale, names: readonly (string | null)[]): Promise<KnownNames> {
    const asked = [...new Set(names.filter((name) => name !== null))];
    if (locale === 'zh' || asked.length === 0) return NOBODY;
    const rows = await this.dataSource.query<{ name: string; nameEn: string }[]>(
      `SELECT name, nameEn FROM people WHERE zoneId = ? AND name IN (?) AND nameEn IS NOT NULL
       UNION SELECT name, nameEn FROM units WHERE zoneId = ? AND name IN (?) AND nameEn IS NOT NULL
       UNION SELECT name, nameEn FROM unit_names WHERE zoneId = ? AND name IN (?) AND nameEn IS NOT NULL`,
      [zoneId, asked, zoneId, asked, zoneId, asked],
    );
    const written = rows.map(({ name }) => name);
    return new Map(
      rows.filter(({ name }) => written.indexOf(name) === written.lastIndexOf(name)).map(({ name, nameEn }) => [name, nameEn]),
    );
  }
}

import { Decimal } from '#domain/decimal.js';
import { baseOf, factorBetween } from '#domain/pledges/measure-units.js';
import { isCountWord, looksLikeDate, unitSpelling } from '#domain/documents/workbook/sheet-words.js';
import { parseNumber } from '#domain/progress/parse-number.js';

export interface InUnit {
  /** As the row counts, plainly written. */
  value: string;
  /** The unit the sheet counted in, where it was another one and the number was converted. */
  converted: string | null;
  /** A unit that measures something else: the number is left as it is, and is doubtful. */
  stranger: string | null;
}

export type NumberRead = ({ ok: true } & InUnit) | { ok: false; code: string; params?: Record<string, string> };

export interface Measure {
  /** The row's own unit, in every language. */
  units: readonly string[];
  percent: boolean;
}

/**
 * The number of a copied cell in the unit of its row: `0.74万家`, `118.3亿元`, or 1,183,000 under 万元. What stands in the cell
 * wins over what the column says. A unit that fits nothing changes no number.
 */
export function numberInUnit(text: string, said: string | null, { units, percent }: Measure): NumberRead {
  const folded = asCounted(text.normalize('NFKC').trim());
  if (looksLikeDate(folded)) return { ok: false, code: 'paste.date' };
  const parts = /^([-+\u2212]?[\d.,\s]*\d)\s*([^\d\s.,][^\d]*)$/u.exec(folded);
  const behind = parts && parts[2] !== '%' ? parts[2]!.trim() : null;
  const parsed = parseNumber(behind === null ? folded : parts![1]!, { percent, negative: true });
  if (!parsed.ok) return { ok: false, ...parsed.problem };
  const own = units.map(unitSpelling);
  if (own.length === 0)
    return behind === null
      ? { ok: true, value: parsed.value, converted: null, stranger: null }
      : { ok: false, code: 'paste.unitOther' };
  const given =
    behind === null
      ? said === null
        ? null
        : unitSpelling(said)
      : isCountWord(behind)
        ? behind + baseOf(own[0]!)
        : unitSpelling(behind);
  if (given === null || given === '' || own.includes(given) || (percent && given === '%'))
    return { ok: true, value: parsed.value, converted: null, stranger: null };
  const factor = own.map((unit) => factorBetween(given, unit)).find((one) => one !== null);
  if (factor === undefined || factor === null)
    return behind === null
      ? { ok: true, value: parsed.value, converted: null, stranger: said }
      : { ok: false, code: 'paste.unitOther' };
  return {
    ok: true,
    value: new Decimal(parsed.value).times(factor).toFixed(),
    converted: factor === '1' ? null : given,
    stranger: null,
  };
}

/** A ledger's way of writing: brackets around what is below zero, the sign of the money before it; which money, the unit says. */
const asCounted = (text: string): string =>
  text.replace(/^\(\s*([^()]*\d[^()]*?)\s*\)/, '-$1').replace(/^([-+\u2212]?)\s*[\u00a5$](?=\s*[-\d.])\s*/, '$1');

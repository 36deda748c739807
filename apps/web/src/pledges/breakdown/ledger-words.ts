import type { LedgerDto } from '#api-client/generated.js';
import { measured } from '#domain/language/measure.js';
import { computed } from '#domain/language/number-words.js';
import type { Say } from '../../app/language/language.js';
import { figureWords } from '../../ui/decimal-words.js';

/** 亿元 as planners print them: 302.388 is 302.4. */
export const inPrint = (value: string | null): string => (value === null ? '–' : figureWords(computed(value, 1)));

/** The same with its unit: `302.4 亿元`, `30.24 billion yuan`. */
export const moneyInWords = (value: string | null, w: Say): string =>
  value === null ? inPrint(value) : measured(inPrint(value), w('breakdown.money'));

/** What the ledger holds of what the goal needs, in one sentence. */
export function ledgerInWords(ledger: LedgerDto, w: Say): string {
  if (ledger.of === 'count')
    return w('breakdown.ledger.count', {
      count: ledger.count,
      planned: inPrint(String(ledger.open)),
      need: inPrint(ledger.need),
      gap: inPrint(ledger.gap),
    });
  const params = {
    count: ledger.count,
    planned: moneyInWords(ledger.yearPlan, w),
    need: moneyInWords(ledger.need, w),
    gap: moneyInWords(ledger.gap, w),
  };
  if (ledger.of === null) return w('breakdown.ledger.plain', { count: ledger.count });
  return w(Number(ledger.gap) > 0 ? 'breakdown.ledger.money' : 'breakdown.ledger.enough', params);
}

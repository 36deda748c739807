import type { LedgerDto } from '#api-client/generated.js';
import { computed } from '#domain/language/number-words.js';
import type { Say } from '../../app/language/language.js';
import { figureWords } from '../../ui/decimal-words.js';

/** 亿元 as planners print them: 302.388 is 302.4. */
export const inPrint = (value: string | null): string => (value === null ? '–' : figureWords(computed(value, 1)));

/** What the ledger holds of what the goal needs, in one sentence. */
export function ledgerInWords(ledger: LedgerDto, w: Say): string {
  const params = {
    count: ledger.count,
    planned: inPrint(ledger.of === 'count' ? String(ledger.open) : ledger.yearPlan),
    need: inPrint(ledger.need),
    gap: inPrint(ledger.gap),
  };
  if (ledger.of === 'count') return w('breakdown.ledger.count', params);
  if (ledger.of === null) return w('breakdown.ledger.plain', { count: ledger.count });
  return w(Number(ledger.gap) > 0 ? 'breakdown.ledger.money' : 'breakdown.ledger.enough', params);
}

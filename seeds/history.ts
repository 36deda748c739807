import type { SeedAct, SeedYear } from './shape.js';
import { inOrder } from './generator/filings.js';

/**
 * Every filing's step of a year in the order in which they happened, the form a driver of the services
 * wants; each `draft` carries the content it wrote.
 */
export function historyOf(year: SeedYear): Extract<SeedAct, { kind: 'filing' }>[] {
  const acts = year.filings.flatMap((filing) =>
    filing.steps.map((step): SeedAct => ({
      kind: 'filing',
      targetCode: filing.targetCode,
      period: filing.period,
      illustrative: true,
      ...step,
      ...(step.verb === 'draft' ? { content: step.content ?? filing.content } : {}),
    })),
  );
  return inOrder(acts) as Extract<SeedAct, { kind: 'filing' }>[];
}

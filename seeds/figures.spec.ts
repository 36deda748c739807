import { describe, expect, test } from '@jest/globals';
import { checkFigure } from '#domain/progress/check-figure.js';
import { plausibilityOf, type WarningCode } from '#domain/progress/plausibility.js';
import { demoZones } from './zones.js';
import type { SeedContent, SeedFiling, SeedTarget } from './shape.js';

const years = demoZones().flatMap((zone) => zone.years.map((year) => ({ label: `${zone.name} ${year.year}`, year })));

/** What the plausibility check is to find: a wrong unit, words said twice, and two jumps their units explain. */
const TRAPS: Readonly<Record<string, readonly WarningCode[]>> = {
  'GX24-07 2024-06': ['stepOutlier'],
  'GX24-13 2024-06': ['unitsSlip'],
  'GX24-21 2024-06': ['stepOutlier'],
  'GX24-30 2024-05': ['narrativeRepeated'],
};

describe.each(years)('$label', ({ year }) => {
  const filingsOf = (target: SeedTarget) => year.filings.filter((filing) => filing.targetCode === target.code);

  test('every revision says what its kind asks for', () => {
    for (const target of year.targets) {
      for (const content of filingsOf(target).flatMap(revisionsOf)) {
        expect({ code: target.code, problems: checkFigure(target.terms, content.figure, { decimals: target.decimals }) }).toEqual(
          {
            code: target.code,
            problems: [],
          },
        );
      }
    }
  });

  test('nothing is implausible but the traps that are set', () => {
    const found: Record<string, WarningCode[]> = {};
    for (const target of year.targets) {
      const reported = filingsOf(target).map(({ content }) => ({ ...content.figure, narrative: content.narrative }));
      for (const figure of reported) {
        const codes = plausibilityOf(target.terms, reported, figure).map((warning) => warning.code);
        if (codes.length > 0) found[`${target.code} ${figure.period}`] = codes;
      }
    }
    expect(found).toEqual(
      Object.fromEntries(Object.entries(TRAPS).filter(([key]) => year.targets.some((target) => key.startsWith(target.code)))),
    );
  });

  test('narratives are sentences, without gaps where a phrase is missing', () => {
    for (const { content } of year.filings) {
      expect(content.narrative).toMatch(/^[^。]+.*。$/);
      expect(content.narrative).not.toMatch(/undefined|NaN|。。|，，|：。|^，|，。/);
    }
  });
});

const revisionsOf = (filing: SeedFiling): SeedContent[] => [
  filing.content,
  ...filing.steps.flatMap((step) => step.content ?? []),
];

import { Decimal } from '../decimal.js';
import type { RolledUp } from './contributions.js';
import type { LedgerCoverage } from './projects.js';
import type { TargetTerms } from './terms.js';
import { unitWordThatCannotBe } from './unit-words.js';

/**
 * 目标体检 before signing. It warns and never blocks: a finding disappears when the figures change, or stays on the pledge
 * together with the reason for keeping them.
 */
export const AMBITION_CODES = [
  'belowLastResult',
  'looserThanLastResult',
  'alreadyMet',
  'sharesShort',
  'sharesOverCap',
  'projectsShort',
  'ledgerMismatch',
  'backLoaded',
  'unitWord',
] as const;
export type AmbitionCode = (typeof AMBITION_CODES)[number];

/** What is checked: one drafted line, or one zone target with its breakdown and its ledger. */
export interface AmbitionFacts {
  name: string;
  measureUnit: string;
  measureUnitEn: string | null;
  terms: Pick<TargetTerms, 'kind' | 'target' | 'baseline' | 'capOf' | 'curve' | 'nodes' | 'cadence' | 'annualOnly' | 'wording'>;
  /** Last year's result in the same measure; null where it is not known or not comparable. */
  lastResult: string | null;
  /** Zone targets only. */
  rolledUp: RolledUp | null;
  ledger: LedgerCoverage | null;
}

/** One trap, with the numbers its sentence is made of (`ambition.<code>` in the language catalogue). */
export interface Finding {
  code: AmbitionCode;
  params: Record<string, string>;
}

/** More of the year's work than this left after September is a promise of a miracle in the last quarter. */
const MOST_LEFT_FOR_LAST_QUARTER = new Decimal('0.4');

/** Every trap the facts hold, in the order of `AMBITION_CODES`. */
export function checkAmbition(facts: AmbitionFacts): Finding[] {
  return CHECKS.flatMap((check) => check(facts) ?? []);
}

/**
 * Which finding an answer was given to. Other numbers make another finding: a reason for 388 against 390 is none for 300.
 */
export const fingerprintOf = ({ code, params }: Finding): string =>
  [
    code,
    ...Object.keys(params)
      .filter((name) => name !== 'unitEn')
      .sort()
      .map((name) => `${name}=${params[name]}`),
  ].join('&');

type Check = (facts: AmbitionFacts) => Finding | null;

/** 388 promised where 390 were reached; a cap looser and a place lower than last year's are the same weakness. */
const againstLastYear: Check = (facts) => {
  const { kind, target, nodes } = facts.terms;
  const promised = kind === 'milestone' && target === null && nodes.length > 0 ? String(nodes.length) : target;
  if (facts.lastResult === null || promised === null || isMetAlready(facts)) return null;
  const [t, last] = [new Decimal(promised), new Decimal(facts.lastResult)];
  const params = { target: t.toFixed(), last: last.toFixed(), kind, ...unitsOf(facts) };
  const lessIsBetter = kind === 'cap' || kind === 'rank' || kind === 'zero';
  if (!lessIsBetter) return t.lt(last) ? { code: 'belowLastResult', params } : null;
  return t.gt(last) ? { code: 'looserThanLastResult', params } : null;
};

/** 3000 promised where 3045 already stand. */
const alreadyMet: Check = (facts) =>
  isMetAlready(facts)
    ? {
        code: 'alreadyMet',
        params: {
          target: new Decimal(facts.terms.target!).toFixed(),
          baseline: new Decimal(facts.terms.baseline!).toFixed(),
          ...unitsOf(facts),
        },
      }
    : null;

function isMetAlready({ terms: { kind, target, baseline } }: AmbitionFacts): boolean {
  if ((kind !== 'level' && kind !== 'rate') || target === null || baseline === null) return false;
  return new Decimal(baseline).gte(target);
}

/** A broken-down goal whose shares miss it. What the lead unit carries alone is no breakdown that could miss. */
const sharesShort: Check = (facts) => {
  const { rolledUp, terms } = facts;
  if (!rolledUp || rolledUp.addsUp !== false || rolledUp.leadOnly) return null;
  return {
    code: terms.kind === 'cap' ? 'sharesOverCap' : 'sharesShort',
    params: {
      target: new Decimal(terms.target ?? rolledUp.needed!).toFixed(),
      carried: shown(rolledUp.carried!),
      gap: shown(rolledUp.uncovered!),
      coverage: shown(rolledUp.coverage ?? '0', 4),
      method: rolledUp.method,
      ...unitsOf(facts),
    },
  };
};

/** 262 planned of the 302.4 that 13 % growth needs; 8 to close where 7 are left on the ledger. */
const ledger: Check = (facts) => {
  const { ledger, terms } = facts;
  if (!ledger) return null;
  const params = { need: shown(ledger.need), planned: shown(ledger.planned), coverage: shown(ledger.coverage, 4) };
  if (ledger.of === 'money') {
    if (new Decimal(ledger.gap).isZero()) return null;
    const growth = terms.kind === 'growth';
    const units = growth ? { unit: '亿元', unitEn: '100 million yuan' } : unitsOf(facts);
    const rate: Record<string, string> = growth ? { growth: new Decimal(terms.target!).toFixed() } : {};
    return { code: 'projectsShort', params: { ...params, ...rate, gap: shown(ledger.gap), ...units } };
  }
  return new Decimal(ledger.need).eq(ledger.planned)
    ? null
    : { code: 'ledgerMismatch', params: { ...params, ...unitsOf(facts) } };
};

/** Only where there is a path to fall behind on: growth is a rate of its own, a ceiling used late harms nobody. */
const backLoaded: Check = ({ terms }) => {
  const { kind, curve, annualOnly, cadence, baseline, target } = terms;
  if (annualOnly || cadence === 'annual' || curve.length !== 12) return null;
  const hasPath = kind === 'cumulative' || kind === 'milestone' || ((kind === 'level' || kind === 'rate') && baseline !== null);
  if (!hasPath || ((kind === 'level' || kind === 'rate') && (target === null || new Decimal(baseline!).gte(target)))) return null;
  const left = new Decimal(1).minus(curve[8]!);
  if (left.lte(MOST_LEFT_FOR_LAST_QUARTER)) return null;
  return { code: 'backLoaded', params: { left: left.toDecimalPlaces(6).toFixed(), limit: MOST_LEFT_FOR_LAST_QUARTER.toFixed() } };
};

/** 装机规模 is a capacity: it is measured in 万千瓦, never in 万千瓦时. */
const unitWord: Check = ({ name, measureUnit, measureUnitEn, terms }) => {
  const found = unitWordThatCannotBe(name, measureUnit, terms.kind);
  return found ? { code: 'unitWord', params: { unit: measureUnit, unitEn: measureUnitEn ?? measureUnit, ...found } } : null;
};

const CHECKS: readonly Check[] = [againstLastYear, alreadyMet, sharesShort, ledger, backLoaded, unitWord];

const unitsOf = ({ terms: { kind }, measureUnit, measureUnitEn }: AmbitionFacts) =>
  kind === 'growth' || kind === 'rate' ? { unit: '%', unitEn: '%' } : { unit: measureUnit, unitEn: measureUnitEn ?? measureUnit };
/** Numbers in a finding are kept to six decimals, as columns hold them: the same facts give the same fingerprint. */
const shown = (value: string, places = 6): string => new Decimal(value).toDecimalPlaces(places).toFixed();

import { describe, expect, test } from '@jest/globals';
import { TARGET_KINDS } from '#domain/pledges/terms.js';
import { mayHoldTogether } from '#domain/people/roles.js';
import { checkCurve } from '#domain/pledges/curves.js';
import { periodsOf } from '#domain/assessment/periods.js';
import { historyOf } from './history.js';
import { DEMO_START, type SeedTarget, type SeedZone } from './shape.js';
import { demoZones } from './zones.js';

const zones = demoZones();
const [gx, jk] = zones as [SeedZone, SeedZone];
const yearOf = (zone: SeedZone, year: number) => zone.years.find((one) => one.year === year)!;
const targets = zones.flatMap((zone) => zone.years.flatMap((year) => year.targets));
const this2024 = yearOf(gx, 2024);

test('two runs are equal to the last letter', () => {
  expect(JSON.stringify(demoZones())).toBe(JSON.stringify(zones));
});

test('what English counts is what Chinese counts: the same power of ten, and never just “items”', () => {
  const powerOf = (unit: string) => (unit.startsWith('万') ? '10,000 ' : unit.startsWith('亿') ? '100 million ' : '');
  for (const { code, name, nameEn, measureUnit, measureUnitEn } of targets) {
    const power = powerOf(measureUnit);
    expect([code, measureUnitEn.startsWith(power || measureUnitEn.replace(/^[\d,]+ (million )?/, ''))]).toEqual([code, true]);
    expect([code, measureUnitEn]).not.toEqual([code, 'items']);
    expect(nameEn).not.toMatch(/[\u3400-\u9fff]/);
    if (measureUnitEn === 'firms') expect([code, /企业|入驻|诊断/.test(name)]).toEqual([code, true]);
  }
});

describe('people and units', () => {
  test.each(zones)('$name: accounts, units and oversight fit together', (zone) => {
    const units = new Set(zone.units.map((unit) => unit.code));
    const accounts = zone.people.map((person) => person.account);
    expect(new Set(accounts).size).toBe(accounts.length);
    expect(new Set(zone.people.map((person) => person.name)).size).toBe(accounts.length);
    for (const person of zone.people) {
      expect(units).toContain(person.unitCode);
      for (const code of person.oversees) expect(units).toContain(code);
      for (const { unitCode } of person.appointments) expect(units).toContain(unitCode);
    }
    zone.units.forEach((unit, index) => {
      if (unit.parentCode) expect(zone.units.slice(0, index).map((one) => one.code)).toContain(unit.parentCode);
    });
  });

  test('nobody holds duties that exclude each other, not even as a delegate', () => {
    for (const zone of zones) {
      for (const person of zone.people) {
        const lent = zone.delegations.filter((one) => one.to === person.account).map((one) => one.from);
        const held = zone.people.filter((one) => one === person || lent.includes(one.account)).flatMap((one) => one.appointments);
        expect(mayHoldTogether(held.map(({ role }) => role)).ok).toBe(true);
      }
    }
  });

  test('every unit with targets has its filer and its head; the announced accounts exist', () => {
    const accounts = new Set(gx.people.map((person) => person.account));
    for (const { unitCode, leaderAccount, verifierUnitCode } of this2024.targets) {
      for (const account of [`filer.${unitCode}`, `head.${unitCode}`, `verifier.${verifierUnitCode}`, leaderAccount])
        expect(accounts).toContain(account);
    }
    for (const account of ['admin', 'auditor', 'supervision', 'leader.main', 'leader.industry', 'verifier.statistics'])
      expect(accounts).toContain(account);
    const second = ['supervision.jk', 'leader.jk', 'filer.jk', 'head.jk', 'verifier.jk', 'admin.jk', 'auditor.jk'];
    expect(jk.people.map((person) => person.account).sort()).toEqual([...second].sort());
  });
});

describe('targets', () => {
  test('every kind is there in 2024, and the economy department carries eighteen', () => {
    expect(new Set(this2024.targets.map((target) => target.terms.kind))).toEqual(new Set(TARGET_KINDS));
    expect(new Set(this2024.targets.flatMap((target) => target.terms.capOf ?? []))).toEqual(new Set(['total', 'level']));
    expect(this2024.targets.filter((target) => target.unitCode === 'economy')).toHaveLength(18);
    expect(new Set(targets.map((target) => target.terms.wording))).toEqual(
      new Set(['firm', 'atLeast', 'striveFor', 'about', 'range', 'above', 'atMost']),
    );
  });

  test.each(targets.map((target) => [target.code, target] as const))(
    '%s: a valid curve, and 示意 exactly where nothing was printed',
    (_, target) => {
      expect(checkCurve(target.terms.curve).ok).toBe(true);
      expect(target.illustrative).toBe(target.source === null);
      expect(target.unitCode).not.toBe(target.verifierUnitCode);
      if (target.illustrative) expect(target.note).toMatch(/示意|公开数字/);
    },
  );

  test('each target stands in exactly one pledge, its unit’s', () => {
    for (const year of zones.flatMap((zone) => zone.years)) {
      const pledged = year.pledges.flatMap((pledge) => pledge.targetCodes.map((code) => [code, pledge.unitCode]));
      const byText = (a: string[], b: string[]) => (a.join() < b.join() ? -1 : 1);
      expect(pledged.sort(byText)).toEqual(year.targets.map((target) => [target.code, target.unitCode]).sort(byText));
    }
  });

  test('caps, ranks and zeros are invented, for none was printed', () => {
    for (const target of targets.filter(isUnprintedKind)) expect(target.illustrative).toBe(true);
  });
});

describe('the year as it stands on 3 July 2024', () => {
  const lastVerbs = this2024.filings.filter((filing) => filing.period === '2024-06').map((filing) => filing.steps.at(-1)!.verb);

  test('June stands in every state, and about half of it is filed', () => {
    expect(new Set(lastVerbs)).toEqual(new Set(['draft', 'submit', 'endorse', 'verify', 'return']));
    const asked = this2024.targets.filter((target) => target.track === 'administrative').length;
    const filed = lastVerbs.filter((verb) => verb !== 'draft').length;
    expect(filed / asked).toBeGreaterThan(0.45);
    expect(filed / asked).toBeLessThan(0.6);
  });

  test('statistics know no January and stand at May, GDP at the first quarter', () => {
    for (const target of this2024.targets.filter((one) => one.track === 'statistical' && !one.terms.annualOnly)) {
      const periods = this2024.filings.filter((filing) => filing.targetCode === target.code).map((filing) => filing.period);
      expect(periods).toEqual(target.terms.cadence === 'quarterly' ? ['2024-03'] : ['2024-02', '2024-03', '2024-04', '2024-05']);
    }
  });

  test('the worked examples stand in it', () => {
    const june = (code: string) =>
      this2024.filings.find((filing) => filing.targetCode === code && filing.period === '2024-06')!.content.figure.value;
    const terms = (code: string) => this2024.targets.find((target) => target.code === code)!.terms;
    expect([june('GX24-06'), june('GX24-07'), june('GX24-08'), june('GX24-13')]).toEqual(['0.74', '1902', '3060', '662000']);
    expect([terms('GX24-07').baseline, terms('GX24-07').target, terms('GX24-07').curve[5]]).toEqual(['1850', '2050', '0.3']);
    expect([terms('GX24-08').baseline, terms('GX24-08').target]).toEqual(['3045', '3000']);
  });
});

describe('filings', () => {
  test.each(zones)('$name: periods exist, one filing each, in order of time', (zone) => {
    for (const year of zone.years) {
      const byCode = new Map(year.targets.map((target) => [target.code, target]));
      const keys = year.filings.map((filing) => `${filing.targetCode} ${filing.period}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const filing of year.filings) {
        const { terms } = byCode.get(filing.targetCode)!;
        expect(periodsOf(terms.cadence, year.year)).toContain(filing.period);
        expect(filing.content.figure.period).toBe(filing.period);
        expect(filing.illustrative).toBe(filing.source === null);
      }
      const instants = historyOf(year).map((act) => act.at);
      expect(instants).toEqual([...instants].sort());
      expect(instants.every((at) => at < DEMO_START)).toBe(true);
    }
  });

  test('nobody acts before the pledge was signed', () => {
    for (const year of zones.flatMap((zone) => zone.years)) {
      const first = historyOf(year)[0]?.at;
      for (const pledge of year.pledges) expect(first! > pledge.signedAt).toBe(true);
    }
  });

  test('the script goes on from there, in order, and only drafts carry figures', () => {
    for (const { script } of zones) {
      const instants = script.map((act) => act.at);
      expect(instants).toEqual([...instants].sort());
      expect(instants.every((at) => at > DEMO_START)).toBe(true);
      for (const act of script) if (act.kind === 'filing') expect(act.content !== undefined).toBe(act.verb === 'draft');
    }
    const half = gx.script.filter((act) => act.kind === 'filing' && act.verb === 'verify' && act.at.startsWith('2024-07-22'));
    expect(half).toHaveLength(6);
  });
});

const isUnprintedKind = (target: SeedTarget): boolean => ['cap', 'rank', 'zero'].includes(target.terms.kind);

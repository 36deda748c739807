import { expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import { BREAKDOWN_2024 as GAOXIN } from './gaoxin/2024/breakdown.js';
import { projectsOf2024 } from './gaoxin/2024/projects.js';
import { BREAKDOWN_2024 as JINGKAI } from './jingkai/2024/breakdown.js';

test('240 projects of 2176.2 in all plan 262 亿元, each name its own and marked 示意', () => {
  const projects = projectsOf2024();
  expect(projects).toHaveLength(240);
  expect(Decimal.sum(...projects.map(({ totalInvestment }) => totalInvestment!)).toFixed()).toBe('2176.2');
  expect(Decimal.sum(...projects.map(({ yearPlan }) => yearPlan!)).toFixed()).toBe('262');
  expect(new Set(projects.map(({ name }) => name)).size).toBe(240);
  for (const { name, totalInvestment, yearPlan } of projects) {
    expect(name).toMatch(/（示意）$/);
    expect(new Decimal(yearPlan!).gt(0) && new Decimal(yearPlan!).lte(totalInvestment!)).toBe(true);
  }
  expect(projectsOf2024()).toEqual(projects);
});

test('every printed aim is a goal of the zone, with its lead unit’s line and the shares that name it', () => {
  expect(GAOXIN.zoneTargets.every(({ lead }) => lead.source !== null)).toBe(true);
  const market = GAOXIN.zoneTargets.find(({ code }) => code === 'GX24-Z06')!;
  expect(market.shares.map(({ code, terms }) => [code, terms.target])).toEqual([
    ['GX24-42', '0.62'],
    ['GX24-43', '0.55'],
  ]);
  expect(JINGKAI.zoneTargets.find(({ code }) => code === 'JK24-Z03')).toMatchObject({
    last: { result: '390' },
    lead: { terms: { target: '388' } },
  });
  const ledger = GAOXIN.projects.filter(({ zoneTarget }) => zoneTarget === 'GX24-Z25');
  expect([ledger.length, ledger.filter(({ closedOn }) => closedOn === null).length]).toEqual([15, 7]);
});

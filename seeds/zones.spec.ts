import { describe, expect, test } from '@jest/globals';
import { demoZones } from './zones.js';
test('x', () => {
  const zones = demoZones();
  for (const z of zones) for (const y of z.years) { console.log(z.code, y.year, y.targets.length, y.filings.length, y.pledges.length);
   if (y.year===2024||y.year===2022) console.log(y.filings.map(f=>[f.targetCode,f.period,f.content.figure.value,f.steps.at(-1)!.verb,f.steps.at(-1)!.at,f.content.narrative,f.content.problems??''].join(' ')).sort().join('\n')); }
  console.log(zones[0]!.script.map(a=>JSON.stringify(a).slice(0,150)).join('\n'));
});

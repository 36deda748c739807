import { addDays, instantAt } from '#domain/calendar/zone-time.js';
import { OWNER_FIGURES_2024, type SeedOwnerFigure } from '../gaoxin/owner-figures.js';
import type { SeedYear, SeedZone } from '../shape.js';
import { actorOf } from './filing-acts.js';
import { idOf, type ZoneIds } from './ids.js';
import type { PastClock, Services } from './services.js';

type OwnerAct = SeedOwnerFigure & { illustrative: boolean };

/** What was printed on a day is what the data owner says from the next one on; the rest was invented. In order. */
export function ownerActsOf(zone: SeedZone, year: SeedYear): OwnerAct[] {
  if (zone.code !== 'gx') return [];
  const targets = new Map(year.targets.map((target) => [target.code, target]));
  const printed = year.filings.flatMap(({ targetCode, period, source, content }): OwnerAct[] => {
    const target = targets.get(targetCode)!;
    const value = content.figure.value;
    if (!source?.date || value === null || target.verifierUnitCode === target.unitCode) return [];
    const at = instantAt(addDays(source.date, 1), '10:00').toISOString();
    return [
      {
        targetCode,
        period,
        at,
        by: `verifier.${target.verifierUnitCode}`,
        value,
        source: { title: source.document, date: source.date },
        note: null,
        illustrative: false,
      },
    ];
  });
  const invented = year.year === 2024 ? OWNER_FIGURES_2024.map((one) => ({ ...one, illustrative: true })) : [];
  return [...printed, ...invented].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

export async function playOwnerFigure(services: Services, clock: PastClock, ids: ZoneIds, act: OwnerAct): Promise<void> {
  const { targetCode, period, value, source, note } = act;
  const personId = idOf(ids.people, act.by);
  const actor = await actorOf(services, personId);
  clock.at = new Date(act.at);
  const given = { value, sourceTitle: source.title, sourceDate: source.date, note };
  const author = { zoneId: ids.zoneId, personId };
  const { id } = await services.ownerFigures.note(actor, author, idOf(ids.targets, targetCode), period, given, 0);
  if (act.illustrative)
    await services.uow.run({ zoneId: ids.zoneId, personId: null }, (tx) =>
      tx.query('UPDATE owner_figures SET illustrative = TRUE WHERE id = ?', [id]),
    );
}

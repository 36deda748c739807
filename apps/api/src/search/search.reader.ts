import type { Light } from '#domain/assessment/assessment.js';
import type { Month } from '#domain/calendar/day.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import { mayDo, type Actor } from '#domain/people/actor.js';
import { searchWords } from '#domain/search/search-words.js';
import { AssessmentQueries } from '#features/assessment/assessment.queries.js';
import { boardMonthAt } from '#features/assessment/board-month.js';
import { PeopleQueries, type PersonRow } from '#features/people/people.queries.js';
import { InitialsIndex } from '#features/search/initials-index.js';
import { SearchQueries, type FoundTarget, type FoundUnit } from '#features/search/search.queries.js';
import { Inject, Injectable } from '@nestjs/common';
import type { FoundKind, FoundPersonDto, FoundTargetDto, FoundUnitDto, SearchAnswerDto } from './search.dto.js';

const SHOWN = 6;
/** Worst first, as everywhere. */
const WORST: readonly Light[] = ['lagging', 'missing', 'behind', 'pending', 'notAssessed', 'onPace', 'done'];

/** Puts an answer together: every kind is asked at once, each by one statement, and lights only for what is shown. */
@Injectable()
export class SearchReader {
  constructor(
    private readonly search: SearchQueries,
    private readonly peopleQueries: PeopleQueries,
    private readonly initials: InitialsIndex,
    private readonly assessments: AssessmentQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async find(actor: Actor, line: string): Promise<SearchAnswerDto> {
    const month = boardMonthAt(await this.clock.now());
    const { words, year } = searchWords(line);
    const asked = { words, year, month, limit: SHOWN };
    const [targets, units, people, meetings, flags, pledges] = await Promise.all([
      this.search.targets(actor, asked),
      this.search.units(actor, asked),
      this.people(actor, words),
      this.search.meetings(actor, asked),
      this.search.flags(actor, asked),
      this.search.pledges(actor, asked),
    ]);
    const [litTargets, litUnits] = await Promise.all([
      this.lit(targets.slice(0, SHOWN), month),
      this.litUnits(actor, units.slice(0, SHOWN), month),
    ]);
    const found = { targets, units, people, meetings, flags, pledges };
    return {
      month,
      targets: litTargets,
      units: litUnits,
      people: people.slice(0, SHOWN).map(personFound),
      meetings: meetings.slice(0, SHOWN),
      flags: flags.slice(0, SHOWN).map(ofUnit),
      pledges: pledges.slice(0, SHOWN).map(ofUnit),
      more: (Object.keys(found) as FoundKind[]).filter((kind) => found[kind].length > SHOWN),
    };
  }

  /** A name in English has several words: all of them together are looked for. */
  private async people(actor: Actor, words: readonly string[]): Promise<PersonRow[]> {
    if (!mayDo(actor, 'people.read') || words.length === 0) return [];
    const q = words.join(' ').slice(0, 60);
    const idsOf = await this.initials.lookUp(actor.zoneId, 'people', [q]);
    return this.peopleQueries.list(actor, { q, orIds: idsOf(q), active: true }, SHOWN, null);
  }

  private async lit(targets: readonly FoundTarget[], month: Month): Promise<FoundTargetDto[]> {
    // Of another year there is no light in this month: its last one is what became of it.
    const months = new Set(targets.map(({ year }) => monthIn(year, month)));
    const lights = await Promise.all(
      [...months].map(
        async (one) =>
          [
            one,
            await this.assessments.ofTargets(
              targets.map(({ id }) => id),
              one,
            ),
          ] as const,
      ),
    );
    const byMonth = new Map(lights);
    return targets.map((target) => {
      const raw = byMonth.get(monthIn(target.year, month))?.get(target.id);
      return { ...ofUnit(target), light: raw?.light ?? null, standing: raw?.standing ?? null };
    });
  }

  private async litUnits(actor: Actor, units: readonly FoundUnit[], month: Month): Promise<FoundUnitDto[]> {
    const counts = await this.search.lightsOfUnits(
      actor,
      units.map(({ id }) => id),
      month,
    );
    return units.map(({ closedOn, ...unit }) => {
      const own = counts.filter(({ unitId }) => unitId === unit.id);
      const worst = WORST.map((light) => own.find((one) => one.light === light)).find((one) => one !== undefined);
      return {
        ...unit,
        closed: closedOn !== null,
        targets: own.reduce((sum, { count }) => sum + count, 0),
        light: worst?.light ?? null,
        lit: worst?.count ?? 0,
      };
    });
  }
}

const monthIn = (year: number, month: Month): Month => (month.startsWith(`${year}-`) ? month : `${year}-12`);

const ofUnit = <T extends { unitId: number; unitName: string; unitNameEn: string | null }>({
  unitId,
  unitName,
  unitNameEn,
  ...rest
}: T) => ({
  ...rest,
  unit: { id: unitId, name: unitName, nameEn: unitNameEn },
});

function personFound({ id, name, nameEn, title, appointments: [duty] }: PersonRow): FoundPersonDto {
  return { id, name, nameEn, title, unit: duty ? { id: duty.unitId, name: duty.unitName, nameEn: duty.unitNameEn } : null };
}

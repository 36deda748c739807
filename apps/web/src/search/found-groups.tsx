import type { SearchAnswerDto } from '#api-client/generated.js';
import { MEETING_STATE_NAMES } from '#domain/language/names.js';
import '../assessment/assessment.css';
import { FlagLevel } from '../assessment/flags/FlagLevel.js';
import type { Names } from '../assessment/named.js';
import type { Dates } from '../app/language/dates.js';
import type { Language, Say } from '../app/language/language.js';
import { LightMark } from '../ui/LightMark.js';
import type { Group, Item } from './items.js';

interface Reader {
  w: Say;
  names: Names;
  dates: Dates;
  language: Language;
  /** Whose profile is not theirs to read keeps the tree: units are found on its page. */
  readsFigures: boolean;
}

type Found<Kind extends keyof SearchAnswerDto> = SearchAnswerDto[Kind] extends (infer One)[] ? One : never;

/** What the server found, in the reader's words: the light first, then the name, then whose it is. */
export function foundGroups(answer: SearchAnswerDto, reader: Reader): Group[] {
  const { w } = reader;
  const packs = answer.meetings.filter(({ packVersion }) => packVersion > 0);
  const group = (key: Exclude<keyof SearchAnswerDto, 'month' | 'more'>, items: Item[]): Group => ({
    key,
    title: w(`search.group.${key}`),
    items,
    more: (answer.more as string[]).includes(key),
  });
  return [
    group(
      'targets',
      answer.targets.map((one) => targetItem(one, reader)),
    ),
    group(
      'units',
      answer.units.map((one) => unitItem(one, reader)),
    ),
    group(
      'flags',
      answer.flags.map((one) => flagItem(one, reader)),
    ),
    group(
      'people',
      answer.people.map((one) => personItem(one, reader)),
    ),
    group(
      'meetings',
      answer.meetings.map((one) => meetingItem(one, reader)),
    ),
    { key: 'packs', title: w('search.group.packs'), items: packs.map((one) => packItem(one, reader)) },
    group(
      'pledges',
      answer.pledges.map((one) => pledgeItem(one, reader)),
    ),
  ].filter(({ items }) => items.length > 0);
}

function targetItem({ id, code, year, unit, light, standing, ...target }: Found<'targets'>, { names }: Reader): Item {
  const shown = standing && light !== 'missing' ? standing : light;
  return {
    key: `target:${id}`,
    title: names.of(target),
    note: `${code} · ${names.of(unit)} · ${year}`,
    mark: shown && <LightMark light={shown} size="small" />,
    to: `/targets/${id}`,
  };
}

function unitItem({ id, closed, targets, light, lit, ...unit }: Found<'units'>, { w, names, readsFigures }: Reader): Item {
  return {
    key: `unit:${id}`,
    title: names.of(unit),
    note: closed
      ? w('search.unit.closed')
      : light
        ? w('search.unit.lights', { n: targets, light: w(`light.${light}`), lit })
        : undefined,
    mark: light && <LightMark light={light} size="small" />,
    to: readsFigures ? `/units/${id}` : '/units',
  };
}

function flagItem({ id, level, state, code, unit, ...target }: Found<'flags'>, { w, names }: Reader): Item {
  return {
    key: `flag:${id}`,
    title: names.of(target),
    note: [w(state === 'open' ? 'search.flag.open' : 'search.flag.acknowledged'), code, names.of(unit)].join(' · '),
    mark: <FlagLevel level={level} />,
    to: `/flags/${id}`,
  };
}

function personItem({ id, title, unit, ...person }: Found<'people'>, { names }: Reader): Item {
  return {
    key: `person:${id}`,
    title: names.of(person),
    note: [title, unit && names.of(unit)].filter(Boolean).join(' · ') || undefined,
    to: `/people/${id}`,
  };
}

function meetingItem({ id, title, heldOn, state }: Found<'meetings'>, { dates, language }: Reader): Item {
  return {
    key: `meeting:${id}`,
    title,
    note: `${dates.day(heldOn)} · ${MEETING_STATE_NAMES[state][language]}`,
    to: `/meetings/${id}`,
  };
}

function packItem({ id, title, period, packVersion }: Found<'meetings'>, { w, dates }: Reader): Item {
  return {
    key: `pack:${id}`,
    title,
    note: w('search.pack', { month: dates.month(period), n: packVersion }),
    to: `/meetings/${id}/pack`,
  };
}

function pledgeItem({ id, title, state, unit }: Found<'pledges'>, { w, names }: Reader): Item {
  return { key: `pledge:${id}`, title, note: `${names.of(unit)} · ${w(`breakdown.state.${state}`)}`, to: `/pledges/${id}` };
}

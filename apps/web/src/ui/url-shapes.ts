import { isMonth } from '#domain/calendar/months.js';
import { isDay } from '#domain/calendar/zone-time.js';

/** What a part of an address may be: one of these, or whatever the question answers with yes. */
export type Readable = readonly string[] | ((value: string) => boolean);

const isNumber = (value: string): boolean => /^[1-9]\d{0,9}$/.test(value);
const isYear = (value: string): boolean => /^20\d\d$/.test(value);
const isShort = (value: string): boolean => value.length <= 60;
/** Members of a set, `a,b,7`. */
const isSet = (value: string): boolean => /^[\w.-]{1,40}(,[\w.-]{1,40}){0,99}$/.test(value);
const ON: Readable = ['1'];

/** The same name means the same on every page. */
const SHAPES = {
  asOf: isDay,
  after: isDay,
  period: isMonth,
  receipt: isMonth,
  month: isMonth,
  year: isYear,
  unit: isNumber,
  person: isNumber,
  actor: isNumber,
  target: isNumber,
  zoneTarget: isNumber,
  version: isNumber,
  slide: isNumber,
  page: isNumber,
  pages: isNumber,
  q: isShort,
  columns: isSet,
  open: isSet,
  mine: ON,
  all: ON,
  gaps: ON,
  stuck: ON,
  closed: ON,
  present: ON,
  wall: ON,
} satisfies Record<string, Readable>;

/** A filter of any other name says itself what it may be. */
export type KnownByName = keyof typeof SHAPES;

const ANYTHING: Readable = () => true;

export function inShape(
  name: string,
  value: string,
  shape: Readable = (SHAPES as Record<string, Readable>)[name] ?? ANYTHING,
): boolean {
  return typeof shape === 'function' ? shape(value) : shape.includes(value);
}

const PARTS: Record<string, Readable> = { id: isNumber, targetId: isNumber, version: isNumber, year: isYear, period: isMonth };

/** `/targets/abc` names nothing, whatever is asked of the server. */
export const areSound = (params: Readonly<Record<string, string | undefined>>): boolean =>
  Object.entries(params).every(([name, value]) => value === undefined || inShape(name, value, PARTS[name] ?? ANYTHING));

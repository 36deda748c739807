import type { Day } from '#domain/calendar/day.js';
import { addDays, daysBetween } from '#domain/calendar/zone-time.js';
import { useEffect, useRef, useState } from 'react';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { Button } from './Button.js';
import { TextField } from './Field.js';
import { Menu } from './Menu.js';

interface AsOfPickerProps {
  /** null: as known now. */
  value: Day | null;
  min: Day;
  /** Today, by the business clock. */
  max: Day;
  onChange: (day: Day | null) => void;
}

/** A held arrow key passes many days; the page is asked for the one on which it rests. */
const PAUSE = 400;

/** Slides the page back to what was known at the end of a day. */
export function AsOfPicker({ value, min, max, onChange }: AsOfPickerProps) {
  const w = useWords();
  const dates = useDates();
  const [slid, setSlid] = useState(value ?? max);
  useEffect(() => setSlid(value ?? max), [value, max]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const settle = (day: Day) => {
    clearTimeout(timer.current);
    if (day >= min && day <= max && day !== (value ?? max)) onChange(day === max ? null : day);
  };
  return (
    <Menu
      className={value ? 'menu-box as-of as-of-past' : 'menu-box as-of'}
      stays
      label={
        <>
          {w('asOf.label')} <b className="num">{value ? dates.shortDay(value) : w('asOf.now')}</b>
        </>
      }
    >
      <p className="quiet">{w('asOf.explain')}</p>
      <input
        type="range"
        aria-label={w('asOf.slide')}
        aria-valuetext={dates.weekday(slid)}
        min={0}
        max={daysBetween(min, max)}
        value={daysBetween(min, slid)}
        onChange={(event) => {
          const day = addDays(min, Number(event.target.value));
          setSlid(day);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => settle(day), PAUSE);
        }}
        onPointerUp={() => settle(slid)}
        onBlur={() => settle(slid)}
      />
      <p className="as-of-ends quiet">
        <span>{dates.shortDay(min)}</span>
        <strong>{dates.weekday(slid)}</strong>
        <span>{dates.shortDay(max)}</span>
      </p>
      <TextField
        type="date"
        label={w('asOf.label')}
        min={min}
        max={max}
        value={slid}
        onChange={(event) => settle(event.target.value)}
      />
      {value && (
        <Button small onClick={() => onChange(null)}>
          {w('asOf.backToNow')}
        </Button>
      )}
    </Menu>
  );
}

/** Stands over a page that shows the past, so that nobody takes it for today. */
export function AsOfBanner({ value, onNow }: { value: Day | null; onNow: () => void }) {
  const w = useWords();
  const dates = useDates();
  if (!value) return null;
  return (
    <p className="as-of-banner" role="status">
      {w('asOf.banner', { day: dates.weekday(value) })}
      <Button look="quiet" small onClick={onNow}>
        {w('asOf.backToNow')}
      </Button>
    </p>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useClock } from '../clock.js';
import { useDates } from '../language/dates.js';
import { useWords } from '../language/language.js';
import { useMay } from '../session/me.js';
import { announce } from '../../ui/announce.js';

const ClockPanel = lazy(() => import('../../ui/ClockPanel.js').then((part) => ({ default: part.ClockPanel })));

/** On every page of a demo: which day it is pretended to be. Opens the panel that moves the clock. */
export function ClockChip() {
  const clock = useClock();
  const w = useWords();
  const dates = useDates();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();
  const moving = clock?.state === 'advancing';
  const wasMoving = useRef(false);
  useEffect(() => {
    // Every figure, light and to-do may differ after the clock moved: ask for all of them again.
    if (wasMoving.current && !moving && clock) {
      void queries.invalidateQueries();
      if (clock.state === 'still') announce(w('clock.arrived', { moment: dates.moment(clock.now) }));
    }
    wasMoving.current = moving;
  }, [moving, clock, queries, w, dates]);
  if (!clock) return null;
  const day = w('clock.chip', { day: dates.chip(dates.dayOf(clock.now)) });
  const text = (
    <>
      {day}
      {moving && <b> {w('clock.chip.busy', { done: clock.stepsDone, total: clock.stepsTotal })}</b>}
    </>
  );
  if (!may('clock.advance')) return <span className="clock-chip">{text}</span>;
  return (
    <>
      <button type="button" className="clock-chip" onClick={() => setOpen(true)}>
        {text}
      </button>
      <Suspense>{open && <ClockPanel open onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

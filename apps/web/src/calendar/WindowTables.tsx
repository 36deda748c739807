import type { FilingWindowDto } from '#api-client/generated.js';
import { FILING_GATE_NAMES } from '#domain/language/names.js';
import { useState } from 'react';
import { useDates } from '../app/language/dates.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { Button } from '../ui/Button.js';
import { Empty } from '../ui/PageState.js';
import { Section } from '../ui/Section.js';
import { MoveWindowForm } from './MoveWindowForm.js';
import { focusWhenScrolling } from '../ui/focus-when-scrolling.js';

const TRACKS = ['administrative', 'statistical'] as const;
const TONE: Record<FilingWindowDto['state'], string> = { notOpen: '', open: 'tag-good', overdue: 'tag-warn', locked: '' };

/** The year's windows, by track, in the order in which they are due; the one that runs now stands out. */
export function WindowTables({ windows, year }: { windows: FilingWindowDto[]; year: number }) {
  const w = useWords();
  const [moving, setMoving] = useState<number | null>(null);
  return (
    <>
      <div className="window-tables">
        {TRACKS.map((track) => (
          <Section key={track} title={w(`calendar.track.${track}`)} note={w(`calendar.track.${track}.note`)} flush>
            <WindowTable
              windows={windows.filter((one) => one.track === track)}
              year={year}
              label={w(`calendar.track.${track}`)}
              onMove={setMoving}
            />
          </Section>
        ))}
      </div>
      <MoveWindowForm window={windows.find((one) => one.id === moving) ?? null} year={year} onClose={() => setMoving(null)} />
    </>
  );
}

interface WindowTableProps {
  windows: FilingWindowDto[];
  year: number;
  label: string;
  onMove: (id: number) => void;
}

function WindowTable({ windows, year, label, onMove }: WindowTableProps) {
  const w = useWords();
  if (windows.length === 0) return <Empty title={w('calendar.noWindows')} />;
  return (
    <div className="sheet-scroll" ref={focusWhenScrolling}>
      <table className="sheet stacked windows">
        <caption className="unheard">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{w('calendar.period')}</th>
            <th scope="col">{w('calendar.opens')}</th>
            <th scope="col">{w('calendar.due')}</th>
            <th scope="col">{w('calendar.locked')}</th>
            <th scope="col">{w('people.state')}</th>
            <th scope="col">
              <span className="unheard">{w('list.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {windows.map((window) => (
            <WindowRow key={window.id} window={window} year={year} onMove={onMove} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface WindowRowProps {
  window: FilingWindowDto;
  year: number;
  onMove: (id: number) => void;
}

function WindowRow({ window, year, onMove }: WindowRowProps) {
  const w = useWords();
  const dates = useDates();
  const { language } = useLanguage();
  const { state, period, workdaysLeft } = window;
  const current = state === 'open' || state === 'overdue';
  const name = window.track === 'statistical' && period.endsWith('-02') ? w('calendar.janFeb') : dates.monthName(period);
  return (
    <>
      <tr className={current ? 'window-now' : state === 'locked' ? 'window-past' : undefined} aria-current={current || undefined}>
        <th scope="row">{name}</th>
        <td data-head={w('calendar.opens')} className="num">
          {dates.momentSeenFrom(year, window.opensAt)}
        </td>
        <td data-head={w('calendar.due')} className="num">
          <strong>{dates.momentSeenFrom(year, window.dueAt)}</strong>
        </td>
        <td data-head={w('calendar.locked')} className="num">
          {dates.momentSeenFrom(year, window.lockedAt)}
        </td>
        <td data-head={w('people.state')} className="window-state">
          <span className={`tag ${TONE[state]}`}>{FILING_GATE_NAMES[state][language]}</span>
          {state === 'open' && <span className="tag tag-brand">{w('calendar.left', { n: workdaysLeft })}</span>}
          {window.movedReason && (
            <span className="tag tag-warn" title={window.movedReason}>
              {w('calendar.wasMoved')}
            </span>
          )}
          {window.provisional && <span className="tag tag-warn">{w('calendar.provisional')}</span>}
        </td>
        <td className="right">
          {window.allowed.includes('move') && (
            <Button
              small
              look="quiet"
              aria-label={w('calendar.move.named', { period: name, track: w(`calendar.track.${window.track}`) })}
              onClick={() => onMove(window.id)}
            >
              {w('calendar.move')}
            </Button>
          )}
        </td>
      </tr>
      {window.movedReason && (
        <tr className="window-reason">
          <td colSpan={6}>{w('calendar.moved', { reason: window.movedReason })}</td>
        </tr>
      )}
    </>
  );
}

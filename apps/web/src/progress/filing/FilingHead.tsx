import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { useMay } from '../../app/session/me.js';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { LinkButton } from '../../ui/Button.js';
import { PageHead } from '../../ui/PageHead.js';
import type { Bench } from '../judge.js';
import { useNames } from '../names.js';
import { PeriodSteps } from '../PeriodSteps.js';
import { dutyQuery } from '../queries.js';
import type { SeenRows } from '../seen-rows.js';
import { useOfRows } from '../use-seen-rows.js';

/** How many, how far, until when, and to whom it goes. */
export function FilingHead({ period, rows, bench }: { period: string; rows: SeenRows; bench: Bench }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const may = useMay();
  const { unit, n, sent, filled, returned, open, track, others } = useOfRows(rows, summary);
  const heads = useQuery({ ...dutyQuery(unit ?? 0, 'head'), enabled: unit !== undefined && may('people.read') });
  const window = bench.windows.find((one) => one.period === period && one.track === track);
  const other = bench.windows.find((one) => one.period === period && one.track !== track);
  // The name keeps its place in the line until it comes: nothing below moves then.
  const head = heads.isLoading ? w('filing.head.endorser.coming') : heads.data?.items.map(names.person).join(names.listed);
  const parts = [
    window && dueWords(window.state),
    others > 0 && other && w('filing.head.alsoDue', { n: others, due: dates.moment(other.dueAt) }),
    returned > 0 && w('filing.head.returned', { n: returned }),
    head && w('filing.head.endorser', { name: head }),
  ].filter(Boolean);
  function dueWords(state: string) {
    const due = dates.moment(window!.dueAt);
    if (state === 'open') return w('filing.head.due', { due, n: window!.workdaysLeft });
    if (state === 'overdue') return w('filing.head.overdue', { due, locked: dates.moment(window!.lockedAt) });
    if (state === 'locked') return w('filing.head.locked', { locked: dates.moment(window!.lockedAt) });
    return w('filing.head.notOpen', { opens: dates.moment(window!.opensAt) });
  }
  return (
    <PageHead
      title={
        n === 0
          ? w('filing.head.nothing', { month: dates.monthName(period) })
          : w('filing.head.title', { month: dates.monthName(period), n, filled, sent })
      }
      sub={parts.join(' · ')}
      saidWhen={period}
    >
      {open && (
        <span className="filing-keys quiet">
          {w('filing.keys.paste')} <kbd>Ctrl V</kbd> <kbd>Enter</kbd> {w('filing.keys.enter')}
        </span>
      )}
      {open && (
        <LinkButton to={`/exchange?kind=filings&period=${period}`} small>
          {w('exchange.byWorkbook')}
        </LinkButton>
      )}
      <ExportList list="filings" filters={{ period }} small />
      <PeriodSteps period={period} />
    </PageHead>
  );
}

/** What the head says of the rows, in numbers: most keys change none of them. */
function summary(rows: SeenRows) {
  const asked = rows.askedFor();
  const isOpen = (one: (typeof asked)[number]) => one.row.filing.allowed.includes('saveDraft');
  const waiting = ['empty', 'locked', 'returned'];
  const track = asked.some(({ row }) => row.filing.target.track === 'administrative') ? 'administrative' : 'statistical';
  return {
    unit: asked[0]?.row.filing.target.unit.id,
    n: asked.length,
    sent: asked.filter(({ standing }) => standing === 'sent').length,
    filled: asked.filter(({ standing }) => !waiting.includes(standing)).length,
    returned: asked.filter(({ row }) => row.filing.state === 'returned').length,
    open: asked.some(isOpen),
    track,
    others: asked.filter((one) => one.row.filing.target.track !== track && isOpen(one)).length,
  };
}

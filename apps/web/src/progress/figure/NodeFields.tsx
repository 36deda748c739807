import { lastDayOf } from '#domain/calendar/months.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { lastFigure, type Entry } from '../entry.js';
import type { Seen } from '../readiness.js';

/** Each node: accepted or not, and on which day. A node stays accepted from month to month unless it is taken back. */
export function NodeFields({ seen, onEdit, wrong }: { seen: Seen; onEdit: (change: Partial<Entry>) => void; wrong?: string }) {
  const w = useWords();
  const dates = useDates();
  const { filing, entry } = seen.row;
  const last = lastDayOf(filing.period);
  const carried = Object.fromEntries((lastFigure(filing)?.nodes ?? []).map(({ nodeId, acceptedOn }) => [nodeId, acceptedOn]));
  const untouched = Object.keys(entry.nodes).length === 0;
  // What was accepted before stays so unless it is taken back: nobody ticks last month's nodes again.
  const nodes: Record<string, string> = untouched ? carried : entry.nodes;
  const put = (id: string, day: string | null) => {
    const { [id]: _, ...others } = nodes;
    const after = day === null ? others : { ...others, [id]: day };
    onEdit({ nodes: after, state: Object.keys(after).length === 0 ? 'filedZero' : 'filed' });
  };
  return (
    <div className="node-fields">
      <ul>
        {filing.terms.nodes.map((node) => {
          const accepted = nodes[node.id];
          const overdue = accepted === undefined && node.dueOn <= last;
          return (
            <li key={node.id} className={overdue ? 'node-overdue' : undefined}>
              <label>
                <input
                  type="checkbox"
                  checked={accepted !== undefined}
                  onChange={(event) => put(node.id, event.target.checked ? (node.dueOn <= last ? node.dueOn : last) : null)}
                />
                <span>
                  {node.name}
                  <small>{w(overdue ? 'filing.nodes.overdue' : 'filing.nodes.due', { day: dates.shortDay(node.dueOn) })}</small>
                </span>
              </label>
              {accepted !== undefined && (
                <input
                  type="date"
                  className="input"
                  aria-label={w('filing.nodes.acceptedOn', { name: node.name })}
                  max={last}
                  value={accepted}
                  onChange={(event) => put(node.id, event.target.value)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {untouched && Object.keys(carried).length > 0 && (
        <Button small onClick={() => onEdit({ nodes: carried, state: 'filed' })}>
          {w('filing.noChange')}
        </Button>
      )}
      {wrong && !untouched && <p className="field-error">{wrong}</p>}
    </div>
  );
}

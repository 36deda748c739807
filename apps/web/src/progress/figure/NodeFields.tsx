import { lastDayOf } from '#domain/calendar/months.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import type { Entry } from '../entry.js';
import type { Seen } from '../readiness.js';

/** Each node: accepted or not, and on which day. A node stays accepted from month to month unless it is taken back. */
export function NodeFields({ seen, onEdit, wrong }: { seen: Seen; onEdit: (change: Partial<Entry>) => void; wrong?: string }) {
  const w = useWords();
  const dates = useDates();
  const { filing, entry } = seen.row;
  const last = lastDayOf(filing.period);
  const put = (id: string, day: string | null) => {
    const { [id]: _, ...others } = entry.nodes;
    onEdit({ nodes: day === null ? others : { ...others, [id]: day }, state: 'filed' });
  };
  return (
    <div className="node-fields">
      <ul>
        {filing.terms.nodes.map((node) => {
          const accepted = entry.nodes[node.id];
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
      {wrong && <p className="field-error">{wrong}</p>}
    </div>
  );
}

import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Section } from '../../ui/Section.js';
import { lastFigure } from '../entry.js';
import { Filed, Goal } from '../figure/FigureFacts.js';
import { useNames } from '../names.js';
import type { Seen } from '../readiness.js';

/** Figures that statistics have not published: nothing to do yet, and said so. */
export function LaterRows({ seen }: { seen: readonly Seen[] }) {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  if (seen.length === 0) return null;
  return (
    <Section title={w('filing.later.title', { n: seen.length })} note={w('filing.later.note')} flush>
      <ul className="later-rows">
        {seen.map(({ row: { filing } }) => (
          <li key={filing.target.id}>
            <span>
              {names.target(filing.target)} <small className="quiet">{names.measure(filing.target)}</small>
            </span>
            <span className="quiet">
              {w('filing.column.goal')} <Goal filing={filing} />
            </span>
            <span className="quiet">
              {w('filing.column.before')} <Filed filing={filing} figure={lastFigure(filing)} />
            </span>
            <span className="quiet later-when">
              {filing.window
                ? w('filing.later.opens', {
                    opens: dates.shortDay(dates.dayOf(filing.window.opensAt)),
                    due: dates.shortDay(dates.dayOf(filing.window.dueAt)),
                  })
                : w('filing.later.unknown')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

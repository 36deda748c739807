import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { contentOf } from '../entry.js';
import { useNames } from '../names.js';
import type { Seen } from '../readiness.js';
import { useWarningWords } from '../wording.js';
import { Fact, Filed } from './FigureFacts.js';
import { fieldLabel, fieldsOf } from './fields.js';
import { Figure } from '../../ui/Figure.js';
import { Doubts, FigureWords } from './FigureWords.js';
import { Verdict } from './Verdict.js';

/** The same figure where it is not the reader's to change: text, not greyed-out fields. */
export function FigureRead({ seen }: { seen: Seen }) {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const warningWords = useWarningWords();
  const { filing, entry } = seen.row;
  const content = contentOf(filing);
  if (!content)
    return (
      <p className="quiet figure-nothing">
        {filing.state === 'none' && seen.standing === 'later' && filing.window
          ? w('filing.later.opens', {
              opens: dates.shortDay(dates.dayOf(filing.window.opensAt)),
              due: dates.shortDay(dates.dayOf(filing.window.dueAt)),
            })
          : w('figure.nothingYet')}
      </p>
    );
  const { terms, target } = filing;
  const more = fieldsOf(filing).filter((field) => field !== 'value' && content[field] !== null);
  return (
    <>
      <dl className="figure-facts">
        <Fact name={w('review.now', { month: dates.monthName(filing.period) })} strong>
          <Filed filing={filing} figure={content} unit={terms.kind === 'milestone' ? null : names.measure(target)} />
        </Fact>
        {[...more, 'yearEndEstimate' as const].map(
          (field) =>
            content[field] !== null && (
              <Fact key={field} name={fieldLabel(w, filing, field, '')}>
                <Figure value={content[field]} />
              </Fact>
            ),
        )}
      </dl>
      {terms.kind === 'milestone' && (
        <ul className="node-fields">
          {terms.nodes.map((node) => {
            const accepted = entry.nodes[node.id];
            return (
              <li key={node.id}>
                <span>{node.name}</span>
                <span className={accepted ? undefined : 'quiet'}>
                  {accepted
                    ? w('filing.nodes.accepted', { day: dates.shortDay(accepted) })
                    : w('filing.nodes.due', { day: dates.shortDay(node.dueOn) })}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <Verdict seen={seen} />
      <Doubts
        doubts={seen.warnings.map((warning) => ({
          code: warning.code,
          text: warningWords(warning),
          said: entry.explanations[warning.code] ?? null,
        }))}
      />
      <FigureWords content={content} />
    </>
  );
}

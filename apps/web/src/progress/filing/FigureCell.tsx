import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { figureWords } from '../../ui/decimal-words.js';
import type { Entry, NumberName } from '../entry.js';
import { fieldLabel, fieldsOf } from '../figure/fields.js';
import { useNames } from '../names.js';
import type { Seen } from '../readiness.js';
import { useProblemWords } from '../wording.js';
import { NumberInput } from './sheet/NumberInput.js';

interface FigureCellProps {
  seen: Seen;
  onEdit: (change: Partial<Entry>) => void;
  onOpen: () => void;
}

/** The cell one types in; what is not the filer's to change any more is plain text. */
export function FigureCell({ seen, onEdit, onOpen }: FigureCellProps) {
  const w = useWords();
  const names = useNames();
  const say = useProblemWords();
  const { filing, entry } = seen.row;
  const name = names.target(filing.target);
  const named = (said: string) => w('label.named', { first: name, second: said });
  if (!filing.allowed.includes('saveDraft')) return <FiledFigure seen={seen} />;
  if (filing.terms.kind === 'milestone') {
    const accepted = seen.reading.figure.nodes.length;
    const said = seen.reading.stated
      ? w('filing.nodes.count', { n: accepted, total: filing.terms.nodes.length })
      : w('filing.nodes.fill');
    return (
      <Button
        className="node-button"
        data-field=""
        data-column={0}
        onClick={onOpen}
        aria-label={named(said)}
        aria-describedby={aboutOf(filing.target.id)}
      >
        {said}
      </Button>
    );
  }
  if (entry.state === 'notPublished' || entry.state === 'notApplicable') {
    return (
      <Button
        className="node-button"
        data-field=""
        data-column={0}
        aria-label={named(w(`filing.state.${entry.state}`))}
        onClick={() => onEdit({ state: 'filed' })}
        title={w('filing.fillAfterAll')}
      >
        {w(`filing.state.${entry.state}`)}
      </Button>
    );
  }
  const fields = fieldsOf(filing);
  const labelOf = (field: NumberName) => fieldLabel(w, filing, field, names.measure(filing.target));
  const type = (field: NumberName) => (text: string) => onEdit({ [field]: text, state: 'filed' });
  return (
    <div className={`figure-cell figure-cell-${fields.length}`}>
      {fields.map((field, column) => {
        const problem = seen.reading.stated ? seen.reading.problems.find(({ path }) => path === field) : undefined;
        return (
          <NumberInput
            key={field}
            field={field}
            column={column}
            label={fields.length === 1 ? name : `${name} ${labelOf(field)}`}
            about={aboutOf(filing.target.id)}
            placeholder={fields.length === 1 ? '' : labelOf(field)}
            value={entry[field]}
            wrong={problem ? say(problem).detail : null}
            onChange={type(field)}
          />
        );
      })}
    </div>
  );
}

/** What the eye takes in beside the cell, in the order of the columns. */
const aboutOf = (id: number) => `column-figure unit-${id} column-expected expected-${id} column-before before-${id} light-${id}`;

function FiledFigure({ seen: { row, reading } }: { seen: Seen }) {
  const w = useWords();
  const { filing, entry } = row;
  if (filing.terms.kind === 'milestone' && reading.stated)
    return (
      <span className="num">{w('filing.nodes.count', { n: reading.figure.nodes.length, total: filing.terms.nodes.length })}</span>
    );
  if (entry.state === 'notPublished' || entry.state === 'notApplicable')
    return <span className="quiet">{w(`filing.state.${entry.state}`)}</span>;
  const { value, numerator, denominator } = reading.figure;
  if (value !== null) return <b className="num">{figureWords(value)}</b>;
  if (numerator !== null && denominator !== null)
    return <b className="num">{`${figureWords(numerator)} / ${figureWords(denominator)}`}</b>;
  return <span className="quiet">{w('figure.none')}</span>;
}

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
  if (!filing.allowed.includes('saveDraft')) return <FiledFigure seen={seen} />;
  if (filing.terms.kind === 'milestone') {
    const accepted = seen.reading.figure.nodes.length;
    return (
      <Button
        className="node-button"
        data-field=""
        data-column={0}
        onClick={onOpen}
        aria-label={w('filing.nodes.open', { name })}
      >
        {seen.reading.stated
          ? w('filing.nodes.count', { n: accepted, total: filing.terms.nodes.length })
          : w('filing.nodes.fill')}
      </Button>
    );
  }
  if (entry.state === 'notPublished' || entry.state === 'notApplicable') {
    return (
      <Button
        className="node-button"
        data-field=""
        data-column={0}
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

import { useMemo, useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { SelectField } from '../../ui/Field.js';
import { LightMark } from '../../ui/LightMark.js';
import type { Entry } from '../entry.js';
import { read } from '../entry.js';
import { judge, type Bench } from '../judge.js';
import { useNames } from '../names.js';
import type { Seen } from '../readiness.js';
import { useProblemWords, useWarningWords } from '../wording.js';
import { matchPaste, readTable, type PastedLine } from './paste.js';

export interface Pasted {
  text: string;
  /** The target whose cell was pasted into. */
  from: number;
}

interface PasteDialogProps {
  pasted: Pasted | null;
  rows: readonly Seen[];
  bench: Bench;
  onApply: (changes: { id: number; change: Partial<Entry> }[]) => void;
  onClose: () => void;
}

export function PasteDialog(props: PasteDialogProps) {
  const w = useWords();
  return (
    <Dialog open={props.pasted !== null} onClose={props.onClose} title={w('paste.title')}>
      {props.pasted && <PastePreview {...props} pasted={props.pasted} />}
    </Dialog>
  );
}

/** What matched, what did not, and what looks like the wrong unit, before anything is changed. */
function PastePreview({ pasted, rows, bench, onApply, onClose }: PasteDialogProps & { pasted: Pasted }) {
  const w = useWords();
  const [column, setColumn] = useState<number | undefined>();
  const [asTyped, setAsTyped] = useState<ReadonlySet<number>>(new Set());
  const fillable = useMemo(
    () => rows.filter(({ row }) => row.filing.allowed.includes('saveDraft') && row.filing.terms.kind !== 'milestone'),
    [rows],
  );
  const matched = useMemo(() => {
    const table = readTable(pasted.text);
    const pastable = fillable.map(({ row: { filing } }) => ({
      id: filing.target.id,
      code: filing.target.code,
      names: [filing.target.name, filing.target.nameEn ?? ''].filter(Boolean),
    }));
    return matchPaste(table, pastable, pasted.from, column);
  }, [pasted, fillable, column]);
  const lines = matched.lines.map((line) => tried(line, fillable, bench));
  const good = lines.filter(({ change }) => change !== null);
  const chosen = (line: Tried) =>
    line.suggestion && !asTyped.has(line.line) ? { value: line.suggestion, state: 'filed' as const } : line.change!;
  return (
    <>
      <p>{w(matched.by === 'name' ? 'paste.byName' : 'paste.byPlace', { n: good.length, rest: lines.length - good.length })}</p>
      {matched.numberColumns.length > 1 && (
        <SelectField
          label={w('paste.column')}
          value={String(matched.valueColumn)}
          onChange={(event) => setColumn(Number(event.target.value))}
        >
          {matched.numberColumns.map((one) => (
            <option key={one} value={one}>
              {w('paste.columnN', { n: one + 1 })}
            </option>
          ))}
        </SelectField>
      )}
      <ol className="paste-lines">
        {lines.map((line) => (
          <PasteLine
            key={line.line}
            tried={line}
            corrected={line.suggestion !== null && !asTyped.has(line.line)}
            onCorrect={(correct) =>
              setAsTyped((before) => {
                const after = new Set(before);
                if (correct) after.delete(line.line);
                else after.add(line.line);
                return after;
              })
            }
          />
        ))}
      </ol>
      <div className="button-row paste-buttons">
        <Button
          look="primary"
          autoFocus
          disabled={good.length === 0}
          onClick={() => {
            onApply(good.map((line) => ({ id: line.targetId!, change: chosen(line) })));
            onClose();
          }}
        >
          {w('paste.apply', { n: good.length })}
        </Button>
        <Button onClick={onClose}>{w('do.cancel')}</Button>
      </div>
    </>
  );
}

interface Tried extends PastedLine {
  seen: Seen | null;
  /** null: nothing to fill in, `problem` says why. */
  change: Partial<Entry> | null;
  problem: { code: string; params?: Record<string, string> } | null;
  light: ReturnType<typeof judge>['light'];
  warning: ReturnType<typeof judge>['warnings'][number] | null;
  suggestion: string | null;
}

function tried(line: PastedLine, rows: readonly Seen[], bench: Bench): Tried {
  const nothing = { ...line, change: null, problem: null, light: null, warning: null, suggestion: null };
  const seen = rows.find(({ row }) => row.filing.target.id === line.targetId) ?? null;
  if (!seen || line.text === '') return { ...nothing, seen };
  const { filing, entry } = seen.row;
  const change = { value: line.text, numerator: '', denominator: '', state: 'filed' as const };
  const next = { ...entry, ...change };
  const reading = read(next, filing);
  const problem = reading.problems.find(({ path }) => path === 'value') ?? null;
  if (problem) return { ...nothing, seen, problem };
  const { light, warnings } = judge(filing, reading, next, bench);
  const slip = warnings.find(({ suggestion }) => suggestion) ?? null;
  return {
    ...line,
    seen,
    change,
    problem: null,
    light,
    warning: slip ?? warnings[0] ?? null,
    suggestion: slip?.suggestion ?? null,
  };
}

function PasteLine({
  tried: line,
  corrected,
  onCorrect,
}: {
  tried: Tried;
  corrected: boolean;
  onCorrect: (correct: boolean) => void;
}) {
  const w = useWords();
  const names = useNames();
  const problemWords = useProblemWords();
  const warningWords = useWarningWords();
  const wrong = !line.seen
    ? w('paste.unmatched')
    : line.text === ''
      ? w('paste.empty')
      : line.problem && problemWords(line.problem).detail;
  return (
    <li className={line.change ? undefined : 'paste-unmatched'}>
      <span className="paste-target">
        {line.seen ? names.target(line.seen.row.filing.target) : line.label || w('paste.line', { n: line.line })}
      </span>
      <b className="num">{line.text || w('figure.none')}</b>
      <span>{line.light && !line.light.doubtful && <LightMark light={line.light.light} size="small" />}</span>
      {wrong && <p className="why-warning">{wrong}</p>}
      {line.warning && <p className="why-warning">{warningWords(line.warning)}</p>}
      {line.suggestion && (
        <label className="paste-correct">
          <input type="checkbox" checked={corrected} onChange={(event) => onCorrect(event.target.checked)} />
          {w('filing.changeTo', { value: line.suggestion })}
        </label>
      )}
    </li>
  );
}

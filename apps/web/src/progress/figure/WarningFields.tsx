import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { TextAreaField } from '../../ui/Field.js';
import type { Entry } from '../entry.js';
import type { Seen } from '../readiness.js';
import { useWarningWords } from '../wording.js';

/** Every doubt about the number: correct it with one press, or say why it is right. */
export function WarningFields({
  seen,
  onEdit,
  strict,
}: {
  seen: Seen;
  onEdit: (change: Partial<Entry>) => void;
  strict?: boolean;
}) {
  const w = useWords();
  const warningWords = useWarningWords();
  const { explanations } = seen.row.entry;
  return (
    <>
      {seen.warnings.map((warning) => (
        <div key={warning.code} className="warning-field">
          <p>
            <strong>{w('filing.looksOdd')}</strong> {warningWords(warning)}
          </p>
          {warning.suggestion && (
            <Button small onClick={() => onEdit({ [warning.params['field'] ?? 'value']: warning.suggestion })}>
              {w('filing.changeTo', { value: warning.suggestion })}
            </Button>
          )}
          <TextAreaField
            label={w('filing.explanation')}
            hint={!(strict && seen.unexplained.includes(warning)) && w('filing.explanationHint')}
            rows={2}
            error={strict && seen.unexplained.includes(warning) && w('filing.explanationMissing')}
            value={explanations[warning.code] ?? ''}
            onChange={(event) => onEdit({ explanations: { ...explanations, [warning.code]: event.target.value } })}
          />
        </div>
      ))}
    </>
  );
}

import type { Receipt } from '#domain/assessment/assessment.js';
import type { ReactNode } from 'react';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { figureWords } from './decimal-words.js';
import { Dialog } from './Dialog.js';

interface ReceiptDrawerProps {
  open: boolean;
  onClose: () => void;
  receipt: Receipt;
  /** Which target and period, and the light it explains. */
  subject?: ReactNode;
  /** Names of inputs and results in the reader's words; the code itself where there is none. */
  nameOf?: (code: string) => string;
}

/** How a light came about: the rule set, every input with its revision, the formula, the result. */
export function ReceiptDrawer({ open, onClose, receipt, subject, nameOf = (code) => code }: ReceiptDrawerProps) {
  const w = useWords();
  const dates = useDates();
  return (
    <Dialog open={open} onClose={onClose} title={w('receipt.title')} shape="drawer">
      {subject}
      <dl className="receipt">
        <dt>{w('receipt.ruleSet')}</dt>
        <dd>{receipt.ruleSet}</dd>
        <dt>{w('receipt.inputs')}</dt>
        <dd>
          <Pairs caption={w('receipt.inputs')} values={receipt.inputs} nameOf={nameOf} />
        </dd>
        <dt>{w('receipt.revisions')}</dt>
        <dd>
          <ul>
            {receipt.revisions.map(({ period, revision }) => (
              <li key={period}>{w('receipt.revision', { period: dates.month(period), revision })}</li>
            ))}
          </ul>
        </dd>
        <dt>{w('receipt.formula')}</dt>
        <dd>
          <code>{receipt.formula}</code>
        </dd>
        <dt>{w('receipt.result')}</dt>
        <dd>
          <Pairs caption={w('receipt.result')} values={receipt.result} nameOf={nameOf} />
        </dd>
      </dl>
      <p className="quiet">{w('receipt.again')}</p>
    </Dialog>
  );
}

interface PairsProps {
  caption: string;
  values: Record<string, string | null>;
  nameOf: (code: string) => string;
}

function Pairs({ caption, values, nameOf }: PairsProps) {
  const w = useWords();
  return (
    <table className="receipt-pairs">
      <caption className="unheard">{caption}</caption>
      <tbody>
        {Object.entries(values).map(([code, value]) => (
          <tr key={code}>
            <th scope="row">{nameOf(code)}</th>
            <td className="num">
              {value === null ? w('receipt.none') : /^-?\d+(\.\d+)?$/.test(value) ? figureWords(value) : value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

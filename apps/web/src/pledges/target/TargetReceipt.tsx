import type { TargetDetailDto } from '#api-client/generated.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { LightMark } from '../../ui/LightMark.js';
import { PageNote } from '../../ui/PageNote.js';
import { ReceiptDrawer } from '../../ui/ReceiptDrawer.js';
import { useNames } from '../../assessment/named.js';
import { receiptInWords, receiptName } from './receipt-in-words.js';

/** The receipt of one month; which month stands in the address, so that a link opens it. */
export function TargetReceipt({ detail, month, onClose }: { detail: TargetDetailDto; month: string; onClose: () => void }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const judged = detail.series.find((one) => one.month === month);
  if (!judged) return month === '' ? null : <PageNote>{w('receipt.missing', { month: dates.month(month) })}</PageNote>;
  return (
    <ReceiptDrawer
      open
      onClose={onClose}
      receipt={receiptInWords(judged.receipt, detail.revisions, w, dates)}
      nameOf={(code) => receiptName(code, w, dates)}
      subject={
        <div className="receipt-subject">
          <p>
            <b>{names.of(detail.target)}</b> · {dates.month(month)}
          </p>
          <LightMark
            light={judged.light}
            provisional={judged.provisional}
            recovered={judged.recovered}
            doubtful={judged.doubtful}
            reason={judged.notAssessed}
            standing={judged.standing === judged.light ? null : judged.standing}
          />
          <ul>
            {judged.reasons.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
          <p className="quiet">
            {w('receipt.knownFrom', { moment: dates.momentSeenFrom(detail.target.year, judged.knownFrom) })}
          </p>
        </div>
      }
    />
  );
}

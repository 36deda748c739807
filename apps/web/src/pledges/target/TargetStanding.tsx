import type { TargetDetailDto } from '#api-client/generated.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { LightMark } from '../../ui/LightMark.js';
import { useNames } from '../../assessment/named.js';
import { OutlookWords } from '../../assessment/OutlookWords.js';
import { PaceBar } from '../../assessment/PaceBar.js';
import { Why } from '../../assessment/Why.js';
import { termsInWords } from '../terms-in-words.js';

/** Where the target stands now: promise, light, why, bar, outlook, and the way to the receipt. */
export function TargetStanding({ detail, onReceipt }: { detail: TargetDetailDto; onReceipt: (month: string) => void }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const { target, series } = detail;
  const latest = series.at(-1);
  const promise = termsInWords(target.terms, names.measure(target), w);
  if (!latest) {
    return (
      <section className="section standing" aria-label={w('standing.title')}>
        <h2 className="unheard">{w('standing.title')}</h2>
        <p className="standing-promise">{w('standing.promise', { year: target.year, promise })}</p>
        <p className="quiet">{w('standing.none')}</p>
      </section>
    );
  }
  const { light, provisional, recovered, doubtful, notAssessed, standing } = latest;
  return (
    <section className={`section standing light-edge-${standing ?? light}`} aria-label={w('standing.title')}>
      <h2 className="unheard">{w('standing.title')}</h2>
      <p className="standing-promise">{w('standing.promise', { year: target.year, promise })}</p>
      <div className="standing-light">
        <LightMark
          light={light}
          size="large"
          provisional={provisional}
          recovered={recovered}
          doubtful={doubtful}
          reason={notAssessed}
          standing={standing === light ? null : standing}
        />
        <span className="quiet">{w('standing.month', { month: dates.month(latest.month) })}</span>
      </div>
      <Why text={latest.why} awaited={light === 'pending'} />
      <div className="standing-bar">
        <PaceBar judged={latest} terms={target.terms} target={target} />
      </div>
      <p className="standing-more">
        <OutlookWords outlook={latest.outlook} target={target} terms={target.terms} judged={latest} />
        {latest.streak > 0 && <span>{w('standing.streak', { n: latest.streak })}</span>}
        <Button small onClick={() => onReceipt(latest.month)}>
          {w('receipt.title')}
        </Button>
      </p>
    </section>
  );
}

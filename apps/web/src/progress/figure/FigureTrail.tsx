import type { FilingDto } from '#api-client/generated.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Section } from '../../ui/Section.js';
import { Filed } from './FigureFacts.js';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';

/** The year's other figures, and who did what with the latest one. */
export function FigureTrail({ filing }: { filing: FilingDto }) {
  const w = useWords();
  const dates = useDates();
  const { latest } = filing;
  const steps = latest
    ? ([
        ['submitted', latest.submittedBy, latest.submittedAt],
        ['withdrawn', null, latest.withdrawnAt],
        ['endorsed', latest.endorsedBy, latest.endorsedAt],
        ['verified', latest.verifiedBy, latest.verifiedAt],
        ['returned', latest.returnedBy, latest.returnedAt],
      ] as const)
    : [];
  const done = steps.filter(([, , at]) => at !== null);
  return (
    <>
      {done.length > 0 && (
        <Section title={w('figure.trail')} note={w('figure.revision', { n: latest!.revision })}>
          <ol className="trail">
            {done.map(([step, who, at]) => (
              <li key={step}>
                <b>{w(`figure.trail.${step}`)}</b> <span>{who}</span> <span className="quiet">{dates.moment(at!)}</span>
                {step === 'verified' && latest!.verifiedReason && (
                  <p>{w('owner.verified.reason', { reason: latest!.verifiedReason })}</p>
                )}
                {step === 'returned' && latest!.returnReason && <p>{latest!.returnReason}</p>}
              </li>
            ))}
          </ol>
        </Section>
      )}
      {filing.figures.length > 0 && (
        <Section title={w('figure.earlier')} flush>
          <div className="sheet-scroll" ref={focusWhenScrolling}>
            <table className="sheet">
              <caption className="unheard">{w('figure.earlier')}</caption>
              <thead>
                <tr>
                  <th scope="col">{w('figure.period')}</th>
                  <th scope="col" className="right">
                    {w('filing.figure')}
                  </th>
                  <th scope="col">{w('figure.standing')}</th>
                </tr>
              </thead>
              <tbody>
                {[...filing.figures].reverse().map((figure) => (
                  <tr key={figure.period}>
                    <th scope="row">{dates.month(figure.period)}</th>
                    <td className="right">
                      <Filed filing={filing} figure={figure} />
                    </td>
                    <td>{w(figure.verified ? 'state.chip.verified' : 'light.provisional')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
    </>
  );
}

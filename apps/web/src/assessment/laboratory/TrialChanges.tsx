import type { TrialDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { LightIcon } from '../../ui/LightIcon.js';
import { Section } from '../../ui/Section.js';
import { address } from '../addresses.js';
import { useNames } from '../named.js';

/** Target by target, month by month: the light as kept beside the light on trial, where they differ. */
export function TrialChanges({ trial }: { trial: TrialDto }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const months = trial.months.map(({ month }) => month);
  const light = (kind: TrialDto['changed'][number]['changes'][number]['kept']) =>
    kind ? w(`light.${kind}`) : w('lab.changes.nothing');
  if (trial.changed.length === 0) return <Section title={w('lab.changes')}>{w('lab.changes.none')}</Section>;
  return (
    <Section title={w('lab.changes')} note={w('lab.changes.note', { n: trial.changed.length })} flush>
      <div className="heat-scroll" tabIndex={0} role="region" aria-label={w('lab.changes.caption')}>
        <table className="lab-changes">
          <caption className="unheard">{w('lab.changes.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{w('lab.changes.target')}</th>
              {months.map((month) => (
                <th scope="col" key={month}>
                  {dates.shortMonth(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trial.changed.map(({ target, changes }) => (
              <tr key={target.id}>
                <th scope="row">
                  <Link to={address(`/targets/${target.id}`, {})}>{names.of(target)}</Link>
                  <small>{names.of(target.unit)}</small>
                </th>
                {months.map((month) => {
                  const change = changes.find((one) => one.month === month);
                  if (!change) return <td key={month} aria-label={w('lab.changes.same', { month: dates.monthName(month) })} />;
                  const said = w('lab.changes.cell', {
                    month: dates.monthName(month),
                    from: light(change.kept),
                    to: light(change.tried),
                  });
                  return (
                    <td key={month} className={`light-${change.tried}`} title={said}>
                      <span role="img" aria-label={said}>
                        <i className={change.kept ? `lab-from light-${change.kept}` : 'lab-from'}>
                          {change.kept && <LightIcon light={change.kept} />}
                        </i>
                        <i aria-hidden="true">→</i>
                        <LightIcon light={change.tried} />
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

import type { TrialDto } from '#api-client/generated.js';
import { LIGHTS } from '#domain/assessment/assessment.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';
import { Section } from '../../ui/Section.js';
import { SheetHead } from '../../ui/table/SheetHead.js';

/** Each month's lights as two bars, one over the other: as kept, and on trial; the reds in figures. */
export function TrialMonths({ trial }: { trial: TrialDto }) {
  const w = useWords();
  const dates = useDates();
  const lights = LIGHTS.filter((light) => trial.months.some(({ kept, tried }) => kept[light] || tried[light]));
  return (
    <Section title={w('lab.months')} flush>
      <div className="sheet-scroll" ref={focusWhenScrolling}>
        <table className="lab-months">
          <caption className="unheard">{w('lab.months.caption')}</caption>
          <SheetHead
            cells={[
              { label: w('lab.months.month') },
              { label: `${w('lab.months.kept')} / ${w('lab.months.tried')}` },
              { label: w('light.lagging'), right: true },
              { label: w('lab.months.changed'), right: true },
            ]}
          />
          <tbody>
            {trial.months.map(({ month, kept, tried, changed }) => (
              <tr key={month}>
                <th scope="row">{dates.shortMonth(month)}</th>
                <td>
                  <LightBar counts={kept} name={w('lab.months.kept')} />
                  <LightBar counts={tried} name={w('lab.months.tried')} />
                </td>
                <td className="num right">
                  {kept['lagging'] ?? 0} → <b>{tried['lagging'] ?? 0}</b>
                </td>
                <td className="num right">{changed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="lab-key" aria-hidden="true">
        {lights.map((light) => (
          <span key={light}>
            <i className={`lab-piece light-${light}`} />
            {w(`light.${light}`)}
          </span>
        ))}
      </p>
    </Section>
  );
}

function LightBar({ counts, name }: { counts: Record<string, number>; name: string }) {
  const w = useWords();
  const there = LIGHTS.filter((light) => (counts[light] ?? 0) > 0);
  const said = `${name}: ${there.map((light) => `${w(`light.${light}`)} ${counts[light]}`).join(', ')}`;
  return (
    <span className="lab-bar" role="img" title={said}>
      {there.map((light) => (
        <i key={light} className={`lab-piece light-${light}`} style={{ flexGrow: counts[light] }} />
      ))}
    </span>
  );
}

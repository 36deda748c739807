import type { MeetingDto } from '#api-client/generated.js';
import { ExportList } from '../documents/exchange/ExportList.js';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { useNamed } from '../people/named.js';
import { Section } from '../ui/Section.js';
import { focusWhenScrolling } from '../ui/focus-when-scrolling.js';

/** 纪要 and 议定事项 of a closed meeting. */
export function Minutes({ meeting: { id, minutes, decisions } }: { meeting: MeetingDto }) {
  const w = useWords();
  const dates = useDates();
  const named = useNamed();
  return (
    <>
      {decisions.length > 0 && (
        <Section
          title={w('meetings.decisions')}
          note={w('meetings.decisions.count', { n: decisions.length })}
          actions={<ExportList small list="decisions" filters={{ of: id }} />}
          flush
        >
          <div className="sheet-scroll" ref={focusWhenScrolling}>
            <table className="sheet stacked">
              <caption className="unheard">{w('meetings.decisions')}</caption>
              <thead>
                <tr>
                  <th scope="col">{w('meetings.decision')}</th>
                  <th scope="col">{w('meetings.decision.who')}</th>
                  <th scope="col">{w('meetings.decision.by')}</th>
                </tr>
              </thead>
              <tbody>
                {decisions.map((one, at) => (
                  <tr key={at}>
                    <th scope="row">{one.text}</th>
                    <td data-head={w('meetings.decision.who')} className="nowrap">
                      {one.unit ? named(one.unit) : <span className="quiet">{w('figure.none')}</span>}
                    </td>
                    <td data-head={w('meetings.decision.by')} className="nowrap">
                      {one.dueOn ? dates.day(one.dueOn) : <span className="quiet">{w('figure.none')}</span>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
      <Section title={w('meetings.minutes')}>
        <div className="minutes">{minutes}</div>
      </Section>
    </>
  );
}

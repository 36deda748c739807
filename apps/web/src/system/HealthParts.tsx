import { useLanguage, useWords } from '../app/language/language.js';
import { Section } from '../ui/Section.js';
import { PARTS, type Health } from './health.js';

/** Each part: its name, how it is, and what that means for those who work with it. */
export function HealthParts({ health }: { health: Health }) {
  const w = useWords();
  const sick = PARTS.filter((part) => health[part].state === 'sick').length;
  return (
    <Section title={w('system.parts')} note={sick > 0 ? w('system.sick', { n: sick }) : w('system.well')} flush>
      <ul className="health">
        {PARTS.map((part) => (
          <HealthPart key={part} part={part} health={health} />
        ))}
      </ul>
    </Section>
  );
}

function HealthPart({ part, health }: { part: (typeof PARTS)[number]; health: Health }) {
  const w = useWords();
  const { language } = useLanguage();
  const { state, problem } = health[part];
  const sick = state === 'sick';
  // The server words its findings in Chinese; an English reader is told what it means for the work.
  const words = sick && language === 'zh' && problem ? problem : w(`system.${part}.${state}`);
  return (
    <li className={sick ? 'health-sick' : undefined}>
      <i aria-hidden="true">{sick ? '!' : '✓'}</i>
      <div>
        <strong>{w(`system.${part}`)}</strong>
        <p>{words}</p>
      </div>
      <span className="quiet num">{useDetail(part, health)}</span>
      <span className={`tag ${sick ? 'tag-bad' : 'tag-good'}`}>{w(`system.state.${state}`)}</span>
    </li>
  );
}

function useDetail(part: (typeof PARTS)[number], { worker, mail, journal, schedules, calendar }: Health): string {
  const w = useWords();
  if (part === 'worker') return worker.ageSeconds === null ? w('system.never') : w('system.beat', { n: worker.ageSeconds });
  if (part === 'mail') return w('system.waiting', { n: mail.waiting });
  if (part === 'journal') return w('system.waiting', { n: journal.waiting });
  if (part === 'schedules') return schedules.late.join(' · ');
  if (part === 'calendar') return calendar.lastYear === null ? '' : w('system.lastYear', { year: calendar.lastYear });
  return '';
}

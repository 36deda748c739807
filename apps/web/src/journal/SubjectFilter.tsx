import { useEffect, useState } from 'react';
import { useWords } from '../app/language/language.js';
import { SUBJECT_KINDS, subjectParts, type SubjectKind } from './subject-link.js';

/** What the entries are about: a kind and its number, in the address as `meeting:3`. Half an answer asks for nothing. */
export function SubjectFilter({ value, onChange }: { value: string; onChange: (subject: string) => void }) {
  const w = useWords();
  const parts = subjectParts(value);
  const [kind, setKind] = useState<SubjectKind | ''>(parts?.kind ?? '');
  const [id, setId] = useState(parts?.id ?? '');
  useEffect(() => {
    setKind(parts?.kind ?? '');
    setId(parts?.id ?? '');
  }, [value]);
  const put = (nextKind: SubjectKind | '', nextId: string) => {
    setKind(nextKind);
    setId(nextId);
    const subject = nextKind && /^[\w:-]+$/.test(nextId) ? `${nextKind}:${nextId}` : '';
    if (subject !== value && (subject || value)) onChange(subject);
  };
  return (
    <span className="journal-about">
      <select
        className="input"
        aria-label={w('journal.subject')}
        value={kind}
        onChange={(event) => put(event.target.value as SubjectKind | '', id)}
      >
        <option value="">{w('journal.subject.all')}</option>
        {SUBJECT_KINDS.map((one) => (
          <option key={one} value={one}>
            {w(`journal.subject.${one}`)}
          </option>
        ))}
      </select>
      {kind && (
        <input
          className="input"
          aria-label={w('journal.subject.number')}
          placeholder={w('journal.subject.number')}
          value={id}
          onChange={(event) => put(kind, event.target.value.trim())}
        />
      )}
    </span>
  );
}

import { journalList } from '#api-client/generated.js';
import { EVENT_NAMES } from '#domain/language/event-names.js';
import { useQuery } from '@tanstack/react-query';
import { useThisYear } from '../app/this-year.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { queryText } from '../app/request/request.js';
import { useMay } from '../app/session/me.js';
import { colleaguesQuery } from '../people/DelegationForm.js';
import { useNamed } from '../people/named.js';
import { Paged, usePages } from '../ui/pages.js';
import { FilterBar } from '../ui/FilterBar.js';
import { ExportList } from '../documents/exchange/ExportList.js';
import { PageHead } from '../ui/PageHead.js';
import { Empty, NoPermission } from '../ui/PageState.js';
import { Section } from '../ui/Section.js';
import { useUrlFilters } from '../ui/url-filters.js';
import { Entry } from './Entry.js';
import { ExportButton } from './ExportButton.js';
import { SubjectFilter } from './SubjectFilter.js';
import { isSubject } from './subject-link.js';
import { Verify } from './Verify.js';
import '../ui/stacked.css';
import './journal.css';

/** 流水: everything that happened in the zone, newest first, in words; nothing here can be changed. */
export function JournalPage() {
  const w = useWords();
  const year = useThisYear();
  const may = useMay();
  const named = useNamed();
  const { language } = useLanguage();
  const filters = useUrlFilters(
    { subject: '', actor: '', type: '', after: '' },
    { subject: isSubject, type: Object.keys(EVENT_NAMES) },
  );
  const { subject, actor, type, after } = filters.values;
  const people = useQuery({ ...colleaguesQuery, enabled: may('people.read') }).data ?? [];
  const pages = usePages(
    ['journal', filters.values],
    (cursor, signal) =>
      dataOf(
        journalList(
          {
            cursor,
            subject: subject || undefined,
            actor: actor ? Number(actor) : undefined,
            $type: type || undefined,
            after: after || undefined,
          },
          { signal },
        ),
      ),
    may('journal.read'),
  );
  if (!may('journal.read')) return <NoPermission />;
  return (
    <>
      <PageHead title={w('journal.title')} sub={w('journal.sub')}>
        <ExportList list="journal" filters={filters.values} />
        <ExportButton query={queryText(filters.values)} />
      </PageHead>
      {pages.allowed.includes('verify') && <Verify />}
      <FilterBar
        filters={filters}
        specs={[
          {
            kind: 'select',
            name: 'type',
            label: w('journal.type'),
            options: Object.entries(EVENT_NAMES).map(([value, name]) => ({ value, label: name[language] })),
          },
          {
            kind: 'select',
            name: 'actor',
            label: w('journal.actor'),
            late: true,
            options: people.map((person) => ({ value: String(person.id), label: named(person) })),
          },
        ]}
        more={[
          ...(subject === '' ? [] : [{ key: 'subject', label: subject, onRemove: () => filters.set({ subject: '' }) }]),
          ...(after === ''
            ? []
            : [{ key: 'after', label: `${w('journal.after')} ${after}`, onRemove: () => filters.set({ after: '' }) }]),
        ]}
      >
        <SubjectFilter value={subject} onChange={(next) => filters.set({ subject: next })} />
        <label className="journal-after">
          {w('journal.after')}{' '}
          <input type="date" className="input" value={after} onChange={(event) => filters.set({ after: event.target.value })} />
        </label>
      </FilterBar>
      <Section title={w('journal.entries')} note={w('journal.entries.note')} flush>
        <Paged pages={pages} empty={<Empty title={w('journal.none')}>{w('journal.none.detail')}</Empty>}>
          {(entries) => (
            <ul className="journal">
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} year={year} onSubject={(next) => filters.set({ subject: next })} />
              ))}
            </ul>
          )}
        </Paged>
      </Section>
    </>
  );
}

import { remindersList, type ReminderDto, type ReminderPerson } from '#api-client/generated.js';
import { REMINDER_RULE_NAMES } from '#domain/language/names.js';
import { REMINDER_RULES } from '#domain/reminders/rules.js';
import { useQuery } from '@tanstack/react-query';
import { useListKeys } from '../app/keys/list-keys.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { useMay } from '../app/session/me.js';
import { colleaguesQuery } from '../people/DelegationForm.js';
import { useNamed } from '../people/named.js';
import { Paged, usePages } from '../ui/pages.js';
import { LinkButton } from '../ui/Button.js';
import { FilterBar } from '../ui/FilterBar.js';
import type { FilterSpec } from '../ui/filter-specs.js';
import { ExportList } from '../documents/exchange/ExportList.js';
import { PageHead } from '../ui/PageHead.js';
import { Empty } from '../ui/PageState.js';
import { Section } from '../ui/Section.js';
import { ColumnChooser } from '../ui/table/ColumnChooser.js';
import { ListTable } from '../ui/table/ListTable.js';
import { useSortedColumns } from '../ui/table/use-sorted-columns.js';
import { useUrlFilters } from '../ui/url-filters.js';
import { MailboxLink } from './MailboxLink.js';
import { useReminderColumns } from './reminder-columns.js';
import '../ui/stacked.css';
import './reminders.css';

const STATES = ['pending', 'sent', 'dropped'] as const;
type Names = 'state' | 'rule' | 'person';

/** What was sent to whom, and why: one's own for everybody, the zone's for the office and the auditor. */
export function RemindersPage() {
  const w = useWords();
  const may = useMay();
  const named = useNamed();
  const { language } = useLanguage();
  const zone = may('reminders.read');
  const filters = useUrlFilters<Names>({ state: '', rule: '', person: '' }, { state: STATES, rule: REMINDER_RULES });
  const { state, rule, person } = filters.values;
  const people = useQuery({ ...colleaguesQuery, enabled: zone && may('people.read') }).data ?? [];
  const nameOf = ({ id, name }: ReminderPerson) => {
    const known = people.find((one) => one.id === id);
    return known ? named(known) : name;
  };
  const pages = usePages(['reminders', filters.values], (cursor, signal) =>
    dataOf(
      remindersList(
        {
          cursor,
          state: (state || undefined) as ReminderDto['state'] | undefined,
          rule: (rule || undefined) as ReminderDto['rule'] | undefined,
          person: person ? Number(person) : undefined,
        },
        { signal },
      ),
    ),
  );
  const table = useSortedColumns('reminders', useReminderColumns(zone ? nameOf : null), pages);
  useListKeys();
  const specs: FilterSpec<Names>[] = [
    {
      kind: 'select',
      name: 'rule',
      label: w('reminders.rule'),
      options: REMINDER_RULES.map((value) => ({ value, label: REMINDER_RULE_NAMES[value][language] })),
    },
    {
      kind: 'select',
      name: 'state',
      label: w('people.state'),
      options: STATES.map((value) => ({ value, label: w(`reminders.state.${value}`) })),
    },
  ];
  if (zone)
    specs.unshift({
      kind: 'select',
      name: 'person',
      label: w('reminders.person'),
      late: true,
      options: people.map((one) => ({ value: String(one.id), label: named(one) })),
    });
  return (
    <>
      <PageHead title={w(zone ? 'reminders.title.zone' : 'reminders.title')} sub={w('reminders.sub')}>
        <ExportList list="reminders" filters={filters.values} />
        <MailboxLink />
        <LinkButton to="/reminders/preferences">{w('reminders.preferences')}</LinkButton>
      </PageHead>
      <FilterBar filters={filters} specs={specs} />
      <Section
        title={w('reminders.ledger')}
        note={w('reminders.ledger.note')}
        actions={table.chooser && <ColumnChooser {...table.chooser} />}
        flush
      >
        <Paged pages={pages} empty={<Empty title={w('reminders.none')}>{w('reminders.none.detail')}</Empty>}>
          {(items) => (
            <ListTable {...table.of(items)} caption={w('reminders.ledger')} className="stacked" idOf={({ id }) => id} />
          )}
        </Paged>
      </Section>
    </>
  );
}

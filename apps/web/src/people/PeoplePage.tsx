import { peopleList, type Role } from '#api-client/generated.js';
import { ROLE_NAMES, ROLES } from '#domain/people/roles.js';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useListKeys } from '../app/keys/list-keys.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { useMay } from '../app/session/me.js';
import { Button } from '../ui/Button.js';
import { FilterBar } from '../ui/FilterBar.js';
import { ExportList } from '../documents/exchange/ExportList.js';
import { PageHead } from '../ui/PageHead.js';
import { Empty, NoPermission } from '../ui/PageState.js';
import { Section } from '../ui/Section.js';
import { ColumnChooser } from '../ui/table/ColumnChooser.js';
import { ListTable } from '../ui/table/ListTable.js';
import { useSortedColumns } from '../ui/table/use-sorted-columns.js';
import { useUrlFilters } from '../ui/url-filters.js';
import { indented, useNamed, useUnits } from './named.js';
import { Paged, usePages } from '../ui/pages.js';
import { PersonForm } from './PersonForm.js';
import { usePeopleColumns } from './people-columns.js';
import { TemporaryPassword, type Issued } from './TemporaryPassword.js';
import '../ui/stacked.css';
import './people.css';

/** Who is in the zone, with which duties; the administrator opens an account here. */
export function PeoplePage() {
  const w = useWords();
  const may = useMay();
  const named = useNamed();
  const units = useUnits();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const filters = useUrlFilters({ q: '', unit: '', role: '', active: '' }, { role: ROLES, active: ['yes', 'no'] });
  const { q, unit, role, active } = filters.values;
  const [creating, setCreating] = useState(false);
  const [issued, setIssued] = useState<(Issued & { id: number }) | null>(null);
  const pages = usePages(
    ['people', filters.values],
    (cursor, signal) =>
      dataOf(
        peopleList(
          {
            cursor,
            limit: 200,
            q: q || undefined,
            unit: unit ? Number(unit) : undefined,
            role: (role || undefined) as Role | undefined,
            active: active ? active === 'yes' : undefined,
          },
          { signal },
        ),
      ),
    may('people.read'),
  );
  const table = useSortedColumns('people', usePeopleColumns(), pages);
  useListKeys();
  if (!may('people.read')) return <NoPermission />;
  return (
    <>
      <PageHead title={w('people.title')} sub={w('people.sub')}>
        <ExportList
          list="people"
          filters={{ q, unit, role, state: active === '' ? '' : active === 'yes' ? 'active' : 'inactive' }}
        />
        {pages.allowed.includes('create') && (
          <Button look="primary" onClick={() => setCreating(true)}>
            {w('people.create')}
          </Button>
        )}
      </PageHead>
      <FilterBar
        filters={filters}
        specs={[
          { kind: 'search', name: 'q', label: w('people.search') },
          {
            kind: 'select',
            name: 'unit',
            label: w('people.unit'),
            options: units.map((one) => ({ value: String(one.id), label: indented(one, named(one)) })),
          },
          {
            kind: 'select',
            name: 'role',
            label: w('people.role'),
            options: ROLES.map((value) => ({ value, label: ROLE_NAMES[value][language] })),
          },
          {
            kind: 'select',
            name: 'active',
            label: w('people.state'),
            options: [
              { value: 'yes', label: w('people.active') },
              { value: 'no', label: w('people.inactive') },
            ],
          },
        ]}
      />
      <Section
        title={w('people.list')}
        note={table.sort === '' && w('people.order')}
        actions={table.chooser && <ColumnChooser {...table.chooser} />}
        flush
      >
        <Paged pages={pages} empty={<Empty title={w('people.none')}>{w('people.none.detail')}</Empty>}>
          {(people) => <ListTable {...table.of(people)} caption={w('people.list')} className="stacked" idOf={({ id }) => id} />}
        </Paged>
      </Section>
      <PersonForm
        open={creating}
        onClose={() => setCreating(false)}
        onCreated={(id, account, temporaryPassword) => setIssued({ id, account, temporaryPassword })}
      />
      <TemporaryPassword issued={issued} onClose={() => issued && void navigate(`/people/${issued.id}`)} />
    </>
  );
}

import type { UnitDto } from '#api-client/generated.js';
import { unitsChange } from '#api-client/generated.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type CSSProperties } from 'react';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { thenAnew } from '../app/request/then-anew.js';
import { announce } from '../ui/announce.js';
import { Button, LinkButton } from '../ui/Button.js';
import { ConfirmWithReason } from '../ui/ConfirmWithReason.js';
import { FilterBar } from '../ui/FilterBar.js';
import { ExportList } from '../documents/exchange/ExportList.js';
import { PageHead } from '../ui/PageHead.js';
import { Section } from '../ui/Section.js';
import { Shown } from '../ui/Shown.js';
import { useUrlFilters } from '../ui/url-filters.js';
import { unitsQuery, useNamed } from './named.js';
import { UnitForm, type Asked } from './UnitForm.js';
import '../ui/stacked.css';
import './people.css';

/** The tree of units, as the pledges know them; closed ones stay, struck through. */
export function UnitsPage() {
  const w = useWords();
  const query = useQuery(unitsQuery);
  const filters = useUrlFilters({ closed: '' });
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <>
      <PageHead title={w('units.title')} sub={w('units.sub')}>
        <ExportList list="units" />
      </PageHead>
      <FilterBar filters={filters} specs={[{ kind: 'toggle', name: 'closed', label: w('units.showClosed') }]} />
      <Shown query={query}>
        {(units) => (
          <Section
            title={w('units.tree')}
            note={w('units.count', { n: units.filter((unit) => !unit.closedOn).length - 1 })}
            flush
          >
            <ul className="unit-tree">
              {units
                .filter((unit) => !unit.closedOn || filters.values.closed)
                .map((unit) => (
                  <UnitRow key={unit.id} unit={unit} ask={setAsked} />
                ))}
            </ul>
          </Section>
        )}
      </Shown>
      <UnitForm asked={asked?.act === 'close' ? null : asked} onClose={() => setAsked(null)} />
      <CloseUnit unit={asked?.act === 'close' ? asked.unit : null} onClose={() => setAsked(null)} />
    </>
  );
}

function UnitRow({ unit, ask }: { unit: UnitDto; ask: (asked: Asked) => void }) {
  const w = useWords();
  const dates = useDates();
  const named = useNamed();
  const name = named(unit);
  return (
    <li className={`unit-${unit.kind} ${unit.closedOn ? 'unit-closed' : ''}`}>
      <div className="unit-row" style={{ '--depth': unit.depth } as CSSProperties}>
        <div>
          <strong>{name}</strong> <code>{unit.code}</code>
          {unit.closedOn && <span className="tag">{w('units.closedOn', { day: dates.day(unit.closedOn) })}</span>}
        </div>
        <span className="tag">{w(`units.kind.${unit.kind}`)}</span>
        <LinkButton small look="quiet" to={`/people?unit=${unit.id}`} aria-label={w('units.people.named', { name })}>
          {w('units.people')}
        </LinkButton>
        {unit.allowed.length > 0 && (
          <span className="unit-acts">
            {unit.allowed.includes('create') && (
              <Button
                small
                look="quiet"
                aria-label={w('units.create.named', { name })}
                onClick={() => ask({ act: 'create', parent: unit })}
              >
                {w('units.create')}
              </Button>
            )}
            {unit.allowed.includes('change') && (
              <Button
                small
                look="quiet"
                aria-label={w('units.change.named', { name })}
                onClick={() => ask({ act: 'change', unit })}
              >
                {w('units.change')}
              </Button>
            )}
            {unit.allowed.includes('close') && (
              <Button
                small
                look="quiet"
                aria-label={w('units.close.named', { name })}
                onClick={() => ask({ act: 'close', unit })}
              >
                {w('units.close')}
              </Button>
            )}
          </span>
        )}
      </div>
    </li>
  );
}

function CloseUnit({ unit, onClose }: { unit: UnitDto | null; onClose: () => void }) {
  const w = useWords();
  const named = useNamed();
  const queries = useQueryClient();
  return (
    <ConfirmWithReason
      open={unit !== null}
      onClose={onClose}
      title={unit && w('units.close.ask', { name: named(unit) })}
      confirm={w('units.close')}
      danger
      onConfirm={async () => {
        await thenAnew(
          async () => {
            await dataOf(unitsChange(unit!.id, `"${unit!.version}"`, { closed: true }));
            announce(w('units.closed', { name: named(unit!) }));
          },
          () => queries.invalidateQueries({ queryKey: unitsQuery.queryKey }),
        );
      }}
    >
      <p>{w('units.close.what')}</p>
    </ConfirmWithReason>
  );
}

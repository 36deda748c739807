import { delegationsList, delegationsRevoke, type DelegationDto } from '#api-client/generated.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ExportList } from '../documents/exchange/ExportList.js';
import { useDates } from '../app/language/dates.js';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { useMe, useMay } from '../app/session/me.js';
import { announce } from '../ui/announce.js';
import { Button } from '../ui/Button.js';
import { ConfirmWithReason } from '../ui/ConfirmWithReason.js';
import { PageHead } from '../ui/PageHead.js';
import { Empty } from '../ui/PageState.js';
import { Section } from '../ui/Section.js';
import { DelegationForm } from './DelegationForm.js';
import { Paged, usePages } from '../ui/pages.js';
import '../ui/stacked.css';
import { focusWhenScrolling } from '../ui/focus-when-scrolling.js';

const TONE: Record<DelegationDto['state'], string> = { coming: 'tag-brand', inForce: 'tag-good', over: '', revoked: '' };

/** 代理: who does whose duties during leave. Every act then records both names. */
export function DelegationsPage() {
  const w = useWords();
  const may = useMay();
  const queries = useQueryClient();
  const [delegating, setDelegating] = useState(false);
  const [revoking, setRevoking] = useState<DelegationDto | null>(null);
  const pages = usePages(['delegations'], (cursor, signal) => dataOf(delegationsList({ cursor }, { signal })));
  const manages = pages.allowed.includes('delegateForOthers');
  const refresh = () =>
    Promise.all([queries.invalidateQueries({ queryKey: ['delegations'] }), queries.invalidateQueries({ queryKey: ['me'] })]);
  return (
    <>
      <PageHead title={w('delegations.title')} sub={w('delegations.sub')}>
        <ExportList list="delegations" />
        {pages.allowed.includes('delegate') && (
          <Button look="primary" onClick={() => setDelegating(true)}>
            {w('delegations.create')}
          </Button>
        )}
      </PageHead>
      <Section title={w(manages || may('board.read') ? 'delegations.all' : 'delegations.own')} flush>
        <Paged pages={pages} empty={<Empty title={w('delegations.none')}>{w('delegations.none.detail')}</Empty>}>
          {(items) => <DelegationTable items={items} onRevoke={setRevoking} />}
        </Paged>
      </Section>
      <DelegationForm manages={manages} open={delegating} onClose={() => setDelegating(false)} onDone={refresh} />
      <ConfirmWithReason
        open={revoking !== null}
        onClose={() => setRevoking(null)}
        title={w('delegations.revoke.ask')}
        confirm={w('delegations.revoke')}
        danger
        onConfirm={async () => {
          await delegationsRevoke(revoking!.id);
          announce(w('delegations.revoked'));
          await refresh();
        }}
      >
        {revoking && <p>{w('delegations.revoke.what', { from: revoking.fromPersonName, to: revoking.toPersonName })}</p>}
      </ConfirmWithReason>
    </>
  );
}

function DelegationTable({ items, onRevoke }: { items: DelegationDto[]; onRevoke: (one: DelegationDto) => void }) {
  const w = useWords();
  const dates = useDates();
  const me = useMe();
  const person = (id: number, name: string) => (id === me?.person.id ? w('delegations.you', { name }) : name);
  return (
    <div className="sheet-scroll" ref={focusWhenScrolling}>
      <table className="sheet stacked">
        <caption className="unheard">{w('delegations.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('delegations.who')}</th>
            <th scope="col">{w('delegations.days')}</th>
            <th scope="col">{w('reason.label')}</th>
            <th scope="col">{w('people.state')}</th>
            <th scope="col">
              <span className="unheard">{w('list.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {w('delegations.pair', {
                  from: person(one.fromPersonId, one.fromPersonName),
                  to: person(one.toPersonId, one.toPersonName),
                })}
              </th>
              <td data-head={w('delegations.days')}>
                {w('people.duty.span', { from: dates.day(one.from), until: dates.day(one.until) })}
              </td>
              <td data-head={w('reason.label')}>{one.reason}</td>
              <td data-head={w('people.state')}>
                <span className={`tag ${TONE[one.state]}`}>{w(`delegations.state.${one.state}`)}</span>
              </td>
              <td className="right">
                {one.allowed.includes('revoke') && (
                  <Button small onClick={() => onRevoke(one)}>
                    {w('delegations.revoke')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

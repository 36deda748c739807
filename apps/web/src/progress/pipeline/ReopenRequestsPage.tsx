import type { ReopenDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ExportList } from '../../documents/exchange/ExportList.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { useNames } from '../names.js';
import { reopenQuery } from '../queries.js';
import '../progress.css';
import '../figure/figure.css';
import './pipeline.css';
import { DecideReopen, type Deciding } from './DecideReopen.js';

const STATES = ['open', 'granted', 'refused'] as const;

/** Who asks to open a locked month again, why, and what was decided. */
export function ReopenRequestsPage() {
  const w = useWords();
  const filters = useUrlFilters({ state: 'open' }, { state: STATES });
  const state = STATES.find((one) => one === filters.values.state) ?? 'open';
  const query = useQuery(reopenQuery(state));
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  return (
    <div className="narrow-page">
      <PageHead title={w('reopen.title')} sub={w('reopen.sub')}>
        <ExportList list="reopenRequests" filters={{ state }} />
        <Choice
          bare
          label={w('reopen.state')}
          value={state}
          options={STATES.map((value) => ({ value, label: w(`reopen.state.${value}`) }))}
          onChange={(value) => filters.set({ state: value })}
        />
      </PageHead>
      <Shown query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={w('reopen.none')}>{state === 'open' && w('reopen.noneDetail')}</Empty>
          ) : (
            <Section title={w(`reopen.state.${state}`)} note={w('reopen.count', { n: items.length })} flush>
              <ul className="reopen-list">
                {items.map((one) => (
                  <Request key={one.id} one={one} onDecide={(verb) => setDeciding({ verb, request: one })} />
                ))}
              </ul>
            </Section>
          )
        }
      </Shown>
      <DecideReopen deciding={deciding} onClose={() => setDeciding(null)} />
    </div>
  );
}

function Request({ one, onDecide }: { one: ReopenDto; onDecide: (verb: Deciding['verb']) => void }) {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const name = names.pick(one.targetName, one.targetNameEn);
  return (
    <li>
      <div>
        <h3>
          <Link to={`/filing/${one.targetId}/${one.period}`}>{name}</Link>{' '}
          <small className="quiet">
            {names.pick(one.unitName, one.unitNameEn)} · {dates.month(one.period)}
          </small>
        </h3>
        <p>{w('reopen.reason', { reason: one.reason })}</p>
        <p className="quiet">{w('reopen.asked', { name: one.requestedByName, at: dates.moment(one.requestedAt) })}</p>
        {one.decidedAt && (
          <p className="quiet">
            {one.until
              ? w('reopen.granted', {
                  name: one.decidedByName ?? '',
                  at: dates.moment(one.decidedAt),
                  until: dates.moment(one.until),
                })
              : w('reopen.refused', { name: one.decidedByName ?? '', at: dates.moment(one.decidedAt) })}
          </p>
        )}
        {one.answer && <p>{w('reopen.answer', { answer: one.answer })}</p>}
      </div>
      {one.allowed.length > 0 && (
        <div className="button-row">
          {one.allowed.includes('grant') && (
            <Button small look="primary" onClick={() => onDecide('grant')} aria-label={w('reopen.grantNamed', { name })}>
              {w('reopen.grant')}
            </Button>
          )}
          {one.allowed.includes('refuse') && (
            <Button small onClick={() => onDecide('refuse')} aria-label={w('reopen.refuseNamed', { name })}>
              {w('reopen.refuse')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

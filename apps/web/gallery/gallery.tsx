import { monthsOf } from '#domain/calendar/months.js';
import { LIGHTS } from '#domain/assessment/assessment.js';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { LanguageProvider, useWords } from '../src/app/language/language.js';
import { keptLanguage, loadLanguage } from '../src/app/language/loaded.js';
import { Problem } from '../src/app/request/problem.js';
import { queryClient } from '../src/app/request/query-client.js';
import { DisplayChoices } from '../src/app/shell/DisplayChoices.js';
import { readPreferences } from '../src/app/theme/preferences.js';
import { announce } from '../src/ui/announce.js';
import { AsOfBanner, AsOfPicker } from '../src/ui/AsOfPicker.js';
import { BulletBar } from '../src/ui/BulletBar.js';
import { Button } from '../src/ui/Button.js';
import { ConfirmWithReason } from '../src/ui/ConfirmWithReason.js';
import { CopyLink } from '../src/ui/CopyLink.js';
import { Delta } from '../src/ui/Delta.js';
import { EvidencePicker } from '../src/ui/EvidencePicker.js';
import { TextField } from '../src/ui/Field.js';
import { Figure } from '../src/ui/Figure.js';
import { FilterBar } from '../src/ui/FilterBar.js';
import { HeatMap } from '../src/ui/HeatMap.js';
import { LightMark } from '../src/ui/LightMark.js';
import { PageHead } from '../src/ui/PageHead.js';
import { Empty, Loading, NoPermission, ProblemNote, ProblemState } from '../src/ui/PageState.js';
import { PrintButton } from '../src/ui/PrintButton.js';
import { ProblemList } from '../src/ui/ProblemList.js';
import { Progress } from '../src/ui/Progress.js';
import { ReceiptDrawer } from '../src/ui/ReceiptDrawer.js';
import { Section } from '../src/ui/Section.js';
import { Sparkline } from '../src/ui/Sparkline.js';
import { StatStrip } from '../src/ui/StatStrip.js';
import { StateChip } from '../src/ui/StateChip.js';
import { Toasts } from '../src/ui/Toasts.js';
import { useUrlFilters } from '../src/ui/url-filters.js';
import { WorkList } from '../src/ui/WorkList.js';
import { heatColumns, heatRows, receipt, words } from './samples.js';
import '../src/styles.css';

/** Every shared part on one page, for the eye: `npx vite apps/web`, then /gallery/. Not part of a build. */
function Gallery() {
  const w = useWords();
  const [asOf, setAsOf] = useState<string | null>(null);
  const [open, setOpen] = useState<'receipt' | 'reason' | null>(null);
  const filters = useUrlFilters({ mine: '', kind: '', q: '' }, { kind: () => true });
  return (
    <main>
      <PageHead title={words.title} sub={words.sub}>
        <CopyLink />
        <PrintButton />
      </PageHead>
      <AsOfBanner value={asOf} onNow={() => setAsOf(null)} />
      <FilterBar
        filters={filters}
        specs={[
          { kind: 'toggle', name: 'mine', label: words.mine },
          {
            kind: 'select',
            name: 'kind',
            label: words.kind,
            options: LIGHTS.map((light) => ({ value: light, label: w(`light.${light}`) })),
          },
          { kind: 'search', name: 'q', label: words.search },
        ]}
      >
        <AsOfPicker value={asOf} min="2024-01-01" max="2024-07-03" onChange={setAsOf} />
      </FilterBar>
      <StatStrip
        stats={(['done', 'onPace', 'behind', 'lagging', 'pending'] as const).map((light, at) => ({
          key: light,
          mark: <LightMark light={light} />,
          count: [3, 20, 7, 6, 4][at]!,
          note:
            light === 'pending' ? words.due : <Delta than={words.than} by={[1, -2, -1, 2][at]!} good={at < 2 ? 'up' : 'down'} />,
          to: `?light=${light}`,
          chosen: light === 'lagging',
        }))}
      />
      <Section title={words.matrix} note={words.sorted} flush>
        <HeatMap columns={heatColumns} rows={heatRows} />
      </Section>
      <Section title={words.worst} note={words.sorted} flush>
        <WorkList
          items={LIGHTS.map((light, at) => ({
            key: light,
            mark: (
              <LightMark
                light={light}
                provisional={at === 2}
                recovered={at === 2}
                doubtful={at === 3}
                standing={at === 4 ? 'behind' : null}
                reason={light === 'notAssessed' ? 'annualOnly' : null}
              />
            ),
            title: words.target,
            detail: words.why,
            aside: words.unit,
            to: '?target',
            urgent: light === 'lagging',
          }))}
        />
      </Section>
      <Section title={words.controls}>
        <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))', gap: 24 }}>
          <BulletBar light="behind" actual={0.4625} expected={0.5} target={1} stretch={1.2} start="46.3%" end={words.tick} />
          <BulletBar
            light="lagging"
            actual={-5}
            expected={15}
            target={15}
            said={(value) => `${value}%`}
            start="−5%"
            end={words.tick}
            provisional
          />
          <BulletBar light="done" actual={1.3} expected={0.5} target={1} start="130%" end={words.tick} />
          <div>
            <Sparkline months={monthsOf(2024)} light="lagging" actual={[1, 2, null, 3, 3.2]} plan={[1, 2, 3, 4, 5, 6]} />{' '}
            <Sparkline months={monthsOf(2024)} light="onPace" actual={[1, 2, 3, 4]} plan={[1, 2, 3, 4]} />
          </div>
          <p>
            <Figure value="662000.50" unit={words.unit} /> <Figure value="-3.75" signed places={1} /> <Figure value={null} />{' '}
            <Figure strong signed value="4" />
          </p>
          <p>
            {(['none', 'draft', 'submitted', 'endorsed', 'verified', 'returned'] as const).map((state) => (
              <StateChip key={state} state={state} />
            ))}
          </p>
          <TextField label={words.field} hint={words.fieldHint} error={words.fieldError} required defaultValue="x" />
          <DisplayChoices />
          <div>
            <Progress label={words.field} done={3} total={10} />
            <EvidencePicker
              items={[{ id: 1, name: 'a.pdf', size: 400_000 }]}
              onOpen={() => undefined}
              onRemove={() => undefined}
              onAdd={async () => undefined}
            />
          </div>
        </div>
        <div className="button-row">
          <Button look="primary" onClick={() => setOpen('receipt')}>
            {w('receipt.title')}
          </Button>
          <Button onClick={() => setOpen('reason')}>{words.doReturn}</Button>
          <Button look="danger" onClick={() => announce(words.problem, 'wrong')}>
            {words.doReturn}
          </Button>
          <Button look="quiet" onClick={() => announce(words.why)}>
            {w('do.view')}
          </Button>
          <Button busy>{w('do.save')}</Button>
        </div>
        <ProblemList
          problems={[
            { key: '1', where: words.where, text: words.problem, onGo: () => undefined },
            { key: '2', where: words.target, text: words.why, tone: 'warning' },
          ]}
        />
        <ProblemNote error={new Problem(503, {}, 5)} />
      </Section>
      <Section title="states">
        <Loading lines={4} />
        <Empty />
        <NoPermission />
        {[0, 404, 409, 412, 429, 500].map((status) => (
          <ProblemState key={status} error={new Problem(status, { requestId: 'a1b2' }, 12)} onRetry={() => undefined} />
        ))}
      </Section>
      <ReceiptDrawer
        open={open === 'receipt'}
        onClose={() => setOpen(null)}
        receipt={receipt}
        subject={<LightMark light="behind" />}
      />
      <ConfirmWithReason
        open={open === 'reason'}
        onClose={() => setOpen(null)}
        title={words.returnTitle}
        confirm={words.doReturn}
        danger
        reason={{ atLeast: 4, suggestions: [words.suggestion] }}
        onConfirm={() => Promise.reject(new Problem(409))}
      >
        <p>{words.returnWhat}</p>
      </ConfirmWithReason>
      <Toasts />
    </main>
  );
}

readPreferences();
const first = await loadLanguage(keptLanguage());
createRoot(document.getElementById('root')!).render(
  <LanguageProvider first={first}>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createBrowserRouter([{ path: '*', Component: Gallery }])} />
    </QueryClientProvider>
  </LanguageProvider>,
);

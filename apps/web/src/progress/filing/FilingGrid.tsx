import type { FilingDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { announce } from '../../ui/announce.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { isSavable, isSilence } from '../draft-desk.js';
import type { Bench } from '../judge.js';
import { useNames } from '../names.js';
import { reopenQuery } from '../queries.js';
import type { Seen } from '../readiness.js';
import { useDraftDesk } from '../use-draft-desk.js';
import { useSteps } from '../use-steps.js';
import { AskedRow } from './AskedRow.js';
import { ConflictDialog } from './ConflictDialog.js';
import { FigureDrawer } from './FigureDrawer.js';
import { FilingHead } from './FilingHead.js';
import { LaterRows } from './LaterRows.js';
import { PasteDialog, type Pasted } from './paste/PasteDialog.js';
import type { RowDoings } from './RowActions.js';
import { Sheet } from './sheet/Sheet.js';
import type { CellField } from './sheet/block.js';
import type { SheetHands } from './sheet/sheet-hands.js';
import { columnsFor } from './columns.js';
import { SubmitBar } from './SubmitBar.js';
import { SubmitOutcome, type Outcome } from './SubmitOutcome.js';
import type { Change } from './edit-history.js';
import { useEdits } from './use-edits.js';
import { useLightSaid } from './use-light-said.js';

type Asking = { what: 'figure' | 'withdraw' | 'reopen' | 'settle'; id: number } | null;

export function FilingGrid({ period, filings, bench }: { period: string; filings: readonly FilingDto[]; bench: Bench }) {
  const w = useWords();
  const names = useNames();
  const month = useDates().monthName(period);
  const { desk, seen } = useDraftDesk(filings, bench);
  const steps = useSteps();
  const [asking, setAsking] = useState<Asking>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [chosen, setChosen] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const hands = useRef<SheetHands>(null);
  const asked = useMemo(() => seen.filter(({ standing }) => standing !== 'later'), [seen]);
  const rows = useRef(asked);
  rows.current = asked;
  const show = useCallback(({ id, change }: Change) => {
    const at = rows.current.findIndex(({ row }) => row.filing.target.id === id);
    hands.current?.show(at, (Object.keys(change)[0] ?? null) as CellField | null);
  }, []);
  const { edits, canUndo, canRedo } = useEdits(desk, show);
  const later = seen.filter(({ standing }) => standing === 'later');
  const about = asking && (seen.find(({ row }) => row.filing.target.id === asking.id) ?? null);
  const ask = (what: NonNullable<Asking>['what']) => (one: Seen) => setAsking({ what, id: one.row.filing.target.id });
  const requests = useQuery(reopenQuery('open')).data?.items;
  const pending = useMemo(
    () => new Set(requests?.filter((one) => one.period === period).map(({ targetId }) => targetId)),
    [requests, period],
  );
  const doings = useMemo<RowDoings>(
    () => ({
      pending,
      edit: ({ row: { filing } }, change) =>
        edits.edit(
          [{ id: filing.target.id, change }],
          `${hands.current?.visitOf(filing.target.id)}.${Object.keys(change).join('.')}`,
        ),
      open: ask('figure'),
      withdraw: ask('withdraw'),
      reopen: ask('reopen'),
      settle: ask('settle'),
    }),
    [pending, edits],
  );
  useFirstFocus(page, asked);
  useLightSaid(asked);
  const units = new Set(asked.map(({ row }) => row.filing.target.unit.id)).size;
  const columns = useMemo(() => columnsFor({ w, names, bench, month, units, doings }), [w, names, bench, month, units, doings]);
  const submit = async () => {
    await desk.flush();
    const wanted = new Set(asked.filter(({ standing }) => standing === 'ready').map(({ row }) => row.filing.target.id));
    const ready = desk
      .snapshot()
      .filter((row) => wanted.has(row.filing.target.id) && !row.problem && !row.theirs && !isSavable(row));
    const result = await steps.step(
      'submit',
      ready.map(({ filing }) => filing),
    );
    for (const { targetId } of result.rows.filter(({ ok }) => ok)) await desk.refresh(targetId!);
    setOutcome({ result, sent: ready.map(({ filing }) => filing) });
  };
  const unready = asked.filter(({ standing }) => standing === 'explain' || standing === 'wrong' || standing === 'returned');
  const next = unready.find((one) => one.row.filing.target.id !== asking?.id);
  return (
    <div ref={page} className="filing-page">
      <AskedRow period={period} asked={asked} later={later} />
      <FilingHead period={period} asked={asked} bench={bench} />
      {asked.length > 0 && (
        <div className="section filing-card">
          <Sheet
            caption={w('filing.caption')}
            columns={columns}
            rows={asked}
            idOf={({ row }) => row.filing.target.id}
            classOf={rowClass}
            ref={hands}
            doings={{
              ...edits,
              rows: () => rows.current,
              apply: edits.edit,
              paste: (clip, from) => setPasted({ clip, from }),
              tell: (down, across) => setChosen(down === 0 ? '' : w('filing.chosen', { rows: down, columns: across })),
            }}
          />
          <p className="unheard" role="status">
            {chosen}
          </p>
          <SubmitBar
            seen={asked}
            edits={{ ...edits, canUndo, canRedo }}
            onSubmit={submit}
            onGo={(one) => (one.standing === 'empty' ? focusRow(page.current, one) : doings.open(one))}
          />
        </div>
      )}
      <LaterRows seen={later} />
      <FigureDrawer
        seen={asking?.what === 'figure' ? about : null}
        bench={bench}
        onEdit={doings.edit}
        onChanged={(one) => void desk.refresh(one.row.filing.target.id)}
        onBegin={(one) => void desk.begin(one.row.filing.target.id)}
        onNext={next ? () => doings.open(next) : null}
        onClose={() => setAsking(null)}
      />
      <PasteDialog
        pasted={pasted}
        rows={[...asked, ...later]}
        bench={bench}
        onClose={() => setPasted(null)}
        onApply={(changes) => {
          edits.edit(changes);
          announce(w('paste.applied', { n: changes.length }));
        }}
      />
      <ConflictDialog seen={asking?.what === 'settle' ? about : null} desk={desk} onClose={() => setAsking(null)} />
      <ConfirmWithReason
        open={asking?.what === 'withdraw' && about !== null}
        onClose={() => setAsking(null)}
        title={w('filing.withdraw.title', { name: about ? names.target(about.row.filing.target) : '' })}
        confirm={w('filing.withdraw')}
        onConfirm={async () => desk.take(await steps.withdraw(about!.row.filing))}
      >
        <p>{w('filing.withdraw.explain')}</p>
      </ConfirmWithReason>
      <ConfirmWithReason
        open={asking?.what === 'reopen' && about !== null}
        onClose={() => setAsking(null)}
        title={w('filing.reopen.title', { name: about ? names.target(about.row.filing.target) : '' })}
        confirm={w('filing.reopen.send')}
        reason={{ label: w('filing.reopen.reason'), atLeast: 4 }}
        onConfirm={async (reason) => {
          await steps.reopen(about!.row.filing, reason);
          announce(w('filing.reopen.sent'));
        }}
      >
        <p>{w('filing.reopen.explain')}</p>
      </ConfirmWithReason>
      <SubmitOutcome
        outcome={outcome}
        windows={bench.windows}
        remaining={unready}
        onGo={doings.open}
        onClose={() => setOutcome(null)}
      />
    </div>
  );
}

const rowClass = ({ standing, light, row }: Seen) =>
  [
    `row-${standing}`,
    light?.doubtful && row.filing.allowed.includes('saveDraft') ? 'row-doubtful' : '',
    row.problem && !isSilence(row.problem) ? 'row-doubtful' : '',
  ]
    .filter(Boolean)
    .join(' ');

/** Lands on the cell to type in: the figure a link names, else what came back, else the first empty one. */
function useFirstFocus(page: { current: HTMLElement | null }, asked: readonly Seen[]) {
  const [search] = useSearchParams();
  useEffect(() => {
    const wanted = Number(search.get('target'));
    const named = asked.find(({ row }) => row.filing.target.id === wanted);
    const waiting = (['returned', 'empty'] as const).map((standing) => asked.find((one) => one.standing === standing));
    const first = named ?? waiting.find((one) => one !== undefined);
    if (first) focusRow(page.current, first);
  }, []);
}

function focusRow(page: HTMLElement | null, { row }: Seen) {
  page?.querySelector<HTMLElement>(`[data-row="${row.filing.target.id}"] [data-column]`)?.focus();
}

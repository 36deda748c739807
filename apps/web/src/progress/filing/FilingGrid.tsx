import type { FilingDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { useAfterPaint } from '../../ui/after-paint.js';
import { isSavable, isSilence } from '../draft-desk.js';
import type { Bench } from '../judge.js';
import { useNames } from '../names.js';
import { reopenQuery } from '../queries.js';
import type { Seen } from '../readiness.js';
import { idOf, type SeenRows } from '../seen-rows.js';
import { useDraftDesk } from '../use-draft-desk.js';
import { useOfRows, useSeenRows } from '../use-seen-rows.js';
import { useSteps } from '../use-steps.js';
import { AskedRow } from './AskedRow.js';
import type { Asking } from './FilingAsides.js';
import { FilingHead } from './FilingHead.js';
import { LaterRows } from './LaterRows.js';
import type { Pasted } from './paste/PasteDialog.js';
import type { RowDoings } from './RowActions.js';
import { Sheet } from './sheet/Sheet.js';
import type { CellField } from './sheet/block.js';
import type { SheetHands } from './sheet/sheet-hands.js';
import { columnsFor } from './columns.js';
import { SubmitBar } from './SubmitBar.js';
import type { Outcome } from './SubmitOutcome.js';
import type { Change } from './edit-history.js';
import { useEdits } from './use-edits.js';
import { useLightSaid } from './use-light-said.js';

const askAgainAfter = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** On a line that comes and goes the file comes once it is back. */
const asides = (): Promise<typeof import('./FilingAsides.js')> =>
  import('./FilingAsides.js').catch(() => askAgainAfter(3000).then(asides));
const FilingAsides = lazy(() => asides().then((part) => ({ default: part.FilingAsides })));

/** A key is told to the one row it changes, and to what counts the rows; this draws nothing anew for it. */
export function FilingGrid({ period, filings, bench }: { period: string; filings: readonly FilingDto[]; bench: Bench }) {
  const w = useWords();
  const names = useNames();
  const month = useDates().monthName(period);
  const desk = useDraftDesk(filings);
  const rows = useSeenRows(desk, bench);
  const steps = useSteps();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const hands = useRef<SheetHands>(null);
  const chosen = useRef<HTMLParagraphElement>(null);
  const ids = useOfRows(rows, idsAskedFor);
  const later = useOfRows(rows, (all) => all.notYet());
  const units = useOfRows(rows, (all) => new Set(all.askedFor().map(({ row }) => row.filing.target.unit.id)).size);
  const show = useCallback(
    ({ id, change }: Change) => {
      const at = rows.askedFor().findIndex((one) => idOf(one) === id);
      hands.current?.show(at, (Object.keys(change)[0] ?? null) as CellField | null);
    },
    [rows],
  );
  const { edits, canUndo, canRedo } = useEdits(desk, show);
  const requests = useQuery(reopenQuery('open')).data?.items;
  const pending = useMemo(
    () => new Set(requests?.filter((one) => one.period === period).map(({ targetId }) => targetId)),
    [requests, period],
  );
  const doings = useMemo<RowDoings>(() => {
    const ask = (what: Asking['what']) => (one: Seen) => setAsking({ what, id: idOf(one) });
    return {
      pending,
      edit: (one, change) =>
        edits.edit([{ id: idOf(one), change }], `${hands.current?.visitOf(idOf(one))}.${Object.keys(change).join('.')}`),
      open: ask('figure'),
      withdraw: ask('withdraw'),
      reopen: ask('reopen'),
      settle: ask('settle'),
    };
  }, [pending, edits]);
  useFirstFocus(page, rows);
  useLightSaid(rows);
  const painted = useAfterPaint();
  const columns = useMemo(() => columnsFor({ w, names, bench, month, units, doings }), [w, names, bench, month, units, doings]);
  const submit = async () => {
    await desk.flush();
    const wanted = new Set(rows.askedFor().flatMap((one) => (one.standing === 'ready' ? [idOf(one)] : [])));
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
  return (
    <div ref={page} className="filing-page">
      <AskedRow period={period} asked={rows.askedFor()} later={later} />
      <FilingHead period={period} rows={rows} bench={bench} />
      {ids.length > 0 && (
        <div className="section filing-card">
          <Sheet
            caption={w('filing.caption')}
            columns={columns}
            ids={ids}
            source={rows}
            classOf={rowClass}
            ref={hands}
            doings={{
              ...edits,
              rows: rows.askedFor,
              apply: edits.edit,
              paste: (clip, from) => setPasted({ clip, from }),
              // Drawing a block is as frequent as moving the mouse: no part of the page is drawn anew for it.
              tell: (down, across) =>
                chosen.current &&
                (chosen.current.textContent = down === 0 ? '' : w('filing.chosen', { rows: down, columns: across })),
            }}
          />
          <p ref={chosen} className="unheard" role="status" />
          <SubmitBar
            rows={rows}
            edits={{ ...edits, canUndo, canRedo }}
            onSubmit={submit}
            onGo={(one) => (one.standing === 'empty' ? focusRow(page.current, one) : doings.open(one))}
          />
        </div>
      )}
      <LaterRows seen={later} />
      {(painted || asking || pasted || outcome) && (
        <Suspense>
          <FilingAsides
            rows={rows}
            bench={bench}
            desk={desk}
            edits={edits}
            doings={doings}
            asking={asking}
            pasted={pasted}
            outcome={outcome}
            onAsked={() => setAsking(null)}
            onPasted={() => setPasted(null)}
            onTold={() => setOutcome(null)}
          />
        </Suspense>
      )}
    </div>
  );
}

const idsAskedFor = (rows: SeenRows) => rows.askedFor().map(idOf);

const rowClass = ({ standing, light, row }: Seen) =>
  [
    `row-${standing}`,
    light?.doubtful && row.filing.allowed.includes('saveDraft') ? 'row-doubtful' : '',
    row.problem && !isSilence(row.problem) ? 'row-doubtful' : '',
  ]
    .filter(Boolean)
    .join(' ');

/** Lands on the cell to type in: the figure a link names, else what came back, else the first empty one. */
function useFirstFocus(page: { current: HTMLElement | null }, rows: SeenRows) {
  const [search] = useSearchParams();
  useEffect(() => {
    const asked = rows.askedFor();
    const wanted = Number(search.get('target'));
    const named = asked.find((one) => idOf(one) === wanted);
    const waiting = (['returned', 'empty'] as const).map((standing) => asked.find((one) => one.standing === standing));
    const first = named ?? waiting.find((one) => one !== undefined);
    if (first) focusRow(page.current, first);
  }, []);
}

function focusRow(page: HTMLElement | null, seen: Seen) {
  page?.querySelector<HTMLElement>(`[data-row="${idOf(seen)}"] [data-column]`)?.focus();
}

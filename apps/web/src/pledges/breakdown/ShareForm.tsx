import {
  contributionsSet,
  type Carries,
  type ChangeShareBody,
  type ContributionDto,
  type ShareDto,
} from '#api-client/generated.js';
import { rollUp } from '#domain/pledges/contributions.js';
import { useState } from 'react';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { thenAnew } from '../../app/request/then-anew.js';
import { useNames } from '../../assessment/named.js';
import { FormDialog, FormSelect, FormText } from '../../ui/FormDialog.js';
import { announce } from '../../ui/announce.js';
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.js';
import { coverageInWords } from './coverage-words.js';
import { useRefreshBreakdown } from './queries.js';
import { ShareBar } from './ShareBar.js';

interface OfLine {
  goal: ContributionDto | null;
  line: ShareDto | null;
  onClose: () => void;
  unitOf: (id: number) => string;
}

export const AMOUNT = '-?(0|[1-9]\\d{0,17})(\\.\\d{1,6})?';
const IS_AMOUNT = new RegExp(`^${AMOUNT}$`);

type Weights = Pick<ChangeShareBody, 'target' | 'numerator' | 'denominator' | 'baseWeight' | 'lastResult'>;

/** What one line carries; the tree as it would be after the change stands below while it is typed. */
export function ShareForm({ goal, line, onClose, unitOf }: OfLine) {
  const w = useWords();
  const names = useNames();
  const refresh = useRefreshBreakdown();
  return (
    <FormDialog
      open={goal !== null && line !== null}
      onClose={onClose}
      title={line && w('breakdown.share.title', { unit: unitOf(line.unitId), name: names.of(line) })}
      submit={w('do.save')}
      onStale={refresh}
      onSubmit={async (values) => {
        const amount = (name: keyof Weights) => (values(name) === '' ? null : values(name));
        const fields = fieldsOf(goal!, line!);
        const change: ChangeShareBody = { carries: values('carries') as Carries };
        for (const field of fields) if (amount(field) !== line![field]) change[field] = amount(field);
        await dataOf(contributionsSet(line!.id, `"${line!.version}"`, change));
        announce(w('breakdown.share.saved'));
        await refresh();
      }}
    >
      {goal && line && <ShareFields goal={goal} line={line} unitOf={unitOf} />}
    </FormDialog>
  );
}

const isOpen = ({ state }: ShareDto): boolean => state === 'draft' || state === 'consultation';

/** What counts for this goal's way of adding up; a promise that was approved is not among them. */
function fieldsOf({ rollUp: by }: ContributionDto, line: ShareDto): (keyof Weights)[] {
  return [
    ...(isOpen(line) && line.kind !== 'milestone' ? (['target'] as const) : []),
    ...(by === 'weighted' ? (['baseWeight'] as const) : []),
    ...(by === 'ratio' ? (['numerator', 'denominator'] as const) : []),
    'lastResult',
  ];
}

function ShareFields({ goal, line, unitOf }: { goal: ContributionDto; line: ShareDto; unitOf: (id: number) => string }) {
  const w = useWords();
  const names = useNames();
  const [draft, setDraft] = useState<Partial<ShareDto>>({});
  const put = (name: keyof ShareDto, value: string) => {
    if (name === 'carries' || value === '' || IS_AMOUNT.test(value)) setDraft({ ...draft, [name]: value === '' ? null : value });
  };
  const own = line.kind === 'growth' || line.kind === 'rate' ? '%' : names.measure(line);
  const labels = {
    target: w('breakdown.share.target', { unit: own }),
    baseWeight: w('breakdown.share.baseWeight'),
    numerator: w('breakdown.share.numerator'),
    denominator: w('breakdown.share.denominator'),
    lastResult: w('breakdown.share.lastResult'),
  };
  return (
    <>
      {fieldsOf(goal, line).map((field) => (
        <FormText
          key={field}
          name={field}
          label={labels[field]}
          defaultValue={line[field] ?? ''}
          inputMode="decimal"
          pattern={AMOUNT}
          title={w('breakdown.number')}
          autoComplete="off"
          onChange={(event) => put(field, event.target.value.trim())}
        />
      ))}
      {!isOpen(line) && <p className="quiet">{w('breakdown.share.target.fixed')}</p>}
      <FormSelect
        name="carries"
        label={w('breakdown.share.carries')}
        defaultValue={line.carries}
        onChange={(event) => put('carries', event.target.value)}
      >
        <option value="share">{w('breakdown.share.carries.share')}</option>
        <option value="whole">{w('breakdown.share.carries.whole')}</option>
      </FormSelect>
      <Preview goal={goal} line={{ ...line, ...draft }} unitOf={unitOf} />
    </>
  );
}

/** The same rule that the server uses, on what is typed so far. */
function Preview({ goal, line, unitOf }: { goal: ContributionDto; line: ShareDto; unitOf: (id: number) => string }) {
  const w = useWords();
  const names = useNames();
  const lines = goal.lines.map((one) => (one.id === line.id ? line : one));
  const { shares, ...rolledUp } = rollUp(goal, lines);
  const counted = new Map(shares.map((share) => [share.id, share]));
  const after = { ...goal, rolledUp, lines: lines.map((one) => ({ ...one, share: counted.get(one.id)?.share ?? null })) };
  const measure = names.measure(goal);
  return (
    <div className="share-preview" aria-live="polite">
      <h3>{w('breakdown.share.preview')}</h3>
      <p>{coverageInWords(after, measure, unitOf, w)}</p>
      {rolledUp.coverage !== null && !rolledUp.leadOnly && (
        <ShareBar goal={after} measure={measure} title={names.of(goal)} unitOf={unitOf} />
      )}
    </div>
  );
}

export function UnlinkDialog({ goal, line, onClose, unitOf }: OfLine) {
  const w = useWords();
  const names = useNames();
  const refresh = useRefreshBreakdown();
  return (
    <ConfirmWithReason
      open={goal !== null && line !== null}
      onClose={onClose}
      title={line && w('breakdown.unlink.ask', { unit: unitOf(line.unitId), name: names.of(line) })}
      confirm={w('breakdown.unlink')}
      onConfirm={async () => {
        await thenAnew(async () => {
          await dataOf(contributionsSet(line!.id, `"${line!.version}"`, { zoneTargetId: null }));
          announce(w('breakdown.unlinkDone'));
        }, refresh);
      }}
    >
      <p>{w('breakdown.unlink.what')}</p>
    </ConfirmWithReason>
  );
}

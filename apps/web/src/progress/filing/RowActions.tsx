import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { Menu } from '../../ui/Menu.js';
import { StateChip } from '../../ui/StateChip.js';
import { asBefore, type Entry } from '../entry.js';
import { useNames } from '../names.js';
import type { Seen } from '../readiness.js';

export interface RowDoings {
  /** Targets whose reopening was asked for and not decided. */
  pending: ReadonlySet<number>;
  edit: (seen: Seen, change: Partial<Entry>) => void;
  open: (seen: Seen) => void;
  withdraw: (seen: Seen) => void;
  reopen: (seen: Seen) => void;
  settle: (seen: Seen) => void;
}

/** The one thing the row still wants stands as a button; everything else is in the menu behind it. */
export function RowActions({ seen, doings }: { seen: Seen; doings: RowDoings }) {
  return (
    <div className="row-actions">
      <Wanted seen={seen} doings={doings} />
      <MoreMenu seen={seen} doings={doings} />
    </div>
  );
}

function Wanted({ seen, doings }: { seen: Seen; doings: RowDoings }) {
  const w = useWords();
  const { row, standing, unexplained, causeNeeded } = seen;
  const about = `row-${row.filing.target.id}`;
  const slip = row.filing.allowed.includes('saveDraft') ? unexplained.find((warning) => warning.suggestion) : undefined;
  if (row.theirs)
    return (
      <Button small look="danger" aria-describedby={about} onClick={() => doings.settle(seen)}>
        {w('filing.settle')}
      </Button>
    );
  if (slip?.suggestion) {
    const field = slip.params['field'] ?? 'value';
    return (
      <Button small aria-describedby={about} onClick={() => doings.edit(seen, { [field]: slip.suggestion })}>
        {w('filing.changeTo', { value: slip.suggestion })}
      </Button>
    );
  }
  if (doings.pending.has(row.filing.target.id)) return <small className="quiet pending-note">{w('filing.reopen.pending')}</small>;
  if (standing === 'sent') return <StateChip state={row.filing.state} />;
  if (standing === 'returned')
    return (
      <Button small aria-describedby={about} onClick={() => doings.open(seen)}>
        {w('filing.correct')}
      </Button>
    );
  if (standing === 'explain')
    return (
      <Button small className="wanted" aria-describedby={about} onClick={() => doings.open(seen)}>
        {w(unexplained.length > 0 ? 'filing.mustExplain' : causeNeeded ? 'filing.mustCause' : 'filing.details')}
      </Button>
    );
  if (standing === 'ready' && seen.light?.light === 'behind' && row.entry.problems.trim() === '')
    return (
      <Button small look="quiet" aria-describedby={about} onClick={() => doings.open(seen)}>
        {w('filing.mayCause')}
      </Button>
    );
  return null;
}

function MoreMenu({ seen, doings }: { seen: Seen; doings: RowDoings }) {
  const w = useWords();
  const names = useNames();
  const { filing, entry } = seen.row;
  const may = (verb: string) => filing.allowed.includes(verb);
  const before = asBefore(filing, entry);
  const none = { value: '', numerator: '', denominator: '', amount: '', nodes: {} };
  return (
    <Menu label="⋯" name={w('filing.more', { name: names.target(filing.target) })} className="row-menu">
      <Item onPick={() => doings.open(seen)}>{w(may('saveDraft') ? 'filing.details' : 'filing.look')}</Item>
      {may('saveDraft') && before && <Item onPick={() => doings.edit(seen, before)}>{w('filing.noChange')}</Item>}
      {may('saveDraft') && (
        <>
          <Item onPick={() => doings.edit(seen, { ...none, state: 'notPublished' })}>{w('filing.state.notPublished')}</Item>
          <Item onPick={() => doings.edit(seen, { ...none, state: 'notApplicable' })}>{w('filing.state.notApplicable')}</Item>
        </>
      )}
      {may('withdraw') && <Item onPick={() => doings.withdraw(seen)}>{w('filing.withdraw')}</Item>}
      {may('requestReopen') && <Item onPick={() => doings.reopen(seen)}>{w('filing.reopen')}</Item>}
    </Menu>
  );
}

/** Picking closes the menu, as Escape would. */
function Item({ onPick, children }: { onPick: () => void; children: string }) {
  return (
    <button
      type="button"

      onClick={(event) => {
        event.currentTarget.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        onPick();
      }}
    >
      {children}
    </button>
  );
}

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useWords, type Say } from '../app/language/language.js';
import { asProblem, type Problem } from '../app/request/problem.js';
import { useMe } from '../app/session/me.js';
import { Found } from './Found.js';
import { itemsOf, stepped, type Item } from './items.js';
import './palette.css';
import { visit } from './recent.js';
import { useGroups } from './use-groups.js';

interface PaletteProps {
  onClose: () => void;
  onKeys: () => void;
}

/** One field that finds everything: a combobox over a list box in groups, as the ARIA practices guide describes it. */
export function Palette({ onClose, onKeys }: PaletteProps) {
  const w = useWords();
  const me = useMe();
  const go = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [line, setLine] = useState('');
  const [composing, setComposing] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  /** Enter came before the answer: its first line is meant. */
  const [hurried, setHurried] = useState(false);
  const { groups, settled, error } = useGroups(composing ? '' : line, onKeys);
  const items = itemsOf(groups);
  const active = items.some(({ key }) => key === chosen) ? chosen : (items[0]?.key ?? null);

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (active) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const choose = (item: Item | undefined, aside = false) => {
    if (!item) return;
    const { key, title, note, to } = item;
    if (to && me && !key.startsWith('page:')) visit(me.person.id, { key, title, note, to });
    if (to && aside) return void window.open(to, '_blank', 'noopener');
    onClose();
    if (to) void go(to);
    else item.run?.();
  };
  useEffect(() => {
    if (!hurried || !settled) return;
    setHurried(false);
    choose(items[0]);
  }, [hurried, settled]);

  const pressed = (event: KeyboardEvent) => {
    // Enter and the arrows of an input method choose its own words.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (by) setChosen(stepped(items, active, by));
    else if (event.key === 'Enter' && !settled && chosen === null) setHurried(true);
    else if (event.key === 'Enter')
      choose(
        items.find(({ key }) => key === active),
        event.ctrlKey || event.metaKey,
      );
    else if (event.key === 'Escape' && line !== '') setLine('');
    else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) onClose();
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label={w('search.open')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="palette-field">
        <input
          type="text"
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          aria-label={w('search.open')}
          placeholder={w('search.hint')}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={80}
          value={line}
          onChange={(event) => {
            setLine(event.target.value);
            setChosen(null);
            setHurried(false);
          }}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onKeyDown={pressed}
        />
        <button type="button" className="palette-close" onClick={onClose}>
          {w('do.close')}
        </button>
      </div>
      <Found id={id} groups={groups} active={active} onPoint={setChosen} onChoose={choose} />
      <p className="palette-said" role="status">
        {error
          ? saidOf(asProblem(error), w)
          : settled && line.trim() !== ''
            ? w(items.length === 0 ? 'search.none' : 'search.count', { n: items.length, q: line.trim() })
            : ''}
      </p>
      <p className="palette-keys" aria-hidden="true">
        {w('search.keys')}
      </p>
    </dialog>
  );
}

const saidOf = ({ title, detail, retryAfter }: Problem, w: Say): string =>
  [detail ?? title ?? w('state.down.title'), retryAfter && w('state.busy.after', { seconds: retryAfter })]
    .filter(Boolean)
    .join(' ');

import type { CommentDto, LineDto, PledgedTargetDto } from '#api-client/generated.js';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWords } from '../../app/language/language.js';
import { useNames } from '../../assessment/named.js';
import { Button } from '../../ui/Button.js';
import { termsInWords } from '../terms-in-words.js';

interface LineRowProps {
  line: LineDto;
  /** The line as the text has it: names instead of ids. */
  text: PledgedTargetDto | undefined;
  /** 核定单位, in the reader's language. */
  verifier: string | undefined;
  place: number;
  of: number;
  comments: readonly CommentDto[];
  isOpen: boolean;
  onToggle: () => void;
  onRemove: () => void;
  onMove: (to: number) => void;
  onDrag: (id: number | null) => void;
  onDropped: () => void;
  /** The editor, when it is open. */
  children: ReactNode;
}

export function LineRow({
  line,
  text,
  verifier,
  place,
  of,
  comments,
  isOpen,
  onToggle,
  onRemove,
  onMove,
  onDrag,
  onDropped,
  children,
}: LineRowProps) {
  const w = useWords();
  const names = useNames();
  const missing =
    line.missing.length > 0 &&
    w('draft.line.missing', { what: line.missing.map(({ path }) => w(fieldWord(path))).join(w('list.comma')) });
  // Where there is no value yet, that is what is to be read in its place.
  const open = line.missing.some(({ path }) => path === 'target') && <span className="draft-missing">{missing}</span>;
  const keys = (event: KeyboardEvent) => {
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: of - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    <li
      className={`draft-line ${isOpen ? 'draft-line-open' : ''}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDropped();
      }}
    >
      <div className="draft-line-head">
        <button
          type="button"
          className="draft-handle"
          draggable
          aria-label={w('draft.line.handle', { name: names.of(line), n: place + 1, all: of })}
          onKeyDown={keys}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            onDrag(line.id);
          }}
          onDragEnd={() => onDrag(null)}
        >
          <span aria-hidden="true">⠿</span>
          {place + 1}
        </button>
        <div className="draft-line-what">
          <b>{names.of(line)}</b>
          <small>
            {line.code}
            {line.illustrative && ` · ${w('illustrative')}`}
          </small>
        </div>
        <div className="draft-line-terms">
          {open || (text && termsInWords(text.terms, names.measure(line), w))}
          <small>
            {[verifier && w('draft.line.verifiedBy', { unit: verifier }), text?.leader, line.dueText].filter(Boolean).join(' · ')}
          </small>
          {!open && missing && <small className="draft-missing">{missing}</small>}
          {comments.length > 0 && <small className="draft-commented">{w('draft.line.comments', { n: comments.length })}</small>}
        </div>
        <div className="button-row">
          <Button small onClick={onToggle} aria-expanded={isOpen}>
            {w(isOpen ? 'draft.line.close' : 'draft.line.edit')}
          </Button>
          <Button small look="quiet" onClick={onRemove}>
            {w('draft.line.remove')}
          </Button>
        </div>
      </div>
      {isOpen && children}
    </li>
  );
}

type Missing = 'name' | 'measureUnit' | 'target' | 'capOf' | 'upper' | 'comparator' | 'nodes' | 'stretch' | 'curve';
const fieldWord = (path: string) => `draft.f.${path as Missing}` as const;

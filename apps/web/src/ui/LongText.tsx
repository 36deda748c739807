import { useState, type ReactNode } from 'react';
import { useWords } from '../app/language/language.js';
import { Button } from './Button.js';

const LINES = 6;
const LETTERS = 260;

/** Whether a text is longer than a list should show of it. */
export const isLong = (text: string): boolean => text.length > LETTERS || text.split('\n').length > LINES;

interface LongTextProps {
  text: string;
  className?: string;
  /** What stands before it: the field's name. */
  lead?: ReactNode;
}

/** What somebody wrote, in its own lines; of a long one the beginning, the rest when asked for. On paper it is always whole. */
export function LongText({ text, className = '', lead }: LongTextProps) {
  const w = useWords();
  const [whole, setWhole] = useState(false);
  const long = isLong(text);
  return (
    <div className={className}>
      <p className={`long-text ${long && !whole ? 'long-text-begun' : ''}`}>
        {lead} {text}
      </p>
      {long && (
        <Button small look="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {w(whole ? 'long.less' : 'long.more')}
        </Button>
      )}
    </div>
  );
}

import { useWords } from '../../app/language/language.js';

const SHAPES: Record<number, string> = {
  1: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm-.8 3h1.6v4.2H7.2Zm0 5.2h1.6v1.6H7.2Z',
  2: 'M8 1.2 15.4 14.6H.6ZM7.2 6v4.4h1.6V6Zm0 5.4V13h1.6v-1.6Z',
  3: 'M2.4 1h1.6v14H2.4Zm2.4.8h9l-2.4 3.6L13.8 9h-9Z',
};

/** What was sent: a notice, a warning, a red order. Picture, word and colour, as for lights. */
export function FlagLevel({ level, quiet }: { level: number; quiet?: boolean }) {
  const w = useWords();
  const known = level === 3 || level === 2 ? level : 1;
  return (
    <span className={`flag-level flag-level-${known} ${quiet ? 'flag-quiet' : ''}`}>
      <svg viewBox="0 0 16 16" width="1em" height="1em" fill="currentColor" fillRule="evenodd" aria-hidden="true">
        <path d={SHAPES[known]} />
      </svg>
      {w(`flag.level.${known}`)}
    </span>
  );
}

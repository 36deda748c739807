import { useEffect, useRef } from 'react';
import { useWords } from '../../app/language/language.js';
import { whisper } from '../../ui/announce.js';
import { whyOf } from '../judge.js';
import { useNames } from '../names.js';
import type { Seen } from '../readiness.js';
import { useProblemWords, useWarningWords } from '../wording.js';

/** Longer than between two keys: the light is said once, of the figure as it stands. */
const REST_MS = 900;

/** Whoever sees the row sees its light turn while they type; this says it to those who do not, and why, once typing rests. */
export function useLightSaid(seen: readonly Seen[]): void {
  const say = useSentence();
  const before = useRef<ReadonlyMap<number, Seen>>(new Map());
  const turning = useRef<{ from: Seen; timer: ReturnType<typeof setTimeout> } | null>(null);
  useEffect(() => {
    const known = before.current;
    before.current = new Map(seen.map((one) => [idOf(one), one]));
    const changed = seen.filter((one) => known.has(idOf(one)) && known.get(idOf(one))!.row.entry !== one.row.entry);
    const [one] = changed;
    if (!one) return;
    clearTimeout(turning.current?.timer);
    // A pasted block has its own sentence.
    if (changed.length > 1) return void (turning.current = null);
    const from = turning.current && idOf(turning.current.from) === idOf(one) ? turning.current.from : known.get(idOf(one))!;
    const timer = setTimeout(() => {
      turning.current = null;
      if (say(one) !== say(from)) whisper(say(one));
    }, REST_MS);
    turning.current = { from, timer };
  }, [seen]);
  useEffect(() => () => clearTimeout(turning.current?.timer), []);
}

const idOf = ({ row }: Seen): number => row.filing.target.id;

function useSentence(): (seen: Seen) => string {
  const w = useWords();
  const names = useNames();
  const problemWords = useProblemWords();
  const warningWords = useWarningWords();
  return ({ row: { filing }, reading, light, unexplained }) => {
    const [wrong] = reading.stated ? reading.problems : [];
    const what = wrong
      ? [problemWords(wrong).detail]
      : [
          light?.doubtful ? w('filing.checkUnit') : w(`light.${light?.light ?? 'pending'}`),
          ...(light && !light.doubtful ? [whyOf(light, filing, names.language)] : []),
          ...unexplained.map(warningWords),
        ];
    return w('label.named', { first: names.target(filing.target), second: what.filter(Boolean).join(w('list.semicolon')) });
  };
}

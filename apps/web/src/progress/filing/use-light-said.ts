import { useCallback, useEffect } from 'react';
import { useWords } from '../../app/language/language.js';
import { whisper } from '../../ui/announce.js';
import { whyOf } from '../judge.js';
import { useNames } from '../names.js';
import type { Seen } from '../readiness.js';
import { idOf, type SeenRows } from '../seen-rows.js';
import { useProblemWords, useWarningWords } from '../wording.js';

/** Longer than between two keys: the light is said once, of the figure as it stands. */
const REST_MS = 900;

/** Whoever sees the row sees its light turn while they type; this says it to those who do not, and why, once typing rests. */
export function useLightSaid(rows: SeenRows): void {
  const say = useSentence();
  useEffect(() => {
    let known = rows.askedFor();
    let turning: { from: Seen; timer: ReturnType<typeof setTimeout> } | null = null;
    const look = () => {
      const [before, now] = [known, rows.askedFor()];
      known = now;
      const changed = now.flatMap((one, at) => {
        const was = before[at];
        return was && was !== one && idOf(was) === idOf(one) && was.row.entry !== one.row.entry ? [{ was, one }] : [];
      });
      const [first] = changed;
      if (!first) return;
      clearTimeout(turning?.timer);
      // A pasted block has its own sentence.
      if (changed.length > 1) return void (turning = null);
      const { was, one } = first;
      const from = turning && idOf(turning.from) === idOf(one) ? turning.from : was;
      const timer = setTimeout(() => {
        turning = null;
        if (say(one) !== say(from)) whisper(say(one));
      }, REST_MS);
      turning = { from, timer };
    };
    const stop = rows.subscribe(look);
    return () => {
      stop();
      clearTimeout(turning?.timer);
    };
  }, [rows, say]);
}

function useSentence(): (seen: Seen) => string {
  const w = useWords();
  const names = useNames();
  const problemWords = useProblemWords();
  const warningWords = useWarningWords();
  return useCallback(
    ({ row: { filing }, reading, light, unexplained }) => {
      const [wrong] = reading.stated ? reading.problems : [];
      const what = wrong
        ? [problemWords(wrong).detail]
        : [
            light?.doubtful ? w('filing.checkUnit') : w(`light.${light?.light ?? 'pending'}`),
            ...(light && !light.doubtful ? [whyOf(light, filing, names.language)] : []),
            ...unexplained.map(warningWords),
          ];
      return w('label.named', { first: names.target(filing.target), second: what.filter(Boolean).join(w('list.semicolon')) });
    },
    [w, names, problemWords, warningWords],
  );
}

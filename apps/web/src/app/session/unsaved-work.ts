/** A page that holds what is not saved yet. */
export interface Holder {
  /** Saves what can be saved; answers how much cannot. */
  save: () => Promise<number>;
  /** Leaves nothing on this computer. */
  forget: () => void;
}

const holders = new Set<Holder>();
const PATIENCE = 4000;

export function holdUnsaved(holder: Holder): () => void {
  holders.add(holder);
  return () => holders.delete(holder);
}

/** Before somebody signs out: the last keystrokes are saved. Answers how many changes no server has taken. */
export async function saveEverything(): Promise<number> {
  const late = new Promise<number>((resolve) => setTimeout(() => resolve(1), PATIENCE));
  const left = await Promise.all([...holders].map(({ save }) => Promise.race([save(), late])));
  return left.reduce((sum, one) => sum + one, 0);
}

/** Somebody signed out on purpose: the next one at this computer finds nothing of theirs. */
export function forgetEverything(prefix: string): void {
  for (const { forget } of holders) forget();
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // a web view without storage has nothing to forget
  }
}

/** A page that holds what is not saved yet. */
export interface Holder {
  /** Saves what can be saved; answers how much cannot. */
  save: () => Promise<number>;
  /** Leaves nothing on this computer. */
  forget: () => void;
  /** Nothing more is sent. */
  close: () => void;
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

/** Somebody signed out on purpose: the next one at this computer finds nothing of theirs. `waits`: the page itself may go on for them. */
export function forgetEverything(prefix: string, waits = false): void {
  for (const { forget, close } of holders) {
    forget();
    if (!waits) close();
  }
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // a web view without storage has nothing to forget
  }
}

/** Fields that somebody typed in and that still stand on the page. */
const typedIn = new Set<Node>();

export const hasTyped = (): boolean => [...typedIn].some((field) => field.isConnected || !typedIn.delete(field));

if (typeof document !== 'undefined')
  document.addEventListener('input', ({ target }) => void (hasTyped(), typedIn.add(target as Node)), true);

import { useWords } from '../../app/language/language.js';
import { differs } from '../owner/subject.js';
import type { Reviewed } from './reviewed.js';

type Note = 'units' | 'worse' | 'odd' | 'barred' | 'apart';

const COUNT: Record<Note, (items: readonly Reviewed[]) => number> = {
  units: (items) => new Set(items.map(({ filing }) => filing.target.unit.id)).size,
  worse: (items) => items.filter(({ turn }) => turn === 'worse').length,
  odd: (items) => items.filter(({ doubts }) => doubts.length > 0).length,
  apart: (items) => items.filter(({ filing }) => differs(filing)).length,
  barred: (items) => items.filter(({ filing }) => !filing.allowed.includes('verify')).length,
};

/** What to expect of the list; what there is none of is not said. */
export function HeadNotes({ items, notes }: { items: readonly Reviewed[]; notes: readonly Note[] }) {
  const w = useWords();
  const said = notes.map((note) => ({ note, n: COUNT[note](items) })).filter(({ n }) => n > 0);
  return <>{said.map(({ note, n }) => w(`review.note.${note}`, { n })).join(' \u00b7 ')}</>;
}

import { useEffect, useState } from 'react';
import { keep, kept } from '../../app/kept.js';
import { useMe } from '../../app/session/me.js';
import { useUrlFilters } from '../url-filters.js';
import { chosenColumns, keysOf, type Column } from './columns.js';

/**
 * The columns of a list as its reader has arranged them: kept in this browser for each person and list, and in the address, so
 * that whoever is sent the link sees what its sender saw. The address has the first word, and changes nobody's own choice.
 */
export function useColumns<Row>(list: string, all: readonly Column<Row>[]) {
  const me = useMe();
  const place = `jiannuo.columns.${list}.${me?.person.id ?? 0}`;
  const { values, set } = useUrlFilters({ columns: '' });
  const own = kept(place);
  // What was chosen stands at once; the address follows a moment later.
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => setChosen(null), [values.columns]);
  const asked = chosen ?? (values.columns || own || '');
  const shown = chosenColumns(all, asked === '' ? null : asked.split(','));
  const usual = keysOf(chosenColumns(all, null));
  const now = keysOf(shown);
  useEffect(() => {
    if (values.columns === '' && chosen === null && own !== null && now !== usual) set({ columns: now });
  }, [values.columns, chosen, own, now, usual, set]);
  const choose = (keys: readonly string[] | null) => {
    const next = keysOf(chosenColumns(all, keys));
    const wanted = next === usual ? '' : next;
    keep(place, wanted || null);
    setChosen(wanted);
    set({ columns: wanted });
  };
  return { all, shown, choose, isUsual: now === usual };
}

export type ChosenColumns<Row> = ReturnType<typeof useColumns<Row>>;

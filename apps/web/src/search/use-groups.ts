import { searchFind } from '#api-client/generated.js';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDates } from '../app/language/dates.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { useMe } from '../app/session/me.js';
import { useNames } from '../assessment/named.js';
import { useActs } from './acts.js';
import { foundGroups } from './found-groups.js';
import type { Group, Item } from './items.js';
import { matchesAll } from './matches.js';
import { pagesFor } from './pages.js';
import { visited } from './recent.js';

const PAUSE = 140;
const PAGES_SHOWN = 5;

/** What is listed for a line of words; `settled`: it is the answer to this very line. */
export function useGroups(line: string, onKeys: () => void) {
  const w = useWords();
  const dates = useDates();
  const { language } = useLanguage();
  const names = useNames();
  const me = useMe();
  const acts = useActs(onKeys);
  const may = me?.may ?? [];
  const asked = useAfterPause(line.trim());
  const query = useQuery({
    queryKey: ['search', asked, language],
    queryFn: ({ signal }) => dataOf(searchFind(asked, { signal })),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  });
  const pages: Item[] = pagesFor(may).map(({ to, word }) => ({ key: `page:${to}`, title: w(word), to }));
  const group = (key: 'visited' | 'pages' | 'acts', items: readonly Item[]): Group => ({
    key,
    title: w(`search.group.${key}`),
    items,
  });
  if (line.trim() === '') {
    const before = me ? visited(me.person.id) : [];
    return {
      groups: [group('visited', before), group('acts', acts), group('pages', pages)].filter(filled),
      settled: true,
      error: null,
    };
  }
  const found =
    query.data && asked !== ''
      ? foundGroups(query.data, { w, dates, language, names, readsFigures: may.includes('targets.read') })
      : [];
  const groups = [
    group('pages', pages.filter(({ title, to }) => matchesAll(line, [title, to!])).slice(0, PAGES_SHOWN)),
    ...found,
    group(
      'acts',
      acts.filter(({ title }) => matchesAll(line, [title])),
    ),
  ].filter(filled);
  const settled = asked === line.trim() && !query.isFetching;
  return { groups, settled, error: settled ? query.error : null };
}

const filled = ({ items }: Group) => items.length > 0;

/** Nobody is asked about half a word. */
function useAfterPause(line: string): string {
  const [asked, setAsked] = useState(line);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(line), PAUSE);
    return () => clearTimeout(timer);
  }, [line]);
  return asked;
}

import { addMonths, monthOf } from '#domain/calendar/months.js';
import type { Right } from '#domain/people/rights.js';
import { useNow } from '../app/clock.js';
import { useDates } from '../app/language/dates.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { useChooseLanguage } from '../app/language/use-choose-language.js';
import type { WordKey } from '../app/language/zh.js';
import { asProblem } from '../app/request/problem.js';
import { download, queryText } from '../app/request/request.js';
import { useMe } from '../app/session/me.js';
import { chooseLook, chooseType } from '../app/theme/preferences.js';
import { usePreferences } from '../app/theme/use-preferences.js';
import { announce } from '../ui/announce.js';
import type { Item } from './items.js';

/** Lists of the month that is over, as workbooks; each by the right that shows it on its page. */
const EXPORTS: readonly { list: string; word: WordKey; right: Right; query: (month: string) => Record<string, string> }[] = [
  {
    list: 'targets',
    word: 'search.export.targets',
    right: 'targets.read',
    query: (period) => ({ period, year: period.slice(0, 4) }),
  },
  { list: 'pipeline', word: 'search.export.pipeline', right: 'progress.decideReopen', query: (period) => ({ period }) },
  { list: 'filings', word: 'search.export.filings', right: 'progress.file', query: (period) => ({ period }) },
  { list: 'flags', word: 'search.export.flags', right: 'flags.read', query: () => ({ state: 'standing' }) },
  { list: 'unfiled', word: 'search.export.unfiled', right: 'board.read', query: (period) => ({ period }) },
];

/** What can be done from anywhere, of what the reader is allowed. */
export function useActs(onKeys: () => void): Item[] {
  const w = useWords();
  const dates = useDates();
  const { language } = useLanguage();
  const chooseLanguage = useChooseLanguage();
  const { type, look } = usePreferences();
  const me = useMe();
  const may = me?.may ?? [];
  const month = addMonths(monthOf(dates.dayOf(useNow())), -1);
  const fetchList = (list: string, query: Record<string, string>) =>
    void download(`/exports/${list}${queryText(query)}`, `${list}.xlsx`).catch((error: unknown) =>
      announce(asProblem(error).detail ?? w('state.down.title'), 'wrong'),
    );
  return [
    ...EXPORTS.filter(({ right }) => may.includes(right)).map(({ list, word, query }) => ({
      key: `act:export.${list}`,
      title: w(word, { month: dates.shortMonth(month) }),
      run: () => fetchList(list, query(month)),
    })),
    {
      key: 'act:type',
      title: w(type === 'large' ? 'search.act.normalType' : 'search.act.largeType'),
      run: () => chooseType(type === 'large' ? 'normal' : 'large'),
    },
    {
      key: 'act:look',
      title: w(look === 'dark' ? 'search.act.light' : 'search.act.dark'),
      run: () => chooseLook(look === 'dark' ? 'light' : 'dark'),
    },
    {
      key: 'act:language',
      title: w(language === 'zh' ? 'search.act.english' : 'search.act.chinese'),
      run: () => chooseLanguage(language === 'zh' ? 'en' : 'zh'),
    },
    { key: 'act:print', title: w('search.act.print'), run: () => setTimeout(() => window.print(), 100) },
    { key: 'act:keys', title: w('keys.open'), run: onKeys },
  ];
}

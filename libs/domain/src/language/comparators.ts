const ENGLISH: Readonly<Record<string, string>> = {
  全市平均: 'the city average',
  全省平均: 'the provincial average',
  全国平均: 'the national average',
};

/** What a target is held against, as it was written in the pledge; the usual averages have English names. */
export const comparatorIn = (locale: 'zh' | 'en', name: string): string =>
  (locale === 'en' && Object.hasOwn(ENGLISH, name) && ENGLISH[name]) || name;

import { numberOf, yearOf } from '../calendar/months.js';
import { MONTHS_EN as MONTHS } from './day-words.js';
import type { Month } from '../calendar/day.js';
import type { Bulletin, BulletinRow, UnitGroup } from '../meetings/bulletin.js';

type Locale = 'zh' | 'en';

/** 1–6月份目标任务完成情况的通报 */
export function bulletinTitle(month: Month, locale: Locale): string {
  const last = numberOf(month);
  if (locale === 'zh') return `${last === 1 ? '1月份' : `1–${last}月份`}目标任务完成情况的通报`;
  return `Bulletin on the targets of ${last === 1 ? 'January' : `January–${MONTHS[last - 1]}`} ${yearOf(month)}`;
}

/**
 * The bulletin's opening, in the office's own form of words: how many targets, how many on pace, which are not,
 * which were not filed; then who recovered, who must speak, who did best. Empty clauses are left out.
 */
export const bulletinSentences = (bulletin: Bulletin, locale: Locale): string[] =>
  locale === 'zh' ? sentencesZh(bulletin) : sentencesEn(bulletin);

function sentencesZh({ counts, rest, notReached, notFiled, recovered, mustSpeak, best }: Bulletin): string[] {
  if (counts.total === 0) return [`本期没有应评指标${restZh(rest)}。`];
  const missing = notFiled.flatMap(({ targets }) => targets);
  const clauses = [
    `${counts.total} 项量化指标中，达到序时进度 ${counts.reached} 项，占比 ${counts.share}%${counts.done ? `，其中已完成 ${counts.done} 项` : ''}`,
    counts.notReached
      ? `未达到 ${counts.notReached} 项，为${names(notReached, '、', (row) => (row.recovered ? '（补齐）' : ''))}`
      : '',
    counts.missing ? `逾期未报 ${counts.missing} 项，为${names(missing, '、')}` : '',
  ];
  return [
    `${clauses.filter(Boolean).join('；')}${restZh(rest)}。`,
    ...(notFiled.length ? [`未按时报送的单位 ${notFiled.length} 个：${unitsOf(notFiled, '、', (n) => `（${n} 项）`)}。`] : []),
    ...(recovered.length ? [`较上期补齐 ${recovered.length} 项：${names(recovered, '、')}。`] : []),
    ...(mustSpeak.length ? [`须作表态发言的单位 ${mustSpeak.length} 个：${unitsOf(mustSpeak, '、', (n) => `（${n} 项）`)}。`] : []),
    ...(best.length ? [`进度较好的单位：${best.map((unit) => `${unit.unitName}（${unit.share}%）`).join('、')}。`] : []),
  ];
}

function restZh({ pending, notAssessed }: Bulletin['rest']): string {
  const parts = [pending ? `未到报送期 ${pending} 项` : '', notAssessed ? `不评 ${notAssessed} 项` : ''].filter(Boolean);
  return parts.length ? `（另有${parts.join('、')}）` : '';
}

function sentencesEn({ counts, rest, notReached, notFiled, recovered, mustSpeak, best }: Bulletin): string[] {
  if (counts.total === 0) return [`No target is due for assessment in this period${restEn(rest)}.`];
  const missing = notFiled.flatMap(({ targets }) => targets);
  const clauses = [
    `Of ${counts.total} quantified ${plural(counts.total, 'target')}, ${counts.reached} ${counts.reached === 1 ? 'is' : 'are'} on pace (${counts.share}%)${counts.done ? `, ${counts.done} of them completed` : ''}`,
    counts.notReached
      ? `${counts.notReached} ${counts.notReached === 1 ? 'is' : 'are'} not: ${names(notReached, ', ', (row) => (row.recovered ? ' (recovered)' : ''))}`
      : '',
    counts.missing
      ? `${counts.missing} ${counts.missing === 1 ? 'was' : 'were'} not filed when due: ${names(missing, ', ')}`
      : '',
  ];
  return [
    `${clauses.filter(Boolean).join('; ')}${restEn(rest)}.`,
    ...(notFiled.length
      ? [`${notFiled.length} ${plural(notFiled.length, 'unit')} did not file on time: ${unitsOf(notFiled, ', ', (n) => ` (${n})`)}.`]
      : []),
    ...(recovered.length ? [`${recovered.length} recovered since the last period: ${names(recovered, ', ')}.`] : []),
    ...(mustSpeak.length
      ? [`${mustSpeak.length} ${plural(mustSpeak.length, 'unit')} must speak: ${unitsOf(mustSpeak, ', ', (n) => ` (${n})`)}.`]
      : []),
    ...(best.length ? [`Best performers: ${best.map((unit) => `${unit.unitName} (${unit.share}%)`).join(', ')}.`] : []),
  ];
}

function restEn({ pending, notAssessed }: Bulletin['rest']): string {
  const parts = [pending ? `${pending} not due yet` : '', notAssessed ? `${notAssessed} not assessed` : ''].filter(Boolean);
  return parts.length ? ` (in addition, ${parts.join(' and ')})` : '';
}

const names = (rows: readonly BulletinRow[], separator: string, mark: (row: BulletinRow) => string = () => ''): string =>
  rows.map((row) => `${row.name}${mark(row)}`).join(separator);

const unitsOf = (groups: readonly UnitGroup[], separator: string, count: (n: number) => string): string =>
  groups.map(({ unitName, targets }) => `${unitName}${count(targets.length)}`).join(separator);

const plural = (count: number, noun: string): string => (count === 1 ? noun : `${noun}s`);

import type { WindowState } from '#domain/calendar/windows.js';
import type { Month } from '#domain/calendar/day.js';
import { addMonths } from '#domain/calendar/months.js';
import { againstOwner } from '#domain/progress/owner-figure.js';
import { REOPEN_STATE_NAMES, SUBMISSION_STATE_NAMES } from '#domain/language/names.js';
import { sentenceOf } from '#domain/language/sentence.js';
import { Injectable } from '@nestjs/common';
import type { SheetValue } from '#platform/workbook/workbook-writer.js';
import { FILING_TITLES, OWNER_TITLES, type FilingField, type OwnerField } from '#domain/documents/workbook/column-names.js';
import { FilingTargetsQueries } from './filing-targets.queries.js';
import { OwnerSheetQueries } from './owner-sheet.queries.js';
import { CalendarQueries } from '../../calendar/calendar.queries.js';
import { TargetQueries } from '../../pledges/target.queries.js';
import { FilingQueries, type FilingRow } from '../../progress/filing.queries.js';
import { PipelineQueries } from '../../progress/pipeline.queries.js';
import { lastYearFigures } from '../../progress/last-year.js';
import { effectiveFigure } from '../../progress/submission-record.js';
import { ReopenService } from '../../progress/reopen.service.js';
import { figureCell, measureIn, momentCell, namedIn, numberCell, personIn, say, unitIn, YES, type ListAsked, type Said, type ScreenLists, type WholeList } from './list-definition.js';

const WINDOWS: Record<WindowState, Said> = { notOpen: ['未开放', 'Not open'], open: ['填报中', 'Open'], overdue: ['已逾期', 'Overdue'], locked: ['已锁定', 'Locked'] };
const TRACKS: Record<string, Said> = { administrative: ['单位填报', 'Filed by units'], statistical: ['统计类指标', 'Published by statistics'] };
const DAYS: Record<'holiday' | 'workday', Said> = { holiday: ['放假', 'Holiday'], workday: ['上班', 'Workday'] };

const WAITING: WholeList['columns'] = [['编码', 'Code', 12], ['目标任务', 'Target', 34], ['牵头单位', 'Lead unit', 18], ['计量单位', 'Unit', 10], ['填报期', 'Period', 10], ['本期累计', 'Figure', 14], ['总量', 'Amount', 14], ['填报人', 'Filed by', 12], ['填报时间', 'Filed at', 17], ['审签人', 'Endorsed by', 12], ['审签时间', 'Endorsed at', 17], ['逾期', 'Late', 8], ['佐证', 'Files', 8], ['疑点', 'Doubts', 50], ['工作进展', 'Progress', 50], ['存在问题', 'Problems', 36], ['下步措施', 'Next steps', 36]];
const BESIDE: WholeList['columns'] = [['上期累计', 'Last figure', 14], ['上年同期', 'Same time last year', 14], ['核定单位数据', 'Owner’s figure', 14], ['相差', 'Difference', 12], ['依据', 'Source', 34]];

const FILED_FIELDS: readonly (readonly [FilingField, number])[] = [
  ['code', 12], ['name', 34], ['measureUnit', 10], ['state', 10], ['value', 14], ['numerator', 12], ['denominator', 12], ['amount', 14], ['comparator', 12], ['nodes', 30], ['yearEndEstimate', 12], ['narrative', 50], ['problems', 36],
  ['nextSteps', 36], ['id', 10], ['version', 8],
];
const columnOf = ([field, width]: (typeof FILED_FIELDS)[number]) => [FILING_TITLES[field][0]!, FILING_TITLES[field].at(-1)!, width] as const;

const OWNER_FIELDS_LISTED: readonly OwnerField[] = ['code', 'name', 'measureUnit', 'filed', 'value', 'source', 'sourceDate', 'note', 'id', 'version'];
const OWNER_WIDE = new Set<OwnerField>(['name', 'source', 'note']);
const ownerColumn = (field: OwnerField) => [OWNER_TITLES[field][0]!, OWNER_TITLES[field].at(-1)!, OWNER_WIDE.has(field) ? 34 : 12] as const;

/** 本期填报, 待审签, 待核定, 当月进度, 重开申请, 填报期, 节假日 */
@Injectable()
export class DeskLists implements ScreenLists {
  constructor(
    private readonly filings: FilingQueries,
    private readonly month: FilingTargetsQueries,
    private readonly targets: TargetQueries,
    private readonly owners: OwnerSheetQueries,
    private readonly pipeline: PipelineQueries,
    private readonly reopen: ReopenService,
    private readonly calendar: CalendarQueries,
  ) {}

  readonly lists: Record<string, WholeList> = {
    filings: {
      right: 'progress.file',
      title: ['本期填报', 'This month’s figures'],
      columns: [
        ...FILED_FIELDS.slice(0, 2).map(columnOf), ['牵头单位', 'Lead unit', 18], columnOf(FILED_FIELDS[2]!), ['填报期', 'Period', 10], ['办理情况', 'Stage', 12], ['逾期', 'Late', 8], ['截止', 'Due', 17], ...FILED_FIELDS.slice(3).map(columnOf),
      ],
      read: async ({ actor, filter, locale }) =>
        (await this.month.rows(actor, filter.period, filter.unit)).map((row) => {
          // As the template prints them, so that they are read back unchanged.
          const cells = FILED_FIELDS.map(([field]) => figureCell(field, row.texts[field] ?? ''));
          const stage = row.stage === 'none' ? say(locale, ['未填', 'Nothing yet']) : SUBMISSION_STATE_NAMES[row.stage][locale];
          return [
            cells[0]!, namedIn(locale, row), unitIn(locale, row), locale === 'en' ? (row.measureUnitEn ?? row.measureUnit) : cells[2]!, filter.period, stage, row.late ? say(locale, YES) : '', momentCell(row.dueAt), ...cells.slice(3),
          ];
        }),
    },
    endorsements: {
      right: 'progress.endorse',
      title: ['待审签', 'To endorse'],
      columns: WAITING,
      read: async (asked) => waiting(asked, await this.filings.inState(asked.actor, 'submitted', 'progress.endorse', inMonth(asked))),
    },
    verifications: {
      right: 'progress.verify',
      title: ['待核定', 'To verify'],
      columns: [...WAITING, ...BESIDE],
      read: async (asked) => {
        const rows = await this.filings.inState(asked.actor, 'endorsed', 'progress.verify', inMonth(asked));
        const lastYear = await lastYearFigures(asked.em, asked.actor.zoneId, rows.map(({ target }) => target.id));
        return waiting(asked, rows).map((cells, i) => [...cells, ...beside(rows[i]!, lastYear)]);
      },
    },
    ownerFigures: {
      right: 'progress.verify',
      title: ['核定单位数据', 'Data owner’s figures'],
      columns: [...OWNER_FIELDS_LISTED.slice(0, 2).map(ownerColumn), ['牵头单位', 'Lead unit', 18], ['填报期', 'Period', 10], ...OWNER_FIELDS_LISTED.slice(2).map(ownerColumn), ['相差', 'Difference', 12], ['记录人', 'Noted by', 12], ['记录时间', 'Noted at', 17]],
      read: async ({ actor, filter, locale }) =>
        (await this.owners.rows(actor, filter.period, filter.unit)).map(({ row, texts }) => {
          // As the template prints them, so that they are read back unchanged.
          const cells = OWNER_FIELDS_LISTED.map((field) => figureCell(field, texts[field] ?? ''));
          return [
            cells[0]!, namedIn(locale, row), unitIn(locale, row), filter.period, measureIn(locale, row), ...cells.slice(3), numberCell(row.against?.difference), personIn(locale, row.owner?.notedByName, row.owner?.notedByNameEn), momentCell(row.owner?.notedAt ?? null),
          ];
        }),
    },
    pipeline: {
      right: 'progress.read',
      title: ['当月填报进度', 'The month’s pipeline'],
      columns: [['编码', 'Code', 12], ['目标任务', 'Target', 34], ['牵头单位', 'Lead unit', 18], ['核定单位', 'Verifier', 18], ['填报期', 'Period', 10], ['类别', 'Track', 14], ['状态', 'State', 12], ['自何时起', 'Since', 17], ['首次报送', 'First filed', 17], ['逾期', 'Late', 8], ['截止', 'Due', 17], ['锁定', 'Locks', 17], ['上次提醒', 'Reminded', 17]],
      read: async ({ actor, filter, locale }) =>
        (await this.pipeline.month(actor, filter.period, { unitId: filter.unit })).map((row) => [
          row.code, namedIn(locale, row), unitIn(locale, row), namedIn(locale, { name: row.verifierUnitName, nameEn: row.verifierUnitNameEn }), filter.period, say(locale, TRACKS[row.track], row.track),
          row.state === 'none' ? say(locale, ['未填', 'Nothing yet']) : SUBMISSION_STATE_NAMES[row.state][locale], momentCell(row.stateSince), momentCell(row.firstSubmittedAt), row.late ? say(locale, YES) : '', momentCell(row.dueAt),
          momentCell(row.lockedAt), momentCell(row.remindedAt),
        ]),
    },
    reopenRequests: {
      right: 'progress.read',
      title: ['重开申请', 'Reopen requests'],
      columns: [['编码', 'Code', 12], ['目标任务', 'Target', 34], ['牵头单位', 'Lead unit', 18], ['填报期', 'Period', 10], ['状态', 'State', 12], ['理由', 'Reason', 50], ['申请人', 'Requested by', 12], ['申请时间', 'Requested at', 17], ['答复人', 'Decided by', 12], ['答复时间', 'Decided at', 17], ['开放至', 'Open until', 17], ['答复', 'Answer', 40]],
      read: async ({ actor, filter, locale }) =>
        (await this.reopen.list(actor, { state: filter.state, targetId: filter.of })).map((row) => [
          row.code, namedIn(locale, { name: row.targetName, nameEn: row.targetNameEn }), unitIn(locale, row), row.period, REOPEN_STATE_NAMES[row.state === 'open' ? 'requested' : row.state][locale], row.reason, personIn(locale, row.requestedByName, row.requestedByNameEn),
          momentCell(row.requestedAt), personIn(locale, row.decidedByName, row.decidedByNameEn), momentCell(row.decidedAt), momentCell(row.until), row.answer ?? '',
        ]),
    },
    revisions: {
      right: 'progress.read',
      title: ['历次填报', 'Revisions'],
      columns: [['填报期', 'Period', 10], ['版次', 'Revision', 8], ['本期累计', 'Figure', 14], ['分子', 'Numerator', 14], ['分母', 'Denominator', 14], ['总量', 'Amount', 14], ['填报人', 'Filed by', 12], ['填报时间', 'Filed at', 17], ['撤回时间', 'Withdrawn at', 17], ['审签人', 'Endorsed by', 12], ['审签时间', 'Endorsed at', 17], ['核定人', 'Verified by', 12], ['核定时间', 'Verified at', 17], ['退回人', 'Returned by', 12], ['退回理由', 'Reason', 36], ['工作进展', 'Progress', 50]],
      read: async ({ actor, filter, locale }) => {
        const { id } = await this.targets.get(actor, filter.of ?? 0);
        return (await this.filings.revisions(id)).map(({ content, ...row }) => [
          row.period, row.revision, numberCell(content.value), numberCell(content.numerator), numberCell(content.denominator), numberCell(content.amount), personIn(locale, row.submittedByName, row.submittedByNameEn), momentCell(row.submittedAt), momentCell(row.withdrawnAt),
          personIn(locale, row.endorsedByName, row.endorsedByNameEn), momentCell(row.endorsedAt), personIn(locale, row.verifiedByName, row.verifiedByNameEn), momentCell(row.verifiedAt), personIn(locale, row.returnedByName, row.returnedByNameEn), row.returnReason ?? '', content.narrative ?? '',
        ]);
      },
    },
    windows: {
      right: 'calendar.read',
      title: ['填报期', 'Filing windows'],
      columns: [['填报期', 'Period', 10], ['类别', 'Track', 16], ['发布日', 'Published on', 12], ['开放', 'Opens', 17], ['截止', 'Due', 17], ['锁定', 'Locks', 17], ['状态', 'State', 12], ['剩余工作日', 'Workdays left', 10], ['暂定', 'Provisional', 8], ['变动理由', 'Moved because', 40]],
      read: async ({ actor, filter, locale }) =>
        (await this.calendar.windows(actor.zoneId, filter.year)).map((row) => [
          row.period, say(locale, TRACKS[row.track], row.track), row.publishedOn ?? '', momentCell(row.opensAt), momentCell(row.dueAt), momentCell(row.lockedAt), say(locale, WINDOWS[row.state]), row.workdaysLeft,
          row.provisional ? say(locale, YES) : '', row.movedReason ?? '',
        ]),
    },
    calendarDays: {
      right: 'calendar.read',
      title: ['节假日与调休', 'Holidays and make-up days'],
      columns: [['日期', 'Day', 12], ['安排', 'Kind', 10], ['名称', 'Name', 24], ['来源', 'Set by', 16]],
      read: async ({ actor, filter, locale }) =>
        (await this.calendar.days(actor.zoneId, filter.year)).map(({ day, kind, name, own }) => [day, say(locale, DAYS[kind]), name, own ? say(locale, ['园区自定', 'the zone']) : say(locale, ['国务院通知', 'State Council notice'])]),
    },
  };
}

/** The desk shows every month; a mail's link names one. */
const inMonth = ({ filter }: ListAsked): { unitId?: number; period?: Month } => ({ unitId: filter.unit, period: filter.onlyPeriod });

const waiting = ({ locale }: ListAsked, rows: FilingRow[]): SheetValue[][] =>
  rows.map(({ target, period, submission, latest, evidence }) => {
    return [
      target.code, namedIn(locale, target), unitIn(locale, target), measureIn(locale, target), period, numberCell(latest?.content.value), numberCell(latest?.content.amount), personIn(locale, latest?.submittedByName, latest?.submittedByNameEn), momentCell(latest?.submittedAt ?? null),
      personIn(locale, latest?.endorsedByName, latest?.endorsedByNameEn), momentCell(latest?.endorsedAt ?? null), submission?.late ? say(locale, YES) : '', evidence,
      (latest?.warnings ?? []).map(({ code, params }) => sentenceOf({ code: `warning.${code}`, params }, locale)).join('；'), latest?.content.narrative ?? '', latest?.content.problems ?? '', latest?.content.nextSteps ?? '',
    ];
  });

/** What the verifier holds the figure against: last period, last year, the data owner's own. */
function beside({ target, terms, period, figures, submission, owner }: FilingRow, lastYear: ReadonlyMap<number, string[]>): SheetValue[] {
  const before = figures.filter((figure) => figure.period < period).at(-1)?.value;
  const then = lastYear.get(target.id)?.find((one) => one.startsWith(`${addMonths(period, -12)}=`))?.split('=')[1];
  const against = owner?.value ? againstOwner({ kind: terms.kind, decimals: target.decimals }, submission && effectiveFigure(submission), owner.value) : null;
  return [numberCell(before), numberCell(then), numberCell(owner?.value), numberCell(against?.difference), owner?.sourceTitle ?? ''];
}

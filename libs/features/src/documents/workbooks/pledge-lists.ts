import type { CommentAnswer } from '#database/entities/pledges/line-comment.entity.js';
import type { PlanYearState } from '#domain/pledges/plan-year.lifecycle.js';
import { AMENDMENT_STATES, type AmendmentState } from '#domain/pledges/amendment.js';
import type { PledgeSide } from '#domain/pledges/pledge.lifecycle.js';
import type { RollOverMark } from '#domain/pledges/roll-over.js';
import { ruleSetById } from '#domain/assessment/rule-sets.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { Injectable } from '@nestjs/common';
import { BREAKDOWN_TITLES, type BreakdownField } from '#domain/documents/workbook/column-names.js';
import { lineScope } from '../../pledges/breakdown/breakdown-scope.js';
import { BreakdownLinesQueries } from './breakdown-lines.queries.js';
import { AmendmentQueries } from '../../pledges/amendment/amendment.queries.js';
import { DraftQueries } from '../../pledges/drafting/draft.queries.js';
import { differencesNamed, namesInDifferences } from '#domain/pledges/names-in-text.js';
import { KnownNamesQueries } from '../../people/known-names.queries.js';
import { PledgeQueries } from '../../pledges/pledge.queries.js';
import { SigningDayQueries } from '../../pledges/signing/signing-day.queries.js';
import { PlanYearQueries } from '../../pledges/year/plan-year.queries.js';
import { RollOverQueries, type RollOverFate } from '../../pledges/year/roll-over.queries.js';
import { differencesRows } from './differences-rows.js';
import { figureCell, measureIn, momentCell, namedIn, numberCell, personIn, say, unitIn, type Said, type ScreenLists, type WholeList } from './list-definition.js';
import { inEnglish, KIND_NAMES, textsOf } from './line-texts.js';
import { PLEDGE_STATES } from './pledge-states.js';

const TIERS: Record<'unit' | 'leader', Said> = { unit: ['单位', 'Unit'], leader: ['委领导', 'Leader'] };
const YEAR_STATES: Record<PlanYearState, Said> = { preparing: ['筹备中', 'Being prepared'], open: ['考核进行中', 'Open'], closed: ['已关闭', 'Closed'] };
const ANSWERS: Record<CommentAnswer, Said> = { accepted: ['采纳', 'Accepted'], declined: ['不采纳', 'Declined'], changed: ['部分采纳，已修改', 'Accepted in part, changed'] };
const FATES: Record<RollOverFate, Said> = { add: ['将结转', 'to carry'], fill: ['将补入实绩', 'result to fill in'], there: ['已在', 'there'], unitClosed: ['单位已撤销，不结转', 'unit closed: left out'] };
const MARKS: Record<RollOverMark, Said> = {
  noResult: ['上年12月还没有实绩，可在实绩出来后再次结转补入', 'no December result yet; roll over again once it is there'], nodeDates: ['节点日期顺延一年，请核对', 'node dates moved on a year: please check'],
  noBaseYear: ['上年总量不全，基期留空', 'last year’s amounts incomplete: no base year'],
};
const AMENDMENTS: Record<AmendmentState, Said> = { proposed: ['待审批', 'To be decided'], approved: ['已批准', 'Approved'], refused: ['未同意', 'Refused'], withdrawn: ['已撤回', 'Withdrawn'] };

const LINE_FIELDS: readonly (readonly [BreakdownField, number])[] = [
  ['code', 12], ['category', 12], ['name', 34], ['measureUnit', 10], ['value', 16], ['due', 18], ['leader', 12], ['leadUnit', 18], ['coUnits', 26], ['source', 18], ['kind', 10], ['lastResult', 14], ['note', 36], ['id', 10],
];

/** 责任书, 递交, 意见与答复, 调整, 考核年度 */
@Injectable()
export class PledgeLists implements ScreenLists {
  constructor(
    private readonly pledges: PledgeQueries,
    private readonly workbookLines: BreakdownLinesQueries,
    private readonly drafts: DraftQueries,
    private readonly signingDay: SigningDayQueries,
    private readonly amendments: AmendmentQueries,
    private readonly years: PlanYearQueries,
    private readonly rollOver: RollOverQueries,
    private readonly names: KnownNamesQueries,
  ) {}

  readonly lists: Record<string, WholeList> = {
    pledges: {
      right: 'pledges.read',
      title: ['责任书', 'Pledges'],
      columns: [['年度', 'Year', 8], ['层级', 'Tier', 10], ['承诺单位', 'Unit', 18], ['承诺人', 'Holder', 14], ['接受人', 'Given to', 14], ['名称', 'Title', 40], ['状态', 'State', 12], ['目标数', 'Targets', 9], ['待答复意见', 'Comments to answer', 10], ['征求意见轮次', 'Rounds', 10], ['版本', 'Version', 8], ['签订日', 'Signed on', 12], ['SHA-256', 'SHA-256', 66]],
      read: async ({ actor, filter, locale }) => {
        const rows = (await this.pledges.list(actor, { year: filter.year, unitId: filter.unit })).filter(({ state }) => !filter.state || state === filter.state);
        const known = await this.names.of(actor.zoneId, locale, rows.flatMap(({ signatory, counterpart }) => [signatory, counterpart]));
        const signed = (name: string | null) => name && (known.get(name) ?? name);
        return rows.map((row) => [
          row.year, say(locale, TIERS[row.tier]), unitIn(locale, row), signed(row.signatory) ?? personIn(locale, row.leaderName, row.leaderNameEn), signed(row.counterpart) ?? personIn(locale, row.counterpartName, row.counterpartNameEn), row.title, say(locale, PLEDGE_STATES[row.state]), row.lines, row.unanswered, row.round,
          row.currentVersion, row.signedOn ?? '', row.contentHash ?? '',
        ]);
      },
    },
    lines: {
      right: 'pledges.read',
      title: ['责任书目标', 'Pledge lines'],
      columns: [...LINE_FIELDS.map(([field, width]) => [BREAKDOWN_TITLES[field][0]!, BREAKDOWN_TITLES[field].at(-1)!, width] as const), ['责任书状态', 'Pledge', 12]],
      read: async ({ actor, filter, locale }) =>
        (await this.workbookLines.lines(actor.zoneId, filter.year, lineScope(actor)))
          .filter(({ unitId, pledgeId }) => (!filter.unit || unitId === filter.unit) && (!filter.of || pledgeId === filter.of))
          .map((line) => {
            // As the template prints them, so that they are read back unchanged.
            const texts = textsOf(locale === 'en' ? inEnglish(line) : line, locale);
            return [...LINE_FIELDS.map(([field]) => figureCell(field, texts[field] ?? '')), say(locale, PLEDGE_STATES[line.state])];
          }),
    },
    signing: {
      right: 'pledges.read',
      title: ['递交情况', 'Signing day'],
      columns: [['层级', 'Tier', 10], ['承诺方', 'Holder', 20], ['接受人', 'Given to', 14], ['目标数', 'Targets', 9], ['状态', 'State', 12], ['承诺方签字', 'Holder signed', 14], ['签字时间', 'At', 17], ['管委会签字', 'Zone signed', 14], ['签字时间', 'At', 17]],
      read: async ({ actor, filter, locale }) =>
        (await this.signingDay.list(actor, filter.year)).map((row) => {
          const by = (side: PledgeSide) => row.signatures.find((one) => one.side === side);
          const cells = (side: PledgeSide) => [personIn(locale, by(side)?.signatory, by(side)?.signatoryEn), momentCell(by(side)?.signedAt ?? null)];
          const holder = row.tier === 'leader' && row.leaderName ? personIn(locale, row.leaderName, row.leaderNameEn) : unitIn(locale, row);
          return [say(locale, TIERS[row.tier]), holder, personIn(locale, row.counterpartName, row.counterpartNameEn), row.targets, say(locale, PLEDGE_STATES[row.state]), ...cells('holder'), ...cells('zone')];
        }),
    },
    comments: {
      right: 'pledges.read',
      title: ['意见与答复', 'Comments and answers'],
      columns: [['轮次', 'Round', 8], ['编码', 'Code', 12], ['意见', 'Comment', 60], ['提出人', 'By', 12], ['代', 'On behalf of', 12], ['时间', 'At', 17], ['处理', 'Answer', 16], ['答复', 'Text', 60], ['答复人', 'Answered by', 12], ['答复时间', 'Answered at', 17]],
      read: async ({ actor, filter, locale }) =>
        (await this.drafts.read(actor, filter.of ?? 0)).comments.map((one) => [
          one.round, one.code ?? say(locale, ['整份责任书', 'The whole pledge']), one.text, personIn(locale, one.saidByName, one.saidByNameEn), personIn(locale, one.saidForName, one.saidForNameEn), momentCell(one.saidAt), one.answer ? say(locale, ANSWERS[one.answer]) : say(locale, ['待答复', 'To answer']),
          one.answerText ?? '', personIn(locale, one.answeredByName, one.answeredByNameEn), momentCell(one.answeredAt),
        ]),
    },
    differences: {
      right: 'pledges.read',
      title: ['修改对照', 'Differences'],
      columns: [['编码', 'Code', 12], ['目标任务', 'Target', 34], ['修改', 'Change', 12], ['内容', 'Field', 18], ['原为', 'Before', 40], ['改为', 'After', 40]],
      read: async ({ actor, filter, locale }) => {
        const found = await this.drafts.differences(actor, filter.of ?? 0, filter.from, filter.to ?? 'now');
        return differencesRows(differencesNamed(found, await this.names.of(actor.zoneId, locale, namesInDifferences(found))), locale);
      },
    },
    amendments: {
      right: 'targets.read',
      title: ['目标调整', 'Amendments'],
      columns: [['编码', 'Code', 12], ['目标任务', 'Target', 34], ['牵头单位', 'Lead unit', 18], ['计量单位', 'Unit', 10], ['状态', 'State', 12], ['原目标值', 'Original value', 14], ['调整后', 'Adjusted value', 14], ['原冲刺值', 'Original stretch', 14], ['调整后冲刺值', 'Adjusted stretch', 14], ['起始月份', 'From', 10], ['理由', 'Reason', 50], ['提出人', 'Proposed by', 12], ['提出时间', 'At', 17], ['审批人', 'Decided by', 12], ['审批时间', 'At', 17], ['审批意见', 'Note', 30]],
      read: async ({ actor, filter, locale }) =>
        (await this.amendments.list(actor, { year: filter.year, targetId: filter.of, state: AMENDMENT_STATES.find((state) => state === filter.state) })).map((row) => [
          row.code, namedIn(locale, row), unitIn(locale, row), measureIn(locale, row), say(locale, AMENDMENTS[row.state]), numberCell(plainDecimal(row.before.target)), numberCell(plainDecimal(row.after.target)),
          numberCell(plainDecimal(row.before.stretch)), numberCell(plainDecimal(row.after.stretch)), row.fromPeriod, row.reason, personIn(locale, row.proposerName, row.proposerNameEn), momentCell(row.proposedAt), personIn(locale, row.deciderName, row.deciderNameEn), momentCell(row.decidedAt), row.decisionNote ?? '',
        ]),
    },
    planYears: {
      right: 'calendar.read',
      title: ['考核年度', 'Plan years'],
      columns: [['年度', 'Year', 8], ['状态', 'State', 14], ['评判规则', 'Rules', 24], ['责任书', 'Pledges', 9], ['已签订', 'Signed', 9], ['责任书目标', 'Pledge lines', 10], ['考核目标', 'Targets', 9], ['园区目标', 'Zone targets', 10]],
      read: async ({ actor, locale }) => (await this.years.list(actor.zoneId)).map((row) => [row.year, say(locale, YEAR_STATES[row.state]), ruleSetById(row.ruleSet)?.title[locale] ?? row.ruleSet, row.pledges, row.signed, row.lines, row.targets, row.zoneTargets]),
    },
    rollOver: {
      right: 'years.manage',
      title: ['结转预览', 'Roll-over'],
      columns: [['上年编码', 'Last year’s code', 12], ['编码', 'Code', 12], ['目标任务', 'Target', 34], ['单位', 'Unit', 18], ['类型', 'Kind', 10], ['计量单位', 'Measure', 10], ['上年目标', 'Last year’s target', 14], ['上年完成', 'Last year’s result', 14], ['基数', 'Baseline', 14], ['结转', 'Roll-over', 18], ['请留意', 'To note', 50]],
      read: async ({ actor, filter, locale }) =>
        (await this.rollOver.preview(actor.zoneId, filter.year)).items.map((item) => [
          item.fromCode, item.code, namedIn(locale, item), item.unit ? namedIn(locale, item.unit) : say(locale, ['园区', 'Zone']), KIND_NAMES[item.kind][locale], measureIn(locale, item), numberCell(item.lastTarget), numberCell(item.lastResult),
          numberCell(item.baseline), say(locale, FATES[item.fate]), item.marks.map((mark) => say(locale, MARKS[mark])).join('；'),
        ]),
    },
  };
}

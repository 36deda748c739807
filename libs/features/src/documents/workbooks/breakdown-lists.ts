import type { AmbitionCode } from '#domain/pledges/ambition-check.js';
import { sentenceOf } from '#domain/language/sentence.js';
import type { CountedShare, Method } from '#domain/pledges/contributions.js';
import type { PermitState } from '#domain/pledges/projects.js';
import { Injectable } from '@nestjs/common';
import { AmbitionQueries } from '../../pledges/breakdown/ambition.queries.js';
import type { Contribution } from '../../pledges/breakdown/contributions-of.js';
import { lineScope } from '../../pledges/breakdown/breakdown-scope.js';
import { ContributionQueries } from '../../pledges/breakdown/contributions.queries.js';
import { ProjectQueries } from '../../pledges/breakdown/projects.queries.js';
import { figureCell, momentCell, namedIn, numberCell, personIn, say, unitIn, YES, type Said, type ScreenLists, type WholeList } from './list-definition.js';
import { inEnglish, textsOf, zoneTargetTexts as goalTexts } from './line-texts.js';
import { BreakdownLinesQueries } from './breakdown-lines.queries.js';
import { PLEDGE_STATES } from './pledge-states.js';

/** What the breakdown's own table has of a line: read back unchanged. */
const CELLS = ['code', 'category', 'name', 'measureUnit', 'value', 'leadUnit', 'lastResult'] as const;
const METHODS: Record<Method, Said> = {
  sum: ['各单位合计', 'Sum of the units'], increments: ['各单位增量加年初数', 'Increments of the units'], ratio: ['分子、分母合计', 'Numerators over denominators'],
  weighted: ['按基数加权', 'Weighted by base year'], nodes: ['各单位承担节点', 'Nodes carried by units'], none: ['不汇总', 'Not added up'],
};
const CARRIES: Record<'whole' | 'share', Said> = { whole: ['牵头', 'Lead'], share: ['承担', 'Share'] };
const PERMITS: Record<PermitState, Said> = { missing: ['未办', 'not applied for'], applied: ['办理中', 'applied for'], granted: ['已取得', 'granted'] };
const TRAPS: Record<AmbitionCode, Said> = {
  belowLastResult: ['低于上年', 'Below last year'], looserThanLastResult: ['比上年宽松', 'Looser than last year'], alreadyMet: ['未签先成', 'Already met'], sharesShort: ['分解不足', 'Shares fall short'],
  sharesOverCap: ['分解超限', 'Shares over the cap'], projectsShort: ['项目支撑不足', 'Projects fall short'], ledgerMismatch: ['与台账不符', 'Ledger differs'], backLoaded: ['四季度过重', 'Back-loaded'],
  unitWord: ['计量单位有误', 'Wrong unit'],
};

/** As on screen: a share is missing, or projects plan too little. */
const isShort = ({ rolledUp, ledger }: Contribution): boolean =>
  (rolledUp?.addsUp === false && !rolledUp.leadOnly) || (ledger?.coverage?.of === 'money' && Number(ledger.coverage.gap) > 0);

/** 分解树, 项目台账, 目标体检 */
@Injectable()
export class BreakdownLists implements ScreenLists {
  constructor(
    private readonly contributions: ContributionQueries,
    private readonly workbookLines: BreakdownLinesQueries,
    private readonly projects: ProjectQueries,
    private readonly ambition: AmbitionQueries,
  ) {}

  readonly lists: Record<string, WholeList> = {
    contributions: {
      right: 'pledges.read',
      title: ['目标分解', 'Breakdown'],
      columns: [['编码', 'Code', 12], ['类别', 'Category', 12], ['目标任务', 'Target', 34], ['计量单位', 'Unit', 10], ['目标值', 'Value', 16], ['牵头单位', 'Lead unit', 18], ['上年完成', 'Last year’s result', 14], ['承担方式', 'Carries', 10], ['计入汇总', 'Counted with', 14], ['占需要量', 'Part of the need', 12], ['汇总办法', 'Added up by', 18], ['汇总结果', 'Carried', 14], ['覆盖率', 'Coverage', 10], ['缺口', 'Gap', 12], ['未承担单位', 'Units that carry none', 30], ['责任书状态', 'Pledge', 12], ['系统编号', 'System id', 10]],
      read: async ({ actor, filter, locale }) => {
        const [{ items, units }, printed] = await Promise.all([this.contributions.year(actor, filter.year), this.workbookLines.lines(actor.zoneId, filter.year, lineScope(actor))]);
        const lineOf = new Map(printed.map((line) => [line.id, line]));
        const unitNames = new Map(units.map((unit) => [unit.id, namedIn(locale, unit)]));
        const unitOf = (id: number) => unitNames.get(id) ?? '';
        const wanted = filter.q?.trim().toLowerCase();
        const matches = ({ goal, lines }: Contribution) =>
          !wanted || [goal.code, goal.name, goal.nameEn, ...lines.flatMap((line) => [line.code, line.name, line.nameEn, unitOf(line.unitId)])].some((text) => text?.toLowerCase().includes(wanted));
        return items
          .filter((item) => matches(item) && (!filter.gaps || isShort(item)))
          .flatMap(({ goal, lines, rolledUp, idle }) => {
            const counted = new Map<number, CountedShare>(rolledUp?.shares.map((share) => [share.id, share]));
            return [
              [
                ...CELLS.map((field) => figureCell(field, goalTexts(goal, locale)[field] ?? '')), locale === 'zh' ? '园区' : 'Zone', null, null,
                rolledUp ? say(locale, METHODS[rolledUp.method]) : '', numberCell(rolledUp?.carried), numberCell(rolledUp?.coverage), numberCell(rolledUp?.uncovered), idle.map(({ unitId }) => unitOf(unitId)).join(locale === 'zh' ? '、' : ', '), '', null,
              ],
              ...lines.flatMap((line) => {
                const known = lineOf.get(line.id);
                if (!known) return [];
                const texts = textsOf(locale === 'en' ? inEnglish(known) : known, locale);
                const { part, share } = counted.get(line.id) ?? {};
                return [[...CELLS.map((field) => figureCell(field, texts[field] ?? '')), say(locale, CARRIES[line.carries]), numberCell(part), numberCell(share), '', null, null, null, '', say(locale, PLEDGE_STATES[line.state]), line.id]];
              }),
            ];
          });
      },
    },
    projects: {
      right: 'pledges.read',
      title: ['项目台账', 'Projects'],
      columns: [['序号', 'No.', 8], ['项目', 'Project', 34], ['责任单位', 'Lead unit', 18], ['总投资（亿元）', 'Total investment (100 million yuan)', 16], ['本年计划（亿元）', 'This year’s plan (100 million yuan)', 16], ['节点', 'Nodes', 48], ['手续', 'Permits', 36], ['制约因素', 'Bottleneck', 36], ['销号日', 'Closed on', 12], ['对应目标', 'Line', 12], ['示意', 'Illustrative', 8]],
      read: async ({ actor, filter, locale }) => {
        const { rows } = await this.projects.ledger(actor, filter.of ?? 0, { q: filter.q, unitId: filter.unit, stuck: filter.stuck, limit: MOST, after: null });
        return rows.map((row, i) => [
          i + 1, row.name, unitIn(locale, row), numberCell(row.totalInvestment), numberCell(row.yearPlan),
          row.nodes.map(({ name, dueOn, doneOn }) => `${name} ${dueOn}${doneOn ? ` → ${doneOn}` : ''}`).join('\n'),
          row.permits.map(({ name, state }) => `${name} ${say(locale, PERMITS[state])}`).join('\n'), row.bottleneck ?? '', row.closedOn ?? '', row.lineCode ?? '', row.illustrative ? say(locale, YES) : '',
        ]);
      },
    },
    ambition: {
      right: 'pledges.read',
      title: ['目标体检', 'Ambition check'],
      columns: [['状态', 'State', 12], ['提示', 'Warning', 16], ['编码', 'Code', 12], ['目标任务', 'Target', 34], ['单位', 'Unit', 18], ['情况', 'What was found', 70], ['保留理由', 'Reason given', 40], ['答复人', 'By', 12], ['答复时间', 'At', 17]],
      read: async ({ actor, filter, locale }) => {
        const found = filter.of === undefined ? await this.ambition.year(actor, filter.year) : await this.ambition.ofPledge(actor, filter.of);
        return found
          .filter((one) => (!filter.state || (one.answer === null) === (filter.state === 'open')) && (!filter.kind || one.code === filter.kind) && (!filter.unit || one.unit?.id === filter.unit))
          .map(({ code, params, subject, unit, answer }) => [
            answer ? say(locale, ['已说明理由', 'Kept with a reason']) : say(locale, ['待答复', 'Open']), say(locale, TRAPS[code]), subject.code, namedIn(locale, subject), unit ? namedIn(locale, unit) : '',
            sentenceOf({ code: `ambition.${code}`, params }, locale), answer?.reason ?? '', personIn(locale, answer?.by, answer?.byEn), momentCell(answer?.at ?? null),
          ]);
      },
    },
  };
}

/** More than any ledger or year has; a sheet ends somewhere. */
export const MOST = 20_000;


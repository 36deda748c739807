import type { Assessment, Needed, Outlook, OverdueNode } from '#domain/assessment/assessment.js';
import type { RuleSet } from '#domain/assessment/rule-sets.js';
import type { Day, Month } from '#domain/calendar/day.js';
import { plainDecimal } from '#domain/decimal-text.js';
import { bulletinSentences } from '#domain/language/bulletin-sentences.js';
import { explain } from '#domain/language/sentence.js';
import { bulletinOf, type BulletinRow } from '#domain/meetings/bulletin.js';
import { packOf, type PackContent, type PackHead } from '#domain/meetings/pack.js';
import type { TargetKind, TargetTerms } from '#domain/pledges/terms.js';
import { assessmentOf } from '../assessment/assessment-row.js';
import { termsOf } from '../pledges/terms-of.js';
import type { AgendaItem } from './meeting-plan.js';
import { outlookSentence } from './outlook-sentence.js';
import type { JudgedTarget, PackFlag, ZoneName } from './pack-facts.js';
import { thresholdOf } from './threshold.js';

interface Words {
  zh: string;
  en: string;
}

/** One target's line in the list of figures; decimals are strings. */
export interface PackFigure {
  targetId: number;
  code: string;
  name: string;
  nameEn: string | null;
  category: string;
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
  kind: TargetKind;
  wording: TargetTerms['wording'];
  measureUnit: string;
  measureUnitEn: string | null;
  decimals: number;
  /** T, S, and the period judged with its A and E. */
  target: string | null;
  stretch: string | null;
  period: Month | null;
  actual: string | null;
  expected: string | null;
  ratio: string | null;
  gap: string | null;
  share: string | null;
  planned: string | null;
  light: Assessment['light'];
  standing: Assessment['standing'];
  notAssessed: Assessment['notAssessed'];
  streak: number;
  recovered: boolean;
  /** Not verified yet. */
  provisional: boolean;
  /** 存疑. */
  doubtful: boolean;
  why: Words;
  needed: Needed | null;
  outlook: Outlook | null;
  unitEstimate: string | null;
  overdueNodes: OverdueNode[];
  flags: PackFlag[];
  /** 示意: the target was invented for the demo. */
  illustrative: boolean;
  /** The document the target was published in. */
  source: { title: string; date: Day } | null;
  revisionId: number | null;
}

/** 会议材料: the domain's pack with all figures behind it, so that it can be shown, printed and checked without any other row. */
export interface ReviewPack extends PackContent {
  zone: ZoneName;
  endsAt: string | null;
  agenda: AgendaItem[];
  ruleSetTitle: Words;
  /** How many of the figures are not verified yet. */
  provisional: number;
  /** In the order of the pledge book. */
  figures: PackFigure[];
}

export interface PackOccasion {
  zone: ZoneName;
  meeting: {
    id: number;
    title: string;
    period: Month;
    startsAt: Date;
    endsAt: Date | null;
    place: string;
    agenda: readonly AgendaItem[];
  };
  version: number;
  now: Date;
  rules: Pick<RuleSet, 'id' | 'title'>;
}

/** The pack's content as plain JSON, from what was read in one snapshot. Pure: equal facts give equal content. */
export function reviewPackOf({ zone, meeting, version, now, rules }: PackOccasion, judged: readonly JudgedTarget[]): ReviewPack {
  const figures = judged.map(figureOf);
  const rows = figures.map((figure, i) => rowOf(figure, judged[i]!));
  const { id: meetingId, title, period, startsAt, endsAt, place, agenda } = meeting;
  const head: PackHead = {
    meetingId,
    version,
    title,
    period,
    startsAt: startsAt.toISOString(),
    place,
    knownAt: now.toISOString(),
    ruleSet: rules.id,
  };
  const pack = packOf(head, rows);
  return {
    ...pack,
    sentences: { zh: pack.sentences.zh, en: sentencesInEnglish(period, figures, rows) },
    zone,
    endsAt: endsAt?.toISOString() ?? null,
    agenda: agenda.map((item) => ({ ...item })),
    ruleSetTitle: rules.title,
    provisional: figures.filter(({ provisional }) => provisional).length,
    figures,
  };
}

/** The bulletin names targets and units as the zone does; its English sentences name them in English where they have such a name. */
function sentencesInEnglish(period: Month, figures: readonly PackFigure[], rows: readonly BulletinRow[]): string[] {
  const named = rows.map((row, i) => ({
    ...row,
    name: figures[i]!.nameEn ?? row.name,
    unitName: figures[i]!.unitNameEn ?? row.unitName,
  }));
  return bulletinSentences(bulletinOf(period, named), 'en');
}

function figureOf({ target, judgement, unitEstimate, flags }: JudgedTarget): PackFigure {
  const assessment = assessmentOf(judgement);
  const terms = termsOf(target);
  const why = (unit: string, locale: 'zh' | 'en') => explain(assessment, { terms, unit, decimals: target.decimals }, locale);
  return {
    targetId: target.id,
    code: target.code,
    name: target.name,
    nameEn: target.nameEn,
    category: target.category,
    unitId: target.unitId,
    unitName: target.unitName,
    unitNameEn: target.unitNameEn,
    kind: target.kind,
    wording: terms.wording,
    measureUnit: target.measureUnit,
    measureUnitEn: target.measureUnitEn,
    decimals: target.decimals,
    target: terms.target,
    stretch: terms.stretch,
    period: assessment.period,
    actual: assessment.actual,
    expected: assessment.expected,
    ratio: assessment.ratio,
    gap: assessment.gap,
    share: assessment.share,
    planned: assessment.planned,
    light: assessment.light,
    standing: assessment.standing,
    notAssessed: assessment.notAssessed,
    streak: assessment.streak,
    recovered: assessment.recovered,
    provisional: assessment.provisional,
    doubtful: assessment.doubtful,
    why: { zh: why(target.measureUnit, 'zh'), en: why(target.measureUnitEn ?? target.measureUnit, 'en') },
    needed: assessment.needed,
    outlook: assessment.outlook,
    unitEstimate,
    overdueNodes: [...assessment.overdueNodes],
    flags,
    illustrative: Boolean(target.illustrative),
    source: target.sourceTitle && target.sourceDate ? { title: target.sourceTitle, date: target.sourceDate } : null,
    revisionId: judgement.revisionId === null ? null : Number(judgement.revisionId),
  };
}

/** What the bulletin ranks and lists of a figure. */
function rowOf(figure: PackFigure, { judgement }: JudgedTarget): BulletinRow {
  const {
    targetId,
    code,
    name,
    unitId,
    unitName,
    light,
    standing,
    recovered,
    provisional,
    ratio,
    gap,
    streak,
    overdueNodes,
    why,
    kind,
    decimals,
    unitEstimate,
  } = figure;
  const unit = { zh: figure.measureUnit, en: figure.measureUnitEn ?? figure.measureUnit };
  return {
    targetId,
    code,
    name,
    unitId,
    unitName,
    light,
    standing,
    recovered,
    provisional,
    ratio,
    gap,
    severity: thresholdOf(gap, plainDecimal(judgement.weight)),
    streak,
    overdueNodes,
    why,
    outlook: outlookSentence(figure.outlook, { kind, decimals, unit, unitEstimate }),
    flag: figure.flags[0] ? flagOf(figure.flags[0]) : null,
  };
}

const flagOf = ({ kind, level, cause, measures, recoverBy, promiseBroken }: PackFlag): BulletinRow['flag'] => ({
  kind,
  level,
  cause,
  measures,
  recoverBy,
  promiseBroken,
});

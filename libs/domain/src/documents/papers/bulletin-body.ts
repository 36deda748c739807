import { lightName } from '../../language/sentence.js';
import { computed, dueBeside } from '../../language/number-words.js';
import type { BulletinRow, UnitGroup } from '../../meetings/bulletin.js';
import type { Block } from './paper.js';
import type { PrintedFigure, PrintedPack } from './pack-facts.js';
import { promisedValue } from './promised-value.js';
import { sourceNotes } from './sources.js';
import { chineseNumeral, ended, officialMonth, printable } from './words.js';

/** The bulletin's sections, also as they stand in the pack: the sentences are the frozen ones, word for word. */
export function bulletinSections({ bulletin, sentences, provisional }: PrintedPack): Block[] {
  const { laggards, notFiled, recovered, mustSpeak, best } = bulletin;
  const [overall = '', ...rest] = sentences.zh;
  const doubts = provisional > 0 ? `其中${provisional}项数据尚未核定，以核定数为准。` : '';
  const sections: Block[][] = [
    [named('总体情况'), say(`${overall}${doubts}`), ...rest.map(say)],
    laggards.length > 0 ? [named('未达序时进度的目标'), ...byUnit(laggards, laggardLines)] : [],
    notFiled.length > 0 ? [named('逾期未报的目标'), ...byUnit(notFiled, ({ targets }) => [say(`${names(targets)}。`)])] : [],
    recovered.length > 0
      ? [
          named('较上期补齐的目标'),
          ...recovered.map(({ unitName, name, why }, i) => line(i, `${printable(unitName)}，${printable(name)}`, why.zh)),
        ]
      : [],
    mustSpeak.length > 0
      ? [
          named('须作表态发言的单位'),
          ...mustSpeak.map(({ unitName, targets }, i) => line(i, printable(unitName), names(targets))),
        ]
      : [],
    best.length > 0
      ? [
          named('进度较好的单位'),
          ...best.map((unit, i) =>
            line(i, printable(unit.unitName), `${unit.total}项中达到序时进度${unit.reached}项，占比${unit.share}%`),
          ),
        ]
      : [],
    requirements(laggards.length, notFiled.length, mustSpeak.length),
  ];
  return sections
    .filter((blocks) => blocks.length > 0)
    .flatMap(([head, ...blocks], index): Block[] => [
      { type: 'heading', level: 1, text: `${chineseNumeral(index + 1)}、${(head as { text: string }).text}` },
      ...blocks,
    ]);
}

const named = (text: string): Block => ({ type: 'heading', level: 1, text });
const say = (text: string): Block => ({ type: 'paragraph', text: printable(text) });
const names = (targets: readonly BulletinRow[]) => targets.map(({ name }) => printable(name)).join('、');
const line = (index: number, lead: string, text: string): Block => ({
  type: 'paragraph',
  lead: `${index + 1}．${lead}：`,
  text: ended(printable(text)),
});

function byUnit(groups: readonly UnitGroup[], lines: (group: UnitGroup) => Block[]): Block[] {
  return groups.flatMap((group, index): Block[] => [
    {
      type: 'heading',
      level: 2,
      text: `（${chineseNumeral(index + 1)}）${printable(group.unitName)}（${group.targets.length}项）`,
    },
    ...lines(group),
  ]);
}

const laggardLines = ({ targets }: UnitGroup): Block[] =>
  targets.map((row, index) => line(index, printable(row.name), laggardWords(row)));

/** The light, why, the outlook, and what the head has answered. */
export function laggardWords({ light, why, outlook, flag, streak, provisional }: BulletinRow): string {
  const marks = [lightName(light, 'zh'), streak > 1 ? `连续${streak}期` : '', provisional ? '未核定' : '']
    .filter(Boolean)
    .join('，');
  const parts = [`${marks}。${ended(why.zh)}`];
  if (outlook) parts.push(ended(outlook.zh));
  if (flag?.cause) parts.push(`原因：${ended(printable(flag.cause))}`);
  if (flag?.measures) parts.push(`措施：${ended(printable(flag.measures))}`);
  if (flag?.recoverBy) parts.push(`承诺${officialMonth(flag.recoverBy)}补齐${flag.promiseBroken ? '，承诺未兑现' : ''}。`);
  return parts.join('');
}

function requirements(laggards: number, notFiled: number, mustSpeak: number): Block[] {
  const asked = [
    laggards > 0 ? '未达序时进度的单位要逐项分析原因，拿出措施，按承诺的月份补齐。' : '',
    notFiled > 0 ? '逾期未报的单位要立即补报。' : '',
    mustSpeak > 0 ? '须作表态发言的单位，由主要负责人在调度会上说明原因、措施和补齐时限。' : '',
  ].filter(Boolean);
  return asked.length === 0
    ? []
    : [named('有关要求'), ...asked.map((text, index): Block => ({ type: 'paragraph', lead: `${index + 1}．`, text }))];
}

/** All figures of the zone in the order of the pledge book; landscape. */
export function figuresTable(figures: readonly PrintedFigure[]): Block[] {
  return [
    {
      type: 'table',
      columns: [
        { title: '序号', width: 10, align: 'center' },
        { title: '指标', width: 48 },
        { title: '牵头单位', width: 25, align: 'center' },
        { title: '目标值', width: 25, align: 'center' },
        { title: '报告期', width: 17, align: 'center' },
        { title: '实际', width: 18, align: 'center' },
        { title: '应达', width: 18, align: 'center' },
        { title: '亮灯', width: 18, align: 'center' },
        { title: '情况', width: 56 },
      ],
      rows: figures.map((figure, index) => ({ cells: cellsOf(figure, index) })),
    },
    ...sourceNotes(figures).map((text): Block => ({ type: 'note', text })),
  ];
}

function cellsOf(figure: PrintedFigure, index: number) {
  const { actual, expected, decimals, light } = figure;
  const marks = [figure.provisional ? '未核定' : '', figure.doubtful ? '存疑' : ''].filter(Boolean).join('、');
  return [
    { text: String(index + 1) },
    { text: `${printable(figure.name)}${figure.illustrative ? '（示意）' : ''}`, note: figure.code },
    { text: printable(figure.unitName) },
    { text: promisedOf(figure) },
    { text: figure.period ?? '—' },
    { text: actual === null ? '—' : computed(actual, decimals), note: marks },
    { text: expected === null ? '—' : actual === null ? computed(expected, decimals) : dueBeside(expected, actual, decimals) },
    { text: lightName(light, 'zh') },
    { text: printable(figure.why.zh) },
  ];
}

function promisedOf({ kind, wording, target, stretch, measureUnit }: PrintedFigure): string {
  if (kind === 'milestone') return target === null ? '全部节点' : `节点${target}`;
  return promisedValue({ kind, wording, target, stretch, upper: null, baseline: null }, printable(measureUnit));
}

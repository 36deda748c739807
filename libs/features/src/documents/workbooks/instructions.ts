import type { SheetPlan } from '#platform/workbook/workbook-writer.js';

const BREAKDOWN = {
  zh: [
    '每行一个目标。列的顺序可以调整，可以增删行、加标题行和附注，但表头的名称请保留。',
    '目标值可以写成：50、50以上、不低于11%、2-3、1000左右、力争60、确保50、力争60、不超过5、前3名、高于全市平均2个百分点；“1.6万”与“16000”是同一个数。',
    '不是数量的任务在目标值里写要做成的事（如“开诊”），按节点管理。',
    '完成时限可以写成：年底、9月底、三季度末、2024-06-30；分步完成的写在一格里，如“6月底前3个，9月底前全部”。',
    '牵头单位写一个，协同单位可写多个，用顿号隔开；“各办事处”会展开为全部办事处。没有牵头单位的行作为全区目标。',
    '目标类型可以不填，由系统判断，导入后在草案中可以修改。',
    '单元格里的公式用文件中保存的结果，系统不重新计算。',
    '隐藏的“系统编号”列请勿改动：有编号的行对应已有的目标，没有改动的行不会重复写入。',
    '导入时先检查，不写入；检查结果会标在原文件的单元格上。确认后可以整批写入，也可以只写入正确的行，写入后可以整批撤销。',
  ],
  en: [
    'One target a row. Columns may stand in any order; rows may be added or removed; keep the titles of the columns.',
    'A value may read 50, 50以上 (at least), 2-3, 1000左右 (about), 力争60 (stretch), 确保50、力争60, 不超过5 (at most), 前3名 (rank); 1.6万 and 16000 are the same.',
    'A task without a number says in its value what is to be done; it is kept as a milestone.',
    'Time limits: 年底, 9月底, 三季度末, 2024-06-30; several in one cell are several nodes.',
    'One lead unit; co-operating units are separated by 、. A row without a lead unit is a target of the zone.',
    'The kind may be left out; it is then guessed and can be changed in the draft.',
    'Formulas: the result saved in the file is used; nothing is recalculated.',
    'Leave the hidden column alone: rows with a number belong to existing lines, and unchanged rows are not written again.',
    'An import is checked first and written only when you say so, as a whole or its good rows; a whole batch can be undone.',
  ],
};

const FILINGS = {
  zh: [
    '只填白色的格子；灰色的是系统带出的目标、应达值和上期累计，改动不会读入。',
    '“本期累计”填年初以来的累计数，单位见“计量单位”；“1.6万”与“16000家”在以“万家”“家”计的目标里都能读懂。',
    '填报状态：已填报、零报告、未发布（统计数据未出）、不适用；不填按“已填报”处理。什么都没填的行不会写入，更不会当作零。',
    '增速类目标的“本期累计”填增速（%），“总量”填对应的绝对量；比率类目标可填分子、分母。',
    '节点类目标在“已完成节点”里写“节点名称：完成日期”，每行一个。',
    '导入后存为草稿，请在填报页核对后提交。模板下载后系统里又改过的行会提示重新下载。',
    '隐藏的“系统编号”“版本”两列请勿改动。',
  ],
  en: [
    'Fill the white cells only; grey ones come from the system and are not read.',
    '“Figure” is the total since the start of the year, in the unit of measure of the row.',
    'State: 已填报 filed, 零报告 zero, 未发布 not published, 不适用 not applicable; empty means filed. Rows left empty are not written, and never taken for zero.',
    'Growth targets: give the growth rate (%) as the figure and the absolute level as the amount. Rate targets may give numerator and denominator.',
    'Milestone targets: write “name: date”, one a line, for each accepted node.',
    'Imported rows become drafts: check and submit them on the filing page. Rows changed in the system since the template was downloaded are pointed out, so that you can download it again.',
    'Leave the two hidden columns alone.',
  ],
};

const OWNER_FIGURES = {
  zh: [
    '每行一个由您单位核定、他人填报的目标；“填报数”由系统带出，改动不会读入。',
    '“核定单位数据”填您单位掌握的数，单位见“计量单位”；“依据”写明出自哪份文件、报表或系统。',
    '空着的行不写入，也不会撤回已有的数。每次写入都是一个新版本，从不改动填报数。',
    '导入时先检查，不写入；确认后可以整批写入，也可以只写入正确的行，写入后可以整批撤销。',
    '隐藏的“系统编号”“版本”两列请勿改动。',
  ],
  en: [
    'One row a target that others file and your unit verifies; what was filed comes from the system and is not read.',
    'Give your unit’s figure in the unit of measure of the row, and the document, report or system it comes from.',
    'Empty rows are not written and take nothing back. Each import is a further version; what was filed is never changed.',
    'An import is checked first and written only when you say so, as a whole or its good rows; a whole batch can be undone.',
    'Leave the two hidden columns alone.',
  ],
};

/** The sheet that explains the others; no title of it is one of a table. */
export const instructions = (kind: keyof typeof LINES, locale: 'zh' | 'en'): SheetPlan => ({
  name: locale === 'zh' ? '填写说明' : 'Instructions',
  columns: [{ title: locale === 'zh' ? '填写说明' : 'How to fill this in', width: 110, wrap: true }],
  rows: LINES[kind][locale].map((line, i) => [`${i + 1}. ${line}`]),
});

const LINES = { breakdown: BREAKDOWN, filings: FILINGS, ownerFigures: OWNER_FIGURES };

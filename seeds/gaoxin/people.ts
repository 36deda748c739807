import type { SeedDelegation, SeedPerson } from '../shape.js';
import { person } from '../generator/people.js';
import { UNITS } from './units.js';

const everyUnit = UNITS.filter((unit) => unit.kind !== 'zone').map((unit) => unit.code);

/** Titles of leaders are generic: the printed breakdown names areas, never people. */
export const LEADERS: readonly SeedPerson[] = [
  // Receives the leaders' own pledges; oversees nobody in particular.
  person('leader.secretary', '陆承远', 'Lu Chengyuan', 'gx', '党工委书记', 'leader', { oversees: [] }),
  person('leader.main', '林知远', 'Lin Zhiyuan', 'gx', '管委会主任', 'leader', { oversees: everyUnit }),
  person('leader.industry', '周明川', 'Zhou Mingchuan', 'gx', '管委会副主任（分管工业、投资、商贸）', 'leader', {
    oversees: ['economy', 'investment', 'gaochuang'],
  }),
  person('leader.finance', '许静姝', 'Xu Jingshu', 'gx', '管委会副主任（分管财政金融、科技、市场监管）', 'leader', {
    oversees: ['finance', 'innovation', 'market', 'approval', 'statistics'],
  }),
  person('leader.construction', '梁伯钧', 'Liang Bojun', 'gx', '管委会副主任（分管建设、环保、应急）', 'leader', {
    oversees: ['construction', 'housing', 'ecology', 'emergency', 'cuihu', 'donghu'],
  }),
  person('leader.education', '苏云舒', 'Su Yunshu', 'gx', '党工委委员（分管教育、卫健）', 'leader', {
    oversees: ['education'],
    appointments: [
      { role: 'head', unitCode: 'education', from: '2019-03-01', to: '2021-11-30' },
      { role: 'leader', unitCode: 'gx', from: '2021-12-01', to: null },
    ],
  }),
];

/** The three separated duties (三员分立), one account each, and those who verify. */
const OFFICES: readonly SeedPerson[] = [
  person('admin', '钟一鸣', 'Zhong Yiming', 'office', '信息系统管理员', 'admin'),
  person('auditor', '裴正则', 'Pei Zhengze', 'audit', '审计监督室主任', 'auditor'),
  person('supervision', '顾怀瑾', 'Gu Huaijin', 'supervision', '督查考核办主任', 'supervision'),
  person('verifier.supervision', '叶知秋', 'Ye Zhiqiu', 'supervision', '督查考核办核定专员', 'verifier'),
  person('verifier.statistics', '沈若谷', 'Shen Ruogu', 'statistics', '统计局综合科科长', 'verifier'),
  person('verifier.finance', '秦书衡', 'Qin Shuheng', 'finance', '财政局国资科科长', 'verifier'),
  person('verifier.market', '薛清和', 'Xue Qinghe', 'market', '市场监管局登记注册科科长', 'verifier'),
];

const FILING_UNITS: readonly [unit: string, head: string, headEn: string, filer: string, filerEn: string, filerTitle: string][] =
  [
    ['economy', '韩立诚', 'Han Licheng', '方晓岚', 'Fang Xiaolan', '综合处主任科员'],
    ['finance', '贺景行', 'He Jingxing', '陆一帆', 'Lu Yifan', '预算科科员'],
    ['market', '丁望舒', 'Ding Wangshu', '孟可欣', 'Meng Kexin', '综合科科员'],
    ['innovation', '唐思源', 'Tang Siyuan', '白予安', 'Bai Yuan', '科技计划科科员'],
    ['investment', '邹远航', 'Zou Yuanhang', '江若彤', 'Jiang Ruotong', '项目服务科科员'],
    ['construction', '石敬之', 'Shi Jingzhi', '程亦凡', 'Cheng Yifan', '工程管理科科员'],
    ['education', '温如玉', 'Wen Ruyu', '黎子衿', 'Li Zijin', '基础教育科科员'],
    ['approval', '章若愚', 'Zhang Ruoyu', '卫嘉禾', 'Wei Jiahe', '政务服务科科员'],
    ['emergency', '雷守正', 'Lei Shouzheng', '焦安宁', 'Jiao Anning', '综合协调科科员'],
    ['ecology', '宋青山', 'Song Qingshan', '柳依依', 'Liu Yiyi', '大气科科员'],
    ['cuihu', '曹心远', 'Cao Xinyuan', '纪小满', 'Ji Xiaoman', '经济发展办干事'],
    ['donghu', '姚望川', 'Yao Wangchuan', '盛夏禾', 'Sheng Xiahe', '经济发展办干事'],
    ['gaochuang', '罗启程', 'Luo Qicheng', '万里云', 'Wan Liyun', '财务部主管'],
  ];

const nameOf = (code: string): string => UNITS.find((unit) => unit.code === code)?.name.replace(/[(（].*$/, '') ?? code;
const headTitle = (code: string): string => (code === 'gaochuang' ? '总经理' : code === 'economy' ? '部长' : '主要负责人');

export const PEOPLE: readonly SeedPerson[] = [
  ...LEADERS,
  ...OFFICES,
  ...FILING_UNITS.flatMap(([code, head, headEn, filer, filerEn, filerTitle]) => [
    person(`head.${code}`, head, headEn, code, `${nameOf(code)}${headTitle(code)}`, 'head'),
    person(
      `filer.${code}`,
      filer,
      filerEn,
      code,
      `${nameOf(code)}${filerTitle}`,
      'filer',
      code === 'investment' ? { locale: 'en' } : {},
    ),
  ]),
  // Holds no duty of her own: what she files in July is the absent filer's, and recorded with both names.
  person('deputy.education', '祝南乔', 'Zhu Nanqiao', 'education', '教文体局办公室干事', null),
];

export const DELEGATIONS: readonly SeedDelegation[] = [
  { from: 'filer.education', to: 'deputy.education', firstDay: '2024-07-01', lastDay: '2024-07-12', reason: '年休假（示意）' },
];

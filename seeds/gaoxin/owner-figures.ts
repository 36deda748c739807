/** What units that own a data source said of a figure others file (示意): all of one mind but two. */
export interface SeedOwnerFigure {
  targetCode: string;
  period: string;
  at: string;
  by: string;
  value: string;
  /** The document, report or system it was read from. */
  source: { title: string; date: string | null };
  note: string | null;
}

const SUPERVISION = 'verifier.supervision';

export const OWNER_FIGURES_2024: readonly SeedOwnerFigure[] = [
  {
    targetCode: 'GX24-06',
    period: '2024-05',
    at: '2024-06-12T15:20:00+08:00',
    by: SUPERVISION,
    value: '0.61',
    source: { title: '省市场主体登记系统5月末统计表', date: '2024-06-03' },
    note: null,
  },
  {
    targetCode: 'GX24-07',
    period: '2024-05',
    at: '2024-06-12T15:24:00+08:00',
    by: SUPERVISION,
    value: '1876',
    source: { title: '市科技局高新技术企业在册名单（5月）', date: '2024-06-04' },
    note: null,
  },
  {
    targetCode: 'GX24-41',
    period: '2024-06',
    at: '2024-07-02T15:50:00+08:00',
    by: SUPERVISION,
    value: '3',
    source: { title: '市12345热线6月办理情况通报', date: '2024-07-01' },
    note: '通报第2页，我区满意率位次由第2位降为第3位。',
  },
  {
    targetCode: 'GX24-06',
    period: '2024-06',
    at: '2024-07-02T16:32:00+08:00',
    by: SUPERVISION,
    value: '0.7362',
    source: { title: '省市场主体登记系统6月末统计表', date: '2024-07-01' },
    note: null,
  },
  {
    targetCode: 'GX24-07',
    period: '2024-06',
    at: '2024-07-02T16:38:00+08:00',
    by: SUPERVISION,
    value: '1896',
    source: { title: '市科技局高新技术企业在册名单（6月）', date: '2024-07-01' },
    note: '首批拟认定名单中有6家仍在公示期，在册名单未列。',
  },
  {
    targetCode: 'GX24-29',
    period: '2024-06',
    at: '2024-07-02T16:45:00+08:00',
    by: SUPERVISION,
    value: '2.514',
    source: { title: '供电公司分布式光伏并网台账', date: '2024-07-01' },
    note: null,
  },
  {
    targetCode: 'GX24-40',
    period: '2024-06',
    at: '2024-07-02T16:51:00+08:00',
    by: SUPERVISION,
    value: '5',
    source: { title: '市应急管理局6月事故快报', date: '2024-07-02' },
    note: null,
  },
];

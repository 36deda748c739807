import type { SeedAct, SeedMeeting } from '../shape.js';

/** Review meetings of 2024, invented: one closed with its decisions, one planned for the half-year. */
export const MEETINGS_2024: readonly SeedMeeting[] = [
  {
    code: 'GX24-M1',
    name: '一季度目标任务调度会',
    nameEn: 'Review of the first quarter',
    period: '2024-03',
    startsAt: '2024-04-28T09:00:00+08:00',
    endsAt: '2024-04-28T11:30:00+08:00',
    place: '管委会三楼会议室',
    chair: 'leader.main',
    agenda: ['督查考核办通报1—3月目标任务完成情况', '滞后单位表态发言', '分管领导点评', '主要领导讲话'],
    steps: [
      { verb: 'plan', at: '2024-04-15T10:00:00+08:00', by: 'supervision' },
      { verb: 'call', at: '2024-04-17T15:30:00+08:00', by: 'supervision' },
      { verb: 'prepare', at: '2024-04-25T09:30:00+08:00', by: 'supervision' },
      { verb: 'hold', at: '2024-04-28T09:00:00+08:00', by: 'supervision' },
      { verb: 'close', at: '2024-04-28T17:20:00+08:00', by: 'supervision' },
    ],
    minutes:
      '会议听取一季度目标任务完成情况通报，固定资产投资、社会消费品零售总额和新增规上工业企业三项滞后单位作表态发言。会议要求逐项列出补欠计划，按月销账。',
    decisions: [
      { text: '成立投资纳统专班，对28个应统未统项目逐个补齐资料', unitCode: 'economy', dueOn: '2024-06-28' },
      { text: '柳岸新城供电增容手续办结，恢复正常施工', unitCode: 'construction', dueOn: '2024-05-31' },
      { text: '为改造市场商户开通过渡经营点登记', unitCode: 'donghu', dueOn: '2024-07-12' },
    ],
    illustrative: true,
  },
  {
    code: 'GX24-M2',
    name: '上半年目标任务推进会',
    nameEn: 'Review of the half-year',
    period: '2024-06',
    startsAt: '2024-07-26T09:00:00+08:00',
    endsAt: '2024-07-26T11:30:00+08:00',
    place: '管委会一楼报告厅',
    chair: 'leader.main',
    agenda: ['通报1—6月目标任务完成情况', '红色督办单位表态发言', '先进单位经验交流', '部署下半年工作'],
    steps: [{ verb: 'plan', at: '2024-07-01T16:40:00+08:00', by: 'supervision' }],
    minutes: null,
    decisions: [],
    illustrative: true,
  },
];

const act = (verb: 'call' | 'prepare' | 'hold' | 'close', at: string): SeedAct => ({
  kind: 'meeting',
  code: 'GX24-M2',
  verb,
  at,
  by: 'supervision',
  illustrative: true,
});

/** The half-year's meeting: called after publication, its pack frozen three workdays before. */
export const MEETING_ACTS: readonly SeedAct[] = [
  act('call', '2024-07-16T10:00:00+08:00'),
  act('prepare', '2024-07-23T09:30:00+08:00'),
  act('hold', '2024-07-26T09:00:00+08:00'),
  act('close', '2024-07-26T17:30:00+08:00'),
];

import type { SeedMeeting } from '../shape.js';

/** Review meetings of 2024, invented: the first quarter's, closed with its decisions. The half-year's is left for whoever plays the supervision office. */
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
];

/** What heads have answered to their red flags by the demo's start (示意): cause, measures and the month of recovery promised. */
export interface SeedAnswer {
  targetCode: string;
  kind: 'pace' | 'overdueNode';
  at: string;
  by: string;
  cause: string;
  measures: string;
  recoverBy: string;
}

export const ANSWERS_2024: readonly SeedAnswer[] = [
  {
    targetCode: 'GX24-03',
    kind: 'pace',
    at: '2024-05-24T10:20:00+08:00',
    by: 'head.economy',
    cause: '两个亿元以上项目受用地报批影响未按期开工，房地产投资同比下降',
    measures: '成立项目专班，每周调度一次；七月底前完成两宗用地报批，八月开工',
    recoverBy: '2024-09',
  },
  {
    targetCode: 'GX24-04',
    kind: 'pace',
    at: '2024-05-24T15:05:00+08:00',
    by: 'head.economy',
    cause: '汽车和家居类限额以上企业零售额下滑，新增入库企业偏少',
    measures: '组织家电以旧换新和夜间消费活动，二季度新增限上企业十二家',
    recoverBy: '2024-05',
  },
  {
    targetCode: 'GX24-34',
    kind: 'pace',
    at: '2024-06-25T09:40:00+08:00',
    by: 'head.economy',
    cause: '部分达标企业纳统资料不齐，三家企业产能爬坡慢于预期',
    measures: '逐户建立培育台账，会同税务部门一企一策辅导纳统',
    recoverBy: '2024-08',
  },
  {
    targetCode: 'GX24-43',
    kind: 'pace',
    at: '2024-05-27T11:15:00+08:00',
    by: 'head.donghu',
    cause: '专业市场改造期间部分商户停业，新登记主体减少',
    measures: '设立过渡经营点，开通集中登记窗口，七月起恢复新增',
    recoverBy: '2024-08',
  },
];

import type { Said } from './list-definition.js';

export const PLEDGE_STATES: Record<string, Said> = {
  draft: ['起草中', 'Draft'], consultation: ['征求意见', 'Consultation'], approved: ['已审定', 'Approved'], signed: ['已签订', 'Signed'], amended: ['已调整', 'Amended'], settled: ['已办结', 'Settled'],
};

/** draft → consultation 征求意见 → approved 已审定 → signed 已签订 (amended: a further version) → settled 已办结. */
export const PLEDGE_STATES = ['draft', 'consultation', 'approved', 'signed', 'settled'] as const;
export type PledgeState = (typeof PLEDGE_STATES)[number];

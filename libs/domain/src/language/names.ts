import type { MeetingState } from '../meetings/meeting.lifecycle.js';
import type { ReopenState } from '../progress/reopen.lifecycle.js';
import type { FilingGate, SubmissionState, SubmissionVerb } from '../progress/submission.lifecycle.js';
import type { ReminderRule } from '../reminders/rules.js';

/** The words the field uses for states and acts; one place, both languages. Role names stand with the roles. */
type Names<Key extends string | number> = Record<Key, { zh: string; en: string }>;

export const SUBMISSION_STATE_NAMES: Names<SubmissionState> = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '待审签', en: 'Awaiting endorsement' },
  endorsed: { zh: '待核定', en: 'Awaiting verification' },
  verified: { zh: '已核定', en: 'Verified' },
  returned: { zh: '已退回', en: 'Returned' },
};

export const SUBMISSION_VERB_NAMES: Names<SubmissionVerb> = {
  saveDraft: { zh: '保存', en: 'Save' },
  submit: { zh: '提交', en: 'Submit' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  endorse: { zh: '审签', en: 'Endorse' },
  verify: { zh: '核定', en: 'Verify' },
  return: { zh: '退回', en: 'Return' },
  addEvidence: { zh: '上传佐证', en: 'Add evidence' },
  requestReopen: { zh: '申请重开', en: 'Ask to reopen' },
};

export const FILING_GATE_NAMES: Names<FilingGate> = {
  notOpen: { zh: '未开放', en: 'Not open yet' },
  open: { zh: '填报中', en: 'Open' },
  overdue: { zh: '已逾期，仍可报', en: 'Overdue, open' },
  locked: { zh: '已锁定', en: 'Locked' },
  reopened: { zh: '已重开', en: 'Reopened' },
};

export const REOPEN_STATE_NAMES: Names<ReopenState> = {
  requested: { zh: '待审批', en: 'Awaiting a decision' },
  granted: { zh: '已批准', en: 'Granted' },
  refused: { zh: '未同意', en: 'Refused' },
};

export const MEETING_STATE_NAMES: Names<MeetingState> = {
  planned: { zh: '已计划', en: 'Planned' },
  called: { zh: '已通知', en: 'Called' },
  prepared: { zh: '材料已备', en: 'Prepared' },
  held: { zh: '已召开', en: 'Held' },
  closed: { zh: '已办结', en: 'Closed' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

/** By level 1–3. */
export const FLAG_LEVEL_NAMES: Names<1 | 2 | 3> = {
  1: { zh: '提醒', en: 'Notice' },
  2: { zh: '预警通知单', en: 'Warning' },
  3: { zh: '红色督办单', en: 'Red order' },
};

export const FLAG_KIND_NAMES: Names<'pace' | 'missing' | 'overdueNode' | 'implausible'> = {
  pace: { zh: '进度滞后', en: 'behind pace' },
  missing: { zh: '逾期未报', en: 'not filed' },
  overdueNode: { zh: '节点逾期', en: 'node overdue' },
  implausible: { zh: '数据存疑', en: 'figure in doubt' },
};

export const REMINDER_RULE_NAMES: Names<ReminderRule> = {
  windowOpened: { zh: '填报开放', en: 'Filing opened' },
  dueSoon: { zh: '填报即将截止', en: 'Filing due soon' },
  dueToday: { zh: '填报今日截止', en: 'Filing due today' },
  lateOne: { zh: '填报逾期', en: 'Filing late' },
  lateThree: { zh: '填报严重逾期', en: 'Filing seriously overdue' },
  returned: { zh: '数据被退回', en: 'Figure returned' },
  endorsementWaiting: { zh: '等待审签', en: 'Waiting for endorsement' },
  verificationWaiting: { zh: '等待核定', en: 'Waiting for verification' },
  flagRaised: { zh: '预警发出或升级', en: 'Flag raised or made worse' },
  meetingCalled: { zh: '会议通知', en: 'Meeting called' },
  meetingCancelled: { zh: '会议取消', en: 'Meeting cancelled' },
  statementAsked: { zh: '准备表态发言', en: 'Prepare a statement' },
  packFrozen: { zh: '会议材料已备', en: 'Pack ready' },
  packAgain: { zh: '会议临近', en: 'Meeting near' },
};

// Every entity, in the order of the river. A new one is added here, or the schema does not know it.
import { AssessmentRow } from './assessment/assessment.entity.js';
import { Flag } from './assessment/flag.entity.js';
import { JudgedTerms } from './assessment/judged-terms.entity.js';
import { JudgementTurn } from './assessment/judgement-turn.entity.js';
import { Scan } from './assessment/scan.entity.js';
import { CalendarDay } from './calendar/calendar-day.entity.js';
import { FilingWindow } from './calendar/filing-window.entity.js';
import { DocumentRow } from './documents/document.entity.js';
import { ImportRow } from './documents/import-row.entity.js';
import { Import } from './documents/import.entity.js';
import { JournalDelivery } from './journal/journal-delivery.entity.js';
import { JournalEntry } from './journal/journal-entry.entity.js';
import { JournalSeal } from './journal/journal-seal.entity.js';
import { MeetingAttendee } from './meetings/meeting-attendee.entity.js';
import { Pack } from './meetings/pack.entity.js';
import { ReviewMeeting } from './meetings/review-meeting.entity.js';
import { Appointment } from './people/appointment.entity.js';
import { Delegation } from './people/delegation.entity.js';
import { Oversight } from './people/oversight.entity.js';
import { Person } from './people/person.entity.js';
import { RefreshToken } from './people/refresh-token.entity.js';
import { SignInAttempt } from './people/sign-in-attempt.entity.js';
import { UnitChange } from './people/unit-change.entity.js';
import { UnitName } from './people/unit-name.entity.js';
import { UnitSuccession } from './people/unit-succession.entity.js';
import { Unit } from './people/unit.entity.js';
import { ZoneSetting } from './people/zone-setting.entity.js';
import { AmbitionAnswer } from './pledges/ambition-answer.entity.js';
import { LineComment } from './pledges/line-comment.entity.js';
import { PledgeRound } from './pledges/pledge-round.entity.js';
import { PledgeSignature } from './pledges/pledge-signature.entity.js';
import { SignedCopy } from './pledges/signed-copy.entity.js';
import { PlanYear } from './pledges/plan-year.entity.js';
import { PledgeVersion } from './pledges/pledge-version.entity.js';
import { PledgeLine } from './pledges/pledge-line.entity.js';
import { Pledge } from './pledges/pledge.entity.js';
import { Project } from './pledges/project.entity.js';
import { RuleSetAdoption } from './pledges/rule-set.entity.js';
import { TargetCoUnit } from './pledges/target-co-unit.entity.js';
import { TargetTermsBefore } from './pledges/target-terms.entity.js';
import { Amendment } from './pledges/amendment.entity.js';
import { Target } from './pledges/target.entity.js';
import { ZoneTarget } from './pledges/zone-target.entity.js';
import { Evidence } from './progress/evidence.entity.js';
import { OwnerFigure } from './progress/owner-figure.entity.js';
import { ReopenRequest } from './progress/reopen-request.entity.js';
import { SubmissionRevision } from './progress/submission-revision.entity.js';
import { Submission } from './progress/submission.entity.js';
import { Mail } from './reminders/mail.entity.js';
import { ReminderPreference } from './reminders/reminder-preference.entity.js';
import { Reminder } from './reminders/reminder.entity.js';
import { ClockSetting } from './system/clock-setting.entity.js';
import { Heartbeat } from './system/heartbeat.entity.js';
import { IdempotencyKey } from './system/idempotency-key.entity.js';

export const ENTITIES = [
  AssessmentRow,
  Flag,
  JudgedTerms,
  JudgementTurn,
  Scan,
  CalendarDay,
  FilingWindow,
  DocumentRow,
  Import,
  ImportRow,
  JournalDelivery,
  JournalEntry,
  JournalSeal,
  MeetingAttendee,
  Pack,
  ReviewMeeting,
  Appointment,
  Delegation,
  Oversight,
  Person,
  RefreshToken,
  SignInAttempt,
  UnitChange,
  UnitName,
  UnitSuccession,
  Unit,
  ZoneSetting,
  AmbitionAnswer,
  PlanYear,
  LineComment,
  PledgeRound,
  PledgeSignature,
  SignedCopy,
  PledgeVersion,
  PledgeLine,
  Pledge,
  Project,
  RuleSetAdoption,
  TargetCoUnit,
  TargetTermsBefore,
  Amendment,
  Target,
  ZoneTarget,
  Evidence,
  OwnerFigure,
  ReopenRequest,
  SubmissionRevision,
  Submission,
  Mail,
  ReminderPreference,
  Reminder,
  ClockSetting,
  Heartbeat,
  IdempotencyKey,
];

/**
 * 践诺 Jiannuo
 * 1
 * DO NOT MODIFY - This file has been generated using oazapfts.
 * See https://www.npmjs.com/package/oazapfts
 */
import * as Oazapfts from "@oazapfts/runtime";
import * as QS from "@oazapfts/runtime/query";
export const defaults: Oazapfts.Defaults<Oazapfts.CustomHeaders> = {
    headers: {},
    baseUrl: "/"
};
const oazapfts = Oazapfts.runtime(defaults);
export const servers = {};
export type SignInDto = {
    account: string;
    password: string;
};
export type SessionDto = {
    /** Whose session it is */
    personId: number;
    /** Bearer token; the refresh token travels in an httpOnly cookie */
    accessToken: string;
    /** Seconds */
    expiresIn: number;
    /** Until POST /auth/password has been called, nothing but /me and /auth answers */
    mustChangePassword: boolean;
    /** Seconds without a key or a touch after which to sign out; null: never */
    idleSeconds: number | null;
};
export type ChangePasswordDto = {
    oldPassword: string;
    /** At least 10 characters of three kinds, or 12 of two; not the account, not a common one */
    newPassword: string;
};
export type Role = "filer" | "head" | "verifier" | "supervision" | "leader" | "auditor" | "admin";
export type AppointmentDto = {
    id: number;
    unitId: number;
    unitName: string;
    unitNameEn: string | null;
    role: Role;
    "from": string;
    until: string | null;
};
export type PersonDto = {
    id: number;
    account: string;
    name: string;
    nameEn: string | null;
    title: string | null;
    /** Shown to the administrator and the person; null to others */
    email: string | null;
    /** As email */
    phone: string | null;
    locale: "zh" | "en";
    active: boolean;
    mustChangePassword: boolean;
    lockedUntil: string | null;
    /** For If-Match */
    version: number;
    appointments: AppointmentDto[];
    /** Units overseen (分管) */
    oversees: number[];
};
export type ZoneDto = {
    id: number;
    code: string;
    name: string;
    nameEn: string | null;
};
export type DelegationState = "coming" | "inForce" | "over" | "revoked";
export type DelegationDto = {
    id: number;
    fromPersonId: number;
    fromPersonName: string;
    toPersonId: number;
    toPersonName: string;
    "from": string;
    until: string;
    reason: string;
    revokedAt: string | null;
    state: DelegationState;
    /** What the caller may do with it */
    allowed: "revoke"[];
};
export type GrantDto = {
    role: Role;
    unitId: number;
    /** The person whose duty it is, when delegated */
    onBehalfOf: number | null;
};
export type Right = "people.self" | "people.read" | "people.manage" | "units.read" | "units.manage" | "units.propose" | "units.decide" | "delegation.own" | "delegation.manage" | "calendar.read" | "calendar.manage" | "years.manage" | "pledges.amend" | "pledges.decideAmendment" | "pledges.read" | "pledges.draft" | "pledges.comment" | "pledges.approve" | "pledges.sign" | "pledges.breakdown" | "targets.read" | "progress.read" | "progress.file" | "progress.endorse" | "progress.verify" | "progress.return" | "progress.requestReopen" | "progress.decideReopen" | "evidence.read" | "evidence.add" | "assessment.read" | "assessment.scan" | "assessment.readRules" | "assessment.adoptRules" | "flags.read" | "flags.acknowledge" | "flags.clear" | "board.read" | "meetings.read" | "meetings.readPack" | "meetings.manage" | "documents.importBreakdown" | "documents.importFilings" | "documents.importOwnerFigures" | "documents.readImports" | "documents.export" | "reminders.own" | "reminders.read" | "reminders.send" | "journal.read" | "journal.verify" | "search.find" | "system.read" | "system.manage" | "clock.read" | "clock.advance";
export type MeDto = {
    person: PersonDto;
    zone: ZoneDto;
    /** In force or to come */
    appointments: AppointmentDto[];
    /** In force or to come, given and taken */
    delegations: DelegationDto[];
    /** Every duty of today, delegated ones included */
    grants: GrantDto[];
    /** Figures a leader reads: the whole zone’s, or the overseen units’ alone */
    leaderDetail: "zone" | "overseen";
    may: Right[];
    /** What waits for the caller, by kind */
    counts: {
        [key: string]: number;
    };
};
export type ChangeMeDto = {
    /** Language of mails and of screens */
    locale: "zh" | "en";
};
export type PeoplePageDto = {
    items: PersonDto[];
    nextCursor: string | null;
    /** What the reader may begin from here */
    allowed: string[];
};
export type CreatePersonDto = {
    account: string;
    name: string;
    nameEn?: string | null;
    title?: string | null;
    email?: string | null;
    phone?: string | null;
    locale?: "zh" | "en";
};
export type CreatedPersonDto = {
    id: number;
    /** Shown this once; must be changed at the first sign-in */
    temporaryPassword: string;
};
export type RefusedActDto = {
    act: string;
    /** of the problem catalogue */
    code: string;
};
export type PersonToActOnDto = {
    id: number;
    account: string;
    name: string;
    nameEn: string | null;
    title: string | null;
    /** Shown to the administrator and the person; null to others */
    email: string | null;
    /** As email */
    phone: string | null;
    locale: "zh" | "en";
    active: boolean;
    mustChangePassword: boolean;
    lockedUntil: string | null;
    /** For If-Match */
    version: number;
    appointments: AppointmentDto[];
    /** Units overseen (分管) */
    oversees: number[];
    allowed: ("change" | "appoint" | "endAppointment" | "setOversight" | "resetPassword" | "signOut" | "deactivate" | "reactivate")[];
    refused: RefusedActDto[];
};
export type ChangePersonDto = {
    name?: string;
    nameEn?: string | null;
    title?: string | null;
    email?: string | null;
    phone?: string | null;
    locale?: "zh" | "en";
};
export type TemporaryPasswordDto = {
    /** Shown this once; must be changed at the next sign-in */
    temporaryPassword: string;
};
export type AppointDto = {
    unitId: number;
    role: Role;
    /** First day */
    "from": string;
    /** Last day; null: until further notice */
    until?: string | null;
};
export type CreatedDto = {
    id: number;
};
export type EndAppointmentDto = {
    /** Last day; yesterday ends the duty at once */
    until: string;
};
export type SetOversightDto = {
    /** All units the person oversees from today on */
    unitIds: number[];
};
export type UnitKind = "zone" | "department" | "office" | "company" | "agency" | "taskForce";
export type UnitDto = {
    id: number;
    parentId: number | null;
    code: string;
    kind: UnitKind;
    name: string;
    nameEn: string | null;
    sort: number;
    /** 0: the zone itself */
    depth: number;
    closedOn: string | null;
    /** For If-Match */
    version: number;
    /** create: a unit below it */
    allowed: ("create" | "change" | "close")[];
    refused: RefusedActDto[];
};
export type UnitsPageDto = {
    /** From the root down, each unit before its sub-units */
    items: UnitDto[];
    /** Always null: the tree comes whole */
    nextCursor: string | null;
};
export type CreateUnitDto = {
    parentId: number;
    code: string;
    kind: "department" | "office" | "company" | "agency" | "taskForce";
    name: string;
    nameEn?: string | null;
    sort?: number;
};
export type ChangeUnitDto = {
    parentId?: number;
    kind?: "department" | "office" | "company" | "agency" | "taskForce";
    name?: string;
    nameEn?: string | null;
    sort?: number;
    /** true: close the unit as of today; alone, without other changes */
    closed?: boolean;
};
export type ReorganisationKind = "rename" | "merge" | "split";
export type ReorganisationState = "proposed" | "approved" | "applied" | "refused" | "withdrawn";
export type NewNameDto = {
    name: string;
    nameEn?: string | null;
};
export type UnitToBeDto = {
    code: string;
    kind: "department" | "office" | "company" | "agency" | "taskForce";
    name: string;
    nameEn?: string | null;
};
export type SuccessorDto = {
    unitId?: number | null;
    newUnit?: UnitToBeDto | null;
};
export type SplitPartDto = {
    unitId?: number | null;
    newUnit?: UnitToBeDto | null;
    /** Signed targets that go to this part */
    targetIds: number[];
    /** People who go to this part */
    personIds: number[];
};
export type PlanDto = {
    unitIds: number[];
    rename: NewNameDto | null;
    into: SuccessorDto | null;
    parts: SplitPartDto[] | null;
    goesOn: boolean;
};
export type ReorganisationDto = {
    id: number;
    kind: ReorganisationKind;
    state: ReorganisationState;
    fromDay: string;
    fromPeriod: string | null;
    reason: string;
    plan: PlanDto;
    proposerName: string;
    proposedDuty: "filer" | "head" | "verifier" | "supervision" | "leader" | "auditor" | "admin";
    proposedAt: string;
    deciderName: string | null;
    decidedDuty: ("filer" | "head" | "verifier" | "supervision" | "leader" | "auditor" | "admin" | null) | ("filer" | "head" | "verifier" | "supervision" | "leader" | "auditor" | "admin" | null);
    decidedAt: string | null;
    decisionNote: string | null;
    appliedAt: string | null;
    /** For If-Match */
    version: number;
    allowed: string[];
    /** Why it is not the reader’s to decide: a code of the problem catalogue */
    hindrance: string | null;
};
export type ReorganisationsPageDto = {
    /** Newest first */
    items: ReorganisationDto[];
    /** Always null: they come whole */
    nextCursor: string | null;
    /** What the reader may begin from here */
    allowed: string[];
};
export type ProposeReorganisationDto = {
    kind: ReorganisationKind;
    /** In force from this day on */
    fromDay: string;
    /** The first month for which the successor answers; not for a new name */
    fromPeriod?: string | null;
    reason: string;
    unitIds: number[];
    rename?: NewNameDto | null;
    into?: SuccessorDto | null;
    parts?: SplitPartDto[] | null;
    /** A split unit that goes on with what no part takes */
    goesOn?: boolean;
};
export type ReachPledgeDto = {
    id: number;
    year: number;
    unitId: number;
    title: string;
    state: string;
};
export type ReachTargetDto = {
    id: number;
    name: string;
    nameEn: string | null;
    year: number;
    unitId: number;
    code: string;
};
export type ReachPersonDto = {
    id: number;
    name: string;
    nameEn: string | null;
    unitId: number;
    role: string;
};
export type ReachNameDto = {
    id: number;
    name: string;
    nameEn: string | null;
};
export type ReachDto = {
    pledges: ReachPledgeDto[];
    targets: ReachTargetDto[];
    people: ReachPersonDto[];
    overseers: ReachNameDto[];
    children: ReachNameDto[];
    /** Drafted lines */
    drafts: number;
    /** Open flags */
    flags: number;
    /** Figures on their way */
    pendingFilings: number;
    /** Targets it verifies */
    verifies: number;
    /** Targets it is a co-unit of */
    coUnit: number;
};
export type ReorganisationDetailDto = {
    id: number;
    kind: ReorganisationKind;
    state: ReorganisationState;
    fromDay: string;
    fromPeriod: string | null;
    reason: string;
    plan: PlanDto;
    proposerName: string;
    proposedDuty: "filer" | "head" | "verifier" | "supervision" | "leader" | "auditor" | "admin";
    proposedAt: string;
    deciderName: string | null;
    decidedDuty: ("filer" | "head" | "verifier" | "supervision" | "leader" | "auditor" | "admin" | null) | ("filer" | "head" | "verifier" | "supervision" | "leader" | "auditor" | "admin" | null);
    decidedAt: string | null;
    decisionNote: string | null;
    appliedAt: string | null;
    /** For If-Match */
    version: number;
    allowed: string[];
    /** Why it is not the reader’s to decide: a code of the problem catalogue */
    hindrance: string | null;
    reach: ReachDto;
};
export type RefuseReorganisationDto = {
    reason: string;
};
export type NameBeforeDto = {
    name: string;
    nameEn: string | null;
    /** The last day on which it was the name */
    untilDay: string;
};
export type UnitLinkDto = {
    unitId: number;
    name: string;
    nameEn: string | null;
    fromDay: string;
};
export type UnitHistoryDto = {
    names: NameBeforeDto[];
    predecessors: UnitLinkDto[];
    successors: UnitLinkDto[];
};
export type DelegationsPageDto = {
    items: DelegationDto[];
    nextCursor: string | null;
    /** What the reader may begin from here */
    allowed: string[];
};
export type DelegateDto = {
    /** Whose duties; the caller’s own when left out. Others’ by the administrator alone */
    fromPersonId?: number;
    /** Who does them */
    toPersonId: number;
    /** First day */
    "from": string;
    /** Last day */
    until: string;
    reason: string;
};
export type ZoneSettingsDto = {
    /** Figures a leader reads: the whole zone’s, or the overseen units’ alone */
    leaderDetail: "zone" | "overseen";
    /** For If-Match */
    version: number;
    /** What the reader may begin from here */
    allowed: string[];
};
export type ChooseZoneSettingsDto = {
    /** Figures a leader reads: the whole zone’s, or the overseen units’ alone */
    leaderDetail: "zone" | "overseen";
};
export type Track = "administrative" | "statistical";
export type WindowState = "notOpen" | "open" | "overdue" | "locked";
export type FilingWindowDto = {
    id: number;
    track: Track;
    period: string;
    publishedOn: string | null;
    opensAt: string;
    dueAt: string;
    lockedAt: string;
    /** Why it was moved by hand; null: it was not */
    movedReason: string | null;
    /** For If-Match */
    version: number;
    state: WindowState;
    /** Working days until due, today and the due day counted */
    workdaysLeft: number;
    /** Reckoned on a year without a holiday notice yet */
    provisional: boolean;
    /** move */
    allowed: string[];
};
export type FilingWindowsPageDto = {
    items: FilingWindowDto[];
    /** Always null: a year comes whole */
    nextCursor: string | null;
};
export type LayWindowsDto = {
    year: number;
};
export type LaidDto = {
    /** Windows newly laid; 0 when all were there */
    laid: number;
};
export type MoveWindowDto = {
    opensAt?: string;
    dueAt?: string;
    lockedAt?: string;
    reason: string;
};
export type PublishDto = {
    /** The period, named by its last month */
    period: string;
    publishedOn: string;
};
export type CalendarDayDto = {
    day: string;
    kind: "holiday" | "workday";
    name: string;
    /** The zone’s own day, over the State Council’s notice */
    own: boolean;
};
export type CalendarDaysPageDto = {
    /** Only days that are not what their weekday says */
    items: CalendarDayDto[];
    /** Always null: a year comes whole */
    nextCursor: string | null;
    /** What the reader may begin from here */
    allowed: string[];
};
export type OverrideDayDto = {
    kind: "holiday" | "workday";
    /** Why: what the day is called */
    name: string;
};
export type PlanYearState = "preparing" | "open" | "closed";
export type PlanYearItemDto = {
    year: number;
    state: PlanYearState;
    ruleSet: string;
    pledges: number;
    /** Pledges signed or settled */
    signed: number;
    /** Lines, drafted and signed */
    lines: number;
    /** Signed targets */
    targets: number;
    zoneTargets: number;
};
export type RuleChoiceDto = {
    id: string;
    zh: string;
    en: string;
};
export type PlanYearsPageDto = {
    /** Newest first */
    items: PlanYearItemDto[];
    /** Published rule sets a year may open with */
    ruleSets: RuleChoiceDto[];
    /** Always null: the years come whole */
    nextCursor: string | null;
    /** What the reader may begin from here */
    allowed: string[];
};
export type PreparePlanYearDto = {
    year: number;
};
export type TitleDto = {
    zh: string;
    en: string;
};
export type RulesDto = {
    id: string;
    title: TitleDto;
    /** The curve frozen at signing, or r/12 whatever was signed */
    curve: "signed" | "linear";
    /** Tests that use a ratio light no red while less than this share of the year is due */
    noRedUnder: string;
    /** A node more than so many days overdue is red */
    nodeLaggingDays: number;
};
export type PaceTest = "ratioAndGap" | "ratio" | "gap" | "binary" | "points" | "part" | "comparator" | "nodes";
export type BandDto = {
    /** Target kind; rateWithoutBase: a rate whose baseline is not known */
    kind: string;
    by: PaceTest;
    /** Red under this ratio */
    laggingRatio: string | null;
    /** Red at or under this gap, in points */
    laggingGap: string | null;
    /** Yellow from this gap on, in points */
    behindGap: string | null;
    /** Red when less than this part of what is due is there */
    part: string | null;
    /** Red when short for so many periods in a row */
    laggingStreak: number | null;
    /** Red when due but not started for so many months */
    notStartedMonths: number | null;
};
export type RuleStageDto = {
    /** The first month, 1–12, that these rules judge */
    "from": number;
    /** What receipts quote */
    id: string;
    /** The published set */
    ruleSet: string;
    /** Numbers set otherwise */
    overrides: {
        [key: string]: string;
    } | {
        [key: string]: string;
    };
};
export type ReminderSettingDto = {
    rule: string;
    /** null: as the rule says */
    on: boolean | null;
    /** Lead time; null: as the rule says */
    lead: number | null;
};
export type YearCalendarDto = {
    /** false: the State Council’s notice is not in the calendar; plain weekdays are assumed */
    noticed: boolean;
    workdays: number;
    days: number;
};
export type ScoredValue = "adjusted" | "original";
export type HindranceDto = {
    act: string;
    /** Code of the problem catalogue */
    reason: string;
};
export type PlanYearDto = {
    year: number;
    state: PlanYearState;
    rules: RulesDto;
    bands: BandDto[];
    /** The rules of the year’s months, one entry wherever they change */
    ruleStages: RuleStageDto[];
    /** Where the year differs from the rules’ own */
    reminders: ReminderSettingDto[];
    calendar: YearCalendarDto;
    windows: FilingWindowDto[];
    /** For If-Match */
    version: number;
    /** Which value of an amended target scores */
    amendmentScores: ScoredValue;
    /** What the reader may do with the year now */
    allowed: string[];
    /** What cannot be done yet, and why */
    hindered: HindranceDto[];
};
export type ChangePlanYearDto = {
    /** Only while the year is prepared; later a set is adopted from a date */
    ruleSet?: string;
    /** Which value of an amended target the appraisal scores */
    amendmentScores?: "adjusted" | "original";
};
export type RollOverFate = "add" | "fill" | "there" | "unitClosed";
export type UnitRef = {
    id: number;
    name: string;
    nameEn: string | null;
};
export type RollOverMark = "noResult" | "nodeDates" | "noBaseYear";
export type RollOverItemDto = {
    fate: RollOverFate;
    fromCode: string;
    code: string;
    name: string;
    nameEn: string | null;
    kind: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    measureUnit: string;
    measureUnitEn: string | null;
    decimals: number;
    /** null: a goal of the zone */
    unit: UnitRef | null;
    lastTarget: string | null;
    lastResult: string | null;
    baseline: string | null;
    marks: RollOverMark[];
};
export type RollOverPreviewDto = {
    "from": number;
    items: RollOverItemDto[];
};
export type RolledOverDto = {
    lines: number;
    zoneTargets: number;
    /** Lines carried before that now have their result */
    filled: number;
};
export type AmendmentState = "proposed" | "approved" | "refused" | "withdrawn";
export type AmendedNodeDto = {
    id: string;
    name: string;
    weight: string;
    dueOn: string;
};
export type AmendedValuesDto = {
    /** T */
    target: string | null;
    upper: string | null;
    /** S */
    stretch: string | null;
    nodes: AmendedNodeDto[];
};
export type AmendmentDto = {
    id: number;
    targetId: number;
    code: string;
    name: string;
    nameEn: string | null;
    measureUnit: string;
    measureUnitEn: string | null;
    unitName: string;
    unitNameEn: string | null;
    year: number;
    state: AmendmentState;
    fromPeriod: string;
    reason: string;
    /** As signed, or as an earlier amendment left it */
    before: AmendedValuesDto;
    after: AmendedValuesDto;
    proposerName: string;
    proposedAt: string;
    deciderName: string | null;
    decidedAt: string | null;
    decisionNote: string | null;
    /** The version of the pledge that it made */
    pledgeVersion: number | null;
    /** For If-Match */
    version: number;
    allowed: string[];
};
export type AmendmentsPageDto = {
    /** Newest first */
    items: AmendmentDto[];
    /** Always null: they come whole */
    nextCursor: string | null;
    /** What the reader may begin from here */
    allowed: string[];
};
export type ProposedValuesDto = {
    /** T */
    target?: string | null;
    upper?: string | null;
    /** S */
    stretch?: string | null;
    nodes: AmendedNodeDto[];
};
export type ProposeAmendmentDto = {
    /** The first month that is judged by the adjusted value */
    fromPeriod: string;
    reason: string;
    values: ProposedValuesDto;
};
export type RefuseAmendmentDto = {
    reason: string;
};
export type PledgeState = "draft" | "consultation" | "approved" | "signed" | "settled";
export type PersonRef = {
    id: number;
    name: string;
    nameEn: string | null;
};
export type PledgeDto = {
    id: number;
    year: number;
    /** `leader`: a leader to the secretary 书记; `unit`: a unit to the director 主任 */
    tier: "unit" | "leader";
    unit: UnitRef;
    /** whose pledge it is, of tier `leader` */
    leader: PersonRef | null;
    /** who signs for the zone */
    receiver: PersonRef | null;
    title: string;
    state: PledgeState;
    /** rounds of consultation sent out */
    round: number;
    /** who signed for the unit */
    signatory: string | null;
    /** who signed for the zone */
    counterpart: string | null;
    signedOn: string | null;
    /** 0 until it is signed */
    version: number;
    /** SHA-256 of the signed content */
    contentHash: string | null;
    targetCount: number;
    /** lines drafted, or zone targets led */
    lineCount: number;
    /** comments that wait for an answer */
    unanswered: number;
};
export type PledgeListDto = {
    items: PledgeDto[];
    nextCursor: string | null;
    /** What the reader may begin from here */
    allowed: string[];
};
export type BeginPledgeBody = {
    year: number;
    /** a unit’s pledge to the director; this or leaderId */
    unitId?: number;
    /** a leader’s pledge to the secretary */
    leaderId?: number;
};
export type IdDto = {
    id: number;
};
export type PledgeVersionDto = {
    version: number;
    contentHash: string;
    frozenAt: string;
};
export type SourceDto = {
    title: string;
    /** null where the document bears no date */
    date: string | null;
};
export type NodeDto = {
    id: string;
    name: string;
    weight: string;
    dueOn: string;
};
export type ComparatorDto = {
    name: string;
};
export type TermsDto = {
    kind: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    year: number;
    cadence: "monthly" | "statistical" | "quarterly" | "halfYear" | "annual";
    wording: "firm" | "atLeast" | "striveFor" | "about" | "range" | "above" | "atMost";
    target: string | null;
    upper: string | null;
    stretch: string | null;
    baseline: string | null;
    tolerance: string | null;
    curve: string[];
    growthPath: string[] | null;
    baseShares: string[] | null;
    baseAmounts: (string | null)[] | null;
    capOf: ("total" | "level" | null) | ("total" | "level" | null);
    nodes: NodeDto[];
    annualOnly: boolean;
    comparator: ComparatorDto | null;
};
export type TargetInFull = {
    id: number;
    code: string;
    name: string;
    nameEn: string | null;
    year: number;
    category: string;
    unit: UnitRef;
    verifierUnit: UnitRef;
    kind: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    cadence: "monthly" | "statistical" | "quarterly" | "halfYear" | "annual";
    measureUnit: string;
    measureUnitEn: string | null;
    /** places after the point a figure is filed and shown with */
    decimals: number;
    track: "administrative" | "statistical";
    /** 示意: the target was invented for the demo */
    illustrative: boolean;
    /** the document the target was published in */
    source: SourceDto | null;
    terms: TermsDto;
    coUnits: UnitRef[];
    leader: PersonRef | null;
    clause: string | null;
    note: string | null;
    pledgeId?: number;
};
export type PledgeDetailDto = {
    id: number;
    year: number;
    /** `leader`: a leader to the secretary 书记; `unit`: a unit to the director 主任 */
    tier: "unit" | "leader";
    unit: UnitRef;
    /** whose pledge it is, of tier `leader` */
    leader: PersonRef | null;
    /** who signs for the zone */
    receiver: PersonRef | null;
    title: string;
    state: PledgeState;
    /** rounds of consultation sent out */
    round: number;
    /** who signed for the unit */
    signatory: string | null;
    /** who signed for the zone */
    counterpart: string | null;
    signedOn: string | null;
    /** 0 until it is signed */
    version: number;
    /** SHA-256 of the signed content */
    contentHash: string | null;
    targetCount: number;
    /** lines drafted, or zone targets led */
    lineCount: number;
    /** comments that wait for an answer */
    unanswered: number;
    versions: PledgeVersionDto[];
    targets: TargetInFull[];
};
export type ChangePledgeBody = {
    title?: string;
    /** duties and conditions, one paragraph each */
    clauses?: string[];
    counterpartId?: number | null;
};
export type PledgedTargetDto = {
    code: string;
    name: string;
    nameEn: string | null;
    category: string | null;
    measureUnit: string;
    measureUnitEn: string | null;
    decimals: number;
    unit: string | null;
    verifier: string | null;
    leader: string | null;
    coUnits: string[];
    dueText: string | null;
    clause: string | null;
    partOf: string | null;
    note: string | null;
    sourceTitle: string | null;
    sourceDate: string | null;
    illustrative: boolean;
    terms: TermsDto;
};
export type KeptWarningDto = {
    /** code of the line, or of the zone target, it is about */
    about: string;
    name: string;
    code: string;
    /** the numbers of its sentence */
    params: {
        [key: string]: string;
    };
    reason: string;
    by: string | null;
    on: string;
};
export type PledgeTextDto = {
    year: number;
    version: number;
    tier: "unit" | "leader";
    title: string;
    zone: string | null;
    holder: string | null;
    counterpart: string | null;
    counterpartTitle: string | null;
    clauses: string[];
    targets: PledgedTargetDto[];
    /** 目标体检: warned of and kept, with the reason */
    kept: KeptWarningDto[];
};
export type NodeBody = {
    id: string;
    name: string;
    /** positive */
    weight: string;
    dueOn: string;
};
export type MissingDto = {
    path: string;
    code: string;
    detail: string;
};
export type LineDto = {
    id: number;
    /** for If-Match */
    version: number;
    code: string;
    name: string;
    nameEn: string | null;
    category: string;
    measureUnit: string;
    measureUnitEn: string | null;
    decimals: number;
    kind: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    cadence: "monthly" | "statistical" | "quarterly" | "halfYear" | "annual";
    wording: "firm" | "atLeast" | "striveFor" | "about" | "range" | "above" | "atMost";
    track: "administrative" | "statistical";
    target: string | null;
    upper: string | null;
    stretch: string | null;
    baseline: string | null;
    tolerance: string | null;
    capOf: ("total" | "level" | null) | ("total" | "level" | null);
    annualOnly: boolean;
    curve: string[];
    growthPath: string[] | null;
    baseShares: string[] | null;
    baseAmounts: (string | null)[] | null;
    nodes: NodeBody[];
    comparator: string | null;
    clause: string | null;
    sourceTitle: string | null;
    sourceDate: string | null;
    illustrative: boolean;
    note: string | null;
    verifierUnitId: number;
    leaderId: number | null;
    coUnitIds: number[];
    dueText: string | null;
    zoneTargetId: number | null;
    numerator: string | null;
    denominator: string | null;
    baseWeight: string | null;
    lastResult: string | null;
    /** the target it became by signing */
    targetId: number | null;
    /** what it lacks before it can be approved */
    missing: MissingDto[];
};
export type CommentDto = {
    id: number;
    /** for If-Match */
    version: number;
    round: number;
    code: string | null;
    text: string;
    saidBy: string;
    /** the head whose duty a delegate did */
    saidFor: string | null;
    saidAt: string;
    answer: ("accepted" | "declined" | "changed" | null) | ("accepted" | "declined" | "changed" | null);
    answerText: string | null;
    answeredBy: string | null;
    answeredAt: string | null;
};
export type SignatureDto = {
    side: "holder" | "zone";
    signatory: string;
    /** the delegate whose hand it was */
    by: string | null;
    signedAt: string;
    contentHash: string;
};
export type TextRefDto = {
    /** `r2` second round · `v1` first signed version · `now` */
    ref: string;
    at: string | null;
    hash: string;
};
export type DraftDto = {
    id: number;
    /** for If-Match */
    version: number;
    year: number;
    tier: "unit" | "leader";
    state: PledgeState;
    title: string;
    unitId: number;
    clauses: string[];
    counterpartId: number | null;
    round: number;
    /** SHA-256 of the text as it stands now: what is approved and signed */
    hash: string;
    text: PledgeTextDto;
    lines: LineDto[];
    comments: CommentDto[];
    signatures: SignatureDto[];
    texts: TextRefDto[];
    /** edit · consult · comment · answer · approve · redraft · sign */
    allowed: string[];
};
export type RollUp = "sum" | "ratio" | "weighted" | "none";
export type Carries = "share" | "whole";
export type ShareDto = {
    id: number;
    code: string;
    name: string;
    nameEn: string | null;
    unitId: number;
    pledgeId: number;
    /** once it is signed */
    targetId: number | null;
    state: PledgeState;
    /** a share, or the whole as its lead unit */
    carries: Carries;
    kind: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    measureUnit: string;
    measureUnitEn: string | null;
    target: string | null;
    baseline: string | null;
    numerator: string | null;
    denominator: string | null;
    baseWeight: string | null;
    lastResult: string | null;
    nodes: NodeDto[];
    illustrative: boolean;
    /** what it adds; null where it is not counted */
    part: string | null;
    /** its part of what is needed, 1 = all of it */
    share: string | null;
    /** why it is not counted */
    uncounted: ("noValue" | "noBaseline" | "noDenominator" | "noWeight" | "otherMeasure" | "otherKind" | null) | ("noValue" | "noBaseline" | "noDenominator" | "noWeight" | "otherMeasure" | "otherKind" | null);
    /** with which value it alone would close the gap */
    closesAt: string | null;
    /** for If-Match */
    version: number;
};
export type RollUpMethod = "sum" | "increments" | "ratio" | "weighted" | "nodes" | "none";
export type RestDto = {
    /** the base, or denominator, that nobody carries */
    base: string;
    /** what it would have to grow, or reach, in percent */
    must: string;
};
export type RolledUpDto = {
    method: RollUpMethod;
    carried: string | null;
    added: string | null;
    needed: string | null;
    /** 1 = all of it */
    coverage: string | null;
    /** in the units of `needed`; for a cap what is given out too much */
    gap: string | null;
    /** the same in the measure of the target */
    uncovered: string | null;
    rest: RestDto | null;
    /** nodes that stand in nobody’s line */
    missingNodes: string[];
    addsUp: boolean | null;
    /** no unit carries a share: the lead unit stands for the whole */
    leadOnly: boolean;
};
export type IdleDto = {
    unitId: number;
    why: "group" | "coUnit";
};
export type LedgerDto = {
    count: number;
    /** not closed before the year began */
    open: number;
    totalInvestment: string;
    yearPlan: string;
    /** what the goal is held against; null: nothing */
    "of": ("money" | "count" | null) | ("money" | "count" | null);
    /** what the goal needs this year */
    need: string | null;
    coverage: string | null;
    gap: string | null;
};
export type ContributionDto = {
    id: number;
    year: number;
    code: string;
    name: string;
    nameEn: string | null;
    category: string;
    measureUnit: string;
    measureUnitEn: string | null;
    decimals: number;
    kind: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    wording: "firm" | "atLeast" | "striveFor" | "about" | "range" | "above" | "atMost";
    rollUp: RollUp;
    capOf: ("total" | "level" | null) | ("total" | "level" | null);
    target: string | null;
    upper: string | null;
    stretch: string | null;
    baseline: string | null;
    lastResult: string | null;
    /** last year’s level (growth), or the planned denominator (rates) */
    baseAmount: string | null;
    nodes: NodeDto[];
    leader: PersonRef | null;
    clause: string | null;
    source: SourceDto | null;
    illustrative: boolean;
    note: string | null;
    sort: number;
    /** change, remove */
    allowed: string[];
    /** for If-Match */
    version: number;
    lines: ShareDto[];
    /** null for a reader who sees their own unit’s part alone */
    rolledUp: RolledUpDto | null;
    /** units that carry none, and why they are asked for theirs */
    idle: IdleDto[];
    /** projects on its ledger */
    ledger: LedgerDto | null;
};
export type CarryingUnitDto = {
    id: number;
    name: string;
    nameEn: string | null;
    kind: string;
};
export type ContributionsDto = {
    year: number;
    years: number[];
    /** the reader sees all shares, not their own alone */
    whole: boolean;
    items: ContributionDto[];
    units: CarryingUnitDto[];
    /** lines of the year that belong to no zone target */
    unlinked: number;
    /** add, share */
    allowed: string[];
};
export type UnlinkedLineDto = {
    id: number;
    code: string;
    name: string;
    nameEn: string | null;
    unitId: number;
    pledgeId: number;
    /** once it is signed */
    targetId: number | null;
    state: PledgeState;
    /** a share, or the whole as its lead unit */
    carries: Carries;
    kind: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    measureUnit: string;
    measureUnitEn: string | null;
    target: string | null;
    baseline: string | null;
    numerator: string | null;
    denominator: string | null;
    baseWeight: string | null;
    lastResult: string | null;
    nodes: NodeDto[];
    illustrative: boolean;
    /** what it adds; null where it is not counted */
    part: string | null;
    /** its part of what is needed, 1 = all of it */
    share: string | null;
    /** why it is not counted */
    uncounted: ("noValue" | "noBaseline" | "noDenominator" | "noWeight" | "otherMeasure" | "otherKind" | null) | ("noValue" | "noBaseline" | "noDenominator" | "noWeight" | "otherMeasure" | "otherKind" | null);
    /** with which value it alone would close the gap */
    closesAt: string | null;
    /** for If-Match */
    version: number;
    unit: UnitRef;
};
export type UnlinkedLinesDto = {
    items: UnlinkedLineDto[];
    nextCursor: string | null;
};
export type ChangeShareBody = {
    /** null: a share of none */
    zoneTargetId?: number | null;
    carries?: Carries;
    numerator?: string | null;
    denominator?: string | null;
    baseWeight?: string | null;
    lastResult?: string | null;
    /** only while its pledge is drafted or consulted upon */
    target?: string | null;
};
export type ZoneNodeInput = {
    name: string;
    weight: string;
    dueOn: string;
};
export type ChangeZoneTargetBody = {
    code?: string;
    name?: string;
    nameEn?: string | null;
    category?: string;
    measureUnit?: string;
    measureUnitEn?: string | null;
    decimals?: number;
    wording?: "firm" | "atLeast" | "striveFor" | "about" | "range" | "above" | "atMost";
    rollUp?: RollUp;
    capOf?: ("total" | "level" | null) | ("total" | "level" | null);
    target?: string | null;
    upper?: string | null;
    stretch?: string | null;
    baseline?: string | null;
    lastResult?: string | null;
    baseAmount?: string | null;
    leaderId?: number | null;
    nodes?: ZoneNodeInput[];
    /** the wording as it was published */
    clause?: string | null;
    note?: string | null;
    sort?: number;
};
export type AddZoneTargetBody = {
    year: number;
    code: string;
    name: string;
    nameEn?: string | null;
    category: string;
    measureUnit: string;
    measureUnitEn?: string | null;
    decimals?: number;
    kind: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    wording?: "firm" | "atLeast" | "striveFor" | "about" | "range" | "above" | "atMost";
    rollUp: RollUp;
    capOf?: ("total" | "level" | null) | ("total" | "level" | null);
    target?: string | null;
    upper?: string | null;
    stretch?: string | null;
    baseline?: string | null;
    lastResult?: string | null;
    baseAmount?: string | null;
    leaderId?: number | null;
    nodes?: ZoneNodeInput[];
    /** the wording as it was published */
    clause?: string | null;
    note?: string | null;
    sort?: number;
};
export type ZoneTargetDto = {
    id: number;
    year: number;
    code: string;
    name: string;
    nameEn: string | null;
    category: string;
    measureUnit: string;
    measureUnitEn: string | null;
    decimals: number;
    kind: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    wording: "firm" | "atLeast" | "striveFor" | "about" | "range" | "above" | "atMost";
    rollUp: RollUp;
    capOf: ("total" | "level" | null) | ("total" | "level" | null);
    target: string | null;
    upper: string | null;
    stretch: string | null;
    baseline: string | null;
    lastResult: string | null;
    /** last year’s level (growth), or the planned denominator (rates) */
    baseAmount: string | null;
    nodes: NodeDto[];
    leader: PersonRef | null;
    clause: string | null;
    source: SourceDto | null;
    illustrative: boolean;
    note: string | null;
    sort: number;
    /** change, remove */
    allowed: string[];
    /** for If-Match */
    version: number;
};
export type ProjectNodeDto = {
    name: string;
    dueOn: string;
    doneOn: string | null;
};
export type PermitState = "missing" | "applied" | "granted";
export type PermitDto = {
    name: string;
    /** 未办 · 办理中 · 已取得 */
    state: PermitState;
};
export type ProjectDto = {
    id: number;
    zoneTargetId: number;
    /** the unit’s line it serves */
    lineId: number | null;
    lineCode: string | null;
    unit: UnitRef;
    name: string;
    /** 总投资, 亿元 */
    totalInvestment: string | null;
    /** 年度计划投资, 亿元 */
    yearPlan: string | null;
    nodes: ProjectNodeDto[];
    permits: PermitDto[];
    bottleneck: string | null;
    closedOn: string | null;
    illustrative: boolean;
    /** change, remove */
    allowed: string[];
    /** for If-Match */
    version: number;
};
export type ProjectPageDto = {
    zoneTarget: ZoneTargetDto;
    /** of the whole ledger, whatever is filtered */
    ledger: LedgerDto | null;
    /** projects with a bottleneck named */
    stuck: number;
    items: ProjectDto[];
    nextCursor: string | null;
    /** add */
    allowed: string[];
};
export type AddProjectBody = {
    name: string;
    unitId: number;
    lineId?: number | null;
    totalInvestment?: string | null;
    yearPlan?: string | null;
    nodes?: ProjectNodeDto[];
    permits?: PermitDto[];
    bottleneck?: string | null;
    closedOn?: string | null;
};
export type ChangeProjectBody = {
    name?: string;
    unitId?: number;
    lineId?: number | null;
    totalInvestment?: string | null;
    yearPlan?: string | null;
    nodes?: ProjectNodeDto[];
    permits?: PermitDto[];
    bottleneck?: string | null;
    closedOn?: string | null;
};
export type AmbitionCode = "belowLastResult" | "looserThanLastResult" | "alreadyMet" | "sharesShort" | "sharesOverCap" | "projectsShort" | "ledgerMismatch" | "backLoaded" | "unitWord";
export type AmbitionSubjectDto = {
    /** a unit’s line, or the breakdown and ledger of a zone target */
    kind: "line" | "zoneTarget";
    id: number;
    code: string;
    name: string;
    nameEn: string | null;
};
export type AmbitionAnswerDto = {
    id: number;
    reason: string;
    by: string | null;
    at: string;
    /** given after the text was approved: it stands beside the frozen content, not in it */
    late: boolean;
};
export type AmbitionFindingDto = {
    code: AmbitionCode;
    /** in the reader’s language, with its numbers */
    sentence: string;
    subject: AmbitionSubjectDto;
    unit: UnitRef | null;
    pledgeIds: number[];
    /** these numbers; an answer belongs to them alone */
    fingerprint: string;
    /** why it is kept; null: open */
    answer: AmbitionAnswerDto | null;
    /** reasons given before, also to other numbers */
    before: number;
    /** a text it stands in is approved and not signed yet: no reason is taken until it is sent back */
    isApproved: boolean;
};
export type AmbitionDto = {
    year: number;
    years: number[];
    open: number;
    kept: number;
    items: AmbitionFindingDto[];
    /** answer */
    allowed: string[];
};
export type PledgeAmbitionDto = {
    open: number;
    kept: number;
    items: AmbitionFindingDto[];
    /** answer */
    allowed: string[];
};
export type AnswerAmbitionBody = {
    /** the line; or else zoneTargetId */
    lineId?: number;
    zoneTargetId?: number;
    code: AmbitionCode;
    /** as it was read: other numbers since then answer 412 */
    fingerprint: string;
    reason: string;
};
export type SigningHandDto = {
    side: "holder" | "zone";
    signatory: string;
    signedAt: string;
};
export type SigningDto = {
    id: number;
    tier: "unit" | "leader";
    unitKind: string;
    holder: string;
    holderEn: string | null;
    receiver: string | null;
    state: PledgeState;
    targetCount: number;
    signatures: SigningHandDto[];
};
export type SigningDayDto = {
    year: number;
    items: SigningDto[];
};
export type SignBody = {
    /** SHA-256 of the text that was read */
    hash: string;
    password: string;
};
export type SignedDto = {
    side: "holder" | "zone";
    /** the version both parties have signed; null while one is missing */
    version: number | null;
};
export type CopyDto = {
    id: number;
    fileName: string;
    mediaType: string;
    bytes: number;
    /** SHA-256 of the file */
    fileHash: string;
    addedBy: string;
    addedAt: string;
};
export type SignedVersionDto = {
    pledgeId: number;
    version: number;
    /** a later version may have taken its place */
    currentVersion: number;
    state: PledgeState;
    contentHash: string;
    /** the kept text still has this hash */
    intact: boolean;
    frozenAt: string;
    text: PledgeTextDto;
    signatures: SignatureDto[];
    copies: CopyDto[];
    texts: TextRefDto[];
    /** attachCopy */
    allowed: string[];
};
export type FieldDifferenceDto = {
    field: string;
    before: string | null;
    after: string | null;
};
export type TargetDifferenceDto = {
    code: string;
    name: string;
    change: "added" | "removed" | "changed";
    fields: FieldDifferenceDto[];
};
export type DifferencesDto = {
    whole: FieldDifferenceDto[];
    targets: TargetDifferenceDto[];
};
export type LineBody = {
    /** letters, digits, dots and dashes; unique in the year */
    code: string;
    name: string;
    nameEn?: string | null;
    category?: string;
    measureUnit: string;
    measureUnitEn?: string | null;
    decimals?: number;
    kind: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    cadence?: "monthly" | "statistical" | "quarterly" | "halfYear" | "annual";
    wording?: "firm" | "atLeast" | "striveFor" | "about" | "range" | "above" | "atMost";
    track?: "administrative" | "statistical";
    target?: string | null;
    upper?: string | null;
    stretch?: string | null;
    baseline?: string | null;
    tolerance?: string | null;
    capOf?: ("total" | "level" | null) | ("total" | "level" | null);
    annualOnly?: boolean;
    /** P(1)…P(12), from 0 to 1, never falling; r/12 when left out */
    curve?: string[];
    growthPath?: string[] | null;
    baseShares?: string[] | null;
    baseAmounts?: (string | null)[] | null;
    nodes?: NodeBody[];
    /** whom it is compared with: the city, the province */
    comparator?: string | null;
    /** the wording as printed */
    clause?: string | null;
    sourceTitle?: string | null;
    sourceDate?: string | null;
    illustrative?: boolean;
    note?: string | null;
    verifierUnitId: number;
    leaderId?: number | null;
    coUnitIds?: number[];
    /** 完成时限 as printed */
    dueText?: string | null;
    zoneTargetId?: number | null;
    numerator?: string | null;
    denominator?: string | null;
    baseWeight?: string | null;
    lastResult?: string | null;
};
export type LineOrderBody = {
    lineIds: number[];
};
export type ApproveBody = {
    /** SHA-256 of the text that was read; another text now: 412 */
    hash?: string;
};
export type RedraftBody = {
    reason: string;
};
export type CommentBody = {
    /** code of the line; left out: the pledge as a whole */
    code?: string | null;
    text: string;
};
export type AnswerBody = {
    answer: "accepted" | "declined" | "changed";
    text: string;
};
export type TargetSummary = {
    id: number;
    code: string;
    name: string;
    nameEn: string | null;
    year: number;
    category: string;
    unit: UnitRef;
    verifierUnit: UnitRef;
    kind: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    cadence: "monthly" | "statistical" | "quarterly" | "halfYear" | "annual";
    measureUnit: string;
    measureUnitEn: string | null;
    /** places after the point a figure is filed and shown with */
    decimals: number;
    track: "administrative" | "statistical";
    /** 示意: the target was invented for the demo */
    illustrative: boolean;
    /** the document the target was published in */
    source: SourceDto | null;
};
export type NeededDto = {
    form: "growth" | "perMonth";
    /** growth the remaining months need, % */
    rate: string | null;
    perMonth: string | null;
    /** monthly average so far */
    soFar: string | null;
    months: number | null;
};
export type OutlookDto = {
    mid: string;
    low: string | null;
    high: string | null;
    /** 0…1 */
    chance: string | null;
};
export type OverdueNodeDto = {
    nodeId: string;
    name: string;
    dueOn: string;
    daysLate: number;
};
export type ReasonDto = {
    /** key of the sentence catalogue */
    code: string;
    params: {
        [key: string]: string;
    };
    /** the sentence in the reader’s language */
    text: string;
};
export type AssessmentDto = {
    month: string;
    /** the period judged */
    period: string | null;
    light: "done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed";
    standing: ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null) | ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null);
    notAssessed: ("annualOnly" | "notPublished" | "notApplicable" | "notComparable" | null) | ("annualOnly" | "notPublished" | "notApplicable" | "notComparable" | null);
    actual: string | null;
    expected: string | null;
    ratio: string | null;
    /** points */
    gap: string | null;
    share: string | null;
    planned: string | null;
    needed: NeededDto | null;
    outlook: OutlookDto | null;
    streak: number;
    recovered: boolean;
    provisional: boolean;
    doubtful: boolean;
    overdueNodes: OverdueNodeDto[];
    reasons: ReasonDto[];
    /** the one-line why */
    why: string;
    ruleSet: string;
};
export type TargetItemDto = {
    target: TargetSummary;
    assessment: AssessmentDto | null;
    /** T; of milestones the weight needed */
    goal: string | null;
    /** B */
    baseline: string | null;
    /** S */
    stretch: string | null;
};
export type TargetListDto = {
    year: number;
    month: string;
    years: number[];
    items: TargetItemDto[];
    nextCursor: string | null;
};
export type RevisionRefDto = {
    period: string;
    revision: string;
};
export type ReceiptDto = {
    ruleSet: string;
    inputs: {
        [key: string]: string | null;
    };
    revisions: RevisionRefDto[];
    formula: string;
    result: {
        [key: string]: string | null;
    };
};
export type KnownAssessmentDto = {
    month: string;
    /** the period judged */
    period: string | null;
    light: "done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed";
    standing: ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null) | ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null);
    notAssessed: ("annualOnly" | "notPublished" | "notApplicable" | "notComparable" | null) | ("annualOnly" | "notPublished" | "notApplicable" | "notComparable" | null);
    actual: string | null;
    expected: string | null;
    ratio: string | null;
    /** points */
    gap: string | null;
    share: string | null;
    planned: string | null;
    needed: NeededDto | null;
    outlook: OutlookDto | null;
    streak: number;
    recovered: boolean;
    provisional: boolean;
    doubtful: boolean;
    overdueNodes: OverdueNodeDto[];
    reasons: ReasonDto[];
    /** the one-line why */
    why: string;
    ruleSet: string;
    receipt: ReceiptDto;
    knownFrom: string;
};
export type NodeAcceptanceDto = {
    nodeId: string;
    acceptedOn: string;
};
export type FigureDto = {
    period: string;
    state: "filed" | "filedZero" | "notPublished" | "notApplicable";
    value: string | null;
    numerator: string | null;
    denominator: string | null;
    amount: string | null;
    comparator: string | null;
    nodes: NodeAcceptanceDto[];
    yearEndEstimate: string | null;
    verified: boolean;
    revision: string;
    explained: string[];
};
export type TargetPeriodDto = {
    period: string;
    state: "none" | "draft" | "submitted" | "endorsed" | "verified" | "returned";
    version: number;
    late: boolean;
    figure: FigureDto | null;
    opensAt: string | null;
    dueAt: string | null;
    lockedAt: string | null;
    reopenedUntil: string | null;
    allowed: string[];
};
export type ExplanationDto = {
    code: string;
    text: string;
};
export type ContentDto = {
    state: "filed" | "filedZero" | "notPublished" | "notApplicable";
    value: string | null;
    numerator: string | null;
    denominator: string | null;
    amount: string | null;
    comparator: string | null;
    nodes: NodeAcceptanceDto[];
    yearEndEstimate: string | null;
    narrative: string | null;
    problems: string | null;
    nextSteps: string | null;
    explanations: ExplanationDto[];
};
export type WarningDto = {
    code: string;
    params: {
        [key: string]: string;
    };
    text: string;
    /** the value that was probably meant */
    suggestion: string | null;
};
export type RevisionDto = {
    id: number;
    period: string;
    revision: number;
    content: ContentDto;
    warnings: WarningDto[];
    submittedBy: string;
    submittedAt: string;
    withdrawnAt: string | null;
    endorsedBy: string | null;
    endorsedAt: string | null;
    verifiedBy: string | null;
    verifiedAt: string | null;
    /** why it was verified beside another figure of the data owner */
    verifiedReason: string | null;
    returnedBy: string | null;
    returnedAt: string | null;
    returnReason: string | null;
    /** the document that printed the figure */
    source: SourceDto | null;
    /** 示意: the figure was invented for the demo */
    illustrative: boolean;
};
export type OwnerFigureDto = {
    id: number;
    period: string;
    /** for If-Match */
    revision: number;
    /** null: taken back */
    value: string | null;
    /** the document, report or system it comes from */
    source: SourceDto | null;
    note: string | null;
    /** 示意: the figure was invented for the demo */
    illustrative: boolean;
    notedBy: string | null;
    notedAt: string;
};
export type FlagDto = {
    id: number;
    targetId: number;
    code: string;
    targetName: string;
    targetNameEn: string | null;
    unitId: number;
    unitName: string;
    unitNameEn: string | null;
    kind: "pace" | "missing" | "overdueNode" | "implausible";
    /** 1 提醒 · 2 预警通知单 · 3 红色督办单 */
    level: number;
    state: "open" | "acknowledged" | "cleared";
    sincePeriod: string;
    period: string;
    streak: number;
    openedAt: string;
    raisedAt: string;
    cause: string | null;
    measures: string | null;
    recoverBy: string | null;
    acknowledgedBy: string | null;
    acknowledgedAt: string | null;
    promiseBroken: boolean;
    clearedAt: string | null;
    /** null: cleared by the rule */
    clearedBy: string | null;
    clearReason: string | null;
    /** the target’s one-line why in the flag’s month */
    why: string | null;
    version: number;
    allowed: string[];
};
export type TargetDetailDto = {
    target: TargetInFull;
    /** one per month of the board */
    series: KnownAssessmentDto[];
    /** of the latest month */
    receipt: ReceiptDto | null;
    periods: TargetPeriodDto[];
    revisions: RevisionDto[];
    /** what the data owner said, every version */
    ownerFigures: OwnerFigureDto[];
    flags: FlagDto[];
};
export type WindowDto = {
    opensAt: string;
    dueAt: string;
    lockedAt: string;
};
export type AgainstOwnerDto = {
    standing: "agrees" | "differs" | "noNumber";
    /** filed less owner’s, in the target’s unit */
    difference: string | null;
    /** in % of the owner’s; null for growth, rates and places */
    percent: string | null;
    /** a sentence in the reader’s language */
    text: string;
};
export type FilingDto = {
    target: TargetSummary;
    terms: TermsDto;
    period: string;
    window: WindowDto | null;
    /** for If-Match; 0: nothing saved yet */
    version: number;
    state: "none" | "draft" | "submitted" | "endorsed" | "verified" | "returned";
    stateSince: string | null;
    late: boolean;
    reopenedUntil: string | null;
    draft: ContentDto | null;
    draftBy: string | null;
    draftAt: string | null;
    /** the latest submitted revision */
    latest: RevisionDto | null;
    returnReason: string | null;
    /** what counts for the other periods of the year */
    figures: FigureDto[];
    /** the same target’s figures last year, `period=value` */
    lastYear: string[];
    /** the light this figure gives or would give */
    preview: AssessmentDto | null;
    warnings: WarningDto[];
    evidence: number;
    /** what the data owner says of the period */
    owner: OwnerFigureDto | null;
    /** the figure held against the owner’s; null where they gave none */
    against: AgainstOwnerDto | null;
    allowed: string[];
};
export type FigureBody = {
    state?: "filed" | "filedZero" | "notPublished" | "notApplicable";
    /** as typed: full-width digits and thousands separators are understood */
    value?: string | null;
    /** as typed: full-width digits and thousands separators are understood */
    numerator?: string | null;
    /** as typed: full-width digits and thousands separators are understood */
    denominator?: string | null;
    /** growth only: the level behind the rate */
    amount?: string | null;
    /** the comparator’s figure for the period */
    comparator?: string | null;
    nodes?: NodeAcceptanceDto[];
    /** as typed: full-width digits and thousands separators are understood */
    yearEndEstimate?: string | null;
    narrative?: string | null;
    problems?: string | null;
    nextSteps?: string | null;
    explanations?: ExplanationDto[];
};
export type VerifyBody = {
    /** needed where the data owner’s figure is another one: why the filed one stands */
    reason?: string;
};
export type ReturnBody = {
    reason: string;
};
export type EvidenceDto = {
    id: number;
    period: string;
    fileName: string;
    mediaType: string;
    bytes: number;
    contentHash: string;
    addedBy: string;
    addedAt: string;
};
export type EvidenceListDto = {
    items: EvidenceDto[];
};
export type FilingListDto = {
    items: FilingDto[];
};
export type FilingRowBody = {
    state?: "filed" | "filedZero" | "notPublished" | "notApplicable";
    /** as typed: full-width digits and thousands separators are understood */
    value?: string | null;
    /** as typed: full-width digits and thousands separators are understood */
    numerator?: string | null;
    /** as typed: full-width digits and thousands separators are understood */
    denominator?: string | null;
    /** growth only: the level behind the rate */
    amount?: string | null;
    /** the comparator’s figure for the period */
    comparator?: string | null;
    nodes?: NodeAcceptanceDto[];
    /** as typed: full-width digits and thousands separators are understood */
    yearEndEstimate?: string | null;
    narrative?: string | null;
    problems?: string | null;
    nextSteps?: string | null;
    explanations?: ExplanationDto[];
    /** this or code */
    targetId?: number;
    code?: string;
    /** the version the caller has seen, 0 for a first figure; left out: whatever is there is overwritten */
    version?: number;
};
export type FilingsBody = {
    period: string;
    rows: FilingRowBody[];
    submit?: boolean;
};
export type RowChangeDto = {
    /** null: the system itself */
    by: string | null;
    at: string;
    /** What they did, in words */
    what: string;
};
export type FieldErrorDto = {
    path: string;
    code: string;
    detail: string;
};
export type RowProblemDto = {
    status: number;
    code: string;
    title: string;
    detail: string;
    /** Who was there before */
    changed?: RowChangeDto;
    errors?: FieldErrorDto[];
};
export type RowResultDto = {
    targetId: number | null;
    code: string | null;
    ok: boolean;
    version: number | null;
    state: string | null;
    problem?: RowProblemDto | null;
};
export type RowResultsDto = {
    accepted: number;
    refused: number;
    rows: RowResultDto[];
};
export type StepOnBody = {
    targetId: number;
    period: string;
    version?: number;
    /** verify only */
    reason?: string;
};
export type BulkStepBody = {
    verb: "submit" | "endorse" | "verify";
    items: StepOnBody[];
};
export type PipelineItemDto = {
    targetId: number;
    code: string;
    name: string;
    nameEn: string | null;
    unitId: number;
    unitName: string;
    unitNameEn: string | null;
    verifierUnitName: string;
    verifierUnitNameEn: string | null;
    track: string;
    state: "none" | "draft" | "submitted" | "endorsed" | "verified" | "returned";
    stateSince: string | null;
    firstSubmittedAt: string | null;
    late: boolean;
    dueAt: string | null;
    lockedAt: string | null;
    remindedAt: string | null;
};
export type PipelineDto = {
    period: string;
    items: PipelineItemDto[];
    /** What the reader may begin from here */
    allowed: string[];
};
export type DisciplineMonthDto = {
    period: string;
    /** figures asked for */
    asked: number;
    /** submitted and not returned */
    filed: number;
    late: number;
};
export type DisciplineDto = {
    items: DisciplineMonthDto[];
};
export type OwnerMonthItemDto = {
    targetId: number;
    code: string;
    name: string;
    nameEn: string | null;
    unitId: number;
    unitName: string;
    unitNameEn: string | null;
    ownerUnitName: string;
    ownerUnitNameEn: string | null;
    kind: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    measureUnit: string;
    measureUnitEn: string | null;
    decimals: number;
    period: string;
    state: "none" | "draft" | "submitted" | "endorsed" | "verified" | "returned";
    /** what was filed and counts, as a number */
    filed: string | null;
    owner: OwnerFigureDto | null;
    against: AgainstOwnerDto | null;
    allowed: string[];
};
export type OwnerMonthDto = {
    period: string;
    items: OwnerMonthItemDto[];
};
export type OwnerFigureBody = {
    /** as typed, in the target’s unit; null takes the last one back */
    value: string | null;
    /** needed with a value */
    sourceTitle?: string | null;
    sourceDate?: string | null;
    note?: string | null;
};
export type ReopenBody = {
    reason: string;
};
export type ReopenDto = {
    id: number;
    targetId: number;
    code: string;
    targetName: string;
    targetNameEn: string | null;
    unitId: number;
    unitName: string;
    unitNameEn: string | null;
    period: string;
    state: "open" | "granted" | "refused";
    reason: string;
    requestedByName: string;
    requestedAt: string;
    decidedByName: string | null;
    decidedAt: string | null;
    until: string | null;
    answer: string | null;
    allowed: string[];
};
export type ReopenListDto = {
    items: ReopenDto[];
};
export type GrantBody = {
    /** open again until 18:00 of this day */
    until: string;
    answer?: string;
};
export type AssessmentItemDto = {
    month: string;
    /** the period judged */
    period: string | null;
    light: "done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed";
    standing: ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null) | ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null);
    notAssessed: ("annualOnly" | "notPublished" | "notApplicable" | "notComparable" | null) | ("annualOnly" | "notPublished" | "notApplicable" | "notComparable" | null);
    actual: string | null;
    expected: string | null;
    ratio: string | null;
    /** points */
    gap: string | null;
    share: string | null;
    planned: string | null;
    needed: NeededDto | null;
    outlook: OutlookDto | null;
    streak: number;
    recovered: boolean;
    provisional: boolean;
    doubtful: boolean;
    overdueNodes: OverdueNodeDto[];
    reasons: ReasonDto[];
    /** the one-line why */
    why: string;
    ruleSet: string;
    target: TargetSummary;
    unitName: string;
};
export type AssessmentPageDto = {
    items: AssessmentItemDto[];
    nextCursor: string | null;
};
export type ScanBody = {
    period: string;
};
export type ScanDto = {
    id: number;
    period: string;
    state: "waiting" | "running" | "done" | "failed";
    total: number;
    scanned: number;
    changed: number;
    requestedAt: string;
    finishedAt: string | null;
};
export type ThresholdDto = {
    key: string;
    /** Target kind; null: a number of the whole set */
    kind: string | null;
    field: string;
    value: string;
    least: string;
    most: string;
    /** Whole numbers only */
    whole: boolean;
};
export type RuleSetDto = {
    id: string;
    title: TitleDto;
    /** The curve frozen at signing, or r/12 whatever was signed */
    curve: "signed" | "linear";
    /** Tests that use a ratio light no red while less than this share of the year is due */
    noRedUnder: string;
    /** A node more than so many days overdue is red */
    nodeLaggingDays: number;
    bands: BandDto[];
    /** What may be tried and adopted otherwise */
    thresholds: ThresholdDto[];
};
export type RuleSetsDto = {
    items: RuleSetDto[];
    /** The plan years of the zone, newest first */
    years: number[];
};
export type TrialBody = {
    year: number;
    ruleSet: string;
    overrides?: {
        [key: string]: string;
    };
};
export type KeptAndTriedDto = {
    kept: number;
    tried: number;
};
export type TrialMonthDto = {
    month: string;
    /** Targets by light, as kept */
    kept: {
        [key: string]: number;
    };
    /** Targets by light, as the set on trial lights them */
    tried: {
        [key: string]: number;
    };
    changed: number;
};
export type TrialLightDto = {
    month: string;
    kept: ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null) | ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null);
    tried: "done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed";
};
export type TriedTargetDto = {
    target: TargetSummary;
    /** The months in which the light differs */
    changes: TrialLightDto[];
};
export type TrialDto = {
    year: number;
    ruleSet: string;
    title: TitleDto;
    /** The last month that is over */
    upTo: string;
    targets: number;
    /** Targets that were red in at least one month */
    redTargets: KeptAndTriedDto;
    /** Red lights of all months together */
    redLights: KeptAndTriedDto;
    months: TrialMonthDto[];
    changed: TriedTargetDto[];
};
export type AdoptionDto = {
    version: number;
    ruleSet: string;
    title: TitleDto;
    overrides: {
        [key: string]: string;
    } | {
        [key: string]: string;
    };
    fromDay: string;
    reason: string;
    adoptedByName: string | null;
    adoptedAt: string;
    withdrawnAt: string | null;
    /** withdraw: while its first day lies ahead */
    allowed: string[];
};
export type AdoptionsDto = {
    items: AdoptionDto[];
    /** What the reader may begin from here */
    allowed: string[];
};
export type AdoptRulesBody = {
    ruleSet: string;
    overrides?: {
        [key: string]: string;
    };
    /** First day; today or later */
    fromDay: string;
    reason: string;
};
export type AdoptedDto = {
    version: number;
};
export type LightCountsDto = {
    done: number;
    onPace: number;
    behind: number;
    lagging: number;
    missing: number;
    pending: number;
    notAssessed: number;
};
export type BoardTermsDto = {
    kind: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    target: string | null;
    stretch: string | null;
    baseline: string | null;
    nodes: NodeDto[];
};
export type FlagBriefDto = {
    id: number;
    kind: string;
    /** 1 提醒 · 2 预警 · 3 红色督办 */
    level: number;
    state: string;
    cause: string | null;
    measures: string | null;
    recoverBy: string | null;
    promiseBroken: boolean;
};
export type SeriesPointDto = {
    month: string;
    actual: string | null;
    expected: string | null;
};
export type BoardItemDto = {
    target: TargetSummary;
    terms: BoardTermsDto;
    assessment: AssessmentDto;
    flags: FlagBriefDto[];
    series: SeriesPointDto[];
    /** 示意: the figure judged was invented for the demo */
    illustrative: boolean;
};
export type MatrixCellDto = {
    month: string;
    light: "done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed";
    reds: number;
    /** the light of an earlier month stands: this month’s figure is still awaited */
    standing: boolean;
};
export type MatrixRowDto = {
    unit: UnitRef;
    cells: MatrixCellDto[];
};
export type UnfiledNameDto = {
    id: number;
    name: string;
    nameEn: string | null;
};
export type UnfiledUnitDto = {
    unit: UnitRef;
    total: number;
    returned: number;
    draft: number;
    /** something of it had already come in late */
    late: boolean;
    remindedAt: string | null;
    /** the first ones; all of them at /board/unfiled */
    first: UnfiledNameDto[];
};
export type UnfiledDto = {
    total: number;
    units: UnfiledUnitDto[];
};
export type BoardDto = {
    period: string;
    /** null: as known now */
    asOf: string | null;
    now: string;
    zone: UnitRef;
    total: number;
    counts: LightCountsDto;
    before: LightCountsDto;
    /** the last known lights of what is pending: a red that has not been filed again is not gone */
    awaited: LightCountsDto;
    /** lights that rest on figures not verified yet */
    provisional: number;
    /** the month through which published statistics stand */
    statisticsThrough: string | null;
    dueAt: string | null;
    /** workdays left, today and the due day counted */
    workdaysLeft: number | null;
    worst: BoardItemDto[];
    matrix: MatrixRowDto[];
    /** asked for and not submitted, unit by unit */
    unfiled: UnfiledDto;
    years: number[];
    /** 示意: figures on this board were invented for the demo */
    illustrative: boolean;
};
export type UnfiledPageDto = {
    items: PipelineItemDto[];
    nextCursor: string | null;
};
export type FlagListDto = {
    items: FlagDto[];
    nextCursor: string | null;
};
export type FlagAgeDto = {
    /** full days since it was opened */
    band: "0-30" | "31-60" | "61-90" | "91-180" | "181-";
    level: 1 | 2 | 3;
    open: number;
    /** answered by their unit */
    acknowledged: number;
};
export type FlagAgeingDto = {
    total: number;
    /** not answered yet */
    open: number;
    /** whose promise of recovery was broken */
    broken: number;
    /** days the oldest has stood */
    oldestDays: number | null;
    items: FlagAgeDto[];
};
export type AcknowledgeBody = {
    cause: string;
    measures: string;
    /** month of recovery promised */
    recoverBy: string;
};
export type ClearBody = {
    reason: string;
};
export type MeetingState = "planned" | "called" | "prepared" | "held" | "closed" | "cancelled";
export type ScheduleDto = {
    /** heads of lagging units are asked for their statement; like the others at 09:00 */
    statementsOn: string;
    /** the pack is frozen and goes to the leaders */
    freezesOn: string;
    /** it goes to them again */
    remindOn: string;
    /** the holiday notice of that year is not out */
    provisional: boolean;
};
export type MeetingSummaryDto = {
    id: number;
    /** 已计划 · 已通知 · 材料已备 · 已召开 · 已办结 · 已取消 */
    state: MeetingState;
    title: string;
    period: string;
    heldOn: string;
    startsAt: string;
    endsAt: string | null;
    place: string;
    /** people invited */
    invited: number;
    /** latest version of the pack, 0 before the first */
    packVersion: number;
    /** the pack was asked for and is being made */
    preparing: boolean;
    schedule: ScheduleDto;
    /** readPack, change, call, prepare, hold, close, cancel: what the reader may do now */
    allowed: string[];
    /** for If-Match */
    version: number;
};
export type MeetingPageDto = {
    items: MeetingSummaryDto[];
    nextCursor: string | null;
    /** What the reader may begin from here */
    allowed: string[];
};
export type AgendaItemInput = {
    title: string;
    /** the unit that reports */
    unitId?: number;
    minutes?: number;
};
export type MeetingPart = "chair" | "leader" | "speaker" | "member";
export type AttendeeInput = {
    personId: number;
    /** 主持 · 委领导 · 表态发言 · 参会 */
    part: MeetingPart;
};
export type PlanMeetingBody = {
    title: string;
    period: string;
    startsAt: string;
    endsAt?: string | null;
    place: string;
    agenda?: AgendaItemInput[];
    /** left out: leaders, heads of units and the supervision office are invited */
    attendees?: AttendeeInput[];
};
export type AgendaItemDto = {
    title: string;
    /** the unit that reports */
    unit: UnitRef | null;
    minutes: number | null;
};
export type AttendeeDto = {
    personId: number;
    name: string;
    nameEn: string | null;
    title: string | null;
    part: MeetingPart;
    unit: UnitRef | null;
};
export type DecisionDto = {
    text: string;
    unit: UnitRef | null;
    dueOn: string | null;
};
export type PackVersionDto = {
    version: number;
    period: string;
    /** SHA-256 of the canonical JSON text */
    contentHash: string;
    frozenAt: string;
    /** who asked for it; null: its hour had come */
    frozenBy: string | null;
    /** the same in English, where there is such a name */
    frozenByEn: string | null;
};
export type MeetingDto = {
    id: number;
    /** 已计划 · 已通知 · 材料已备 · 已召开 · 已办结 · 已取消 */
    state: MeetingState;
    title: string;
    period: string;
    heldOn: string;
    startsAt: string;
    endsAt: string | null;
    place: string;
    /** people invited */
    invited: number;
    /** latest version of the pack, 0 before the first */
    packVersion: number;
    /** the pack was asked for and is being made */
    preparing: boolean;
    schedule: ScheduleDto;
    /** readPack, change, call, prepare, hold, close, cancel: what the reader may do now */
    allowed: string[];
    /** for If-Match */
    version: number;
    agenda: AgendaItemDto[];
    attendees: AttendeeDto[];
    calledBy: string | null;
    calledByEn: string | null;
    calledAt: string | null;
    heldAt: string | null;
    closedAt: string | null;
    cancelledAt: string | null;
    cancelReason: string | null;
    minutes: string | null;
    decisions: DecisionDto[];
    /** newest first; empty for those who may not read packs */
    packs: PackVersionDto[];
};
export type ChangeMeetingBody = {
    title?: string;
    period?: string;
    startsAt?: string;
    endsAt?: string | null;
    place?: string;
    agenda?: AgendaItemInput[];
    /** left out: leaders, heads of units and the supervision office are invited */
    attendees?: AttendeeInput[];
};
export type CallMeetingBody = {
    /** left out: those named when it was planned, else leaders, heads of units and the supervision office */
    attendees?: AttendeeInput[];
};
export type DecisionInput = {
    text: string;
    /** whose task it is */
    unitId?: number | null;
    dueOn?: string | null;
};
export type CloseMeetingBody = {
    /** 纪要 */
    minutes: string;
    /** 议定事项 */
    decisions?: DecisionInput[];
};
export type CancelMeetingBody = {
    reason: string;
};
export type PackAgendaItemDto = {
    title: string;
    unitId?: number;
    minutes?: number;
};
export type WordsDto = {
    zh: string;
    en: string;
};
export type SentencesDto = {
    zh: string[];
    en: string[];
};
export type BulletinCountsDto = {
    /** N: assessed or missing */
    total: number;
    /** n: on pace, the done ones included */
    reached: number;
    done: number;
    /** m */
    notReached: number;
    behind: number;
    lagging: number;
    missing: number;
    /** n/N in percent as officials print it */
    share: string | null;
};
export type BulletinRestDto = {
    pending: number;
    notAssessed: number;
};
export type BulletinFlagDto = {
    kind: "pace" | "missing" | "overdueNode" | "implausible";
    /** 1 提醒 · 2 预警通知单 · 3 红色督办单 */
    level: 1 | 2 | 3;
    cause: string | null;
    measures: string | null;
    /** month of recovery promised */
    recoverBy: string | null;
    promiseBroken: boolean;
};
export type BulletinRowDto = {
    targetId: number;
    code: string;
    name: string;
    unitId: number;
    unitName: string;
    light: "done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed";
    standing: ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null) | ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null);
    recovered: boolean;
    provisional: boolean;
    ratio: string | null;
    gap: string | null;
    /** the lagging threshold the gap is weighed by */
    severity: string | null;
    streak: number;
    overdueNodes: OverdueNodeDto[];
    why: WordsDto;
    outlook: WordsDto | null;
    flag: BulletinFlagDto | null;
};
export type UnitGroupDto = {
    unitId: number;
    unitName: string;
    targets: BulletinRowDto[];
};
export type UnitScoreDto = {
    /** N: assessed or missing */
    total: number;
    /** n: on pace, the done ones included */
    reached: number;
    done: number;
    /** m */
    notReached: number;
    behind: number;
    lagging: number;
    missing: number;
    /** n/N in percent as officials print it */
    share: string | null;
    unitId: number;
    unitName: string;
};
export type BulletinDto = {
    month: string;
    counts: BulletinCountsDto;
    rest: BulletinRestDto;
    /** worst first */
    notReached: BulletinRowDto[];
    laggards: UnitGroupDto[];
    notFiled: UnitGroupDto[];
    mustSpeak: UnitGroupDto[];
    recovered: BulletinRowDto[];
    best: UnitScoreDto[];
    units: UnitScoreDto[];
};
export type PackNeededDto = {
    form: "growth" | "perMonth";
    rate?: string;
    perMonth?: string;
    soFar?: string | null;
    months?: number;
};
export type PackFlagDto = {
    kind: "pace" | "missing" | "overdueNode" | "implausible";
    /** 1 提醒 · 2 预警通知单 · 3 红色督办单 */
    level: 1 | 2 | 3;
    cause: string | null;
    measures: string | null;
    /** month of recovery promised */
    recoverBy: string | null;
    promiseBroken: boolean;
    since: string;
};
export type PackFigureDto = {
    targetId: number;
    code: string;
    name: string;
    nameEn: string | null;
    category: string;
    unitId: number;
    unitName: string;
    unitNameEn: string | null;
    kind: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    wording: "firm" | "atLeast" | "striveFor" | "about" | "range" | "above" | "atMost";
    measureUnit: string;
    measureUnitEn: string | null;
    decimals: number;
    target: string | null;
    stretch: string | null;
    /** the period judged */
    period: string | null;
    actual: string | null;
    expected: string | null;
    ratio: string | null;
    /** points */
    gap: string | null;
    share: string | null;
    planned: string | null;
    light: "done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed";
    standing: ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null) | ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null);
    notAssessed: ("annualOnly" | "notPublished" | "notApplicable" | "notComparable" | null) | ("annualOnly" | "notPublished" | "notApplicable" | "notComparable" | null);
    streak: number;
    recovered: boolean;
    /** not verified yet */
    provisional: boolean;
    /** 存疑 */
    doubtful: boolean;
    why: WordsDto;
    needed: PackNeededDto | null;
    outlook: OutlookDto | null;
    /** 全年预计完成 as the unit filed it */
    unitEstimate: string | null;
    overdueNodes: OverdueNodeDto[];
    flags: PackFlagDto[];
    /** 示意: the target was invented for the demo */
    illustrative: boolean;
    source: SourceDto | null;
    revisionId: number | null;
};
export type PackContentDto = {
    form: "pack.1";
    meetingId: number;
    version: number;
    title: string;
    period: string;
    startsAt: string;
    endsAt: string | null;
    place: string;
    agenda: PackAgendaItemDto[];
    /** frozen at this instant, with what was known then */
    knownAt: string;
    ruleSet: string;
    ruleSetTitle: WordsDto;
    zone: UnitRef;
    /** 通报标题 */
    heading: WordsDto;
    sentences: SentencesDto;
    bulletin: BulletinDto;
    /** figures not verified yet */
    provisional: number;
    figures: PackFigureDto[];
};
export type PackDto = {
    version: number;
    period: string;
    /** SHA-256 of the canonical JSON text */
    contentHash: string;
    frozenAt: string;
    /** who asked for it; null: its hour had come */
    frozenBy: string | null;
    /** the same in English, where there is such a name */
    frozenByEn: string | null;
    meetingId: number;
    /** the text still has its hash, and the journal recorded the same */
    verified: boolean;
    fault: ("contentChanged" | "hashReplaced" | null) | ("contentChanged" | "hashReplaced" | null);
    /** null where tampering left nothing readable */
    content: PackContentDto | null;
    /** newest first */
    versions: PackVersionDto[];
};
export type DocumentBody = {
    kind: "pledge" | "pledgeBook" | "breakdown" | "warning" | "bulletin" | "pack";
    /** pledge: its id · warning: the flag’s · bulletin, pack: the meeting’s · breakdown, pledgeBook: the year */
    subjectId: number;
    format: "docx" | "pdf";
    /** a signed version of the pledge, or a version of the pack; the latest unless given */
    version?: number;
};
export type DocumentProblemDto = {
    code: string;
    title: string;
    detail: string;
};
export type DocumentDto = {
    id: number;
    kind: "pledge" | "pledgeBook" | "breakdown" | "warning" | "bulletin" | "pack";
    subjectId: number;
    /** null: the latest */
    version: number | null;
    format: "docx" | "pdf";
    state: "waiting" | "making" | "done" | "failed";
    progress: number;
    problem: DocumentProblemDto | null;
    /** known once it has been made */
    title: string | null;
    askedAt: string;
    askedBy: string | null;
    madeAt: string | null;
    bytes: number | null;
    /** SHA-256 of the file */
    fileHash: string | null;
};
export type DocumentPageDto = {
    items: DocumentDto[];
    nextCursor: string | null;
};
export type ImportSummaryDto = {
    id: number;
    kind: "breakdown" | "filings" | "ownerFigures";
    planYear: number;
    period: string | null;
    state: "checked" | "applied" | "undone";
    fileName: string;
    bytes: number;
    rows: number;
    /** rows that can be written */
    accepted: number;
    /** rows with an error */
    wrong: number;
    /** rows written */
    written: number;
    mode: ("all" | "goodRows" | null) | ("all" | "goodRows" | null);
    createdBy: string;
    createdAt: string;
    appliedBy: string | null;
    appliedAt: string | null;
    undoneBy: string | null;
    undoneAt: string | null;
    /** apply, undo */
    allowed: string[];
};
export type ImportListDto = {
    items: ImportSummaryDto[];
    nextCursor: string | null;
    /** What the reader may begin from here */
    allowed: string[];
};
export type SheetReadingDto = {
    sheet: string;
    /** null: no table was found on it */
    rows: number | null;
    /** field → column */
    columns: {
        [key: string]: string;
    };
    "unknown": string[];
};
export type ImportProblemDto = {
    sheet: string;
    cell: string;
    row: number;
    code: string;
    /** a sentence in the reader’s language */
    detail: string;
    /** wrong keeps its row out; doubt is to be looked at */
    severity: "wrong" | "doubt";
};
export type ImportDto = {
    id: number;
    kind: "breakdown" | "filings" | "ownerFigures";
    planYear: number;
    period: string | null;
    state: "checked" | "applied" | "undone";
    fileName: string;
    bytes: number;
    rows: number;
    /** rows that can be written */
    accepted: number;
    /** rows with an error */
    wrong: number;
    /** rows written */
    written: number;
    mode: ("all" | "goodRows" | null) | ("all" | "goodRows" | null);
    createdBy: string;
    createdAt: string;
    appliedBy: string | null;
    appliedAt: string | null;
    undoneBy: string | null;
    undoneAt: string | null;
    /** apply, undo */
    allowed: string[];
    sheets: SheetReadingDto[];
    problems: ImportProblemDto[];
};
export type ReadingDto = {
    /** name of the column as the domain calls it */
    field: string;
    text: string;
};
export type ImportRowDto = {
    sheet: string;
    row: number;
    state: "good" | "wrong" | "unchanged" | "empty";
    written: boolean;
    /** how the row was understood */
    reading: ReadingDto[];
    problems: ImportProblemDto[];
};
export type ImportRowListDto = {
    items: ImportRowDto[];
    nextCursor: string | null;
};
export type ApplyBody = {
    /** all: every row or none; goodRows: the rows without errors */
    mode: "all" | "goodRows";
};
export type PersonName = {
    id: number;
    name: string;
};
export type NamedThingDto = {
    kind: "target" | "submission" | "flag" | "reopenRequest" | "meeting" | "pledge" | "unit" | "person";
    id: number;
    /** of a figure, a flag or a request: its target’s */
    name: string;
    nameEn: string | null;
    /** the month, where it is about one */
    period: string | null;
};
export type JournalEntryDto = {
    id: number;
    "type": string;
    /** the event’s name in the reader’s language */
    title: string;
    subject: string;
    /** null: the system itself */
    actor: PersonName | null;
    onBehalfOf: PersonName | null;
    /** business time */
    at: string;
    /** real time */
    recordedAt: string;
    data: {
        [key: string]: any;
    };
    /** what the entry speaks of, by name; what is gone has none */
    names: NamedThingDto[];
    requestId: string | null;
    /** covered by a seal of the hash chain */
    sealed: boolean;
};
export type JournalListDto = {
    items: JournalEntryDto[];
    nextCursor: string | null;
    /** What the reader may begin from here */
    allowed: string[];
};
export type ChangedTargetDto = {
    code: string;
    name: string;
    /** what reads differently; null where the whole target came or went */
    field: string | null;
    signed: string | null;
    now: string | null;
};
export type BrokenLinkDto = {
    kind: "seal" | "pack" | "pledgeVersion" | "target";
    id: number;
    fault: "sealsDoNotFollow" | "entriesMissing" | "entriesChanged" | "contentChanged" | "hashReplaced" | "packMissing" | "targetChanged" | "targetMissing" | "targetAdded";
    fromEntryId: number | null;
    untilEntryId: number | null;
    target: ChangedTargetDto | null;
};
export type VerificationDto = {
    intact: boolean;
    firstBroken: BrokenLinkDto | null;
    seals: number;
    entries: number;
    packs: number;
    pledgeVersions: number;
    /** live targets compared with the version in force */
    targets: number;
    /** of the last seal; written down elsewhere it proves the whole chain */
    lastHash: string | null;
};
export type ReminderPerson = {
    id: number;
    name: string;
};
export type ReminderMailDto = {
    id: number;
    /** sending: under way, or in doubt after a crash */
    state: "pending" | "sending" | "sent" | "failed";
    messageId: string;
    /** real time */
    sentAt: string | null;
    attempts: number;
    /** the mail server’s own words */
    problem: string | null;
};
export type ReminderDto = {
    id: number;
    rule: "dueToday" | "returned" | "lateThree" | "lateOne" | "dueSoon" | "windowOpened" | "endorsementWaiting" | "verificationWaiting" | "flagRaised" | "statementAsked" | "packFrozen" | "packAgain" | "meetingCalled" | "meetingCancelled";
    /** the rule’s name in the reader’s language */
    ruleName: string;
    /** the line as the mail has it */
    text: string;
    subject: string;
    person: ReminderPerson;
    onBehalfOf: ReminderPerson | null;
    dueOn: string;
    dueAt: string;
    state: "pending" | "sent" | "dropped";
    /** 补发 */
    late: boolean;
    /** held over by the weekly limit */
    carriedOver: boolean;
    /** by one click of the supervision office */
    asked: boolean;
    settledAt: string | null;
    dropReason: ("lapsed" | "overtaken" | "settled" | "switchedOff" | "undeliverable" | null) | ("lapsed" | "overtaken" | "settled" | "switchedOff" | "undeliverable" | null);
    /** within the web */
    path: string;
    mail: ReminderMailDto | null;
};
export type ReminderListDto = {
    items: ReminderDto[];
    nextCursor: string | null;
};
export type ReminderSwitchDto = {
    rule: "dueToday" | "returned" | "lateThree" | "lateOne" | "dueSoon" | "windowOpened" | "endorsementWaiting" | "verificationWaiting" | "flagRaised" | "statementAsked" | "packFrozen" | "packAgain" | "meetingCalled" | "meetingCancelled";
    name: string;
    wanted: boolean;
    /** others rely on this one being read: it cannot be switched off */
    fixed: boolean;
};
export type ReminderPreferencesDto = {
    switches: ReminderSwitchDto[];
};
export type SetPreferencesBody = {
    /** every rule that is not wanted */
    off: ("dueToday" | "returned" | "lateThree" | "lateOne" | "dueSoon" | "windowOpened" | "endorsementWaiting" | "verificationWaiting" | "flagRaised" | "statementAsked" | "packFrozen" | "packAgain" | "meetingCalled" | "meetingCancelled")[];
};
export type RemindBody = {
    period: string;
    targetIds?: number[];
    unitId?: number;
};
export type RemindedPersonDto = {
    personId: number;
    name: string;
    /** figures not filed */
    targets: number;
    lastRemindedAt: string | null;
};
export type RemindedDto = {
    /** a reminder goes out with the next digest */
    reminded: RemindedPersonDto[];
    /** told today already: not told twice */
    alreadyToday: RemindedPersonDto[];
};
export type FoundTargetDto = {
    id: number;
    code: string;
    name: string;
    nameEn: string | null;
    year: number;
    unit: UnitRef;
    /** of the last month that is over; null: not judged there */
    light: ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null) | ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null);
    /** what stands while a figure is awaited */
    standing: ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null) | ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null);
};
export type FoundUnitDto = {
    id: number;
    name: string;
    nameEn: string | null;
    /** merged or dissolved */
    closed: boolean;
    /** targets in the reader’s reach that are judged in that month */
    targets: number;
    /** the worst of them; null: the reader sees no figures of it */
    light: ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null) | ("done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed" | null);
    /** how many stand at that light */
    lit: number;
};
export type FoundPersonDto = {
    id: number;
    name: string;
    nameEn: string | null;
    title: string | null;
    /** of the first duty in force */
    unit: UnitRef | null;
};
export type FoundMeetingDto = {
    id: number;
    title: string;
    period: string;
    heldOn: string;
    state: MeetingState;
    /** latest version of the pack; 0: none, or not for the reader */
    packVersion: number;
};
export type FoundFlagDto = {
    id: number;
    kind: "pace" | "missing" | "overdueNode" | "implausible";
    /** 1 提醒 · 2 预警通知单 · 3 红色督办单 */
    level: number;
    state: "open" | "acknowledged";
    code: string;
    /** of the target */
    name: string;
    nameEn: string | null;
    unit: UnitRef;
};
export type FoundPledgeDto = {
    id: number;
    title: string;
    year: number;
    state: "draft" | "consultation" | "approved" | "signed" | "settled";
    unit: UnitRef;
};
export type SearchAnswerDto = {
    /** the month the lights are of */
    month: string;
    targets: FoundTargetDto[];
    units: FoundUnitDto[];
    people: FoundPersonDto[];
    meetings: FoundMeetingDto[];
    flags: FoundFlagDto[];
    pledges: FoundPledgeDto[];
    /** kinds of which there are more than are shown */
    more: ("targets" | "units" | "people" | "meetings" | "flags" | "pledges")[];
};
export type ClockDto = {
    now: string;
    state: "still" | "advancing" | "failed";
    advancingTo: string | null;
    stepsDone: number;
    stepsTotal: number;
    note: string | null;
    /** where the demo’s mails can be read */
    mailboxUrl: string | null;
};
export type AdvanceBody = {
    days?: number;
    /** a day (its 10:00), or an instant */
    until?: string;
};
export type QueueTicketDto = {
    /** opens the queue page once, within a minute */
    url: string;
};
/**
 * 登录 · Sign in; the refresh token is set as a cookie
 */
export function authLogin(signInDto: SignInDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SessionDto;
    }>("/api/v1/auth/login", oazapfts.json({
        ...opts,
        method: "POST",
        body: signInDto
    }));
}
/**
 * 续期 · A new access token for the cookie; 409 when another tab was faster: send it again
 */
export function authRefresh(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SessionDto;
    }>("/api/v1/auth/refresh", {
        ...opts,
        method: "POST"
    });
}
/**
 * 退出 · Sign this browser out
 */
export function authLogout(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText("/api/v1/auth/logout", {
        ...opts,
        method: "POST"
    });
}
/**
 * 全部退出 · Sign every browser out; tokens already given no longer count
 */
export function authLogoutEverywhere(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText("/api/v1/auth/logout-everywhere", {
        ...opts,
        method: "POST"
    });
}
/**
 * 修改密码 · Every other session of the account ends
 */
export function authPassword(changePasswordDto: ChangePasswordDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SessionDto;
    }>("/api/v1/auth/password", oazapfts.json({
        ...opts,
        method: "POST",
        body: changePasswordDto
    }));
}
/**
 * 我 · Who is signed in, with which duties, rights and work waiting
 */
export function meMe(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MeDto;
    }>("/api/v1/me", {
        ...opts
    });
}
export function meChange(changeMeDto: ChangeMeDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MeDto;
    }>("/api/v1/me", oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeMeDto
    }));
}
/**
 * 人员 · People the caller may see, in pinyin order
 */
export function peopleList({ limit, cursor, unit, role, q, active }: {
    limit?: number;
    cursor?: string;
    unit?: number;
    role?: Role;
    q?: string;
    active?: boolean;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: PeoplePageDto;
    }>(`/api/v1/people${QS.query(QS.explode({
        limit,
        cursor,
        unit,
        role,
        q,
        active
    }))}`, {
        ...opts
    });
}
/**
 * 新建账号 · Create an account; its temporary password is in this answer alone
 */
export function peopleCreate(createPersonDto: CreatePersonDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: CreatedPersonDto;
    }>("/api/v1/people", oazapfts.json({
        ...opts,
        method: "POST",
        body: createPersonDto
    }));
}
/**
 * One person with every appointment there has been
 */
export function peopleOne(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: PersonToActOnDto;
    }>(`/api/v1/people/${encodeURIComponent(id)}`, {
        ...opts
    });
}
export function peopleChange(id: number, ifMatch: string, changePersonDto: ChangePersonDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: PersonToActOnDto;
    }>(`/api/v1/people/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changePersonDto,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 重置密码 · A temporary password, shown once; ends a lock-out and every session
 */
export function peopleResetPassword(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: TemporaryPasswordDto;
    }>(`/api/v1/people/${encodeURIComponent(id)}/reset-password`, {
        ...opts,
        method: "POST"
    });
}
/**
 * 强制下线 · End every session of the account
 */
export function peopleSignOut(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/people/${encodeURIComponent(id)}/sign-out`, {
        ...opts,
        method: "POST"
    });
}
/**
 * 停用
 */
export function peopleDeactivate(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/people/${encodeURIComponent(id)}/deactivate`, {
        ...opts,
        method: "POST"
    });
}
/**
 * 启用
 */
export function peopleReactivate(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/people/${encodeURIComponent(id)}/reactivate`, {
        ...opts,
        method: "POST"
    });
}
/**
 * 任职 · Appoint to a role in a unit; separated duties are refused
 */
export function peopleAppoint(id: number, appointDto: AppointDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: CreatedDto;
    }>(`/api/v1/people/${encodeURIComponent(id)}/appointments`, oazapfts.json({
        ...opts,
        method: "POST",
        body: appointDto
    }));
}
/**
 * 免职 · End an appointment
 */
export function peopleEndAppointment(id: number, endAppointmentDto: EndAppointmentDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/appointments/${encodeURIComponent(id)}/end`, oazapfts.json({
        ...opts,
        method: "POST",
        body: endAppointmentDto
    }));
}
/**
 * 分管 · Set the units a leader oversees
 */
export function peopleSetOversight(id: number, setOversightDto: SetOversightDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/people/${encodeURIComponent(id)}/oversight`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: setOversightDto
    }));
}
/**
 * 单位 · The unit tree, root first
 */
export function unitsList(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: UnitsPageDto;
    }>("/api/v1/units", {
        ...opts
    });
}
/**
 * 新建单位
 */
export function unitsCreate(createUnitDto: CreateUnitDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: UnitDto;
    }>("/api/v1/units", oazapfts.json({
        ...opts,
        method: "POST",
        body: createUnitDto
    }));
}
export function unitsOne(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: UnitDto;
    }>(`/api/v1/units/${encodeURIComponent(id)}`, {
        ...opts
    });
}
/**
 * 更名、调整、撤销 · Rename, move or close a unit
 */
export function unitsChange(id: number, ifMatch: string, changeUnitDto: ChangeUnitDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: UnitDto;
    }>(`/api/v1/units/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeUnitDto,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 机构调整 · Proposed, decided and carried out, newest first
 */
export function reorganisationsList(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ReorganisationsPageDto;
    }>("/api/v1/reorganisations", {
        ...opts
    });
}
/**
 * 提出机构调整 · Propose a new name, a merger or a split
 */
export function reorganisationsPropose(proposeReorganisationDto: ProposeReorganisationDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: ReorganisationDetailDto;
    }>("/api/v1/reorganisations", oazapfts.json({
        ...opts,
        method: "POST",
        body: proposeReorganisationDto
    }));
}
/**
 * 影响范围 · What a change of these units would take along
 */
export function reorganisationsReach(kind: "rename" | "merge" | "split", units: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ReachDto;
    }>(`/api/v1/reorganisations/reach${QS.query(QS.explode({
        kind,
        units
    }))}`, {
        ...opts
    });
}
/**
 * 一项机构调整 · One reorganisation, and what it takes along
 */
export function reorganisationsOne(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ReorganisationDetailDto;
    }>(`/api/v1/reorganisations/${encodeURIComponent(id)}`, {
        ...opts
    });
}
/**
 * 批准 · By another duty than proposed it; in force on its day
 */
export function reorganisationsApprove(id: number, ifMatch: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ReorganisationDetailDto;
    }>(`/api/v1/reorganisations/${encodeURIComponent(id)}/approve`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
/**
 * 不同意 · Refused, with the reason
 */
export function reorganisationsRefuse(id: number, ifMatch: string, refuseReorganisationDto: RefuseReorganisationDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ReorganisationDetailDto;
    }>(`/api/v1/reorganisations/${encodeURIComponent(id)}/refuse`, oazapfts.json({
        ...opts,
        method: "POST",
        body: refuseReorganisationDto,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 撤回 · Taken back by who proposed it
 */
export function reorganisationsWithdraw(id: number, ifMatch: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ReorganisationDetailDto;
    }>(`/api/v1/reorganisations/${encodeURIComponent(id)}/withdraw`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
/**
 * 单位沿革 · Former names, and who came before and after
 */
export function reorganisationsHistory(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: UnitHistoryDto;
    }>(`/api/v1/units/${encodeURIComponent(id)}/history`, {
        ...opts
    });
}
/**
 * 代理 · One’s own, given and taken; all of the zone for those who read all its people
 */
export function delegationsList({ limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: DelegationsPageDto;
    }>(`/api/v1/delegations${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    });
}
/**
 * 委托代理 · Hand one’s duties to somebody for some days
 */
export function delegationsDelegate(delegateDto: DelegateDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: CreatedDto;
    }>("/api/v1/delegations", oazapfts.json({
        ...opts,
        method: "POST",
        body: delegateDto
    }));
}
/**
 * 撤销代理 · End it at once
 */
export function delegationsRevoke(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/delegations/${encodeURIComponent(id)}/revoke`, {
        ...opts,
        method: "POST"
    });
}
/**
 * 园区设置 · What the zone has chosen
 */
export function zoneSettingsRead(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ZoneSettingsDto;
    }>("/api/v1/zone-settings", {
        ...opts
    });
}
/**
 * 更改园区设置 · `"0"` where nothing was chosen yet
 */
export function zoneSettingsChoose(ifMatch: string, chooseZoneSettingsDto: ChooseZoneSettingsDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ZoneSettingsDto;
    }>("/api/v1/zone-settings", oazapfts.json({
        ...opts,
        method: "PUT",
        body: chooseZoneSettingsDto,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 填报期 · The filing windows of a year, in the order in which they are due
 */
export function calendarList(year: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FilingWindowsPageDto;
    }>(`/api/v1/filing-windows${QS.query(QS.explode({
        year
    }))}`, {
        ...opts
    });
}
/**
 * 生成填报期 · Lay the monthly windows of a year; those already there stay
 */
export function calendarLay(layWindowsDto: LayWindowsDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: LaidDto;
    }>("/api/v1/filing-windows", oazapfts.json({
        ...opts,
        method: "POST",
        body: layWindowsDto
    }));
}
export function calendarWindow(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FilingWindowDto;
    }>(`/api/v1/filing-windows/${encodeURIComponent(id)}`, {
        ...opts
    });
}
/**
 * 调整填报期 · Move a window, with the reason
 */
export function calendarMove(id: number, ifMatch: string, moveWindowDto: MoveWindowDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FilingWindowDto;
    }>(`/api/v1/filing-windows/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: moveWindowDto,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 统计发布 · Statistics have published a period: its window runs from that day
 */
export function calendarPublish(publishDto: PublishDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: FilingWindowDto;
    }>("/api/v1/statistics-publications", oazapfts.json({
        ...opts,
        method: "POST",
        body: publishDto
    }));
}
/**
 * 工作日历 · Holidays and make-up working days of a year
 */
export function calendarCalendarDays(year: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: CalendarDaysPageDto;
    }>(`/api/v1/calendar-days${QS.query(QS.explode({
        year
    }))}`, {
        ...opts
    });
}
/**
 * 调整工作日 · Make a day of the zone a holiday or a working day; open windows follow
 */
export function calendarOverride(day: string, overrideDayDto: OverrideDayDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/calendar-days/${encodeURIComponent(day)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: overrideDayDto
    }));
}
/**
 * 恢复工作日 · The day is again what the notice says
 */
export function calendarRestore(day: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/calendar-days/${encodeURIComponent(day)}`, {
        ...opts,
        method: "DELETE"
    });
}
/**
 * 考核年度 · The plan years, newest first, and the rule sets to choose from
 */
export function planYearsList(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: PlanYearsPageDto;
    }>("/api/v1/plan-years", {
        ...opts
    });
}
/**
 * 建立考核年度 · Prepare a plan year; nothing is asked for before it is opened
 */
export function planYearsPrepare(preparePlanYearDto: PreparePlanYearDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: PlanYearDto;
    }>("/api/v1/plan-years", oazapfts.json({
        ...opts,
        method: "POST",
        body: preparePlanYearDto
    }));
}
/**
 * 考核年度 · A plan year: rules, bands, calendar, windows
 */
export function planYearsRead(year: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: PlanYearDto;
    }>(`/api/v1/plan-years/${encodeURIComponent(year)}`, {
        ...opts
    });
}
/**
 * 调整考核年度 · Choose the rule set, and which value of an amended target scores
 */
export function planYearsChange(year: number, ifMatch: string, changePlanYearDto: ChangePlanYearDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: PlanYearDto;
    }>(`/api/v1/plan-years/${encodeURIComponent(year)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changePlanYearDto,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 结转预览 · What would be carried from last year
 */
export function planYearsPreview(year: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RollOverPreviewDto;
    }>(`/api/v1/plan-years/${encodeURIComponent(year)}/roll-over`, {
        ...opts
    });
}
/**
 * 结转上年 · Carry last year’s structure into a year that is prepared; again: what is new since
 */
export function planYearsCarry(year: number, ifMatch: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RolledOverDto;
    }>(`/api/v1/plan-years/${encodeURIComponent(year)}/roll-over`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
/**
 * 开始考核 · Open the year: its windows now ask for figures
 */
export function planYearsOpen(year: number, ifMatch: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: PlanYearDto;
    }>(`/api/v1/plan-years/${encodeURIComponent(year)}/open`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
/**
 * 关闭年度 · Close a year that is over: pledges are settled, nobody is asked any more
 */
export function planYearsClose(year: number, ifMatch: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: PlanYearDto;
    }>(`/api/v1/plan-years/${encodeURIComponent(year)}/close`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
/**
 * 目标调整 · Amendments, newest first; original and adjusted values side by side
 */
export function amendmentsList({ target, year, state }: {
    target?: number;
    year?: number;
    state?: "proposed" | "approved" | "refused" | "withdrawn";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AmendmentsPageDto;
    }>(`/api/v1/amendments${QS.query(QS.explode({
        target,
        year,
        state
    }))}`, {
        ...opts
    });
}
export function amendmentsOne(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AmendmentDto;
    }>(`/api/v1/amendments/${encodeURIComponent(id)}`, {
        ...opts
    });
}
/**
 * 提出调整 · Propose to amend a signed target, from a month on
 */
export function amendmentsPropose(id: number, proposeAmendmentDto: ProposeAmendmentDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: AmendmentDto;
    }>(`/api/v1/targets/${encodeURIComponent(id)}/amendments`, oazapfts.json({
        ...opts,
        method: "POST",
        body: proposeAmendmentDto
    }));
}
/**
 * 批准调整 · By a leader; a new version of the pledge, in force from the month on
 */
export function amendmentsApprove(id: number, ifMatch: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AmendmentDto;
    }>(`/api/v1/amendments/${encodeURIComponent(id)}/approve`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
/**
 * 不同意调整 · Refused, with the reason; the target stays as signed
 */
export function amendmentsRefuse(id: number, ifMatch: string, refuseAmendmentDto: RefuseAmendmentDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AmendmentDto;
    }>(`/api/v1/amendments/${encodeURIComponent(id)}/refuse`, oazapfts.json({
        ...opts,
        method: "POST",
        body: refuseAmendmentDto,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 撤回调整 · Taken back before it is decided
 */
export function amendmentsWithdraw(id: number, ifMatch: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AmendmentDto;
    }>(`/api/v1/amendments/${encodeURIComponent(id)}/withdraw`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
export function pledgesList({ limit, cursor, year, unit, state }: {
    limit?: number;
    cursor?: string;
    year?: number;
    unit?: number;
    state?: PledgeState;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: PledgeListDto;
    }>(`/api/v1/pledges${QS.query(QS.explode({
        limit,
        cursor,
        year,
        unit,
        state
    }))}`, {
        ...opts
    });
}
/**
 * 起草责任书 · Begins a draft, or finds the one there is
 */
export function draftsBegin(beginPledgeBody: BeginPledgeBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: IdDto;
    }>("/api/v1/pledges", oazapfts.json({
        ...opts,
        method: "POST",
        body: beginPledgeBody
    }));
}
export function pledgesRead(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: PledgeDetailDto;
    }>(`/api/v1/pledges/${encodeURIComponent(id)}`, {
        ...opts
    });
}
export function draftsChange(id: number, ifMatch: string, changePledgeBody: ChangePledgeBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: DraftDto;
    }>(`/api/v1/pledges/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changePledgeBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 分解树 · Every zone target of a year with its shares, what they come to and what nobody carries
 */
export function contributionsTree({ year }: {
    year?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ContributionsDto;
    }>(`/api/v1/contributions${QS.query(QS.explode({
        year
    }))}`, {
        ...opts
    });
}
/**
 * 未归入的目标 · Lines of a year that are a share of no zone target, at most 50
 */
export function contributionsUnlinked({ year, q }: {
    year?: number;
    q?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: UnlinkedLinesDto;
    }>(`/api/v1/contributions/unlinked${QS.query(QS.explode({
        year,
        q
    }))}`, {
        ...opts
    });
}
/**
 * 调整分解 · Links a line to a zone target, says what it weighs there; changes its value while it is not signed
 */
export function contributionsSet(id: number, ifMatch: string, changeShareBody: ChangeShareBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/contributions/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeShareBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 园区目标 · One zone target with its shares
 */
export function zoneTargetsRead(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ContributionDto;
    }>(`/api/v1/zone-targets/${encodeURIComponent(id)}`, {
        ...opts
    });
}
/**
 * 修改园区目标
 */
export function zoneTargetsChange(id: number, ifMatch: string, changeZoneTargetBody: ChangeZoneTargetBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ContributionDto;
    }>(`/api/v1/zone-targets/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeZoneTargetBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 删除园区目标 · Only one that nothing hangs on
 */
export function zoneTargetsRemove(id: number, ifMatch: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/zone-targets/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
/**
 * 新增园区目标
 */
export function zoneTargetsAdd(addZoneTargetBody: AddZoneTargetBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: ContributionDto;
    }>("/api/v1/zone-targets", oazapfts.json({
        ...opts,
        method: "POST",
        body: addZoneTargetBody
    }));
}
/**
 * 项目台账 · The projects of a zone target, with what they come to
 */
export function projectsList(id: number, { limit, cursor, q, unit, stuck }: {
    limit?: number;
    cursor?: string;
    q?: string;
    unit?: number;
    stuck?: "1";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ProjectPageDto;
    }>(`/api/v1/zone-targets/${encodeURIComponent(id)}/projects${QS.query(QS.explode({
        limit,
        cursor,
        q,
        unit,
        stuck
    }))}`, {
        ...opts
    });
}
/**
 * 新增项目
 */
export function projectsAdd(id: number, addProjectBody: AddProjectBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: ProjectDto;
    }>(`/api/v1/zone-targets/${encodeURIComponent(id)}/projects`, oazapfts.json({
        ...opts,
        method: "POST",
        body: addProjectBody
    }));
}
export function projectsRead(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ProjectDto;
    }>(`/api/v1/projects/${encodeURIComponent(id)}`, {
        ...opts
    });
}
/**
 * 修改项目
 */
export function projectsChange(id: number, ifMatch: string, changeProjectBody: ChangeProjectBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ProjectDto;
    }>(`/api/v1/projects/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeProjectBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 移出台账 · What is merely finished gets its day of closing instead
 */
export function projectsRemove(id: number, ifMatch: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/projects/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
/**
 * 目标体检 · All warnings of a year, open and answered
 */
export function ambitionList({ year }: {
    year?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AmbitionDto;
    }>(`/api/v1/ambition${QS.query(QS.explode({
        year
    }))}`, {
        ...opts
    });
}
/**
 * 一份责任书的体检
 */
export function ambitionOfPledge(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: PledgeAmbitionDto;
    }>(`/api/v1/pledges/${encodeURIComponent(id)}/ambition`, {
        ...opts
    });
}
/**
 * 说明理由 · Keeps a target as it is, with a reason that stays on the pledge
 */
export function ambitionKeep(answerAmbitionBody: AnswerAmbitionBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: AmbitionFindingDto;
    }>("/api/v1/ambition/answers", oazapfts.json({
        ...opts,
        method: "POST",
        body: answerAmbitionBody
    }));
}
/**
 * 递交 · Who has signed and who has not
 */
export function signingSigningDay(year: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SigningDayDto;
    }>(`/api/v1/pledges/signing-day${QS.query(QS.explode({
        year
    }))}`, {
        ...opts
    });
}
/**
 * 签字 · With the password, under the text whose hash is given; a wrong password counts as a failed sign-in
 */
export function signingSign(id: number, signBody: SignBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SignedDto;
    }>(`/api/v1/pledges/${encodeURIComponent(id)}/sign`, oazapfts.json({
        ...opts,
        method: "POST",
        body: signBody
    }));
}
/**
 * The signed version that a document’s hash or QR code names
 */
export function signingVersionByHash(hash: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SignedVersionDto;
    }>(`/api/v1/pledges/versions/${encodeURIComponent(hash)}`, {
        ...opts
    });
}
export function signingVersionByNumber(id: number, version: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SignedVersionDto;
    }>(`/api/v1/pledges/${encodeURIComponent(id)}/versions/${encodeURIComponent(version)}`, {
        ...opts
    });
}
/**
 * 上传签字扫描件 · Bound to the hash
 */
export function signingAttachCopy(hash: string, body: {
    file?: Blob;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: IdDto;
    }>(`/api/v1/pledges/versions/${encodeURIComponent(hash)}/copies`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body
    }));
}
export function signingOpenCopy(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/pledges/copies/${encodeURIComponent(id)}`, {
        ...opts
    });
}
/**
 * The text as it stands, its lines, comments, rounds and signatures
 */
export function draftsOne(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: DraftDto;
    }>(`/api/v1/pledges/${encodeURIComponent(id)}/draft`, {
        ...opts
    });
}
/**
 * Between two rounds, versions, or the text as it stands, line by line and field by field
 */
export function draftsDifferences(id: number, { $from, to }: {
    $from?: string;
    to?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: DifferencesDto;
    }>(`/api/v1/pledges/${encodeURIComponent(id)}/differences${QS.query(QS.explode({
        "from": $from,
        to
    }))}`, {
        ...opts
    });
}
export function draftsAddLine(id: number, lineBody: LineBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: IdDto;
    }>(`/api/v1/pledges/${encodeURIComponent(id)}/lines`, oazapfts.json({
        ...opts,
        method: "POST",
        body: lineBody
    }));
}
/**
 * The whole line; 412 with what is there now where somebody was faster
 */
export function draftsChangeLine(id: number, lineId: number, ifMatch: string, lineBody: LineBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: DraftDto;
    }>(`/api/v1/pledges/${encodeURIComponent(id)}/lines/${encodeURIComponent(lineId)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: lineBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
export function draftsRemoveLine(id: number, lineId: number, ifMatch: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/pledges/${encodeURIComponent(id)}/lines/${encodeURIComponent(lineId)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
/**
 * Every line of the pledge, in the order wanted; 412 where lines came or went meanwhile
 */
export function draftsOrderLines(id: number, lineOrderBody: LineOrderBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: DraftDto;
    }>(`/api/v1/pledges/${encodeURIComponent(id)}/line-order`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: lineOrderBody
    }));
}
/**
 * 征求意见 · Sends the next round out
 */
export function draftsConsult(id: number, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: DraftDto;
    }>(`/api/v1/pledges/${encodeURIComponent(id)}/consult`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
/**
 * 审定 · Refused while comments are unanswered or lines incomplete
 */
export function draftsApprove(id: number, approveBody: ApproveBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: DraftDto;
    }>(`/api/v1/pledges/${encodeURIComponent(id)}/approve`, oazapfts.json({
        ...opts,
        method: "POST",
        body: approveBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 退回起草 · With a reason; signatures given so far stand no longer
 */
export function draftsRedraft(id: number, redraftBody: RedraftBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: DraftDto;
    }>(`/api/v1/pledges/${encodeURIComponent(id)}/redraft`, oazapfts.json({
        ...opts,
        method: "POST",
        body: redraftBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 反馈意见 · On one line, or on the pledge as a whole
 */
export function commentsComment(id: number, commentBody: CommentBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: IdDto;
    }>(`/api/v1/pledges/${encodeURIComponent(id)}/comments`, oazapfts.json({
        ...opts,
        method: "POST",
        body: commentBody
    }));
}
/**
 * 答复意见 · Accepted, declined, or changed, with words
 */
export function commentsAnswer(id: number, commentId: number, ifMatch: string, answerBody: AnswerBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: DraftDto;
    }>(`/api/v1/pledges/${encodeURIComponent(id)}/comments/${encodeURIComponent(commentId)}/answer`, oazapfts.json({
        ...opts,
        method: "POST",
        body: answerBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
export function targetsList({ asOf, year, unit, kind, light, q, mine, period, limit, cursor }: {
    asOf?: string;
    year?: number;
    unit?: number;
    kind?: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    light?: "done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed";
    q?: string;
    mine?: boolean;
    period?: string;
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: TargetListDto;
    }>(`/api/v1/targets${QS.query(QS.explode({
        asOf,
        year,
        unit,
        kind,
        light,
        q,
        mine,
        period,
        limit,
        cursor
    }))}`, {
        ...opts
    });
}
export function targetsRead(id: number, { asOf }: {
    asOf?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: TargetDetailDto;
    }>(`/api/v1/targets/${encodeURIComponent(id)}${QS.query(QS.explode({
        asOf
    }))}`, {
        ...opts
    });
}
export function submissionsRead(id: number, period: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FilingDto;
    }>(`/api/v1/targets/${encodeURIComponent(id)}/submissions/${encodeURIComponent(period)}`, {
        ...opts
    });
}
export function submissionsSave(id: number, period: string, figureBody: FigureBody, { ifMatch, ifNoneMatch }: {
    ifMatch?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FilingDto;
    }>(`/api/v1/targets/${encodeURIComponent(id)}/submissions/${encodeURIComponent(period)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: figureBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "If-None-Match": ifNoneMatch
        })
    }));
}
export function submissionsSubmit(id: number, period: string, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FilingDto;
    }>(`/api/v1/targets/${encodeURIComponent(id)}/submissions/${encodeURIComponent(period)}/submit`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
export function submissionsWithdraw(id: number, period: string, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FilingDto;
    }>(`/api/v1/targets/${encodeURIComponent(id)}/submissions/${encodeURIComponent(period)}/withdraw`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
export function submissionsEndorse(id: number, period: string, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FilingDto;
    }>(`/api/v1/targets/${encodeURIComponent(id)}/submissions/${encodeURIComponent(period)}/endorse`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
export function submissionsVerify(id: number, period: string, verifyBody?: VerifyBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FilingDto;
    }>(`/api/v1/targets/${encodeURIComponent(id)}/submissions/${encodeURIComponent(period)}/verify`, oazapfts.json({
        ...opts,
        method: "POST",
        body: verifyBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
export function submissionsReturn(id: number, period: string, returnBody: ReturnBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FilingDto;
    }>(`/api/v1/targets/${encodeURIComponent(id)}/submissions/${encodeURIComponent(period)}/return`, oazapfts.json({
        ...opts,
        method: "POST",
        body: returnBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
export function submissionsAddEvidence(id: number, period: string, body: {
    file?: Blob;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: IdDto;
    }>(`/api/v1/targets/${encodeURIComponent(id)}/submissions/${encodeURIComponent(period)}/evidence`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body
    }));
}
export function evidenceList(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: EvidenceListDto;
    }>(`/api/v1/targets/${encodeURIComponent(id)}/evidence`, {
        ...opts
    });
}
export function evidenceOpen(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/evidence/${encodeURIComponent(id)}`, {
        ...opts
    });
}
export function filingsMonth({ period, unit }: {
    period?: string;
    unit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FilingListDto;
    }>(`/api/v1/filings${QS.query(QS.explode({
        period,
        unit
    }))}`, {
        ...opts
    });
}
export function filingsFile(filingsBody: FilingsBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RowResultsDto;
    }>("/api/v1/filings", oazapfts.json({
        ...opts,
        method: "POST",
        body: filingsBody
    }));
}
export function filingsSteps(bulkStepBody: BulkStepBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RowResultsDto;
    }>("/api/v1/filings/steps", oazapfts.json({
        ...opts,
        method: "POST",
        body: bulkStepBody
    }));
}
export function filingsEndorsements({ period, unit }: {
    period?: string;
    unit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FilingListDto;
    }>(`/api/v1/endorsements${QS.query(QS.explode({
        period,
        unit
    }))}`, {
        ...opts
    });
}
export function filingsVerifications({ period, unit }: {
    period?: string;
    unit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FilingListDto;
    }>(`/api/v1/verifications${QS.query(QS.explode({
        period,
        unit
    }))}`, {
        ...opts
    });
}
export function filingsReturns({ period, unit }: {
    period?: string;
    unit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FilingListDto;
    }>(`/api/v1/returns${QS.query(QS.explode({
        period,
        unit
    }))}`, {
        ...opts
    });
}
export function filingsPipeline({ period, unit }: {
    period?: string;
    unit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: PipelineDto;
    }>(`/api/v1/pipeline${QS.query(QS.explode({
        period,
        unit
    }))}`, {
        ...opts
    });
}
export function filingsDiscipline(unit: number, year: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: DisciplineDto;
    }>(`/api/v1/pipeline/months${QS.query(QS.explode({
        unit,
        year
    }))}`, {
        ...opts
    });
}
export function ownerFiguresMonth({ period, unit }: {
    period?: string;
    unit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: OwnerMonthDto;
    }>(`/api/v1/owner-figures${QS.query(QS.explode({
        period,
        unit
    }))}`, {
        ...opts
    });
}
/**
 * 核定单位数据 · Notes what the data owner says; every correction is kept as a version of its own
 */
export function ownerFiguresNote(id: number, period: string, ownerFigureBody: OwnerFigureBody, { ifMatch, ifNoneMatch }: {
    ifMatch?: string;
    ifNoneMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FilingDto;
    }>(`/api/v1/targets/${encodeURIComponent(id)}/owner-figures/${encodeURIComponent(period)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: ownerFigureBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch,
            "If-None-Match": ifNoneMatch
        })
    }));
}
export function reopenRequestsRequest(id: number, period: string, reopenBody: ReopenBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: IdDto;
    }>(`/api/v1/targets/${encodeURIComponent(id)}/submissions/${encodeURIComponent(period)}/reopen-requests`, oazapfts.json({
        ...opts,
        method: "POST",
        body: reopenBody
    }));
}
export function reopenRequestsList({ state, target }: {
    state?: "open" | "granted" | "refused";
    target?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ReopenListDto;
    }>(`/api/v1/reopen-requests${QS.query(QS.explode({
        state,
        target
    }))}`, {
        ...opts
    });
}
export function reopenRequestsGrant(id: number, grantBody: GrantBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/reopen-requests/${encodeURIComponent(id)}/grant`, oazapfts.json({
        ...opts,
        method: "POST",
        body: grantBody
    }));
}
export function reopenRequestsRefuse(id: number, reopenBody: ReopenBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/reopen-requests/${encodeURIComponent(id)}/refuse`, oazapfts.json({
        ...opts,
        method: "POST",
        body: reopenBody
    }));
}
export function assessmentsList({ limit, cursor, year, period, unit, light, asOf }: {
    limit?: number;
    cursor?: string;
    year?: number;
    period?: string;
    unit?: number;
    light?: "done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed";
    asOf?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AssessmentPageDto;
    }>(`/api/v1/assessments${QS.query(QS.explode({
        limit,
        cursor,
        year,
        period,
        unit,
        light,
        asOf
    }))}`, {
        ...opts
    });
}
export function assessmentsScan(scanBody: ScanBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 202;
        data: IdDto;
    }>("/api/v1/scans", oazapfts.json({
        ...opts,
        method: "POST",
        body: scanBody
    }));
}
export function assessmentsScanState(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ScanDto;
    }>(`/api/v1/scans/${encodeURIComponent(id)}`, {
        ...opts
    });
}
/**
 * 规则库 · The published rule sets and what may be set otherwise in each
 */
export function ruleLaboratoryRuleSets(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RuleSetsDto;
    }>("/api/v1/rule-sets", {
        ...opts
    });
}
/**
 * 规则试算 · What a rule set would have lit in a year; nothing is kept
 */
export function ruleLaboratoryTrial(trialBody: TrialBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: TrialDto;
    }>("/api/v1/rule-laboratory/trials", oazapfts.json({
        ...opts,
        method: "POST",
        body: trialBody
    }));
}
/**
 * 规则启用记录 · Which rules were adopted for a year, by whom, from when and why
 */
export function ruleLaboratoryAdoptions(year: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AdoptionsDto;
    }>(`/api/v1/plan-years/${encodeURIComponent(year)}/rule-sets`, {
        ...opts
    });
}
/**
 * 启用规则 · Adopt a rule set from a day on, never retroactively
 */
export function ruleLaboratoryAdopt(year: number, adoptRulesBody: AdoptRulesBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: AdoptedDto;
    }>(`/api/v1/plan-years/${encodeURIComponent(year)}/rule-sets`, oazapfts.json({
        ...opts,
        method: "POST",
        body: adoptRulesBody
    }));
}
/**
 * 撤回 · Take an adoption back before its first day
 */
export function ruleLaboratoryWithdraw(year: number, version: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/plan-years/${encodeURIComponent(year)}/rule-sets/${encodeURIComponent(version)}`, {
        ...opts,
        method: "DELETE"
    });
}
export function boardRead({ asOf, period, mine, unit, kind }: {
    asOf?: string;
    period?: string;
    mine?: boolean;
    unit?: number;
    kind?: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: BoardDto;
    }>(`/api/v1/board${QS.query(QS.explode({
        asOf,
        period,
        mine,
        unit,
        kind
    }))}`, {
        ...opts
    });
}
export function boardUnfiled({ asOf, period, mine, unit, kind, limit, cursor }: {
    asOf?: string;
    period?: string;
    mine?: boolean;
    unit?: number;
    kind?: "cumulative" | "growth" | "level" | "rate" | "milestone" | "cap" | "rank" | "zero";
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: UnfiledPageDto;
    }>(`/api/v1/board/unfiled${QS.query(QS.explode({
        asOf,
        period,
        mine,
        unit,
        kind,
        limit,
        cursor
    }))}`, {
        ...opts
    });
}
export function flagsList({ limit, cursor, state, kind, level, unit, age, sort }: {
    limit?: number;
    cursor?: string;
    state?: "standing" | "open" | "acknowledged" | "cleared";
    kind?: "pace" | "missing" | "overdueNode" | "implausible";
    level?: 1 | 2 | 3;
    unit?: number;
    age?: "0-30" | "31-60" | "61-90" | "91-180" | "181-";
    sort?: "level" | "-level" | "opened" | "-opened" | "streak" | "-streak" | "unit" | "-unit" | "target" | "-target";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FlagListDto;
    }>(`/api/v1/flags${QS.query(QS.explode({
        limit,
        cursor,
        state,
        kind,
        level,
        unit,
        age,
        sort
    }))}`, {
        ...opts
    });
}
export function flagsAgeing({ kind, unit }: {
    kind?: "pace" | "missing" | "overdueNode" | "implausible";
    unit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FlagAgeingDto;
    }>(`/api/v1/flags/ageing${QS.query(QS.explode({
        kind,
        unit
    }))}`, {
        ...opts
    });
}
export function flagsRead(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FlagDto;
    }>(`/api/v1/flags/${encodeURIComponent(id)}`, {
        ...opts
    });
}
export function flagsAcknowledge(id: number, acknowledgeBody: AcknowledgeBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FlagDto;
    }>(`/api/v1/flags/${encodeURIComponent(id)}/acknowledge`, oazapfts.json({
        ...opts,
        method: "POST",
        body: acknowledgeBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
export function flagsClear(id: number, clearBody: ClearBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: FlagDto;
    }>(`/api/v1/flags/${encodeURIComponent(id)}/clear`, oazapfts.json({
        ...opts,
        method: "POST",
        body: clearBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 调度会 · Meetings the caller may see, latest first
 */
export function meetingsList({ limit, cursor, state, period, $from, until }: {
    limit?: number;
    cursor?: string;
    state?: MeetingState;
    period?: string;
    $from?: string;
    until?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MeetingPageDto;
    }>(`/api/v1/meetings${QS.query(QS.explode({
        limit,
        cursor,
        state,
        period,
        "from": $from,
        until
    }))}`, {
        ...opts
    });
}
/**
 * 计划会议
 */
export function meetingsPlan(planMeetingBody: PlanMeetingBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: MeetingDto;
    }>("/api/v1/meetings", oazapfts.json({
        ...opts,
        method: "POST",
        body: planMeetingBody
    }));
}
export function meetingsOne(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MeetingDto;
    }>(`/api/v1/meetings/${encodeURIComponent(id)}`, {
        ...opts
    });
}
/**
 * 修改会议 · After the call a change of time or place sends the invitations anew
 */
export function meetingsChange(id: number, ifMatch: string, changeMeetingBody: ChangeMeetingBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MeetingDto;
    }>(`/api/v1/meetings/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeMeetingBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 通知会议 · Invites
 */
export function meetingsCall(id: number, callMeetingBody: CallMeetingBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MeetingDto;
    }>(`/api/v1/meetings/${encodeURIComponent(id)}/call`, oazapfts.json({
        ...opts,
        method: "POST",
        body: callMeetingBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 备会议材料 · Asks for a new version of the pack; `preparing` until it is frozen
 */
export function meetingsPrepare(id: number, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 202;
        data: MeetingDto;
    }>(`/api/v1/meetings/${encodeURIComponent(id)}/prepare`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
/**
 * 召开
 */
export function meetingsHold(id: number, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MeetingDto;
    }>(`/api/v1/meetings/${encodeURIComponent(id)}/hold`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    });
}
/**
 * 办结 · With minutes and decisions
 */
export function meetingsClose(id: number, closeMeetingBody: CloseMeetingBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MeetingDto;
    }>(`/api/v1/meetings/${encodeURIComponent(id)}/close`, oazapfts.json({
        ...opts,
        method: "POST",
        body: closeMeetingBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 取消
 */
export function meetingsCancel(id: number, cancelMeetingBody: CancelMeetingBody, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MeetingDto;
    }>(`/api/v1/meetings/${encodeURIComponent(id)}/cancel`, oazapfts.json({
        ...opts,
        method: "POST",
        body: cancelMeetingBody,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "If-Match": ifMatch
        })
    }));
}
/**
 * 会议材料 · The latest version of the pack, or the one asked for; its ETag is its hash
 */
export function packsRead(id: number, { version }: {
    version?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: PackDto;
    }>(`/api/v1/meetings/${encodeURIComponent(id)}/pack${QS.query(QS.explode({
        version
    }))}`, {
        ...opts
    });
}
/**
 * 打印文书 · Asks for a document; the same again is the same id, and is made again only where its subject has changed
 */
export function documentsAsk(documentBody: DocumentBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 202;
        data: IdDto;
    }>("/api/v1/documents", oazapfts.json({
        ...opts,
        method: "POST",
        body: documentBody
    }));
}
export function documentsList({ limit, cursor, kind, subject }: {
    limit?: number;
    cursor?: string;
    kind?: "pledge" | "pledgeBook" | "breakdown" | "warning" | "bulletin" | "pack";
    subject?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: DocumentPageDto;
    }>(`/api/v1/documents${QS.query(QS.explode({
        limit,
        cursor,
        kind,
        subject
    }))}`, {
        ...opts
    });
}
export function documentsRead(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: DocumentDto;
    }>(`/api/v1/documents/${encodeURIComponent(id)}`, {
        ...opts
    });
}
export function documentsFile(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/documents/${encodeURIComponent(id)}/file`, {
        ...opts
    });
}
export function importsList({ limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ImportListDto;
    }>(`/api/v1/imports${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    });
}
/**
 * 导入检查 · A dry run: all problems at their cells, nothing written
 */
export function importsCheck(body: {
    kind: "breakdown" | "filings" | "ownerFigures";
    planYear: number;
    period?: string;
    file: Blob;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: ImportDto;
    }>("/api/v1/imports", oazapfts.multipart({
        ...opts,
        method: "POST",
        body
    }));
}
export function importsRead(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ImportDto;
    }>(`/api/v1/imports/${encodeURIComponent(id)}`, {
        ...opts
    });
}
/**
 * 整批撤销 · Takes the whole batch back, unless somebody has gone on from it
 */
export function importsUndo(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ImportDto;
    }>(`/api/v1/imports/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    });
}
export function importsRows(id: number, { limit, cursor, looked }: {
    limit?: number;
    cursor?: string;
    looked?: boolean;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ImportRowListDto;
    }>(`/api/v1/imports/${encodeURIComponent(id)}/rows${QS.query(QS.explode({
        limit,
        cursor,
        looked
    }))}`, {
        ...opts
    });
}
/**
 * 退回标注 · The workbook as it came, its problem cells coloured and commented
 */
export function importsFile(id: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchBlob<{
        status: 200;
        data: Blob;
    }>(`/api/v1/imports/${encodeURIComponent(id)}/file`, {
        ...opts
    });
}
export function importsApply(id: number, applyBody: ApplyBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ImportDto;
    }>(`/api/v1/imports/${encodeURIComponent(id)}/apply`, oazapfts.json({
        ...opts,
        method: "POST",
        body: applyBody
    }));
}
/**
 * 导出清单 · Any list on screen as a workbook, with the filters of the screen
 */
export function exportsList(list: string, { year, period, unit, kind, light, only, state, level, age, q, mine, asOf, person, rule, subject, actor, $type, after, role, $of, version, $from, to, stuck, gaps, ruleSet, numbers }: {
    year?: number;
    period?: string;
    unit?: number;
    kind?: string;
    light?: "done" | "onPace" | "behind" | "lagging" | "missing" | "pending" | "notAssessed";
    only?: "judged" | "unfiled" | "verified" | "provisional" | "awaited.done" | "changed.done" | "awaited.onPace" | "changed.onPace" | "awaited.behind" | "changed.behind" | "awaited.lagging" | "changed.lagging" | "awaited.missing" | "changed.missing" | "awaited.pending" | "changed.pending" | "awaited.notAssessed" | "changed.notAssessed";
    state?: string;
    level?: 1 | 2 | 3;
    age?: "0-30" | "31-60" | "61-90" | "91-180" | "181-";
    q?: string;
    mine?: boolean;
    asOf?: string;
    person?: number;
    rule?: string;
    subject?: string;
    actor?: number;
    $type?: string;
    after?: string;
    role?: string;
    $of?: number;
    version?: number;
    $from?: string;
    to?: string;
    stuck?: boolean;
    gaps?: boolean;
    ruleSet?: string;
    numbers?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchBlob<{
        status: 200;
        data: Blob;
    }>(`/api/v1/exports/${encodeURIComponent(list)}${QS.query(QS.explode({
        year,
        period,
        unit,
        kind,
        light,
        only,
        state,
        level,
        age,
        q,
        mine,
        asOf,
        person,
        rule,
        subject,
        actor,
        "type": $type,
        after,
        role,
        "of": $of,
        version,
        "from": $from,
        to,
        stuck,
        gaps,
        ruleSet,
        numbers
    }))}`, {
        ...opts
    });
}
export function templatesBreakdown(year: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchBlob<{
        status: 200;
        data: Blob;
    }>(`/api/v1/templates/breakdown${QS.query(QS.explode({
        year
    }))}`, {
        ...opts
    });
}
export function templatesFilings(period: string, { unit }: {
    unit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchBlob<{
        status: 200;
        data: Blob;
    }>(`/api/v1/templates/filings${QS.query(QS.explode({
        period,
        unit
    }))}`, {
        ...opts
    });
}
export function templatesOwnerFigures(period: string, { unit }: {
    unit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchBlob<{
        status: 200;
        data: Blob;
    }>(`/api/v1/templates/owner-figures${QS.query(QS.explode({
        period,
        unit
    }))}`, {
        ...opts
    });
}
export function journalList({ limit, cursor, subject, actor, $type, after }: {
    limit?: number;
    cursor?: string;
    subject?: string;
    actor?: number;
    $type?: string;
    after?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: JournalListDto;
    }>(`/api/v1/journal${QS.query(QS.explode({
        limit,
        cursor,
        subject,
        actor,
        "type": $type,
        after
    }))}`, {
        ...opts
    });
}
export function journalExport({ limit, cursor, subject, actor, $type, after }: {
    limit?: number;
    cursor?: string;
    subject?: string;
    actor?: number;
    $type?: string;
    after?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchText(`/api/v1/journal/export${QS.query(QS.explode({
        limit,
        cursor,
        subject,
        actor,
        "type": $type,
        after
    }))}`, {
        ...opts
    });
}
export function journalVerify(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: VerificationDto;
    }>("/api/v1/journal/verify", {
        ...opts,
        method: "POST"
    });
}
export function remindersList({ limit, cursor, person, state, rule }: {
    limit?: number;
    cursor?: string;
    person?: number;
    state?: "pending" | "sent" | "dropped";
    rule?: "dueToday" | "returned" | "lateThree" | "lateOne" | "dueSoon" | "windowOpened" | "endorsementWaiting" | "verificationWaiting" | "flagRaised" | "statementAsked" | "packFrozen" | "packAgain" | "meetingCalled" | "meetingCancelled";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ReminderListDto;
    }>(`/api/v1/reminders${QS.query(QS.explode({
        limit,
        cursor,
        person,
        state,
        rule
    }))}`, {
        ...opts
    });
}
export function remindersReadPreferences(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ReminderPreferencesDto;
    }>("/api/v1/reminders/preferences", {
        ...opts
    });
}
export function remindersSetPreferences(setPreferencesBody: SetPreferencesBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ReminderPreferencesDto;
    }>("/api/v1/reminders/preferences", oazapfts.json({
        ...opts,
        method: "PUT",
        body: setPreferencesBody
    }));
}
export function remindersRemind(remindBody: RemindBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RemindedDto;
    }>("/api/v1/reminders/remind", oazapfts.json({
        ...opts,
        method: "POST",
        body: remindBody
    }));
}
/**
 * 查找 · What words lead to, of everything the caller may open; too often: 429
 */
export function searchFind(q: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: SearchAnswerDto;
    }>(`/api/v1/search${QS.query(QS.explode({
        q
    }))}`, {
        ...opts
    });
}
export function clockRead(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ClockDto;
    }>("/api/v1/clock", {
        ...opts
    });
}
export function clockAdvance(advanceBody: AdvanceBody, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 202;
        data: ClockDto;
    }>("/api/v1/clock/advance", oazapfts.json({
        ...opts,
        method: "POST",
        body: advanceBody
    }));
}
export function queueTicketsIssue(opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 201;
        data: QueueTicketDto;
    }>("/api/v1/system/queue-tickets", {
        ...opts,
        method: "POST"
    });
}

import { LIGHTS, NOT_ASSESSED_REASONS, type Light, type NotAssessedReason } from '#domain/assessment/assessment.js';
import { FLAG_KINDS, type FlagKind, type FlagLevel } from '#domain/assessment/flags.js';
import { TARGET_KINDS, WORDINGS, type TargetKind, type Wording } from '#domain/pledges/terms.js';
import { ApiProperty } from '@nestjs/swagger';
import { OutlookDto, OverdueNodeDto } from '../assessment/assessment.dto.js';
import { SourceDto, UnitRef } from '../pledges/target.dto.js';
import { PackVersionDto } from './meeting.dto.js';

const text = { type: String, nullable: true } as const;
const light = { enum: LIGHTS } as const;
const lightOrNull = { enum: LIGHTS, nullable: true, type: String } as const;
const count = { type: 'integer' } as const;
const level = { type: 'integer', enum: [1, 2, 3], description: '1 提醒 · 2 预警通知单 · 3 红色督办单' } as const;

export class WordsDto {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class SentencesDto {
  @ApiProperty({ type: [String] }) zh: string[];
  @ApiProperty({ type: [String] }) en: string[];
}

export class BulletinFlagDto {
  @ApiProperty({ enum: FLAG_KINDS }) kind: FlagKind;
  @ApiProperty(level) level: FlagLevel;
  @ApiProperty(text) cause: string | null;
  @ApiProperty(text) measures: string | null;
  @ApiProperty({ ...text, description: 'month of recovery promised' }) recoverBy: string | null;
  @ApiProperty() promiseBroken: boolean;
}

export class PackFlagDto extends BulletinFlagDto {
  @ApiProperty() since: string;
}

export class BulletinRowDto {
  @ApiProperty(count) targetId: number;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty(count) unitId: number;
  @ApiProperty() unitName: string;
  @ApiProperty(light) light: Light;
  @ApiProperty(lightOrNull) standing: Light | null;
  @ApiProperty() recovered: boolean;
  @ApiProperty() provisional: boolean;
  @ApiProperty(text) ratio: string | null;
  @ApiProperty(text) gap: string | null;
  @ApiProperty({ ...text, description: 'the lagging threshold the gap is weighed by' }) severity: string | null;
  @ApiProperty(count) streak: number;
  @ApiProperty({ type: [OverdueNodeDto] }) overdueNodes: readonly OverdueNodeDto[];
  @ApiProperty({ type: WordsDto }) why: WordsDto;
  @ApiProperty({ type: WordsDto, nullable: true }) outlook: WordsDto | null;
  @ApiProperty({ type: BulletinFlagDto, nullable: true }) flag: BulletinFlagDto | null;
}

export class BulletinCountsDto {
  @ApiProperty({ ...count, description: 'N: assessed or missing' }) total: number;
  @ApiProperty({ ...count, description: 'n: on pace, the done ones included' }) reached: number;
  @ApiProperty(count) done: number;
  @ApiProperty({ ...count, description: 'm' }) notReached: number;
  @ApiProperty(count) behind: number;
  @ApiProperty(count) lagging: number;
  @ApiProperty(count) missing: number;
  @ApiProperty({ ...text, description: 'n/N in percent as officials print it' }) share: string | null;
}

export class BulletinRestDto {
  @ApiProperty(count) pending: number;
  @ApiProperty(count) notAssessed: number;
}

export class UnitGroupDto {
  @ApiProperty(count) unitId: number;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: [BulletinRowDto] }) targets: BulletinRowDto[];
}

export class UnitScoreDto extends BulletinCountsDto {
  @ApiProperty(count) unitId: number;
  @ApiProperty() unitName: string;
}

export class BulletinDto {
  @ApiProperty() month: string;
  @ApiProperty({ type: BulletinCountsDto }) counts: BulletinCountsDto;
  @ApiProperty({ type: BulletinRestDto }) rest: BulletinRestDto;
  @ApiProperty({ type: [BulletinRowDto], description: 'worst first' }) notReached: BulletinRowDto[];
  @ApiProperty({ type: [UnitGroupDto] }) laggards: UnitGroupDto[];
  @ApiProperty({ type: [UnitGroupDto] }) notFiled: UnitGroupDto[];
  @ApiProperty({ type: [UnitGroupDto] }) mustSpeak: UnitGroupDto[];
  @ApiProperty({ type: [BulletinRowDto] }) recovered: BulletinRowDto[];
  @ApiProperty({ type: [UnitScoreDto] }) best: UnitScoreDto[];
  @ApiProperty({ type: [UnitScoreDto] }) units: UnitScoreDto[];
}

/** As it was frozen: a growth rate, or an amount per month beside the average so far. */
export class PackNeededDto {
  @ApiProperty({ enum: ['growth', 'perMonth'] }) form: 'growth' | 'perMonth';
  @ApiProperty({ type: String, required: false }) rate?: string;
  @ApiProperty({ type: String, required: false }) perMonth?: string;
  @ApiProperty({ ...text, required: false }) soFar?: string | null;
  @ApiProperty({ ...count, required: false }) months?: number;
}

export class PackFigureDto {
  @ApiProperty(count) targetId: number;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty(text) nameEn: string | null;
  @ApiProperty() category: string;
  @ApiProperty(count) unitId: number;
  @ApiProperty() unitName: string;
  @ApiProperty(text) unitNameEn: string | null;
  @ApiProperty({ enum: TARGET_KINDS }) kind: TargetKind;
  @ApiProperty({ enum: WORDINGS }) wording: Wording;
  @ApiProperty() measureUnit: string;
  @ApiProperty(text) measureUnitEn: string | null;
  @ApiProperty(count) decimals: number;
  @ApiProperty(text) target: string | null;
  @ApiProperty(text) stretch: string | null;
  @ApiProperty({ ...text, description: 'the period judged' }) period: string | null;
  @ApiProperty(text) actual: string | null;
  @ApiProperty(text) expected: string | null;
  @ApiProperty(text) ratio: string | null;
  @ApiProperty({ ...text, description: 'points' }) gap: string | null;
  @ApiProperty(text) share: string | null;
  @ApiProperty(text) planned: string | null;
  @ApiProperty(light) light: Light;
  @ApiProperty(lightOrNull) standing: Light | null;
  @ApiProperty({ enum: NOT_ASSESSED_REASONS, nullable: true, type: String }) notAssessed: NotAssessedReason | null;
  @ApiProperty(count) streak: number;
  @ApiProperty() recovered: boolean;
  @ApiProperty({ description: 'not verified yet' }) provisional: boolean;
  @ApiProperty({ description: '存疑' }) doubtful: boolean;
  @ApiProperty({ type: WordsDto }) why: WordsDto;
  @ApiProperty({ type: PackNeededDto, nullable: true }) needed: PackNeededDto | null;
  @ApiProperty({ type: OutlookDto, nullable: true }) outlook: OutlookDto | null;
  @ApiProperty({ ...text, description: '全年预计完成 as the unit filed it' }) unitEstimate: string | null;
  @ApiProperty({ type: [OverdueNodeDto] }) overdueNodes: readonly OverdueNodeDto[];
  @ApiProperty({ type: [PackFlagDto] }) flags: PackFlagDto[];
  @ApiProperty({ description: '示意: the target was invented for the demo' }) illustrative: boolean;
  @ApiProperty({ type: SourceDto, nullable: true }) source: SourceDto | null;
  @ApiProperty({ type: 'integer', nullable: true }) revisionId: number | null;
}

export class PackAgendaItemDto {
  @ApiProperty() title: string;
  @ApiProperty({ type: 'integer', required: false }) unitId?: number;
  @ApiProperty({ type: 'integer', required: false }) minutes?: number;
}

/** Exactly what was frozen. */
export class PackContentDto {
  @ApiProperty({ enum: ['pack.1'] }) form: 'pack.1';
  @ApiProperty(count) meetingId: number;
  @ApiProperty(count) version: number;
  @ApiProperty() title: string;
  @ApiProperty() period: string;
  @ApiProperty({ format: 'date-time' }) startsAt: string;
  @ApiProperty({ ...text, format: 'date-time' }) endsAt: string | null;
  @ApiProperty() place: string;
  @ApiProperty({ type: [PackAgendaItemDto] }) agenda: PackAgendaItemDto[];
  @ApiProperty({ format: 'date-time', description: 'frozen at this instant, with what was known then' }) knownAt: string;
  @ApiProperty() ruleSet: string;
  @ApiProperty({ type: WordsDto }) ruleSetTitle: WordsDto;
  @ApiProperty({ type: UnitRef }) zone: UnitRef;
  @ApiProperty({ type: WordsDto, description: '通报标题' }) heading: WordsDto;
  @ApiProperty({ type: SentencesDto }) sentences: SentencesDto;
  @ApiProperty({ type: BulletinDto }) bulletin: BulletinDto;
  @ApiProperty({ ...count, description: 'figures not verified yet' }) provisional: number;
  @ApiProperty({ type: [PackFigureDto] }) figures: PackFigureDto[];
}

export class PackDto extends PackVersionDto {
  @ApiProperty(count) meetingId: number;
  @ApiProperty({ description: 'the text still has its hash, and the journal recorded the same' }) verified: boolean;
  @ApiProperty({ enum: ['contentChanged', 'hashReplaced'], nullable: true, type: String }) fault:
    'contentChanged' | 'hashReplaced' | null;
  @ApiProperty({ type: PackContentDto, nullable: true, description: 'null where tampering left nothing readable' })
  content: PackContentDto | null;
  @ApiProperty({ type: [PackVersionDto], description: 'newest first' }) versions: PackVersionDto[];
}

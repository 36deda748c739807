import { COMMENT_ANSWERS, type CommentAnswer } from '#database/entities/pledges/line-comment.entity.js';
import { PLEDGE_SIDES, PLEDGE_STATES, type PledgeSide, type PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { AreIds, IfGiven, IsId, OrNull, PlainText } from '../http/input-rules.js';
import { LineDto } from './line.dto.js';
import { TermsDto } from './target.dto.js';

export const HASH = /^[0-9a-f]{64}$/;
const text = { type: String, nullable: true } as const;

export class BeginPledgeBody {
  @ApiProperty() @IsInt() @Min(2000) @Max(2100) year: number;
  @ApiPropertyOptional({ description: 'a unit’s pledge to the director; this or leaderId' })
  @IfGiven()
  @IsId()
  unitId?: number;
  @ApiPropertyOptional({ description: 'a leader’s pledge to the secretary' })
  @IfGiven()
  @IsId()
  leaderId?: number;
}

export class ChangePledgeBody {
  @ApiPropertyOptional() @IfGiven() @PlainText(120) title?: string;
  @ApiPropertyOptional({ type: [String], description: 'duties and conditions, one paragraph each' })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(40)
  @Paragraphs()
  clauses?: string[];
  @ApiPropertyOptional({ type: Number, nullable: true }) @OrNull() @IsId() counterpartId?: number | null;
}

/** Paragraphs: one line of text each. */
function Paragraphs(): PropertyDecorator {
  return (target, key) => {
    IsString({ each: true })(target, key as string);
    MaxLength(1000, { each: true })(target, key as string);
    Matches(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*\S[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, {
      each: true,
    })(target, key as string);
  };
}

export class LineOrderBody {
  @ApiProperty({ type: [Number] }) @AreIds(1000) @ArrayUnique() lineIds: number[];
}

export class ApproveBody {
  @ApiPropertyOptional({ description: 'SHA-256 of the text that was read; another text now: 412' })
  @IfGiven()
  @Matches(HASH)
  hash?: string;
}

export class RedraftBody {
  @ApiProperty() @PlainText(1000) reason: string;
}

export class CommentBody {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'code of the line; left out: the pledge as a whole' })
  @OrNull()
  @IsString()
  @MaxLength(24)
  code?: string | null;
  @ApiProperty() @PlainText(1000) text: string;
}

export class AnswerBody {
  @ApiProperty({ enum: COMMENT_ANSWERS }) @IsIn(COMMENT_ANSWERS) answer: CommentAnswer;
  @ApiProperty() @PlainText(1000) text: string;
}

export class SignBody {
  @ApiProperty({ description: 'SHA-256 of the text that was read' }) @Matches(HASH) hash: string;
  @ApiProperty({ format: 'password' }) @IsString() @MaxLength(256) password: string;
}

export class SignedDto {
  @ApiProperty({ enum: PLEDGE_SIDES }) side: PledgeSide;
  @ApiProperty({ type: Number, nullable: true, description: 'the version both parties have signed; null while one is missing' })
  version: number | null;
}

export class CommentDto {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'for If-Match' }) version: number;
  @ApiProperty() round: number;
  @ApiProperty(text) code: string | null;
  @ApiProperty() text: string;
  @ApiProperty() saidBy: string;
  @ApiProperty({ ...text, description: 'the head whose duty a delegate did' }) saidFor: string | null;
  @ApiProperty() saidAt: Date;
  @ApiProperty({ enum: COMMENT_ANSWERS, nullable: true, type: String }) answer: CommentAnswer | null;
  @ApiProperty(text) answerText: string | null;
  @ApiProperty(text) answeredBy: string | null;
  @ApiProperty({ type: Date, nullable: true }) answeredAt: Date | null;
}

export class SignatureDto {
  @ApiProperty({ enum: PLEDGE_SIDES }) side: PledgeSide;
  @ApiProperty() signatory: string;
  @ApiProperty({ ...text, description: 'the delegate whose hand it was' }) by: string | null;
  @ApiProperty() signedAt: Date;
  @ApiProperty() contentHash: string;
}

export class TextRefDto {
  @ApiProperty({ description: '`r2` second round · `v1` first signed version · `now`' }) ref: string;
  @ApiProperty({ type: Date, nullable: true }) at: Date | null;
  @ApiProperty() hash: string;
}

export class PledgedTargetDto {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty(text) nameEn: string | null;
  @ApiProperty(text) category: string | null;
  @ApiProperty() measureUnit: string;
  @ApiProperty(text) measureUnitEn: string | null;
  @ApiProperty() decimals: number;
  @ApiProperty(text) unit: string | null;
  @ApiProperty(text) verifier: string | null;
  @ApiProperty(text) leader: string | null;
  @ApiProperty({ type: [String] }) coUnits: readonly string[];
  @ApiProperty(text) dueText: string | null;
  @ApiProperty(text) clause: string | null;
  @ApiProperty(text) partOf: string | null;
  @ApiProperty(text) note: string | null;
  @ApiProperty(text) sourceTitle: string | null;
  @ApiProperty(text) sourceDate: string | null;
  @ApiProperty() illustrative: boolean;
  @ApiProperty({ type: TermsDto }) terms: TermsDto;
}

export class KeptWarningDto {
  @ApiProperty({ description: 'code of the line, or of the zone target, it is about' }) about: string;
  @ApiProperty() name: string;
  @ApiProperty({ example: 'belowLastResult' }) code: string;
  @ApiProperty({ type: Object, additionalProperties: { type: 'string' }, description: 'the numbers of its sentence' })
  params: Record<string, string>;
  @ApiProperty() reason: string;
  @ApiProperty(text) by: string | null;
  @ApiProperty({ format: 'date' }) on: string;
}

export class PledgeTextDto {
  @ApiProperty() year: number;
  @ApiProperty() version: number;
  @ApiProperty({ enum: ['unit', 'leader'] }) tier: 'unit' | 'leader';
  @ApiProperty() title: string;
  @ApiProperty(text) zone: string | null;
  @ApiProperty(text) holder: string | null;
  @ApiProperty(text) counterpart: string | null;
  @ApiProperty(text) counterpartTitle: string | null;
  @ApiProperty({ type: [String] }) clauses: readonly string[];
  @ApiProperty({ type: [PledgedTargetDto] }) targets: readonly PledgedTargetDto[];
  @ApiProperty({ type: [KeptWarningDto], description: '目标体检: warned of and kept, with the reason' })
  kept: readonly KeptWarningDto[];
}

export class DraftDto {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'for If-Match' }) version: number;
  @ApiProperty() year: number;
  @ApiProperty({ enum: ['unit', 'leader'] }) tier: 'unit' | 'leader';
  @ApiProperty({ enum: PLEDGE_STATES, enumName: 'PledgeState' }) state: PledgeState;
  @ApiProperty() title: string;
  @ApiProperty() unitId: number;
  @ApiProperty({ type: [String] }) clauses: string[];
  @ApiProperty({ type: Number, nullable: true }) counterpartId: number | null;
  @ApiProperty() round: number;
  @ApiProperty({ description: 'SHA-256 of the text as it stands now: what is approved and signed' }) hash: string;
  @ApiProperty({ type: PledgeTextDto }) text: PledgeTextDto;
  @ApiProperty({ type: [LineDto] }) lines: LineDto[];
  @ApiProperty({ type: [CommentDto] }) comments: CommentDto[];
  @ApiProperty({ type: [SignatureDto] }) signatures: SignatureDto[];
  @ApiProperty({ type: [TextRefDto] }) texts: TextRefDto[];
  @ApiProperty({ type: [String], description: 'edit · consult · comment · answer · approve · redraft · sign' }) allowed: string[];
}

export class FieldDifferenceDto {
  @ApiProperty() field: string;
  @ApiProperty(text) before: string | null;
  @ApiProperty(text) after: string | null;
}

export class TargetDifferenceDto {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['added', 'removed', 'changed'] }) change: 'added' | 'removed' | 'changed';
  @ApiProperty({ type: [FieldDifferenceDto] }) fields: FieldDifferenceDto[];
}

export class DifferencesDto {
  @ApiProperty({ type: [FieldDifferenceDto] }) whole: FieldDifferenceDto[];
  @ApiProperty({ type: [TargetDifferenceDto] }) targets: TargetDifferenceDto[];
}

export class DifferencesQuery {
  @ApiPropertyOptional({ example: 'r1', description: 'left out: the latest text that was kept' })
  @IfGiven()
  @Matches(/^(now|[rv]\d{1,6})$/)
  from?: string;

  @ApiPropertyOptional({ example: 'now', description: 'left out: the text as it stands' })
  @IfGiven()
  @Matches(/^(now|[rv]\d{1,6})$/)
  to?: string;
}

export class CopyDto {
  @ApiProperty() id: number;
  @ApiProperty() fileName: string;
  @ApiProperty() mediaType: string;
  @ApiProperty() bytes: number;
  @ApiProperty({ description: 'SHA-256 of the file' }) fileHash: string;
  @ApiProperty() addedBy: string;
  @ApiProperty() addedAt: Date;
}

export class SignedVersionDto {
  @ApiProperty() pledgeId: number;
  @ApiProperty() version: number;
  @ApiProperty({ description: 'a later version may have taken its place' }) currentVersion: number;
  @ApiProperty({ enum: PLEDGE_STATES, enumName: 'PledgeState' }) state: PledgeState;
  @ApiProperty() contentHash: string;
  @ApiProperty({ description: 'the kept text still has this hash' }) intact: boolean;
  @ApiProperty() frozenAt: Date;
  @ApiProperty({ type: PledgeTextDto }) text: PledgeTextDto;
  @ApiProperty({ type: [SignatureDto] }) signatures: SignatureDto[];
  @ApiProperty({ type: [CopyDto] }) copies: CopyDto[];
  @ApiProperty({ type: [TextRefDto] }) texts: TextRefDto[];
  @ApiProperty({ type: [String], description: 'attachCopy' }) allowed: string[];
}

export class SigningDto {
  @ApiProperty() id: number;
  @ApiProperty({ enum: ['unit', 'leader'] }) tier: 'unit' | 'leader';
  @ApiProperty() unitKind: string;
  @ApiProperty() holder: string;
  @ApiProperty(text) holderEn: string | null;
  @ApiProperty(text) receiver: string | null;
  @ApiProperty({ enum: PLEDGE_STATES, enumName: 'PledgeState' }) state: PledgeState;
  @ApiProperty() targetCount: number;
  @ApiProperty({ type: () => [SigningHandDto] }) signatures: SigningHandDto[];
}

export class SigningHandDto {
  @ApiProperty({ enum: PLEDGE_SIDES }) side: PledgeSide;
  @ApiProperty() signatory: string;
  @ApiProperty() signedAt: Date;
}

export class SigningDayDto {
  @ApiProperty() year: number;
  @ApiProperty({ type: [SigningDto] }) items: SigningDto[];
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IfGiven, IsDay, IsId, PlainText } from '../http/input-rules.js';

export const DELEGATION_STATES = ['coming', 'inForce', 'over', 'revoked'] as const;

export class DelegateDto {
  @ApiPropertyOptional({
    type: 'integer',
    description: 'Whose duties; the caller’s own when left out. Others’ by the administrator alone',
  })
  @IfGiven()
  @IsId()
  fromPersonId?: number;

  @ApiProperty({ type: 'integer', description: 'Who does them' })
  @IsId()
  toPersonId: number;

  @ApiProperty({ format: 'date', description: 'First day' })
  @IsDay()
  from: string;

  @ApiProperty({ format: 'date', description: 'Last day' })
  @IsDay()
  until: string;

  @ApiProperty({ maxLength: 200 })
  @PlainText(200)
  reason: string;
}

export class DelegationDto {
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty({ type: 'integer' }) fromPersonId: number;
  @ApiProperty() fromPersonName: string;
  @ApiProperty({ type: 'integer' }) toPersonId: number;
  @ApiProperty() toPersonName: string;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ format: 'date' }) until: string;
  @ApiProperty() reason: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) revokedAt: Date | null;
  @ApiProperty({ enum: DELEGATION_STATES, enumName: 'DelegationState' }) state: (typeof DELEGATION_STATES)[number];
  @ApiProperty({ enum: ['revoke'], isArray: true, description: 'What the caller may do with it' }) allowed: 'revoke'[];
}

export class DelegationsPageDto {
  @ApiProperty({ type: [DelegationDto] }) items: DelegationDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: [String], description: 'What the reader may begin from here' }) allowed: string[];
}

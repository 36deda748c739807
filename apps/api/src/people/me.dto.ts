import { RIGHTS, type Right } from '#domain/people/rights.js';
import { ROLES, type Role } from '#domain/people/roles.js';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { DelegationDto } from './delegation.dto.js';
import { AppointmentDto, PersonDto } from './person.dto.js';

export class ChangeMeDto {
  @ApiProperty({ enum: ['zh', 'en'], description: 'Language of mails and of screens' })
  @IsIn(['zh', 'en'])
  locale: 'zh' | 'en';
}

export class ZoneDto {
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
}

export class GrantDto {
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) role: Role;
  @ApiProperty({ type: 'integer' }) unitId: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The person whose duty it is, when delegated' }) onBehalfOf:
    number | null;
}

export class MeDto {
  @ApiProperty({ type: PersonDto }) person: PersonDto;
  @ApiProperty({ type: ZoneDto }) zone: ZoneDto;
  @ApiProperty({ type: [AppointmentDto], description: 'In force or to come' }) appointments: AppointmentDto[];
  @ApiProperty({ type: [DelegationDto], description: 'In force or to come, given and taken' }) delegations: DelegationDto[];
  @ApiProperty({ type: [GrantDto], description: 'Every duty of today, delegated ones included' }) grants: GrantDto[];
  @ApiProperty({ enum: ['zone', 'overseen'], description: 'Figures a leader reads: the whole zone’s, or the overseen units’ alone' })
  leaderDetail: 'zone' | 'overseen';
  @ApiProperty({ enum: RIGHTS, enumName: 'Right', isArray: true }) may: Right[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'What waits for the caller, by kind' })
  counts: Record<string, number>;
}

import { PERSON_ACTS, type PersonAct } from '#domain/people/person.policy.js';
import { RefusedActDto } from '../http/refused-act.dto.js';
import { ROLES, type Role } from '#domain/people/roles.js';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsEmail, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../http/paging.js';
import { AreIds, IfGiven, IsDay, IsId, OrNull, PlainText } from '../http/input-rules.js';

export class PeopleQuery extends PageQuery {
  @ApiPropertyOptional({ type: 'integer', description: 'Holders of a duty in this unit' })
  @IsOptional()
  @Type(() => Number)
  @IsId()
  unit?: number;

  @ApiPropertyOptional({ enum: ROLES, enumName: 'Role' })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @ApiPropertyOptional({ description: 'Part of the name, the account or the title' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  active?: boolean;
}

export class CreatePersonDto {
  @ApiProperty({ pattern: '^[a-z][a-z0-9._-]{1,58}[a-z0-9]$', example: 'head.tech' })
  @IsString()
  @Matches(/^[a-z][a-z0-9._-]{1,58}[a-z0-9]$/)
  account: string;

  @ApiProperty({ maxLength: 60 })
  @PlainText(60)
  name: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 80 })
  @OrNull()
  @PlainText(80)
  nameEn?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 60 })
  @OrNull()
  @PlainText(60)
  title?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, format: 'email' })
  @OrNull()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, pattern: '^[0-9+() -]{3,32}$' })
  @OrNull()
  @Matches(/^[0-9+() -]{3,32}$/)
  phone?: string | null;

  @ApiPropertyOptional({ enum: ['zh', 'en'], default: 'zh' })
  @IfGiven()
  @IsIn(['zh', 'en'])
  locale?: 'zh' | 'en';
}

export class ChangePersonDto extends PartialType(OmitType(CreatePersonDto, ['account']), { skipNullProperties: false }) {}

export class AppointDto {
  @ApiProperty({ type: 'integer' })
  @IsId()
  unitId: number;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  @IsIn(ROLES)
  role: Role;

  @ApiProperty({ format: 'date', description: 'First day' })
  @IsDay()
  from: string;

  @ApiPropertyOptional({ type: String, nullable: true, format: 'date', description: 'Last day; null: until further notice' })
  @OrNull()
  @IsDay()
  until?: string | null;
}

export class EndAppointmentDto {
  @ApiProperty({ format: 'date', description: 'Last day; yesterday ends the duty at once' })
  @IsDay()
  until: string;
}

export class SetOversightDto {
  @ApiProperty({ type: 'integer', isArray: true, description: 'All units the person oversees from today on' })
  @AreIds(500)
  unitIds: number[];
}

export class AppointmentDto {
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty({ type: 'integer' }) unitId: number;
  @ApiProperty() unitName: string;
  @ApiProperty({ type: String, nullable: true }) unitNameEn: string | null;
  @ApiProperty({ enum: ROLES, enumName: 'Role' }) role: Role;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) until: string | null;
}

export class PersonDto {
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty() account: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty({ type: String, nullable: true }) title: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Shown to the administrator and the person; null to others' }) email:
    string | null;
  @ApiProperty({ type: String, nullable: true, description: 'As email' }) phone: string | null;
  @ApiProperty({ enum: ['zh', 'en'] }) locale: 'zh' | 'en';
  @ApiProperty() active: boolean;
  @ApiProperty() mustChangePassword: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) lockedUntil: Date | null;
  @ApiProperty({ type: 'integer', description: 'For If-Match' }) version: number;
  @ApiProperty({ type: [AppointmentDto] }) appointments: AppointmentDto[];
  @ApiProperty({ type: 'integer', isArray: true, description: 'Units overseen (分管)' }) oversees: number[];
}

/** One account, with what the reader may do with it. */
export class PersonToActOnDto extends PersonDto {
  @ApiProperty({ enum: PERSON_ACTS, isArray: true }) allowed: PersonAct[];
  @ApiProperty({ type: [RefusedActDto] }) refused: RefusedActDto[];
}

export class PeoplePageDto {
  @ApiProperty({ type: [PersonDto] }) items: PersonDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: [String], description: 'What the reader may begin from here' }) allowed: string[];
}

export class CreatedPersonDto {
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty({ description: 'Shown this once; must be changed at the first sign-in' }) temporaryPassword: string;
}

export class TemporaryPasswordDto {
  @ApiProperty({ description: 'Shown this once; must be changed at the next sign-in' }) temporaryPassword: string;
}

/** What a creation answers: where the new thing is found. */
export class CreatedDto {
  @ApiProperty({ type: 'integer' }) id: number;
}

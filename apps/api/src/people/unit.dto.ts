import { UNIT_ACTS, type UnitAct } from '#domain/people/unit.policy.js';
import { RefusedActDto } from '../http/refused-act.dto.js';
import { UNIT_KINDS, type UnitKind } from '#database/entities/people/unit.entity.js';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { IfGiven, IsId, OrNull, PlainText } from '../http/input-rules.js';

const KINDS = UNIT_KINDS.filter((kind) => kind !== 'zone');

export class CreateUnitDto {
  @ApiProperty({ type: 'integer' })
  @IsId()
  parentId: number;

  @ApiProperty({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' })
  @IsString()
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/)
  code: string;

  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind: Exclude<UnitKind, 'zone'>;

  @ApiProperty({ maxLength: 80 })
  @PlainText(80)
  name: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 120 })
  @OrNull()
  @PlainText(120)
  nameEn?: string | null;

  @ApiPropertyOptional({ type: 'integer', default: 0 })
  @IfGiven()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  sort?: number;
}

export class ChangeUnitDto extends PartialType(OmitType(CreateUnitDto, ['code']), { skipNullProperties: false }) {
  @ApiPropertyOptional({ description: 'true: close the unit as of today; alone, without other changes' })
  @IfGiven()
  @IsBoolean()
  closed?: boolean;
}

export class UnitDto {
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty({ type: 'integer', nullable: true }) parentId: number | null;
  @ApiProperty() code: string;
  @ApiProperty({ enum: UNIT_KINDS, enumName: 'UnitKind' }) kind: UnitKind;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) nameEn: string | null;
  @ApiProperty({ type: 'integer' }) sort: number;
  @ApiProperty({ type: 'integer', description: '0: the zone itself' }) depth: number;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) closedOn: string | null;
  @ApiProperty({ type: 'integer', description: 'For If-Match' }) version: number;
  @ApiProperty({ enum: UNIT_ACTS, isArray: true, description: 'create: a unit below it' }) allowed: UnitAct[];
  @ApiProperty({ type: [RefusedActDto] }) refused: RefusedActDto[];
}

export class UnitsPageDto {
  @ApiProperty({ type: [UnitDto], description: 'From the root down, each unit before its sub-units' }) items: UnitDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: the tree comes whole' }) nextCursor: string | null;
}

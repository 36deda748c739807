import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { PledgeQueries, type PledgeRow } from '#features/pledges/pledge.queries.js';
import { TargetQueries } from '#features/pledges/target.queries.js';
import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';
import { CurrentActor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { PageQuery, sliceOf } from '../http/paging.js';
import { TargetInFull, UnitRef } from './target.dto.js';
import { targetInFull } from './target.presenter.js';

export class PledgesQuery extends PageQuery {
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsInt() year?: number;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsInt() @Min(1) unit?: number;
}

export class PledgeDto {
  @ApiProperty() id: number;
  @ApiProperty() year: number;
  @ApiProperty({ type: UnitRef }) unit: UnitRef;
  @ApiProperty() title: string;
  @ApiProperty({ enum: ['signed', 'settled'] }) state: 'signed' | 'settled';
  @ApiProperty({ description: 'who signed for the unit' }) signatory: string;
  @ApiProperty({ description: 'who signed for the zone' }) counterpart: string;
  @ApiProperty() signedOn: string;
  @ApiProperty() version: number;
  @ApiProperty({ description: 'SHA-256 of the signed content' }) contentHash: string;
  @ApiProperty() targetCount: number;
}

export class PledgeListDto {
  @ApiProperty({ type: [PledgeDto] }) items: PledgeDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class PledgeVersionDto {
  @ApiProperty() version: number;
  @ApiProperty() contentHash: string;
  @ApiProperty() frozenAt: Date;
}

export class PledgeDetailDto extends PledgeDto {
  @ApiProperty({ type: [PledgeVersionDto] }) versions: PledgeVersionDto[];
  @ApiProperty({ type: [TargetInFull] }) targets: TargetInFull[];
}

@ApiTags('pledges')
@Controller('pledges')
export class PledgesController {
  constructor(
    private readonly pledges: PledgeQueries,
    private readonly targets: TargetQueries,
  ) {}

  @Get()
  @Allow('pledges.read')
  @ApiOkResponse({ type: PledgeListDto })
  async list(@CurrentActor() actor: Actor, @Query() query: PledgesQuery): Promise<PledgeListDto> {
    const page = sliceOf(await this.pledges.list(actor, { year: query.year, unitId: query.unit }), query, 500, ({ id }) => id);
    return { items: page.items.map(pledgeDto), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Allow('pledges.read')
  @ApiOkResponse({ type: PledgeDetailDto })
  async read(@CurrentActor() actor: Actor, @Param('id', new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'pledges.notFound') })) id: number): Promise<PledgeDetailDto> {
    const pledge = await this.pledges.get(actor, id);
    const [versions, all] = await Promise.all([this.pledges.versions(id), this.targets.list(actor, { year: pledge.year, unitId: pledge.unitId }, 'pledges.read')]);
    const own = all.filter((target) => target.pledgeId === id);
    const coUnits = await this.targets.coUnits(own.map((target) => target.id));
    return {
      ...pledgeDto(pledge),
      versions: versions.map(({ version, contentHash, frozenAt }) => ({ version, contentHash, frozenAt })),
      targets: own.map((target) => targetInFull(target, coUnits)),
    };
  }
}

const pledgeDto = (row: PledgeRow): Pick<PledgeDto, keyof PledgeDto> => ({
  id: row.id,
  year: row.year,
  unit: { id: row.unitId, name: row.unitName, nameEn: row.unitNameEn },
  title: row.title,
  state: row.state,
  signatory: row.signatory,
  counterpart: row.counterpart,
  signedOn: row.signedOn,
  version: row.currentVersion,
  contentHash: row.contentHash,
  targetCount: row.targets,
});

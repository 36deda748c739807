import type { Locale as Tongue } from '#domain/language/sentence.js';
import type { Actor } from '#domain/people/actor.js';
import { allowedOnList } from '#domain/people/list-acts.policy.js';
import { PLEDGE_STATES, type PledgeState } from '#domain/pledges/pledge.lifecycle.js';
import { KnownNamesQueries, type KnownNames } from '#features/people/known-names.queries.js';
import { PledgeQueries, type PledgeRow } from '#features/pledges/pledge.queries.js';
import { TargetQueries } from '#features/pledges/target.queries.js';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { CurrentActor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { Locale } from '../http/locale.js';
import { IsId } from '../http/input-rules.js';
import { PLEDGE_ID } from './pledge-id.js';
import { PageQuery, sliceOf } from '../http/paging.js';
import { PersonRef, TargetInFull, UnitRef } from './target.dto.js';
import { targetInFull } from './target.presenter.js';

export class PledgesQuery extends PageQuery {
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year?: number;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsId() unit?: number;
  @ApiPropertyOptional({ enum: PLEDGE_STATES, enumName: 'PledgeState' }) @IsOptional() @IsIn(PLEDGE_STATES) state?: PledgeState;
}

export class PledgeDto {
  @ApiProperty() id: number;
  @ApiProperty() year: number;
  @ApiProperty({
    enum: ['unit', 'leader'],
    description: '`leader`: a leader to the secretary 书记; `unit`: a unit to the director 主任',
  })
  tier: 'unit' | 'leader';
  @ApiProperty({ type: UnitRef }) unit: UnitRef;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'whose pledge it is, of tier `leader`' }) leader: PersonRef | null;
  @ApiProperty({ type: PersonRef, nullable: true, description: 'who signs for the zone' }) receiver: PersonRef | null;
  @ApiProperty() title: string;
  @ApiProperty({ enum: PLEDGE_STATES, enumName: 'PledgeState' }) state: PledgeState;
  @ApiProperty({ description: 'rounds of consultation sent out' }) round: number;
  @ApiProperty({ type: String, nullable: true, description: 'who signed for the unit' }) signatory: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'who signed for the zone' }) counterpart: string | null;
  @ApiProperty({ type: String, nullable: true }) signedOn: string | null;
  @ApiProperty({ description: '0 until it is signed' }) version: number;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the signed content' }) contentHash: string | null;
  @ApiProperty() targetCount: number;
  @ApiProperty({ description: 'lines drafted, or zone targets led' }) lineCount: number;
  @ApiProperty({ description: 'comments that wait for an answer' }) unanswered: number;
}

export class PledgeListDto {
  @ApiProperty({ type: [PledgeDto] }) items: PledgeDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: [String], description: 'What the reader may begin from here' }) allowed: string[];
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
    private readonly names: KnownNamesQueries,
  ) {}

  @Get()
  @Allow('pledges.read')
  @ApiOkResponse({ type: PledgeListDto })
  async list(@CurrentActor() actor: Actor, @Query() query: PledgesQuery, @Locale() locale: Tongue): Promise<PledgeListDto> {
    const page = sliceOf(
      await this.pledges.list(actor, { year: query.year, unitId: query.unit, state: query.state }),
      query,
      500,
      ({ id }) => id,
    );
    const known = await this.names.of(actor.zoneId, locale, page.items.flatMap(partiesOf));
    return { items: page.items.map((row) => pledgeDto(row, known)), nextCursor: page.nextCursor, allowed: allowedOnList('pledges', actor) };
  }

  @Get(':id')
  @Allow('pledges.read')
  @ApiOkResponse({ type: PledgeDetailDto })
  async read(@CurrentActor() actor: Actor, @Param('id', PLEDGE_ID) id: number, @Locale() locale: Tongue): Promise<PledgeDetailDto> {
    const pledge = await this.pledges.get(actor, id);
    const [versions, all] = await Promise.all([
      this.pledges.versions(id),
      this.targets.list(actor, { year: pledge.year, unitId: pledge.unitId }, 'pledges.read'),
    ]);
    const own = all.filter((target) => target.pledgeId === id);
    const coUnits = await this.targets.coUnits(own.map((target) => target.id));
    return {
      ...pledgeDto(pledge, await this.names.of(actor.zoneId, locale, partiesOf(pledge))),
      versions: versions.map(({ version, contentHash, frozenAt }) => ({ version, contentHash, frozenAt })),
      targets: own.map((target) => targetInFull(target, coUnits)),
    };
  }
}

/** Names as they were signed, which may be older than the people bear now. */
const partiesOf = ({ signatory, counterpart }: PledgeRow) => [signatory, counterpart];

const pledgeDto = (row: PledgeRow, known: KnownNames): Pick<PledgeDto, keyof PledgeDto> => ({
  id: row.id,
  year: row.year,
  tier: row.tier,
  unit: { id: row.unitId, name: row.unitName, nameEn: row.unitNameEn },
  leader: row.leaderId && row.leaderName ? { id: row.leaderId, name: row.leaderName, nameEn: row.leaderNameEn } : null,
  receiver: row.counterpartId && row.counterpartName ? { id: row.counterpartId, name: row.counterpartName, nameEn: row.counterpartNameEn } : null,
  round: row.round,
  lineCount: row.lines,
  unanswered: row.unanswered,
  title: row.title,
  state: row.state,
  signatory: row.signatory && (known.get(row.signatory) ?? row.signatory),
  counterpart: row.counterpart && (known.get(row.counterpart) ?? row.counterpart),
  signedOn: row.signedOn,
  version: row.currentVersion,
  contentHash: row.contentHash,
  targetCount: row.targets,
});

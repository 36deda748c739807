import { LEADER_DETAILS, type LeaderDetail } from '#database/entities/people/zone-setting.entity.js';
import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { ZoneSettingsService } from '#features/people/zone-settings.service.js';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { CurrentActor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { ExpectedVersion } from '../http/etag.js';
import { Versioned } from '../http/versioned.js';
import { ActingAuthor } from './acting-author.js';

export class ChooseZoneSettingsDto {
  @ApiProperty({ enum: LEADER_DETAILS, description: 'Figures a leader reads: the whole zone’s, or the overseen units’ alone' })
  @IsIn(LEADER_DETAILS)
  leaderDetail: LeaderDetail;
}

export class ZoneSettingsDto extends ChooseZoneSettingsDto {
  @ApiProperty({ type: 'integer', description: 'For If-Match' }) version: number;
  @ApiProperty({ type: [String], description: 'What the reader may begin from here' }) allowed: string[];
}

@ApiTags('people')
@Versioned()
@Controller('zone-settings')
export class ZoneSettingsController {
  constructor(private readonly settings: ZoneSettingsService) {}

  @Get()
  @Allow('people.manage')
  @ApiOperation({ summary: '园区设置 · What the zone has chosen' })
  @ApiOkResponse({ type: ZoneSettingsDto })
  async read(@CurrentActor() { zoneId }: Actor): Promise<ZoneSettingsDto> {
    return { ...(await this.settings.read(zoneId)), allowed: ['choose'] };
  }

  @Put()
  @Allow('people.manage')
  @ApiOperation({ summary: '更改园区设置 · `"0"` where nothing was chosen yet' })
  @ApiOkResponse({ type: ZoneSettingsDto })
  async choose(
    @ActingAuthor('people.manage') author: Author,
    @ExpectedVersion() version: number,
    @Body() { leaderDetail }: ChooseZoneSettingsDto,
  ): Promise<ZoneSettingsDto> {
    return { ...(await this.settings.choose(author, version, leaderDetail)), allowed: ['choose'] };
  }
}

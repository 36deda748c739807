import { LEADER_DETAILS, type LeaderDetail } from '#database/entities/people/zone-setting.entity.js';
import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { ZoneSettingsService, type ZoneSettings } from '#features/people/zone-settings.service.js';
import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { etagOf, ExpectedVersion } from '../http/etag.js';
import { ActingAuthor } from './acting-author.js';

export class ZoneSettingsDto {
  @ApiProperty({ enum: LEADER_DETAILS, description: 'Figures a leader reads: the whole zone’s, or the overseen units’ alone' })
  @IsIn(LEADER_DETAILS)
  leaderDetail: LeaderDetail;
}

@ApiTags('people')
@Controller('zone-settings')
export class ZoneSettingsController {
  constructor(private readonly settings: ZoneSettingsService) {}

  @Get()
  @Allow('people.manage')
  @ApiOperation({ summary: '园区设置 · What the zone has chosen' })
  @ApiOkResponse({ type: ZoneSettingsDto })
  async read(@CurrentActor() { zoneId }: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<ZoneSettingsDto> {
    return presented(await this.settings.read(zoneId), reply);
  }

  @Put()
  @Allow('people.manage')
  @ApiOperation({ summary: '更改园区设置 · `"0"` where nothing was chosen yet' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ type: ZoneSettingsDto })
  async choose(
    @ActingAuthor('people.manage') author: Author,
    @ExpectedVersion() version: number,
    @Body() { leaderDetail }: ZoneSettingsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ZoneSettingsDto> {
    return presented(await this.settings.choose(author, version, leaderDetail), reply);
  }
}

function presented({ leaderDetail, version }: ZoneSettings, reply: FastifyReply): ZoneSettingsDto {
  void reply.header('ETag', etagOf(version));
  return { leaderDetail };
}

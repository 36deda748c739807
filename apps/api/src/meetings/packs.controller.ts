import type { Actor } from '#domain/people/actor.js';
import { PackQueries } from '#features/meetings/pack.queries.js';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { etagOf, notModified } from '../http/etag.js';
import { PackQuery } from './meeting-input.dto.js';
import { MEETING_ID } from './meetings.controller.js';
import { PackDto } from './pack.dto.js';
import { packDto } from './pack.presenter.js';

/** 会议材料, frozen: read with the proof that it still is what was frozen. */
@ApiTags('meetings')
@Controller('meetings/:id/pack')
export class PacksController {
  constructor(private readonly packs: PackQueries) {}

  @Get()
  @Allow('meetings.readPack')
  @ApiOperation({ summary: '会议材料 · The latest version of the pack, or the one asked for; its ETag is its hash' })
  @ApiOkResponse({ type: PackDto })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', MEETING_ID) id: number,
    @Query() { version }: PackQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PackDto | undefined> {
    const pack = await this.packs.get(actor, id, version);
    // A tampered pack has no tag to be remembered by, and the list of versions beside an older one may have grown.
    const isLatest = pack.version === pack.versions[0]!.version;
    if (!pack.verified) void reply.header('Cache-Control', 'no-store');
    else if (isLatest && notModified(request, reply, etagOf(pack.contentHash))) return undefined;
    else void reply.header('ETag', etagOf(pack.contentHash)).header('Cache-Control', 'private, no-cache');
    return packDto(id, pack);
  }
}

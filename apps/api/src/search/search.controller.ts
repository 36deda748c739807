import type { Actor } from '#domain/people/actor.js';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { SearchAnswerDto, SearchQuery } from './search.dto.js';
import { SearchPace } from './search-pace.js';
import { SearchReader } from './search.reader.js';

@ApiTags('search')
@Controller('search')
export class SearchController {
  private readonly pace = new SearchPace();

  constructor(private readonly reader: SearchReader) {}

  @Get()
  @Allow('search.find')
  @ApiOperation({ summary: '查找 · What words lead to, of everything the caller may open; too often: 429' })
  @ApiOkResponse({ type: SearchAnswerDto })
  find(@CurrentActor() actor: Actor, @Query() { q }: SearchQuery): Promise<SearchAnswerDto> {
    this.pace.step(actor.personId);
    return this.reader.find(actor, q);
  }
}

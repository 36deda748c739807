import type { Author } from '#database/unit-of-work.js';
import { sentenceOf, type Locale as Tongue } from '#domain/language/sentence.js';
import { mayDo, type Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import type { AmbitionRow } from '#features/pledges/breakdown/ambition-findings.js';
import { AmbitionQueries } from '#features/pledges/breakdown/ambition.queries.js';
import { AmbitionService } from '#features/pledges/breakdown/ambition.service.js';
import { TargetQueries } from '#features/pledges/target.queries.js';
import { Body, Controller, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { Locale } from '../http/locale.js';
import { nameOrNull } from '#domain/language/name-in.js';
import { AmbitionDto, AmbitionFindingDto, AnswerAmbitionBody, PledgeAmbitionDto } from './ambition.dto.js';
import { YearQuery } from './contributions.dto.js';

const PLEDGE_ID = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'pledges.notFound') });

/** 目标体检: it warns before signing, and never blocks. */
@ApiTags('pledges')
@Controller()
export class AmbitionController {
  constructor(
    private readonly queries: AmbitionQueries,
    private readonly ambition: AmbitionService,
    private readonly targets: TargetQueries,
  ) {}

  @Get('ambition')
  @Allow('pledges.read')
  @ApiOperation({ summary: '目标体检 · All warnings of a year, open and answered' })
  @ApiOkResponse({ type: AmbitionDto })
  async list(@CurrentActor() actor: Actor, @Query() query: YearQuery, @Locale() locale: Tongue): Promise<AmbitionDto> {
    const years = await this.targets.years(actor.zoneId);
    const year = query.year ?? (await this.targets.latestYear(actor.zoneId));
    return { year, years, ...ambitionDto(actor, await this.queries.year(actor, year), locale) };
  }

  @Get('pledges/:id/ambition')
  @Allow('pledges.read')
  @ApiOperation({ summary: '一份责任书的体检' })
  @ApiOkResponse({ type: PledgeAmbitionDto })
  async ofPledge(
    @CurrentActor() actor: Actor,
    @Param('id', PLEDGE_ID) id: number,
    @Locale() locale: Tongue,
  ): Promise<PledgeAmbitionDto> {
    return ambitionDto(actor, await this.queries.ofPledge(actor, id), locale);
  }

  @Post('ambition/answers')
  @Allow('pledges.breakdown')
  @ApiOperation({ summary: '说明理由 · Keeps a target as it is, with a reason that stays on the pledge' })
  @ApiCreatedResponse({ type: AmbitionFindingDto })
  async keep(
    @CurrentActor() actor: Actor,
    @CurrentAuthor() author: Author,
    @Body() { lineId, zoneTargetId, ...body }: AnswerAmbitionBody,
    @Locale() locale: Tongue,
  ): Promise<AmbitionFindingDto> {
    if ((lineId === undefined) === (zoneTargetId === undefined)) throw new Refusal('invalid', 'ambition.oneSubject');
    const subject = { lineId: lineId ?? null, zoneTargetId: zoneTargetId ?? null };
    const { year } = await this.ambition.keep(actor, author, { ...subject, ...body });
    const found = (await this.queries.ofSubject(actor.zoneId, year, subject)).find(({ code }) => code === body.code);
    if (!found) throw new Refusal('notFound', 'ambition.notFound');
    return findingDto(found, locale);
  }
}

const ambitionDto = (actor: Actor, rows: AmbitionRow[], locale: Tongue): Pick<PledgeAmbitionDto, keyof PledgeAmbitionDto> => {
  const open = rows.filter(({ answer }) => answer === null).length;
  return {
    open,
    kept: rows.length - open,
    items: rows.map((row) => findingDto(row, locale)),
    allowed: mayDo(actor, 'pledges.breakdown') ? ['answer'] : [],
  };
};

const findingDto = (
  { code, params, subject, unit, pledgeIds, fingerprint, answer, before, isApproved }: AmbitionRow,
  locale: Tongue,
): AmbitionFindingDto => ({
  code,
  sentence: sentenceOf({ code: `ambition.${code}`, params }, locale),
  subject,
  unit,
  pledgeIds,
  fingerprint,
  answer: answer && { id: answer.id, reason: answer.reason, by: nameOrNull(locale, answer.by, answer.byEn), at: answer.at, late: answer.late },
  before,
  isApproved,
});

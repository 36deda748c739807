import { LIGHTS } from '#domain/assessment/assessment.js';
import type { Author } from '#database/unit-of-work.js';
import { isMonth } from '#domain/calendar/months.js';
import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { AssessmentQueries } from '#features/assessment/assessment.queries.js';
import { assessmentOf } from '#features/assessment/assessment-row.js';
import { ScanService } from '#features/assessment/scan.service.js';
import { TargetQueries } from '#features/pledges/target.queries.js';
import { termsOf } from '#features/pledges/terms-of.js';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { Allow } from '../http/allow.js';
import { CurrentActor } from '../http/actor.js';
import { IsId } from '../http/input-rules.js';
import { Locale } from '../http/locale.js';
import { ActingAuthor } from '../people/acting-author.js';
import { decodeCursor, pageOf, PageQuery } from '../http/paging.js';
import { targetSummary } from '../pledges/target.presenter.js';
import { TargetSummary } from '../pledges/target.dto.js';
import { IdDto } from '../progress/evidence.dto.js';
import { MONTH } from '../progress/filing.dto.js';
import { AssessmentDto } from './assessment.dto.js';
import { assessmentDto } from './assessment.presenter.js';
import { IsDayOrInstant, momentOf } from '../http/moment.js';

export class AssessmentsQuery extends PageQuery {
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year?: number;
  @ApiPropertyOptional() @IsOptional() @Matches(MONTH) period?: string;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsId() unit?: number;
  @ApiPropertyOptional({ enum: LIGHTS }) @IsOptional() @IsIn(LIGHTS) light?: string;
  @ApiPropertyOptional() @IsOptional() @IsDayOrInstant() asOf?: string;
}

export class AssessmentItemDto extends AssessmentDto {
  @ApiProperty({ type: TargetSummary }) target: TargetSummary;
  @ApiProperty() unitName: string;
}

export class AssessmentPageDto {
  @ApiProperty({ type: [AssessmentItemDto] }) items: AssessmentItemDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ScanBody {
  @ApiProperty({ example: '2024-06' }) @Matches(MONTH) period: string;
}

export class ScanDto {
  @ApiProperty() id: number;
  @ApiProperty() period: string;
  @ApiProperty({ enum: ['waiting', 'running', 'done', 'failed'] }) state: string;
  @ApiProperty() total: number;
  @ApiProperty() scanned: number;
  @ApiProperty() changed: number;
  @ApiProperty() requestedAt: Date;
  @ApiProperty({ type: Date, nullable: true }) finishedAt: Date | null;
}

@ApiTags('assessment')
@Controller()
export class AssessmentsController {
  constructor(
    private readonly queries: AssessmentQueries,
    private readonly targets: TargetQueries,
    private readonly scans: ScanService,
  ) {}

  @Get('assessments')
  @Allow('assessment.read')
  @ApiOkResponse({ type: AssessmentPageDto })
  async list(@CurrentActor() actor: Actor, @Query() query: AssessmentsQuery, @Locale() locale: 'zh' | 'en'): Promise<AssessmentPageDto> {
    const limit = query.limit ?? 50;
    const filter = { year: query.year, period: query.period, unitId: query.unit, light: query.light, asOf: query.asOf ? momentOf(query.asOf) : null };
    const rows = await this.queries.list(actor, filter, { limit, after: afterOf(query.cursor) });
    const page = pageOf(rows, limit, (row) => [row.month, row.targetId]);
    const ids = [...new Set(page.items.map((row) => row.targetId))];
    const [listed, termsBefore, named] = await Promise.all([
      this.targets.list(actor, { ids }, 'assessment.read'),
      this.targets.termsBefore(ids),
      this.queries.named(actor.zoneId, page.items, filter.asOf),
    ]);
    const targets = new Map(listed.map((row) => [row.id, row]));
    return {
      items: named.flatMap(({ unitId, unitName, unitNameEn, ...row }) => {
        const found = targets.get(row.targetId);
        if (!found) return [];
        const target = { ...found, unitId, unitName, unitNameEn };
        return [{ ...assessmentDto(assessmentOf(row), { terms: termsBefore(target.id, row.month) ?? termsOf(found), ...target }, locale), target: targetSummary(target), unitName }];
      }),
      nextCursor: page.nextCursor,
    };
  }

  @Post('scans')
  @HttpCode(202)
  @Allow('assessment.scan')
  @ApiAcceptedResponse({ type: IdDto })
  scan(@ActingAuthor('assessment.scan') author: Author, @Body() { period }: ScanBody): Promise<IdDto> {
    return this.scans.request(author, period);
  }

  @Get('scans/:id')
  @Allow('assessment.scan')
  @ApiOkResponse({ type: ScanDto })
  async scanState(@CurrentActor() actor: Actor, @Param('id', new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'assessment.scanNotFound') })) id: number): Promise<ScanDto> {
    const { period, state, total, scanned, changed, requestedAt, finishedAt } = await this.scans.get(actor.zoneId, id);
    return { id, period, state, total, scanned, changed, requestedAt, finishedAt };
  }
}

/** Month and target id of the last row seen; the month is compared with ASCII columns and must be one. */
function afterOf(cursor: string | undefined): (string | number)[] | null {
  const after = decodeCursor(cursor, 'text', 'number');
  if (after && !isMonth(String(after[0]))) throw new Refusal('malformed', 'http.cursorUnreadable');
  return after;
}

import type { Actor } from '#domain/people/actor.js';
import { periodsOf } from '#domain/assessment/periods.js';
import { LIGHTS } from '#domain/assessment/assessment.js';
import { Decimal } from '#domain/decimal.js';
import { TARGET_KINDS, type TargetTerms } from '#domain/pledges/terms.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import { Refusal } from '#domain/refusal.js';
import { AssessmentQueries } from '#features/assessment/assessment.queries.js';
import { assessmentOf } from '#features/assessment/assessment-row.js';
import { boardMonthAt } from '#features/assessment/board-month.js';
import { FlagQueries } from '#features/assessment/flag.queries.js';
import { FilingQueries } from '#features/progress/filing.queries.js';
import { OwnerFigureQueries } from '#features/progress/owner-figures.queries.js';
import { periodThen, revisionsThen } from '#features/progress/known-then.js';
import { effectiveFigure } from '#features/progress/submission-record.js';
import { TargetQueries } from '#features/pledges/target.queries.js';
import { Controller, Get, Inject, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { assessmentDto } from '../assessment/assessment.presenter.js';
import { AsOfQuery } from '../assessment/board.dto.js';
import { flagDto } from '../assessment/flag.presenter.js';
import { Allow } from '../http/allow.js';
import { CurrentActor } from '../http/actor.js';
import { IsId } from '../http/input-rules.js';
import { Locale } from '../http/locale.js';
import { momentOf } from '../http/moment.js';
import { decodeCursor, pageOf } from '../http/paging.js';
import { MONTH } from '../progress/filing.dto.js';
import { revisionDto } from '../progress/filing.presenter.js';
import { ownerFigureDto } from '../progress/owner-figure.presenter.js';
import { lastDayOf } from '#domain/calendar/months.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { termsOf } from '#features/pledges/terms-of.js';
import { targetInFull, targetSummary } from './target.presenter.js';
import { TargetDetailDto, TargetListDto } from './target-detail.dto.js';

/** A zone's whole year fits one page; outside programs ask for less. */
const MOST_LISTED = 2000;

export class TargetsQuery extends AsOfQuery {
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year?: number;
  @ApiPropertyOptional() @IsOptional() @Type(() => Number) @IsId() unit?: number;
  @ApiPropertyOptional({ enum: TARGET_KINDS }) @IsOptional() @IsIn(TARGET_KINDS) kind?: string;
  @ApiPropertyOptional({ enum: LIGHTS }) @IsOptional() @IsIn(LIGHTS) light?: string;
  @ApiPropertyOptional({ description: 'in name or code' }) @IsOptional() @IsString() @MaxLength(80) q?: string;
  @ApiPropertyOptional({ description: '我分管的' }) @IsOptional() @Transform(({ value }) => value === true || value === 'true' || value === '1') @IsBoolean() mine?: boolean;
  @ApiPropertyOptional({ description: 'the month whose lights are shown; the last one over by default' }) @IsOptional() @Matches(MONTH) period?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: MOST_LISTED, default: MOST_LISTED }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MOST_LISTED) limit?: number;
  @ApiPropertyOptional({ description: 'nextCursor of the page before' }) @IsOptional() @IsString() @MaxLength(200) cursor?: string;
}

@ApiTags('targets')
@Controller('targets')
export class TargetsController {
  constructor(
    private readonly targets: TargetQueries,
    private readonly assessments: AssessmentQueries,
    private readonly filings: FilingQueries,
    private readonly owners: OwnerFigureQueries,
    private readonly flags: FlagQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('targets.read')
  @ApiOkResponse({ type: TargetListDto })
  async list(@CurrentActor() actor: Actor, @Query() query: TargetsQuery, @Locale() locale: 'zh' | 'en'): Promise<TargetListDto> {
    const last = boardMonthAt(await this.clock.now());
    const year = query.year ?? Number((query.period ?? last).slice(0, 4));
    const month = query.period ?? (last < `${year}-12` ? last : `${year}-12`);
    const limit = query.limit ?? MOST_LISTED;
    const after = decodeCursor(query.cursor, 'number', 'number');
    const page = pageOf(
      await this.targets.list(actor, { year, unitId: query.unit, kind: query.kind, q: query.q, limit: limit + 1, after: after && { sort: Number(after[0]), id: Number(after[1]) } }),
      limit,
      (row) => [row.sort, row.id],
    );
    const found = page.items;
    const asOf = query.asOf ? momentOf(query.asOf) : null;
    const own = query.mine ? found.filter(({ unitId }) => actor.oversees.includes(unitId)) : found;
    const [rows, lights] = await Promise.all([
      this.targets.shownIn(actor.zoneId, own, month, asOf ? dayOf(asOf) : lastDayOf(month)),
      this.assessments.ofTargets(own.map(({ id }) => id), month, asOf),
    ]);
    const items = rows.map((row) => {
      const raw = lights.get(row.id);
      const terms = termsOf(row);
      const { baseline, stretch } = terms;
      return { target: targetSummary(row), assessment: raw ? assessmentDto(assessmentOf(raw), { terms, ...row }, locale) : null, goal: goalOf(terms), baseline, stretch };
    });
    return { year, month, years: await this.targets.years(actor.zoneId), items: query.light ? items.filter((item) => item.assessment?.light === query.light) : items, nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Allow('targets.read')
  @ApiOkResponse({ type: TargetDetailDto })
  async read(@CurrentActor() actor: Actor, @Param('id', new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'targets.notFound') })) id: number, @Query() query: AsOfQuery, @Locale() locale: 'zh' | 'en'): Promise<TargetDetailDto> {
    const present = await this.targets.get(actor, id);
    const asOf = query.asOf ? momentOf(query.asOf) : null;
    const last = boardMonthAt(asOf ?? (await this.clock.now()));
    const month = last < `${present.year}-01` ? `${present.year}-01` : last > `${present.year}-12` ? `${present.year}-12` : last;
    const [[row], termsBefore, coUnits, kept, filings, revisions, owners, flags] = await Promise.all([
      // What begins later is told beside it, under its amendment.
      this.targets.shownIn(actor.zoneId, [present], month, asOf ? dayOf(asOf) : lastDayOf(month)),
      this.targets.termsBefore([id]),
      this.targets.coUnits([id]),
      this.assessments.ofTarget(id, asOf),
      this.filings.year(actor, present, periodsOf(present.cadence, present.year)),
      this.filings.revisions(id),
      this.owners.ofTarget(id, asOf),
      this.flags.list(actor, { targetId: id }),
    ]);
    const shown = asOf ? revisionsThen(revisions, asOf) : revisions;
    return {
      target: targetInFull(row!, coUnits),
      series: kept.map(({ raw, receipt }) => ({ ...assessmentDto(assessmentOf(raw), { terms: termsBefore(id, raw.month) ?? termsOf(present), ...row! }, locale), receipt, knownFrom: raw.knownFrom })),
      receipt: kept.at(-1)?.receipt ?? null,
      periods: filings.map(({ period, submission, window, allowed }) => ({
        period,
        ...(asOf ? periodThen(shown, period) : { state: submission?.state ?? 'none', figure: submission ? effectiveFigure(submission) : null }),
        version: submission?.version ?? 0,
        late: submission?.late ?? false,
        opensAt: window?.opensAt ?? null,
        dueAt: window?.dueAt ?? null,
        lockedAt: window?.lockedAt ?? null,
        reopenedUntil: submission?.reopenedUntil ?? null,
        allowed: asOf ? [] : allowed,
      })),
      revisions: shown.map((revision) => revisionDto(revision, locale)),
      ownerFigures: owners.map((one) => ownerFigureDto(one, locale)),
      flags: flags.filter(({ openedAt }) => asOf === null || openedAt <= asOf).map((flag) => flagDto(flag, actor, locale)),
    };
  }
}

/** T; of milestones the weight that is needed, all nodes unless fewer were signed. */
const goalOf = ({ kind, target, nodes }: TargetTerms): string | null =>
  kind === 'milestone' ? (target ?? nodes.reduce((sum, { weight }) => sum.plus(weight), new Decimal(0)).toFixed()) : target;

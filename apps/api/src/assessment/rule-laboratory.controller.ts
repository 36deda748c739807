import type { Author } from '#database/unit-of-work.js';
import { thresholdsOf } from '#domain/assessment/rule-overrides.js';
import { RULE_SETS, ruleSetById } from '#domain/assessment/rule-sets.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import type { Locale as Tongue } from '#domain/language/sentence.js';
import { mayDo, type Actor } from '#domain/people/actor.js';
import { RuleAdoptionService } from '#features/assessment/laboratory/rule-adoption.service.js';
import { RuleTrialQueries } from '#features/assessment/laboratory/rule-trial.queries.js';
import { TargetQueries } from '#features/pledges/target.queries.js';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { bandsOf, rulesDto } from '../calendar/plan-year.presenter.js';
import { CurrentActor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { Locale } from '../http/locale.js';
import { nameOrNull } from '#domain/language/name-in.js';
import { ActingAuthor } from '../people/acting-author.js';
import { AdoptedDto, AdoptionsDto, AdoptRulesBody, RuleSetsDto, TrialBody, TrialDto } from './rule-laboratory.dto.js';
import { trialDto } from './rule-laboratory.presenter.js';

@ApiTags('assessment')
@Controller()
export class RuleLaboratoryController {
  constructor(
    private readonly trials: RuleTrialQueries,
    private readonly targets: TargetQueries,
    private readonly adoption: RuleAdoptionService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('rule-sets')
  @Allow('assessment.readRules')
  @ApiOperation({ summary: '规则库 · The published rule sets and what may be set otherwise in each' })
  @ApiOkResponse({ type: RuleSetsDto })
  async ruleSets(@CurrentActor() { zoneId }: Actor): Promise<RuleSetsDto> {
    return {
      items: RULE_SETS.map((rules) => ({ ...rulesDto(rules), bands: bandsOf(rules), thresholds: thresholdsOf(rules) })),
      years: await this.targets.years(zoneId),
    };
  }

  @Post('rule-laboratory/trials')
  @HttpCode(200)
  @Allow('assessment.readRules')
  @ApiOperation({ summary: '规则试算 · What a rule set would have lit in a year; nothing is kept' })
  @ApiOkResponse({ type: TrialDto })
  async trial(@CurrentActor() actor: Actor, @Body() { year, ruleSet, overrides }: TrialBody): Promise<TrialDto> {
    return trialDto(year, ruleSet, await this.trials.trial(actor, year, ruleSet, overrides ?? null));
  }

  @Get('plan-years/:year/rule-sets')
  @Allow('assessment.readRules')
  @ApiOperation({ summary: '规则启用记录 · Which rules were adopted for a year, by whom, from when and why' })
  @ApiOkResponse({ type: AdoptionsDto })
  async adoptions(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number, @Locale() locale: Tongue): Promise<AdoptionsDto> {
    const [rows, today] = [await this.adoption.list(actor.zoneId, year), dayOf(await this.clock.now())];
    const may = mayDo(actor, 'assessment.adoptRules');
    return {
      allowed: may && today <= `${year}-12-31` ? ['adopt'] : [],
      items: rows.map(({ adoptedByNameEn, ...row }) => ({
        ...row,
        adoptedByName: nameOrNull(locale, row.adoptedByName, adoptedByNameEn),
        title: ruleSetById(row.ruleSet)!.title,
        allowed: may && row.withdrawnAt === null && row.fromDay > today ? ['withdraw'] : [],
      })),
    };
  }

  @Post('plan-years/:year/rule-sets')
  @Allow('assessment.adoptRules')
  @ApiOperation({ summary: '启用规则 · Adopt a rule set from a day on, never retroactively' })
  @ApiCreatedResponse({ type: AdoptedDto })
  adopt(
    @ActingAuthor('assessment.adoptRules') author: Author,
    @Param('year', ParseIntPipe) year: number,
    @Body() { ruleSet, fromDay, reason, overrides }: AdoptRulesBody,
  ): Promise<AdoptedDto> {
    return this.adoption.adopt(author, year, { ruleSet, fromDay, reason, overrides: overrides ?? null });
  }

  @Delete('plan-years/:year/rule-sets/:version')
  @HttpCode(204)
  @Allow('assessment.adoptRules')
  @ApiOperation({ summary: '撤回 · Take an adoption back before its first day' })
  @ApiNoContentResponse()
  withdraw(
    @ActingAuthor('assessment.adoptRules') author: Author,
    @Param('year', ParseIntPipe) year: number,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<void> {
    return this.adoption.withdraw(author, year, version);
  }
}

import type { Author } from '#database/unit-of-work.js';
import { dayOf } from '#domain/calendar/zone-time.js';
import { CLOCK, type Clock } from '#domain/clock.js';
import type { Locale as Tongue } from '#domain/language/sentence.js';
import { rightsOf, type Actor } from '#domain/people/actor.js';
import { DelegationsQueries } from '#features/people/delegations.queries.js';
import { PeopleQueries } from '#features/people/people.queries.js';
import { PeopleService } from '#features/people/people.service.js';
import { UnitsQueries } from '#features/people/units.queries.js';
import { Body, Controller, Get, Inject, Optional, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, CurrentAuthor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { Locale } from '../http/locale.js';
import { delegationDto } from './delegation.presenter.js';
import { ChangeMeDto, MeDto } from './me.dto.js';
import { TO_DO_COUNTS, type ToDoCounts } from './to-do-counts.js';

@ApiTags('people')
@Controller('me')
export class MeController {
  constructor(
    private readonly people: PeopleService,
    private readonly peopleQueries: PeopleQueries,
    private readonly delegations: DelegationsQueries,
    private readonly units: UnitsQueries,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(TO_DO_COUNTS) private readonly toDo?: ToDoCounts,
  ) {}

  @Get()
  @Allow('people.self')
  @ApiOperation({ summary: '我 · Who is signed in, with which duties, rights and work waiting' })
  @ApiOkResponse({ type: MeDto })
  async me(@CurrentActor() actor: Actor, @Locale() locale: Tongue): Promise<MeDto> {
    const today = dayOf(await this.clock.now());
    const person = await this.peopleQueries.one(actor, actor.personId);
    const { id, code, name, nameEn } = await this.units.one(actor.zoneId, actor.zoneId);
    const appointments = person.appointments.filter(({ until }) => until === null || until >= today);
    return {
      person: { ...person, appointments },
      zone: { id, code, name, nameEn },
      appointments,
      delegations: (await this.delegations.current(actor)).map((row) => delegationDto(row, locale)),
      grants: [...actor.grants],
      leaderDetail: actor.detail ?? 'zone',
      may: rightsOf(actor),
      counts: (await this.toDo?.countsFor(actor)) ?? {},
    };
  }

  @Patch()
  @Allow('people.self')
  @ApiOkResponse({ type: MeDto })
  async change(@CurrentActor() actor: Actor, @CurrentAuthor() author: Author, @Body() { locale }: ChangeMeDto, @Locale() tongue: Tongue): Promise<MeDto> {
    const { version } = await this.peopleQueries.one(actor, actor.personId);
    await this.people.change(author, actor.personId, version, { locale });
    return this.me(actor, tongue);
  }
}

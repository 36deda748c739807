import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { allowedOnList } from '#domain/people/list-acts.policy.js';
import { actsOnPerson } from '#domain/people/person.policy.js';
import { AppointmentsService } from '#features/people/appointments.service.js';
import { PeopleQueries } from '#features/people/people.queries.js';
import { PeopleService } from '#features/people/people.service.js';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { ExpectedVersion } from '../http/etag.js';
import { decodeCursor, pageOf } from '../http/paging.js';
import { Versioned } from '../http/versioned.js';
import { ActingAuthor } from './acting-author.js';
import {
  AppointDto,
  ChangePersonDto,
  CreatedDto,
  CreatedPersonDto,
  CreatePersonDto,
  EndAppointmentDto,
  PeoplePageDto,
  PeopleQuery,
  PersonToActOnDto,
  SetOversightDto,
  TemporaryPasswordDto,
} from './person.dto.js';
import { SecretAnswer } from './secret-answer.js';

@ApiTags('people')
@Versioned()
@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly appointments: AppointmentsService,
    private readonly queries: PeopleQueries,
  ) {}

  @Get('people')
  @Allow('people.read')
  @ApiOperation({ summary: '人员 · People the caller may see, in pinyin order' })
  @ApiOkResponse({ type: PeoplePageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { limit = 50, cursor, unit, role, q, active }: PeopleQuery,
  ): Promise<PeoplePageDto> {
    const rows = await this.queries.list(actor, { unitId: unit, role, q, active }, limit, decodeCursor(cursor, 'text', 'number'));
    return { ...pageOf(rows, limit, (row) => [row.name, row.id]), allowed: allowedOnList('people', actor) };
  }

  @Get('people/:id')
  @Allow('people.read', 'people.self')
  @ApiOperation({ summary: 'One person with every appointment there has been' })
  @ApiOkResponse({ type: PersonToActOnDto })
  async one(@CurrentActor() actor: Actor, @Param('id', ParseIntPipe) id: number): Promise<PersonToActOnDto> {
    const person = await this.queries.one(actor, id);
    return { ...person, ...actsOnPerson(actor, person) };
  }

  @Post('people')
  @Allow('people.manage')
  @SecretAnswer()
  @ApiOperation({ summary: '新建账号 · Create an account; its temporary password is in this answer alone' })
  @ApiCreatedResponse({ type: CreatedPersonDto })
  create(
    @ActingAuthor('people.manage') author: Author,
    @Body() { account, ...details }: CreatePersonDto,
  ): Promise<CreatedPersonDto> {
    const { name, nameEn = null, title = null, email = null, phone = null, locale = 'zh' } = details;
    return this.people.create(author, account, { name, nameEn, title, email, phone, locale });
  }

  @Patch('people/:id')
  @Allow('people.manage')
  @ApiOkResponse({ type: PersonToActOnDto })
  async change(
    @CurrentActor() actor: Actor,
    @ActingAuthor('people.manage') author: Author,
    @Param('id', ParseIntPipe) id: number,
    @ExpectedVersion() version: number,
    @Body() change: ChangePersonDto,
  ): Promise<PersonToActOnDto> {
    await this.people.change(author, id, version, change);
    return this.one(actor, id);
  }

  @Post('people/:id/reset-password')
  @Allow('people.manage')
  @SecretAnswer()
  @HttpCode(200)
  @ApiOperation({ summary: '重置密码 · A temporary password, shown once; ends a lock-out and every session' })
  @ApiOkResponse({ type: TemporaryPasswordDto })
  async resetPassword(
    @ActingAuthor('people.manage') author: Author,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<TemporaryPasswordDto> {
    return { temporaryPassword: await this.people.resetPassword(author, id) };
  }

  @Post('people/:id/sign-out')
  @Allow('people.manage')
  @HttpCode(204)
  @ApiOperation({ summary: '强制下线 · End every session of the account' })
  @ApiNoContentResponse()
  signOut(@ActingAuthor('people.manage') author: Author, @Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.people.signOut(author, id);
  }

  @Post('people/:id/deactivate')
  @Allow('people.manage')
  @HttpCode(204)
  @ApiOperation({ summary: '停用' })
  @ApiNoContentResponse()
  deactivate(@ActingAuthor('people.manage') author: Author, @Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.people.deactivate(author, id);
  }

  @Post('people/:id/reactivate')
  @Allow('people.manage')
  @HttpCode(204)
  @ApiOperation({ summary: '启用' })
  @ApiNoContentResponse()
  reactivate(@ActingAuthor('people.manage') author: Author, @Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.people.reactivate(author, id);
  }

  @Post('people/:id/appointments')
  @Allow('people.manage')
  @ApiOperation({ summary: '任职 · Appoint to a role in a unit; separated duties are refused' })
  @ApiCreatedResponse({ type: CreatedDto })
  async appoint(
    @ActingAuthor('people.manage') author: Author,
    @Param('id', ParseIntPipe) id: number,
    @Body() { unitId, role, from, until = null }: AppointDto,
  ): Promise<CreatedDto> {
    return { id: await this.appointments.appoint(author, id, unitId, role, { from, until }) };
  }

  @Post('appointments/:id/end')
  @Allow('people.manage')
  @HttpCode(204)
  @ApiOperation({ summary: '免职 · End an appointment' })
  @ApiNoContentResponse()
  endAppointment(
    @ActingAuthor('people.manage') author: Author,
    @Param('id', ParseIntPipe) id: number,
    @Body() { until }: EndAppointmentDto,
  ): Promise<void> {
    return this.appointments.end(author, id, until);
  }

  @Put('people/:id/oversight')
  @Allow('people.manage')
  @HttpCode(204)
  @ApiOperation({ summary: '分管 · Set the units a leader oversees' })
  @ApiNoContentResponse()
  setOversight(
    @ActingAuthor('people.manage') author: Author,
    @Param('id', ParseIntPipe) id: number,
    @Body() { unitIds }: SetOversightDto,
  ): Promise<void> {
    return this.appointments.setOversight(author, id, unitIds);
  }
}

import type { Actor } from '#domain/people/actor.js';
import { Refusal } from '#domain/refusal.js';
import { Sessions } from '#features/people/sessions.js';
import { SignInService, type Caller as CallerOf } from '#features/people/sign-in.service.js';
import { CONFIG, type Config } from '#platform/config.js';
import { Body, Controller, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../http/actor.js';
import { Allow, Public } from '../http/allow.js';
import { ChangePasswordDto, SessionDto, SignInDto } from './auth.dto.js';
import { Caller, SameOriginGuard } from './caller.js';
import { SecretAnswer } from './secret-answer.js';
import { REFRESH_COOKIE, SessionCookies } from './session-cookies.js';

@ApiTags('people')
@Controller('auth')
export class AuthController {
  private readonly cookies: SessionCookies;

  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: Sessions,
    @Inject(CONFIG) config: Config,
  ) {
    this.cookies = new SessionCookies(config);
  }

  @Post('login')
  @Public()
  @UseGuards(SameOriginGuard)
  @HttpCode(200)
  @ApiSecurity({})
  @ApiOperation({ summary: '登录 · Sign in; the refresh token is set as a cookie' })
  @ApiOkResponse({ type: SessionDto })
  async login(
    @Body() { account, password }: SignInDto,
    @Caller() caller: CallerOf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.cookies.carry(reply, await this.signIns.signIn(account, password, caller));
  }

  @Post('refresh')
  @Public()
  @UseGuards(SameOriginGuard)
  @HttpCode(200)
  @ApiSecurity({})
  @ApiOperation({ summary: '续期 · A new access token for the cookie; 409 when another tab was faster: send it again' })
  @ApiOkResponse({ type: SessionDto })
  async refresh(
    @Req() request: FastifyRequest,
    @Caller() caller: CallerOf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    try {
      return this.cookies.carry(
        reply,
        await this.sessions.refresh(request.cookies[REFRESH_COOKIE], caller.userAgent, caller.requestId),
      );
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'unauthenticated') this.cookies.drop(reply);
      throw error;
    }
  }

  @Post('logout')
  @Public()
  @UseGuards(SameOriginGuard)
  @HttpCode(204)
  @ApiSecurity({})
  @ApiOperation({ summary: '退出 · Sign this browser out' })
  @ApiNoContentResponse()
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(request.cookies[REFRESH_COOKIE], request.id);
    this.cookies.drop(reply);
  }

  @Post('logout-everywhere')
  @Allow('people.self')
  @HttpCode(204)
  @ApiOperation({ summary: '全部退出 · Sign every browser out; tokens already given no longer count' })
  @ApiNoContentResponse()
  async logoutEverywhere(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signIns.signOutEverywhere(actor.personId, actor.zoneId, request.id);
    this.cookies.drop(reply);
  }

  @Post('password')
  @SecretAnswer()
  @Allow('people.self')
  @HttpCode(200)
  @ApiOperation({ summary: '修改密码 · Every other session of the account ends' })
  @ApiOkResponse({ type: SessionDto })
  async password(
    @CurrentActor() actor: Actor,
    @Body() { oldPassword, newPassword }: ChangePasswordDto,
    @Caller() caller: CallerOf,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.cookies.carry(reply, await this.signIns.changePassword(actor.personId, oldPassword, newPassword, caller));
  }
}

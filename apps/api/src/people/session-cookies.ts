import { Sessions, type Session } from '#features/people/sessions.js';
import { TrustedDevices } from '#features/people/trusted-devices.js';
import type { Config } from '#platform/config.js';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply } from 'fastify';

export const REFRESH_COOKIE = 'jn_refresh';
export const DEVICE_COOKIE = 'jn_device';
const PATH = '/api/v1/auth';

/** The refresh token and the trusted browser travel in cookies that no script can read and no other route receives. */
export class SessionCookies {
  private readonly options: CookieSerializeOptions;

  constructor(config: Config) {
    this.options = {
      path: PATH,
      httpOnly: true,
      sameSite: 'strict',
      secure: config.trustProxy || config.publicUrl.startsWith('https:'),
    };
  }

  /** Sets the cookies and gives back what belongs into the body. */
  carry<T extends Session>(reply: FastifyReply, session: T & { device?: string }): Omit<Session, 'refreshToken'> {
    const { personId, accessToken, expiresIn, mustChangePassword, idleSeconds, refreshToken, device } = session;
    void reply.setCookie(REFRESH_COOKIE, refreshToken, { ...this.options, maxAge: Sessions.SECONDS });
    if (device) void reply.setCookie(DEVICE_COOKIE, device, { ...this.options, maxAge: TrustedDevices.SECONDS });
    return { personId, accessToken, expiresIn, mustChangePassword, idleSeconds };
  }

  /** The trusted browser stays one. */
  drop(reply: FastifyReply): void {
    void reply.clearCookie(REFRESH_COOKIE, this.options);
  }
}

import { CONFIG, type Config } from '#platform/config.js';
import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';

/** What an access token says. Rights are not in it: they are looked up, so that a change bites at once. */
export interface AccessClaims {
  sub: number;
  zone: number;
  epoch: number;
}

export const ACCESS_TOKEN = { issuer: 'jiannuo', audience: 'jiannuo-api', algorithm: 'HS256', seconds: 600 } as const;

@Injectable()
export class AccessTokens {
  private readonly jwt: JwtService;

  constructor(@Inject(CONFIG) config: Config) {
    this.jwt = new JwtService({ secret: config.jwtSecret });
  }

  issue({ sub, zone, epoch }: AccessClaims): { accessToken: string; expiresIn: number } {
    const { issuer, audience, algorithm, seconds } = ACCESS_TOKEN;
    const accessToken = this.jwt.sign({ zone, epoch }, { subject: String(sub), issuer, audience, algorithm, expiresIn: seconds });
    return { accessToken, expiresIn: seconds };
  }
}

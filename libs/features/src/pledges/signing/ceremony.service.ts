import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import { Injectable } from '@nestjs/common';
import { SignInService, type Caller } from '../../people/sign-in.service.js';
import { SigningService, type Signed } from './signing.service.js';

/** A signature is given with the password, asked for once more: an open browser on somebody's desk signs nothing. */
@Injectable()
export class CeremonyService {
  constructor(
    private readonly signIns: SignInService,
    private readonly signing: SigningService,
  ) {}

  /** @throws Refusal `people.passwordWrong`, `people.tooManyAttempts`, and those of `SigningService.sign` */
  async sign(actor: Actor, author: Author, pledgeId: number, seen: string, password: string, caller: Caller): Promise<Signed> {
    await this.signIns.confirmPassword(actor.personId, password, caller);
    return this.signing.sign(actor, author, pledgeId, seen);
  }
}

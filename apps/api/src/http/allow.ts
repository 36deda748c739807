import type { Right } from '#domain/people/rights.js';
import { SetMetadata } from '@nestjs/common';

export const ALLOWED_RIGHTS = 'jiannuo:rights';
export const IS_PUBLIC = 'jiannuo:public';

/**
 * Whoever holds one of these rights may call the route; which records it may touch is the work floor's to decide.
 * A route with neither `@Allow` nor `@Public` answers 403 to everybody.
 */
export const Allow = (...rights: [Right, ...Right[]]) => SetMetadata(ALLOWED_RIGHTS, rights);

/** Open to everybody: signing in, health, and nothing else. */
export const Public = () => SetMetadata(IS_PUBLIC, true);

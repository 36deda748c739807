import { Refusal } from '#domain/refusal.js';
import { ParseIntPipe } from '@nestjs/common';

export const PLEDGE_ID = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'pledges.notFound') });
export const LINE_ID = new ParseIntPipe({ exceptionFactory: () => new Refusal('notFound', 'pledges.lineNotFound') });

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { localeOf } from './problem.filter.js';

/** The language an answer's sentences are written in. */
export const Locale = createParamDecorator((_: unknown, context: ExecutionContext): 'zh' | 'en' => localeOf(context.switchToHttp().getRequest()));

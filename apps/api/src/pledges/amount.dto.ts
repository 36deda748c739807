import { plainDecimal } from '#domain/decimal-text.js';
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';
import { OrNull } from '../http/input-rules.js';

/** A decimal string as DECIMAL(24,6) holds it, or null; `13.0` is `13`. */
export const IsAmount = () =>
  applyDecorators(
    OrNull(),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? plainDecimal(value) : value,
    ),
    Matches(/^-?(0|[1-9]\d{0,17})(\.\d{1,6})?$/),
  );

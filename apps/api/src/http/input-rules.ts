import { isDay } from '#domain/calendar/zone-time.js';
import { Transform } from 'class-transformer';
import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsInt, Max, MaxLength, Min, MinLength, ValidateBy, ValidateIf } from 'class-validator';

/** Ids are unsigned 32-bit integers. */
const MAX_ID = 4_294_967_295;

export const IsId = () => applyDecorators(IsInt(), Min(1), Max(MAX_ID));

export const AreIds = (max: number) =>
  applyDecorators(IsArray(), ArrayMaxSize(max), IsInt({ each: true }), Min(1, { each: true }), Max(MAX_ID, { each: true }));

/** May be left out, but not null: class-validator's own IsOptional lets null through to columns that cannot hold it. */
export const IfGiven = () => ValidateIf((_: object, value: unknown) => value !== undefined);

/** May be left out or null: nothing there. */
export const OrNull = () => ValidateIf((_: object, value: unknown) => value !== null && value !== undefined);

/** `YYYY-MM-DD`, and a day that exists. */
export const IsDay = () =>
  ValidateBy({ name: 'isDay', validator: { validate: (value: unknown) => typeof value === 'string' && isDay(value) } });

/**
 * One line of text as people write it, blanks around it cut off: no control characters (they become headers in
 * mails) and no marks that turn the reading direction (they disguise what is written).
 */
export const PlainText = (max: number, min = 1) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().normalize('NFC') : value)),
    ValidateBy({
      name: 'isPlainText',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(value),
      },
    }),
    MinLength(min),
    MaxLength(max),
  );

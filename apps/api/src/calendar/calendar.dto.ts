import { TRACKS, type Track } from '#database/entities/calendar/filing-window.entity.js';
import { isMonth } from '#domain/calendar/months.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min, ValidateBy } from 'class-validator';
import { IfGiven, IsDay, PlainText } from '../http/input-rules.js';

const IsMonth = () =>
  ValidateBy({ name: 'isMonth', validator: { validate: (value: unknown) => typeof value === 'string' && isMonth(value) } });

/** A moment with its offset, or a reader in another time zone would take it for another. */
const IsInstant = () =>
  ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' &&
        /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(value) &&
        !Number.isNaN(Date.parse(value)),
    },
  });

const WINDOW_STATES = ['notOpen', 'open', 'overdue', 'locked'] as const;
const DAY_KINDS = ['holiday', 'workday'] as const;

export class YearQuery {
  @ApiProperty({ type: 'integer', minimum: 2000, maximum: 2099 })
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2099)
  year: number;
}

export class LayWindowsDto {
  @ApiProperty({ type: 'integer', minimum: 2000, maximum: 2099 })
  @IsInt()
  @Min(2000)
  @Max(2099)
  year: number;
}

export class MoveWindowDto {
  @ApiPropertyOptional({ format: 'date-time' })
  @IfGiven()
  @IsInstant()
  opensAt?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @IfGiven()
  @IsInstant()
  dueAt?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @IfGiven()
  @IsInstant()
  lockedAt?: string;

  @ApiProperty({ maxLength: 200 })
  @PlainText(200)
  reason: string;
}

export class PublishDto {
  @ApiProperty({ example: '2024-06', description: 'The period, named by its last month' })
  @IsMonth()
  period: string;

  @ApiProperty({ format: 'date' })
  @IsDay()
  publishedOn: string;
}

export class OverrideDayDto {
  @ApiProperty({ enum: DAY_KINDS })
  @IsIn(DAY_KINDS)
  kind: 'holiday' | 'workday';

  @ApiProperty({ maxLength: 60, description: 'Why: what the day is called' })
  @PlainText(60)
  name: string;
}

export class FilingWindowDto {
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty({ enum: TRACKS, enumName: 'Track' }) track: Track;
  @ApiProperty({ example: '2024-06' }) period: string;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) publishedOn: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) opensAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) dueAt: Date;
  @ApiProperty({ type: String, format: 'date-time' }) lockedAt: Date;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was moved by hand; null: it was not' }) movedReason:
    string | null;
  @ApiProperty({ type: 'integer', description: 'For If-Match' }) version: number;
  @ApiProperty({ enum: WINDOW_STATES, enumName: 'WindowState' }) state: (typeof WINDOW_STATES)[number];
  @ApiProperty({ type: 'integer', description: 'Working days until due, today and the due day counted' }) workdaysLeft: number;
  @ApiProperty({ description: 'Reckoned on a year without a holiday notice yet' }) provisional: boolean;
  @ApiProperty({ type: [String], description: 'move' }) allowed: string[];
}

export class FilingWindowsPageDto {
  @ApiProperty({ type: [FilingWindowDto] }) items: FilingWindowDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: a year comes whole' }) nextCursor: string | null;
}

export class LaidDto {
  @ApiProperty({ type: 'integer', description: 'Windows newly laid; 0 when all were there' }) laid: number;
}

export class CalendarDayDto {
  @ApiProperty({ format: 'date' }) day: string;
  @ApiProperty({ enum: DAY_KINDS }) kind: 'holiday' | 'workday';
  @ApiProperty() name: string;
  @ApiProperty({ description: 'The zone’s own day, over the State Council’s notice' }) own: boolean;
}

export class CalendarDaysPageDto {
  @ApiProperty({ type: [CalendarDayDto], description: 'Only days that are not what their weekday says' }) items: CalendarDayDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: a year comes whole' }) nextCursor: string | null;
  @ApiProperty({ type: [String], description: 'What the reader may begin from here' }) allowed: string[];
}

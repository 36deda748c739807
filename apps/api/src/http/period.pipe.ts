import { isMonth } from '#domain/calendar/months.js';
import { Refusal } from '#domain/refusal.js';
import { Injectable, type PipeTransform } from '@nestjs/common';

/** `YYYY-MM`, or there is no such thing. */
@Injectable()
export class PeriodPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isMonth(value)) throw new Refusal('notFound', 'progress.notAPeriod');
    return value;
  }
}

import { isDay } from '#domain/calendar/zone-time.js';
import { Refusal } from '#domain/refusal.js';
import { CONFIG, type Config } from '#platform/config.js';
import { DemoClockService } from '#features/system/demo-clock.service.js';
import type { Author } from '#database/unit-of-work.js';
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Allow, Public } from '../http/allow.js';
import { CurrentAuthor } from '../http/actor.js';

export class AdvanceBody {
  @ApiPropertyOptional({ minimum: 1, maximum: 366 }) @IsOptional() @IsInt() @Min(1) @Max(366) days?: number;
  @ApiPropertyOptional({ example: '2024-08-01', description: 'a day (its 10:00), or an instant' }) @IsOptional() @IsString() @MaxLength(30) until?: string;
}

export class ClockDto {
  @ApiProperty() now: Date;
  @ApiProperty({ enum: ['still', 'advancing', 'failed'] }) state: string;
  @ApiProperty({ type: Date, nullable: true }) advancingTo: Date | null;
  @ApiProperty() stepsDone: number;
  @ApiProperty() stepsTotal: number;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'where the demo’s mails can be read' }) mailboxUrl: string | null;
}

/** The demo's settable clock; 404 unless the demo is on. */
@ApiTags('clock')
@Controller('clock')
export class ClockController {
  constructor(
    private readonly clock: DemoClockService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: ClockDto })
  async read(): Promise<ClockDto> {
    this.demoOnly();
    return { ...(await this.clock.read()), mailboxUrl: this.config.mailboxUrl };
  }

  @Post('advance')
  @HttpCode(202)
  @Allow('clock.advance')
  @ApiAcceptedResponse({ type: ClockDto })
  async advance(@CurrentAuthor() author: Author, @Body() { days, until }: AdvanceBody): Promise<ClockDto> {
    this.demoOnly();
    if ((days === undefined) === (until === undefined)) throw new Refusal('invalid', 'clock.daysOrUntil');
    if (until !== undefined && !isDay(until) && Number.isNaN(Date.parse(until))) throw new Refusal('invalid', 'clock.untilUnreadable');
    await this.clock.advance(author, days !== undefined ? { days } : { until: until! });
    return { ...(await this.clock.read()), mailboxUrl: this.config.mailboxUrl };
  }

  private demoOnly(): void {
    if (!this.config.demo) throw new Refusal('notFound', 'http.notFound');
  }
}

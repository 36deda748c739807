import type { Actor } from '#domain/people/actor.js';
import { issueQueuePass } from '#features/system/queue-ticket.js';
import { CONFIG, type Config } from '#platform/config.js';
import { Controller, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../http/actor.js';
import { Allow } from '../http/allow.js';
import { SecretAnswer } from '../people/secret-answer.js';

export class QueueTicketDto {
  @ApiProperty({ description: 'opens the queue page once, within a minute' }) url: string;
}

/** The queue page is the worker's own; a one-time ticket from here opens it, and becomes its cookie. */
@ApiTags('system')
@Controller('system/queue-tickets')
export class QueueTicketsController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Post()
  @SecretAnswer()
  @Allow('system.manage')
  @ApiCreatedResponse({ type: QueueTicketDto })
  issue(@CurrentActor() actor: Actor): QueueTicketDto {
    const page = new URL(this.config.publicUrl);
    page.port = String(this.config.queuesPort);
    page.pathname = '/';
    page.searchParams.set('ticket', issueQueuePass(this.config.jwtSecret, 'ticket', actor.personId));
    return { url: page.toString() };
  }
}

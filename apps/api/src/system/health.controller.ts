import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../http/allow.js';
import { HealthReader } from './health.reader.js';

@ApiExcludeController()
@Controller('api/health')
export class HealthController {
  constructor(private readonly health: HealthReader) {}

  @Get('live')
  @Public()
  live() {
    return { status: 'up' };
  }

  /** Names the sick part in words; 503 where filing itself cannot work, which is the database alone. */
  @Get('ready')
  @Public()
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const report = await this.health.read();
    if (report.database.state === 'sick') void reply.status(503).header('Retry-After', '5');
    return report;
  }
}

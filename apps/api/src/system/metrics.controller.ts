import { Refusal } from '#domain/refusal.js';
import { MetricsQueries, type Metric } from '#features/system/metrics.queries.js';
import { CONFIG, type Config } from '#platform/config.js';
import { Controller, Get, Header, Headers, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { createHash, timingSafeEqual } from 'node:crypto';
import { Public } from '../http/allow.js';

/** Prometheus text, for whoever bears METRICS_TOKEN; where none is set there is no such page. */
@ApiExcludeController()
@Controller('api/metrics')
export class MetricsController {
  constructor(
    private readonly metrics: MetricsQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async read(@Headers('authorization') authorization?: string): Promise<string> {
    const { metricsToken } = this.config;
    if (!metricsToken || !same(authorization ?? '', `Bearer ${metricsToken}`)) throw new Refusal('notFound', 'http.notFound');
    return (await this.metrics.read()).map(inText).join('');
  }
}

const inText = ({ name, help, samples }: Metric): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${samples.map(({ labels, value }) => `${name}${inBraces(labels)} ${value}\n`).join('')}`;

const inBraces = (labels: Record<string, string>): string => {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value.replace(/["\\\n]/g, '_')}"`);
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
};

/** In constant time, whatever the lengths. */
const same = (a: string, b: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
};

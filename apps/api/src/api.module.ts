import { databaseOptions } from '#database/data-source.js';
import { DemoClock } from '#database/demo-clock.js';
import { UnitOfWork } from '#database/unit-of-work.js';
import { CLOCK } from '#domain/clock.js';
import { CONFIG, type Config } from '#platform/config.js';
import { LocalStorage, STORAGE } from '#platform/storage.js';
import { SystemClock } from '#platform/system-clock.js';
import { CALENDAR_FEATURES } from '#features/calendar/calendar.features.js';
import { PEOPLE_FEATURES } from '#features/people/people.features.js';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DynamicModule } from '@nestjs/common';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import { CALENDAR_CONTROLLERS } from './calendar/calendar.controllers.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { PEOPLE_CONTROLLERS } from './people/people.controllers.js';
import { JwtStrategy } from './people/jwt.strategy.js';

class ApiModule {}

/** One module on purpose: rooms are folders, and what may use what is checked by test/architecture. */
export const apiModule = (config: Config, logger: Logger): DynamicModule => ({
  module: ApiModule,
  imports: [
    TypeOrmModule.forRoot({ ...databaseOptions(config.database), retryAttempts: 30, retryDelay: 500 }),
    PassportModule.register({ session: false }),
    JwtModule.register({ secret: config.jwtSecret }),
  ],
  controllers: [...PEOPLE_CONTROLLERS, ...CALENDAR_CONTROLLERS],
  providers: [
    { provide: CONFIG, useValue: config },
    { provide: 'Logger', useValue: logger },
    { provide: STORAGE, useFactory: () => new LocalStorage(join(config.dataDir, 'evidence')) },
    {
      provide: CLOCK,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => (config.demo ? new DemoClock(dataSource) : new SystemClock()),
    },
    UnitOfWork,
    IdempotencyInterceptor,
    JwtStrategy,
    ...PEOPLE_FEATURES,
    ...CALENDAR_FEATURES,
  ],
});

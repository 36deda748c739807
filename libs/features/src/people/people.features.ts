import { AccessTokens } from './access-tokens.js';
import { ActorQueries } from './actor.queries.js';
import { AppointmentsService } from './appointments.service.js';
import { DelegationsQueries } from './delegations.queries.js';
import { DelegationsService } from './delegations.service.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleService } from './people.service.js';
import { Sessions } from './sessions.js';
import { ReorganisationQueries } from './reorganisation/reorganisation.queries.js';
import { ReorganisationService } from './reorganisation/reorganisation.service.js';
import { KnownNamesQueries } from './known-names.queries.js';
import { UnitNamesQueries } from './reorganisation/unit-names.queries.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignInService } from './sign-in.service.js';
import { TrustedDevices } from './trusted-devices.js';
import { UnitsQueries } from './units.queries.js';
import { UnitsService } from './units.service.js';
import { ZoneSettingsService } from './zone-settings.service.js';

export const PEOPLE_FEATURES = [
  ActorQueries,
  AccessTokens,
  Sessions,
  SignInAttempts,
  TrustedDevices,
  SignInService,
  PeopleService,
  PeopleQueries,
  AppointmentsService,
  DelegationsService,
  DelegationsQueries,
  UnitsService,
  UnitsQueries,
  ReorganisationService,
  ReorganisationQueries,
  UnitNamesQueries,
  KnownNamesQueries,
  ZoneSettingsService,
];

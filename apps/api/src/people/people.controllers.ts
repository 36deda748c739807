import { AuthController } from './auth.controller.js';
import { DelegationsController } from './delegations.controller.js';
import { MeController } from './me.controller.js';
import { PeopleController } from './people.controller.js';
import { ReorganisationsController } from './reorganisation/reorganisations.controller.js';
import { UnitsController } from './units.controller.js';
import { ZoneSettingsController } from './zone-settings.controller.js';

export const PEOPLE_CONTROLLERS = [AuthController, MeController, PeopleController, UnitsController, ReorganisationsController, DelegationsController, ZoneSettingsController];

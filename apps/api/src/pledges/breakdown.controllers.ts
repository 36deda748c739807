import { AmbitionController } from './ambition.controller.js';
import { ContributionsController } from './contributions.controller.js';
import { ProjectsController } from './projects.controller.js';
import { ZoneTargetsController } from './zone-targets.controller.js';

export const BREAKDOWN_CONTROLLERS = [ContributionsController, ZoneTargetsController, ProjectsController, AmbitionController];

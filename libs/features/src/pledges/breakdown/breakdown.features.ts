import { AmbitionQueries } from './ambition.queries.js';
import { AmbitionService } from './ambition.service.js';
import { ContributionQueries } from './contributions.queries.js';
import { ProjectQueries } from './projects.queries.js';
import { ProjectsService } from './projects.service.js';
import { SharesService } from './shares.service.js';
import { ZoneTargetsService } from './zone-targets.service.js';

export const BREAKDOWN_FEATURES = [
  ZoneTargetsService,
  SharesService,
  ProjectsService,
  AmbitionService,
  ContributionQueries,
  ProjectQueries,
  AmbitionQueries,
];

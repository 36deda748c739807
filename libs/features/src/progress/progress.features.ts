import { EvidenceService } from './evidence.service.js';
import { FilingQueries } from './filing.queries.js';
import { FilingService } from './filing.service.js';
import { OwnerFigureQueries } from './owner-figures.queries.js';
import { OwnerFiguresService } from './owner-figures.service.js';
import { PipelineQueries } from './pipeline.queries.js';
import { ProgressService } from './progress.service.js';
import { ReopenService } from './reopen.service.js';
import { PledgeQueries } from '../pledges/pledge.queries.js';
import { TargetQueries } from '../pledges/target.queries.js';

export const PROGRESS_FEATURES = [PledgeQueries, TargetQueries, ProgressService, FilingService, FilingQueries, PipelineQueries, EvidenceService, ReopenService, OwnerFiguresService, OwnerFigureQueries];

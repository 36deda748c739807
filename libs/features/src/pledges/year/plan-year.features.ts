import { PlanYearQueries } from './plan-year.queries.js';
import { PlanYearService } from './plan-year.service.js';
import { RollOverQueries } from './roll-over.queries.js';
import { RollOverService } from './roll-over.service.js';

export const PLAN_YEAR_FEATURES = [PlanYearService, PlanYearQueries, RollOverService, RollOverQueries];

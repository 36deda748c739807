import { AmendmentQueries } from './amendment.queries.js';
import { AmendmentService } from './amendment.service.js';

export const AMENDMENT_FEATURES = [AmendmentService, AmendmentQueries];

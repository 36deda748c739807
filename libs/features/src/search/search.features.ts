import { InitialsIndex } from './initials-index.js';
import { SearchQueries } from './search.queries.js';

export const SEARCH_FEATURES = [InitialsIndex, SearchQueries];

import { AccessTokens } from './access-tokens.js';
import { ActorQueries } from './actor.queries.js';

export const PEOPLE_FEATURES = [ActorQueries, AccessTokens];

import { ConsultationService } from './drafting/consultation.service.js';
import { DraftQueries } from './drafting/draft.queries.js';
import { DraftingService } from './drafting/drafting.service.js';
import { CeremonyService } from './signing/ceremony.service.js';
import { SignedCopiesService } from './signing/signed-copies.service.js';
import { SigningDayQueries } from './signing/signing-day.queries.js';
import { SigningService } from './signing/signing.service.js';
import { VersionQueries } from './signing/version.queries.js';

/** 起草 · 征求意见 · 审定 · 签订 */
export const DRAFTING_FEATURES = [
  DraftingService,
  ConsultationService,
  DraftQueries,
  SigningService,
  CeremonyService,
  SigningDayQueries,
  VersionQueries,
  SignedCopiesService,
];

import type { Light, NotAssessedReason } from '../assessment/assessment.js';
import type { FlagKind, FlagLevel } from '../assessment/flags.js';
import type { RecoveryPromise } from '../assessment/reconcile-flag.js';
import type { TargetKind, Wording } from '../pledges/terms.js';
import type { Facts } from './facts.js';

/** What one language says about targets. */
export interface Sentences {
  lights: Record<Light, string>;
  kinds: Record<TargetKind, string>;
  wordings: Record<Wording, string>;
  notAssessed: Record<NotAssessedReason, string>;
  flagKinds: Record<FlagKind, string>;
  flagLevels: Record<FlagLevel, string>;
  promises: Record<RecoveryPromise, string>;
  /** By reason code; plausibility warnings stand under `warning.`, flags under `flag.`. */
  reasons: Record<string, (params: Record<string, string>) => string>;
  /** One line for the board. */
  line: (facts: Facts) => string;
}

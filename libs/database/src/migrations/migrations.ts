import { Foundation1719999000000 } from './1719999000000-foundation.js';
import { PledgeLife1795362678083 } from './1795362678083-pledge-life.js';
import { RuleAdoptions1795363822116 } from './1795363822116-rule-adoptions.js';
import { BoardRanges1795364000000 } from './1795364000000-board-ranges.js';
import { Breakdown1795364135233 } from './1795364135233-breakdown.js';
import { PledgeSigning1795364288225 } from './1795364288225-pledge-signing.js';
import { Documents1795364890405 } from './1795364890405-documents.js';
import { NarrowHistory1795365100000 } from './1795365100000-narrow-history.js';
import { UnitChanges1795365344742 } from './1795365344742-unit-changes.js';
import { Imports1795366000000 } from './1795366000000-imports.js';
import { PasswordAge1795370000000 } from './1795370000000-password-age.js';
import { ZoneSettings1795370100000 } from './1795370100000-zone-settings.js';
import { JudgementTurns1795380000000 } from './1795380000000-judgement-turns.js';
import { OwnerFigures1795385329602 } from './1795385329602-owner-figures.js';

/** In order. A migration that has landed is never edited. */
export const MIGRATIONS = [
  Foundation1719999000000,
  PledgeLife1795362678083,
  RuleAdoptions1795363822116,
  BoardRanges1795364000000,
  Breakdown1795364135233,
  PledgeSigning1795364288225,
  Documents1795364890405,
  NarrowHistory1795365100000,
  UnitChanges1795365344742,
  Imports1795366000000,
  PasswordAge1795370000000,
  ZoneSettings1795370100000,
  JudgementTurns1795380000000,
  OwnerFigures1795385329602,
];

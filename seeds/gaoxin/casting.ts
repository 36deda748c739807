import type { Casting } from '../generator/filings.js';
import { DELEGATIONS } from './people.js';

/** Who files, signs and verifies in 高新区; a delegate stands in while the filer is on leave. */
export const CASTING: Casting = {
  filerOf: (unitCode, day) => {
    const filer = `filer.${unitCode}`;
    const away = DELEGATIONS.find((one) => one.from === filer && one.firstDay <= day && day <= one.lastDay);
    return away ? { by: away.to, onBehalfOf: filer } : { by: filer };
  },
  headOf: (unitCode) => `head.${unitCode}`,
  verifierOf: (unitCode) => `verifier.${unitCode}`,
};

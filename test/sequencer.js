import { statSync } from 'node:fs';

/**
 * The longest begin first, or a processor would stand idle while the last one is at work; what waits more than it computes goes
 * before what computes. Those of one weight go by size.
 */
const LONGEST = [
  // Plants the demo that the others copy; kills, and waits for what comes back.
  'e2e/resilience',
  'worker.medium', 'render.medium', 'scan.medium',
  'browser/every-page', 'browser/main-job', 'browser/phone', 'e2e/main-job', 'e2e/access', 'e2e/filing', 'browser/edges', 'browser/signing', 'e2e/documents',
];
const place = ({ path }) => {
  const at = LONGEST.findIndex((name) => path.endsWith(`${name}.spec.ts`));
  return at < 0 ? LONGEST.length : at;
};

const size = ({ path }) => statSync(path).size;

/** As `jest --testSequencer` wants one; without the memory of earlier runs, so that every run is the same. */
export default class LongestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => place(a) - place(b) || size(b) - size(a));
  }

  allFailedTests() {
    return [];
  }

  cacheResults() {}
}

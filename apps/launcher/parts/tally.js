import { existsSync, readFileSync } from 'node:fs';

/** What was counted over all kinds of checks; the closing line is what CI reads. */
export class Tally {
  passed = 0;
  failed = 0;
  notes = [];

  check(name, good) {
    if (good) this.passed += 1;
    else this.failed += 1;
    if (!good) this.notes.push(`✗ ${name}`);
  }

  /** A jest result file. A suite that could not be loaded counts as a failure; so does a run that left no result at all. */
  jest(name, file, exitCode) {
    if (!existsSync(file)) return this.check(`${name}: no result`, false);
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const broken = result.numRuntimeErrorTestSuites;
    this.passed += result.numPassedTests;
    this.failed += result.numFailedTests + broken;
    if (result.numFailedTests + broken > 0) this.notes.push(`✗ ${name}: ${result.numFailedTests} failed, ${broken} suites could not run`);
    else if (exitCode !== 0) this.check(`${name}: jest ended with ${exitCode}`, false);
    if (result.numTotalTests === 0 && broken === 0) this.notes.push(`– ${name}: no tests`);
    const skipped = result.numPendingTests + result.numTodoTests;
    if (skipped > 0) this.notes.push(`– ${name}: ${skipped} skipped`);
    return result;
  }

  /** What Node's own test runner says at its end: `# pass 12`, `# fail 0`. */
  tap(name, lines) {
    const count = (word) => Number(lines.findLast((line) => line.startsWith(`# ${word} `))?.split(' ')[2] ?? NaN);
    if (!(count('pass') + count('fail') > 0)) return this.check(`${name}: no result`, false);
    this.passed += count('pass');
    this.failed += count('fail');
    if (count('fail') > 0) this.notes.push(`✗ ${name}: ${count('fail')} failed`, ...lines.filter((line) => /^\s*not ok|error:/.test(line)));
    if (count('skipped') > 0) this.notes.push(`– ${name}: ${count('skipped')} skipped`);
  }

  closingLine() {
    return `${this.passed} passed, ${this.failed} failed`;
  }
}

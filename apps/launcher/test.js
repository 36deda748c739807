#!/usr/bin/env node
/**
 * `npm test`: types, lint, then the four kinds of tests and a short round of faults, from an empty clone, beside a running
 * demo. `npm test -- unit libs/domain/src/calendar` runs one kind, one path; what jest understands is passed on.
 * The last line reads `N passed, N failed`.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildAll, buildDeveloperProgram } from './parts/builds.js';
import { installDependencies } from './parts/dependencies.js';
import { Household } from './parts/household.js';
import { inRoot } from './parts/paths.js';
import { Phases } from './parts/phases.js';
import { locate } from './parts/programs.js';
import { endRunning, runNode } from './parts/run.js';
import { say, sayFailure, sayPlain } from './parts/say.js';
import { onStopSignal } from './parts/stop-signals.js';
import { Tally } from './parts/tally.js';
import { withServers } from './parts/with-servers.js';

const kinds = ['types', 'lint', 'launcher', 'unit', 'zones', 'medium', 'e2e', 'browser', 'faults'];
const args = process.argv.slice(2);
const named = kinds.filter((kind) => args.includes(kind));
const chosen = named.length > 0 ? named : kinds;
const passedOn = args.filter((arg) => !kinds.includes(arg));

const tally = new Tally();
const phases = new Phases();
const household = new Household();
const results = inRoot('.data', 'test', 'results');
const wants = (...some) => some.some((kind) => chosen.includes(kind));
let interrupted = false;

const jest = async (name, projects, { environment, minutes, workers, more = [] }) => {
  const file = path.join(results, `${name}.json`);
  rmSync(file, { force: true });
  const bell = setTimeout(() => {
    sayPlain(`✗ ${name}: ${minutes} min`);
    endRunning();
  }, minutes * 60_000);
  const options = ['-c', 'test/jest.config.js', `--selectProjects=${projects[0]}`, ...projects.slice(1), `--maxWorkers=${workers}`, '--passWithNoTests', '--json', `--outputFile=${file}`, '--verbose=false'];
  const env = { ...environment, NODE_OPTIONS: [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--no-warnings=ExperimentalWarning'].filter(Boolean).join(' ') };
  const code = await runNode(name, ['node_modules/jest/bin/jest.js', ...options, ...more, ...passedOn], { env, inherit: true, mayFail: true }).catch(() => 1);
  clearTimeout(bell);
  return { file, code };
};

/** Those of these kinds that were asked for, in one run, so that none waits for the last of another. */
const tests = async (kinds, options) => {
  const asked = kinds.filter((kind) => chosen.includes(kind));
  if (asked.length === 0 || interrupted) return;
  say(`测试 ${asked.join(' ')}`, `${asked.join(', ')} tests`);
  const name = asked.join('-');
  const { file, code } = await phases.run(asked.join(', '), () => jest(name, asked, options));
  tally.jest(asked.join(', '), file, code);
};

/** Days and deadlines are Beijing's whatever the clock of the machine: the pure rules once more in two other time zones. */
const zones = async () => {
  for (const zone of ['Asia/Shanghai', 'America/New_York']) {
    if (!chosen.includes('zones') || interrupted) return;
    say(`时区 ${zone}`, `the rules under TZ=${zone}`);
    const name = `zones-${zone.replace('/', '-')}`;
    const { code } = await phases.run(name, () => jest(name, ['unit'], { environment: { ...process.env, TZ: zone }, minutes: 15, workers: 2, more: ['--testPathPatterns', 'libs/domain'] }));
    tally.check(`unit under TZ=${zone}`, code === 0);
  }
};

const check = async (kind, chinese, english, commands) => {
  if (!chosen.includes(kind) || interrupted) return;
  say(chinese, english);
  let good = true;
  await phases.run(kind, async () => {
    for (const command of commands) if ((await runNode(kind, command, { inherit: true, mayFail: true }).catch(() => 1)) !== 0) good = false;
  });
  tally.check(kind, good);
};

/** The launcher has no dependencies, and neither have its tests: Node's own runner. */
const launcher = async () => {
  if (!chosen.includes('launcher') || interrupted) return;
  say('启动器', 'the launcher');
  const files = readdirSync(inRoot('apps/launcher/parts')).filter((name) => name.endsWith('.spec.js'));
  const lines = [];
  await phases.run('launcher', () =>
    runNode('launcher', ['--test', '--test-reporter=tap', ...files.map((name) => `apps/launcher/parts/${name}`)], { onLine: (line) => lines.push(line), mayFail: true }).catch(() => 1),
  );
  tally.tap('launcher', lines);
};

/** What must survive a kill of the database brings a durable one of its own; the others use that of the run, and the demo planted there. */
const faults = async (environment) => {
  if (!chosen.includes('faults') || interrupted) return;
  if (!existsSync(inRoot('test/faults/main.ts'))) return tally.notes.push('– faults: no tests');
  say('故障演练（短）', 'faults, short form');
  const code = await phases
    .run('faults', async () => {
      await buildDeveloperProgram('faults');
      return runNode('faults', ['dist/test/faults/main.js', '--short'], { env: environment, inherit: true, mayFail: true });
    })
    .catch((error) => sayFailure(error) ?? 1);
  tally.check('faults', code === 0);
};

/** Needs no server: goes on while servers are started and programs built. */
const plain = async () => {
  await check('types', '类型检查', 'types', ['.', 'apps/web'].map((project) => ['node_modules/typescript7/bin/tsc', '--noEmit', '-p', project]));
  await check('lint', '代码检查', 'lint', [['node_modules/oxlint/bin/oxlint', '--type-aware']]);
  await tests(['unit'], { environment: process.env, minutes: 30, workers: 2 });
  await zones();
};

const withSystems = () =>
  withServers('test', { durable: false, household }, async (servers) => {
    const { chromium } = wants('browser') ? locate('chromium') : {};
    const environment = { ...servers, ...(chromium ? { CHROMIUM: chromium, CHROMIUM_PATH: chromium } : {}) };
    await Promise.all([phases.run('build', () => buildAll({ only: wants('e2e', 'browser', 'faults') ? ['server', 'web'] : ['server'] })), plainly]);
    // One more than there are processors: each of these waits for servers and browsers most of the time. The drills wait longer still.
    await Promise.all([tests(['medium', 'e2e', 'browser'], { environment, minutes: 30, workers: 3 }), faults(environment)]);
  });

let plainly = Promise.resolve();
const all = async () => {
  mkdirSync(results, { recursive: true });
  await phases.run('install', installDependencies);
  // Alone: its tests start, kill and count processes of their own.
  await launcher();
  plainly = plain();
  try {
    if (wants('medium', 'e2e', 'browser', 'faults')) await withSystems();
  } finally {
    await plainly;
  }
};

const main = async () => {
  const stopped = onStopSignal().then((signal) => {
    interrupted = true;
    say(`正在停止（${signal}）`, 'stopping');
    endRunning();
    return signal;
  });
  const work = all();
  const signal = await Promise.race([stopped, work]).catch((error) => {
    sayFailure(error);
    tally.check(error.message.split('\n')[0], false);
  });
  if (signal) {
    await household.close();
    await work.catch(() => {});
    tally.check(`interrupted by ${signal}`, false);
  }
  sayPlain();
  for (const line of phases.lines()) sayPlain(line);
  for (const note of tally.notes) sayPlain(note);
  if (named.length > 0 && named.length < kinds.length) sayPlain(`– ${named.join(', ')} only; not asked for: ${kinds.filter((kind) => !named.includes(kind)).join(', ')}`);
  sayPlain(tally.closingLine());
  return tally.failed === 0 ? 0 : 1;
};

// Set, not called: the closing line must reach a slow pipe before the process ends.
process.exitCode = await main();
process.stdout.write('', () => process.exit());

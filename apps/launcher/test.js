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
const patience = { unit: 5, zones: 3, medium: 8, e2e: 8, browser: 8 };

const tally = new Tally();
const household = new Household();
const results = inRoot('.data', 'test', 'results');
const wants = (...some) => some.some((kind) => chosen.includes(kind));
let interrupted = false;

const jest = async (kind, project, environment, more = []) => {
  const file = path.join(results, `${kind}${environment.TZ ? `-${environment.TZ.replace('/', '-')}` : ''}.json`);
  rmSync(file, { force: true });
  const bell = setTimeout(() => {
    sayPlain(`✗ ${kind}: ${patience[kind]} min`);
    endRunning();
  }, patience[kind] * 60_000);
  const options = ['-c', 'test/jest.config.js', '--selectProjects', project, '--maxWorkers=2', '--passWithNoTests', '--json', `--outputFile=${file}`, '--verbose=false'];
  const env = { ...environment, NODE_OPTIONS: [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--no-warnings=ExperimentalWarning'].filter(Boolean).join(' ') };
  const code = await runNode(kind, ['node_modules/jest/bin/jest.js', ...options, ...more, ...passedOn], { env, inherit: true, mayFail: true }).catch(() => 1);
  clearTimeout(bell);
  return { file, code };
};

const tests = async (kind, environment) => {
  if (!chosen.includes(kind) || interrupted) return;
  say(`测试 ${kind}`, `${kind} tests`);
  const { file, code } = await jest(kind, kind, environment);
  tally.jest(kind, file, code);
};

/** Days and deadlines are Beijing's whatever the clock of the machine: the pure rules once more in two other time zones. */
const zones = async (environment) => {
  for (const zone of ['Asia/Shanghai', 'America/New_York']) {
    if (!chosen.includes('zones') || interrupted) return;
    say(`时区 ${zone}`, `the rules under TZ=${zone}`);
    const { code } = await jest('zones', 'unit', { ...environment, TZ: zone }, ['--testPathPatterns', 'libs/domain']);
    tally.check(`unit under TZ=${zone}`, code === 0);
  }
};

const check = async (kind, chinese, english, commands) => {
  if (!chosen.includes(kind) || interrupted) return;
  say(chinese, english);
  let good = true;
  for (const command of commands) if ((await runNode(kind, command, { inherit: true, mayFail: true }).catch(() => 1)) !== 0) good = false;
  tally.check(kind, good);
};

/** The launcher has no dependencies, and neither have its tests: Node's own runner. */
const launcher = async (environment) => {
  if (!chosen.includes('launcher') || interrupted) return;
  say('启动器', 'the launcher');
  const files = readdirSync(inRoot('apps/launcher/parts')).filter((name) => name.endsWith('.spec.js'));
  const lines = [];
  await runNode('launcher', ['--test', '--test-reporter=tap', ...files.map((name) => `apps/launcher/parts/${name}`)], { env: environment, onLine: (line) => lines.push(line), mayFail: true }).catch(() => 1);
  tally.tap('launcher', lines);
};

const faults = async () => {
  if (!chosen.includes('faults') || interrupted) return;
  if (!existsSync(inRoot('test/faults/main.ts'))) return tally.notes.push('– faults: no tests');
  say('故障演练(短)', 'faults, short form');
  await buildDeveloperProgram('faults');
  // Their own servers: what counts as acknowledged must survive a kill.
  const code = await withServers('faults', { durable: true, household: new Household() }, (environment) =>
    runNode('faults', ['dist/test/faults/main.js', '--short'], { env: environment, inherit: true, mayFail: true }),
  ).catch((error) => sayFailure(error) ?? 1);
  tally.check('faults', code === 0);
};

const all = async () => {
  mkdirSync(results, { recursive: true });
  await installDependencies();
  await check('types', '类型检查', 'types', ['.', 'apps/web'].map((project) => ['node_modules/typescript7/bin/tsc', '--noEmit', '-p', project]));
  await check('lint', '代码检查', 'lint', [['node_modules/oxlint/bin/oxlint', '--type-aware']]);
  await launcher(process.env);
  await tests('unit', process.env);
  await zones(process.env);
  if (wants('medium', 'e2e', 'browser')) {
    const { chromium } = wants('browser') ? locate('chromium') : {};
    await withServers('test', { durable: false, household }, async (servers) => {
      const environment = { ...servers, ...(chromium ? { CHROMIUM: chromium, CHROMIUM_PATH: chromium } : {}) };
      await buildAll({ only: wants('e2e', 'browser') ? ['server', 'web'] : ['server'] });
      for (const kind of ['medium', 'e2e', 'browser']) await tests(kind, environment);
    });
  }
  await faults();
};

const main = async () => {
  const stopped = onStopSignal().then((signal) => {
    interrupted = true;
    say(`正在停止(${signal})`, 'stopping');
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
  for (const note of tally.notes) sayPlain(note);
  if (named.length > 0 && named.length < kinds.length) sayPlain(`– ${named.join(', ')} only; not asked for: ${kinds.filter((kind) => !named.includes(kind)).join(', ')}`);
  sayPlain(tally.closingLine());
  return tally.failed === 0 ? 0 : 1;
};

// Set, not called: the closing line must reach a slow pipe before the process ends.
process.exitCode = await main();
process.stdout.write('', () => process.exit());

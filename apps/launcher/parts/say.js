/**
 * What the launcher tells the person in front of it: one short line per step, Chinese first, with the seconds since
 * the start. `servers.js` speaks on stderr, because its stdout is meant for `eval`.
 */
const begin = Date.now();
let stream = process.stdout;

// A reader who goes away (`npm start | head`) must not take the servers down with an EPIPE.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

export const speakOn = (other) => {
  stream = other;
};

const seconds = () => `${((Date.now() - begin) / 1000).toFixed(1).padStart(6)}s`;

export const say = (chinese, english) => stream.write(`${seconds()}  ${chinese} · ${english}\n`);

export const sayPlain = (text = '') => stream.write(`${text}\n`);

/** A reason to stop that a person can act on: printed without a stack. */
export class Refusal extends Error {
  constructor(chinese, english, advice = '') {
    super(`${chinese} · ${english}${advice ? `\n${advice}` : ''}`);
  }
}

export const sayFailure = (error) => {
  const text = error instanceof Refusal ? error.message : (error?.stack ?? String(error));
  process.stderr.write(`${seconds()}  ✗ ${text}\n`);
};

// Four kinds of tests, from pure to whole: unit (milliseconds), medium (services on a real MariaDB),
// e2e (API + worker + Redis + SMTP), browser. `npm test` sets the servers up; those that need them run side by side.
const swc = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const kind = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: new URL('..', import.meta.url).pathname,
  testEnvironment: 'node',
  testMatch,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^#(domain|database|platform|features|api-client)/(.*)\\.js$': '<rootDir>/libs/$1/src/$2.ts',
    '^#seeds/(.*)\\.js$': '<rootDir>/seeds/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.tsx', '$1.js'],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  ...more,
});

const PATIENT = { setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'] };

export default {
  testSequencer: new URL('sequencer.js', import.meta.url).pathname,
  projects: [
    kind('unit', ['<rootDir>/libs/domain/**/*.spec.ts', '<rootDir>/apps/web/**/*.spec.ts?(x)', '<rootDir>/seeds/**/*.spec.ts', '<rootDir>/test/architecture/**/*.spec.ts']),
    kind('medium', ['<rootDir>/libs/{features,database,platform}/**/*.spec.ts', '<rootDir>/apps/{api,worker,ops,mailbox}/**/*.spec.ts'], PATIENT),
    kind('e2e', ['<rootDir>/test/e2e/**/*.spec.ts'], PATIENT),
    kind('browser', ['<rootDir>/test/browser/**/*.spec.ts'], PATIENT),
  ],
};

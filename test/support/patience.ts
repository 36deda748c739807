import { jest } from '@jest/globals';

// Whole systems and real servers on a busy machine: a test that hangs is ended, one that is slow is not.
jest.setTimeout(240_000);

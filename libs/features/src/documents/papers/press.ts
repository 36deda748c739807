import type { Paper, PaperFormat } from '#domain/documents/papers/paper.js';

/** Prints papers. The worker's does it in a thread of its own, with limits; `tell` hears of progress in percent. */
export interface Press {
  /** @throws PressFailure */
  print(paper: Paper, format: PaperFormat, tell: (percent: number) => void): Promise<Uint8Array>;
}

export const PRESS = Symbol('Press');

/** `code` is of the problem catalogue; `isFinal`: trying again would end the same. */
export class PressFailure extends Error {
  constructor(
    readonly code: 'documents.tooLarge' | 'documents.notMade',
    message: string,
    readonly isFinal = false,
  ) {
    super(message);
  }
}

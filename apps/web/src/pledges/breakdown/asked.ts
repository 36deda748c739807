import type { ContributionDto, ShareDto } from '#api-client/generated.js';

/** What the breakdown was asked to do with a zone target, or with one of its lines. */
export type Asked =
  | { act: 'link' | 'change' | 'remove'; goal: ContributionDto }
  | { act: 'share' | 'unlink'; goal: ContributionDto; line: ShareDto };

import type { Month } from '../calendar/day.js';
import { canonicalJson } from '../canonical-json.js';
import { bulletinSentences, bulletinTitle } from '../language/bulletin-sentences.js';
import { bulletinOf, type Bulletin, type BulletinRow } from './bulletin.js';

/** What a pack is about; instants are ISO strings, because the pack is frozen as text. */
export interface PackHead {
  meetingId: number;
  version: number;
  title: string;
  period: Month;
  startsAt: string;
  place: string;
  /** The lights are those known at this instant. */
  knownAt: string;
  /** The rule set the lights were judged by. */
  ruleSet: string;
}

/** 会议材料: plain JSON, everything the meeting reads, so that it can be shown for ever without asking anything again. */
export interface PackContent extends PackHead {
  /** Names the form, so that a later one can be told from it. */
  form: 'pack.1';
  heading: { zh: string; en: string };
  sentences: { zh: string[]; en: string[] };
  bulletin: Bulletin;
}

/** The content of a pack version; `rows` are all targets of the zone as the scan before it found them. */
export function packOf(head: PackHead, rows: readonly BulletinRow[]): PackContent {
  const bulletin = bulletinOf(head.period, rows);
  return {
    ...head,
    form: 'pack.1',
    heading: { zh: bulletinTitle(head.period, 'zh'), en: bulletinTitle(head.period, 'en') },
    sentences: { zh: bulletinSentences(bulletin, 'zh'), en: bulletinSentences(bulletin, 'en') },
    bulletin,
  };
}

/** The text that is frozen, and whose SHA-256 is the pack's own hash. */
export const packText = (content: PackContent): string => canonicalJson(content);

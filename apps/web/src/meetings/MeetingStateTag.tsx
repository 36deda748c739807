import type { MeetingState } from '#api-client/generated.js';
import { MEETING_STATE_NAMES } from '#domain/language/names.js';
import { useLanguage } from '../app/language/language.js';

const TONE: Record<MeetingState, string> = {
  planned: '',
  called: 'tag-brand',
  prepared: 'tag-brand',
  held: 'tag-good',
  closed: '',
  cancelled: 'tag-bad',
};

export function MeetingStateTag({ state }: { state: MeetingState }) {
  const { language } = useLanguage();
  return <span className={`tag ${TONE[state]}`}>{MEETING_STATE_NAMES[state][language]}</span>;
}

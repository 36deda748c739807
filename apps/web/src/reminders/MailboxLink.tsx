import { useClock } from '../app/clock.js';
import { useWords } from '../app/language/language.js';

/** Where the demo's mails can be read; nothing outside the demo. */
export function MailboxLink() {
  const w = useWords();
  const mailbox = useClock()?.mailboxUrl;
  if (!mailbox) return null;
  return (
    <a className="button button-plain" href={mailbox} target="_blank" rel="noreferrer">
      {w('reminders.mailbox')}
    </a>
  );
}

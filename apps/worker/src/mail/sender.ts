export interface Sender {
  name: string;
  email: string;
}

/** `践诺 <jiannuo@example.gov.cn>` or a bare address. @throws Error for anything else: no mail could leave with it */
export function readSender(mailFrom: string): Sender {
  const named = /^\s*"?([^"<]*?)"?\s*<([^<>\s@]+@[^<>\s@]+)>\s*$/.exec(mailFrom);
  if (named) return { name: named[1]!.trim() || named[2]!, email: named[2]! };
  if (/^[^<>\s@]+@[^<>\s@]+$/.test(mailFrom.trim())) return { name: mailFrom.trim(), email: mailFrom.trim() };
  throw new Error(`MAIL_FROM is no address: ${mailFrom}`);
}

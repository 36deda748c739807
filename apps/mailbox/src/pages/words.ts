export type Language = 'zh' | 'en';

const WORDS = {
  title: ['演示邮箱', 'Demo mailbox'],
  note: ['演示中发出的所有邮件都留在这里，不会真正寄出。', 'Every mail of the demo ends here; none is really sent.'],
  search: ['按收件人查找', 'Search by recipient'],
  placeholder: ['邮箱地址或其中一部分', 'an address or a part of it'],
  find: ['查找', 'Find'],
  all: ['全部', 'Everybody'],
  recipients: ['收件人', 'Recipients'],
  empty: ['还没有邮件。', 'No mail yet.'],
  emptyFor: ['没有寄给这个地址的邮件。', 'No mail for this address.'],
  older: ['更早的邮件', 'Older mail'],
  back: ['返回列表', 'Back to the list'],
  home: ['回到践诺', 'Back to Jiannuo'],
  noSubject: ['（无主题）', '(no subject)'],
  from: ['发件人', 'From'],
  to: ['收件人', 'To'],
  received: ['收到', 'Received'],
  messageId: ['邮件编号', 'Message-ID'],
  asHtml: ['网页', 'HTML'],
  asText: ['纯文本', 'Plain text'],
  asHeaders: ['邮件头', 'Headers'],
  raw: ['下载原件 .eml', 'Download .eml'],
  attachments: ['附件', 'Attachments'],
  noHtml: ['这封邮件没有网页部分。', 'This mail has no HTML part.'],
  noText: ['这封邮件没有纯文本部分。', 'This mail has no plain-text part.'],
  fault: ['故障演练中', 'Fault switched on'],
  missing: ['没有这封邮件，也许已被清空。', 'No such mail; perhaps the box was emptied.'],
  sent: ['邮件日期', 'Date'],
  clock: ['北京时间', 'Beijing time'],
  clockNote: ['时间为北京时间。', 'Times are Beijing time.'],
  other: ['English', '中文'],
} as const;

export type Words = Record<keyof typeof WORDS, string>;

export function wordsOf(language: Language): Words {
  const at = language === 'zh' ? 0 : 1;
  return Object.fromEntries(Object.entries(WORDS).map(([key, pair]) => [key, pair[at]])) as Words;
}

/** "第 2 次收到": the same Message-ID came again for the same people. */
export const againText = (copy: number, language: Language): string => (language === 'zh' ? `第 ${copy} 次收到` : `received again, no. ${copy}`);

export const countText = (letters: number, language: Language): string =>
  language === 'zh' ? `${letters} 封` : letters === 1 ? '1 mail' : `${letters} mails`;

const inZone = { zh: new Intl.DateTimeFormat('zh-CN', zoneFormat()), en: new Intl.DateTimeFormat('en-GB', zoneFormat()) };

function zoneFormat(): Intl.DateTimeFormatOptions {
  return { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' };
}

export const timeText = (instant: string, language: Language): string => inZone[language].format(new Date(instant));

export const sizeText = (bytes: number): string => (bytes < 1024 ? `${bytes} B` : bytes < 1_048_576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`);

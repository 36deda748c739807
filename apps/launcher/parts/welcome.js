import { sayPlain } from './say.js';

const accounts = [
  ['admin', '系统管理员', 'system administrator'],
  ['auditor', '审计员', 'auditor'],
  ['supervision', '督查考核办', 'supervision office'],
  ['leader.main', '主要领导', 'first leader'],
  ['leader.industry', '分管领导（工业）', 'leader in charge of industry'],
  ['head.economy', '经济发展部部长', 'head, Economic Development'],
  ['filer.economy', '经济发展部填报人', 'filer, Economic Development'],
  ['filer.innovation', '创新发展局填报人', 'filer, Innovation'],
  ['verifier.statistics', '统计局核定人', 'verifier, Statistics'],
  ['verifier.supervision', '督查考核办核定人', 'verifier, Supervision Office'],
  ['supervision.jk', '经开区督查考核办', 'second zone: supervision'],
  ['leader.jk', '经开区领导', 'second zone: leader'],
  ['filer.jk', '经开区填报人', 'second zone: filer'],
];

/** Width as a terminal shows it: a Chinese character takes two columns. */
const widthOf = (text) => [...text].reduce((sum, character) => sum + (character > '\u2E80' ? 2 : 1), 0);
const padded = (text, width) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** What the person needs next: where to go, and as whom. */
export const welcome = ({ url, mailboxUrl, password, demo, seconds }) => {
  sayPlain();
  sayPlain(`  践诺已就绪 · Jiannuo is ready (${seconds} s)`);
  sayPlain();
  sayPlain(`  网页 · web       ${url}`);
  if (mailboxUrl) sayPlain(`  邮箱 · mailbox   ${mailboxUrl}`);
  if (demo) {
    sayPlain();
    sayPlain(`  演示账号，密码都是 · demo accounts, one password:  ${password}`);
    for (const [account, chinese, english] of accounts) sayPlain(`    ${padded(account, 22)}${padded(chinese, 18)}${english}`);
  }
  sayPlain();
  sayPlain('  Ctrl-C 停止 · Ctrl-C stops everything it started');
  sayPlain();
};

import { fromJson } from '#database/columns.js';
import { EVENT_NAMES } from '#domain/language/event-names.js';
import { REMINDER_RULE_NAMES } from '#domain/language/names.js';
import { mayDo, unitsFor } from '#domain/people/actor.js';
import { ROLE_NAMES, type Role } from '#domain/people/roles.js';
import { byKey, Conditions, idsOf, momentCell, personIn, type KeyedList } from './list-definition.js';

export const REMINDERS: KeyedList = {
  right: 'reminders.own',
  title: ['提醒记录', 'Reminders'],
  columns: [['事由', 'Reminder', 16], ['收件人', 'Person', 12], ['代理', 'On behalf of', 12], ['应发日', 'Due', 12], ['状态', 'State', 10], ['处理时间', 'Settled', 17], ['补发', 'Late', 8], ['编号', 'Message-ID', 50]],
  keys: ({ em, actor, filter }) => {
    const person = mayDo(actor, 'reminders.read') ? filter.person : actor.personId;
    const where = new Conditions().add('r.zoneId = ?', actor.zoneId).when(person, 'r.personId = ?').when(filter.state, 'r.state = ?').when(filter.rule, 'r.rule = ?');
    return idsOf(em, `SELECT r.id FROM reminders r WHERE ${where.where} ORDER BY r.id DESC`, where.params);
  },
  rows: async ({ em, locale }, keys) => {
    type Row = { id: number; rule: keyof typeof REMINDER_RULE_NAMES; personName: string; personNameEn: string | null; behalf: string | null; behalfEn: string | null; dueOn: string; state: string; settledAt: Date | null; late: number; messageId: string | null };
    const states: Record<string, readonly [string, string]> = { due: ['待发', 'Due'], pending: ['待发', 'Due'], planned: ['待发', 'Due'], sent: ['已发', 'Sent'], dropped: ['不发', 'Dropped'], composed: ['发送中', 'Under way'] };
    const rows = await em.query<Row[]>(
      'SELECT r.id, r.rule, p.name AS personName, p.nameEn AS personNameEn, b.name AS behalf, b.nameEn AS behalfEn, r.dueOn, r.state, r.settledAt, r.late, m.messageId FROM reminders r JOIN people p ON p.id = r.personId LEFT JOIN people b ON b.id = r.onBehalfOf LEFT JOIN mails m ON m.id = r.mailId WHERE r.id IN (?)',
      [keys],
    );
    return byKey(rows, (row) => [REMINDER_RULE_NAMES[row.rule]?.[locale] ?? row.rule, personIn(locale, row.personName, row.personNameEn), personIn(locale, row.behalf, row.behalfEn), row.dueOn, (states[row.state] ?? [row.state, row.state])[locale === 'zh' ? 0 : 1], momentCell(row.settledAt), row.late ? (locale === 'zh' ? '是' : 'yes') : '', row.messageId ?? '']);
  },
};

export const JOURNAL: KeyedList = {
  right: 'journal.read',
  title: ['流水', 'Journal'],
  columns: [['序号', 'No.', 9], ['业务时间', 'Business time', 17], ['记录时间', 'Recorded at', 17], ['事项', 'Event', 20], ['代码', 'Code', 26], ['对象', 'Subject', 18], ['经办人', 'Who', 12], ['代理', 'On behalf of', 12], ['内容', 'Data', 60], ['请求号', 'Request', 38]],
  keys: ({ em, actor, filter }) => {
    const where = new Conditions().add('j.zoneId = ?', actor.zoneId).when(filter.actor, 'j.actorId = ?').when(filter.type, 'j.type = ?').when(filter.after, 'j.at >= ?');
    const target = /^target:(\d+)$/.exec(filter.subject ?? '')?.[1];
    if (target !== undefined)
      where.add("(j.subject = ? OR j.subject IN (SELECT CONCAT('submission:', s.id) FROM submissions s WHERE s.targetId = ?) OR j.subject IN (SELECT CONCAT('flag:', f.id) FROM flags f WHERE f.targetId = ?))", filter.subject, target, target);
    else where.when(filter.subject, 'j.subject = ?');
    return idsOf(em, `SELECT j.id FROM journal_entries j WHERE ${where.where} ORDER BY j.id DESC`, where.params);
  },
  rows: async ({ em, locale }, keys) => {
    type Row = { id: number; at: Date; recordedAt: Date; type: string; subject: string; actorName: string | null; actorNameEn: string | null; behalf: string | null; behalfEn: string | null; data: unknown; requestId: string | null };
    const rows = await em.query<Row[]>(
      'SELECT j.id, j.at, j.recordedAt, j.type, j.subject, a.name AS actorName, a.nameEn AS actorNameEn, b.name AS behalf, b.nameEn AS behalfEn, j.data, j.requestId FROM journal_entries j LEFT JOIN people a ON a.id = j.actorId LEFT JOIN people b ON b.id = j.onBehalfOf WHERE j.id IN (?)',
      [keys],
    );
    return byKey(rows, (row) => [Number(row.id), momentCell(row.at), momentCell(row.recordedAt), (EVENT_NAMES as Record<string, { zh: string; en: string }>)[row.type]?.[locale] ?? row.type, row.type, row.subject, personIn(locale, row.actorName, row.actorNameEn), personIn(locale, row.behalf, row.behalfEn), JSON.stringify(fromJson(row.data)), row.requestId ?? '']);
  },
};

export const PEOPLE: KeyedList = {
  right: 'people.read',
  title: ['人员', 'People'],
  columns: [['姓名', 'Name', 12], ['英文名', 'Name in English', 18], ['账号', 'Account', 20], ['职务', 'Post', 28], ['岗位', 'Duties', 40], ['邮箱', 'E-mail', 28], ['状态', 'State', 10]],
  keys: ({ em, actor, filter, today }) => {
    const reach = unitsFor(actor, 'people.read');
    const holds = (more: string) => `EXISTS (SELECT 1 FROM appointments a WHERE a.personId = p.id AND (a.toDay IS NULL OR a.toDay >= ?) AND ${more})`;
    const where = new Conditions().add('p.zoneId = ?', actor.zoneId);
    if (reach !== 'all') where.add(`(p.id = ? OR ${holds('a.unitId IN (?)')})`, actor.personId, today, reach.length > 0 ? reach : [0]);
    if (filter.unit) where.add(holds('a.unitId = ?'), today, filter.unit);
    if (filter.role) where.add(holds('a.role = ?'), today, filter.role);
    if (filter.state) where.add('p.active = ?', filter.state === 'active' ? 1 : 0);
    if (filter.q) {
      const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`;
      where.add('(p.name LIKE ? OR p.account LIKE ? OR p.nameEn LIKE ? OR p.title LIKE ?)', like, like, like, like);
    }
    return idsOf(em, `SELECT p.id FROM people p WHERE ${where.where} ORDER BY CONVERT(p.name USING gbk) COLLATE gbk_chinese_ci, p.id`, where.params);
  },
  rows: async ({ em, locale, today }, keys) => {
    type Row = { id: number; name: string; nameEn: string | null; account: string; title: string | null; email: string | null; active: number };
    const [rows, duties] = await Promise.all([
      em.query<Row[]>('SELECT id, name, nameEn, account, title, email, active FROM people WHERE id IN (?)', [keys]),
      em.query<{ personId: number; role: Role; unitName: string }[]>('SELECT a.personId, a.role, u.name AS unitName FROM appointments a JOIN units u ON u.id = a.unitId WHERE (a.toDay IS NULL OR a.toDay >= ?) AND a.personId IN (?) ORDER BY a.id', [today, keys]),
    ]);
    return byKey(rows, (row) => [
      row.name, row.nameEn ?? '', row.account, row.title ?? '', duties.filter(({ personId }) => personId === row.id).map(({ role, unitName }) => `${unitName} ${ROLE_NAMES[role][locale]}`).join('；'), row.email ?? '',
      row.active ? (locale === 'zh' ? '启用' : 'Active') : locale === 'zh' ? '停用' : 'Deactivated',
    ]);
  },
};

export const UNITS: KeyedList = {
  right: 'units.read',
  title: ['单位', 'Units'],
  columns: [['代码', 'Code', 16], ['名称', 'Name', 28], ['英文名', 'Name in English', 36], ['类别', 'Kind', 12], ['上级', 'Above', 24], ['撤销日', 'Closed on', 12]],
  keys: ({ em, actor }) => idsOf(em, 'SELECT id FROM units WHERE zoneId = ? ORDER BY sort, id', [actor.zoneId]),
  rows: async ({ em, locale }, keys) => {
    type Row = { id: number; code: string; name: string; nameEn: string | null; kind: string; above: string | null; aboveEn: string | null; closedOn: string | null };
    const kinds: Record<string, readonly [string, string]> = { zone: ['园区', 'Zone'], department: ['部门', 'Department'], office: ['办事处', 'Office'], company: ['平台公司', 'Company'], agency: ['派驻机构', 'Agency'], taskForce: ['专班', 'Task force'] };
    const rows = await em.query<Row[]>('SELECT u.id, u.code, u.name, u.nameEn, u.kind, p.name AS above, p.nameEn AS aboveEn, u.closedOn FROM units u LEFT JOIN units p ON p.id = u.parentId WHERE u.id IN (?)', [keys]);
    return byKey(rows, (row) => [row.code, row.name, row.nameEn ?? '', (kinds[row.kind] ?? [row.kind, row.kind])[locale === 'zh' ? 0 : 1], personIn(locale, row.above, row.aboveEn), row.closedOn ?? '']);
  },
};

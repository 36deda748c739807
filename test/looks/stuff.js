/**
 * `DATABASE_URL=… node test/looks/stuff.js`: copies a planted demo into the database `<name>_stuffed` beside it and fills it to the brim:
 * 60 units with names of up to 50 characters, one unit with 270 targets, 500 in all, narratives of forty lines. An API started on the copy
 * is what pages are looked at with; nothing asserts.
 */
import mysql from 'mysql2/promise';

const address = new URL(process.env['DATABASE_URL'] ?? '');
const from = address.pathname.slice(1);
const to = `${from}_stuffed`;
const UNITS = 44;
const FIRST = 1001;
/** How many targets a new unit takes over from the demo's year. */
const TARGETS = { 2023: 4, 2024: 5 };
const NAMES = [
  '高新技术产业开发区国家级科技成果转化与产业化促进及知识产权综合服务保障中心（筹备工作领导小组办公室）',
  '数字经济局',
  '未来产业先导区与量子信息大科学装置集聚区建设指挥部',
  '翠湖办事处',
];
const NAME_EN = 'Coordination Office for the Commercialisation of Scientific Results and Intellectual Property Services';
const LONGER = '（含省级以上高新技术企业、专精特新“小巨人”企业及国家科技型中小企业培育入库数量之和，按属地统计口径）';
const LONGER_EN = ' (including specialised small giants and technology-based small and medium enterprises, by place of registration)';
const NARRATIVE = Array.from({ length: 40 }, (_, at) => `${at + 1}．本月按计划推进，已协调属地办事处、平台公司与重点企业逐项落实，存在的问题列入清单限期销号。`).join('\n');

const connection = await mysql.createConnection({ uri: address.href, multipleStatements: true });
const query = async (sql, values) => (await connection.query(sql, values))[0];

/** Rows of a table once more, some columns put differently. */
async function again(table, where, changed) {
  const columns = (await query(`SHOW COLUMNS FROM ${table}`)).map(({ Field }) => Field);
  const put = columns.map((column) => changed[column] ?? `\`${column}\``);
  await query(`INSERT INTO ${table} (${columns.map((column) => `\`${column}\``).join(', ')}) SELECT ${put.join(', ')} FROM ${table} WHERE ${where}`);
}

async function targetAgain(id, { offset, unitId, pledgeId, n }) {
  const long = n % 3 === 0;
  const filing = offset * 10;
  await again('targets', `id = ${id}`, {
    id: `id + ${offset}`,
    unitId,
    pledgeId,
    code: `CONCAT(code, '-', ${n}, '-', ${unitId})`,
    ...(long && { name: `CONCAT(name, '${LONGER}')`, nameEn: `CONCAT(nameEn, '${LONGER_EN}')` }),
  });
  const moved = { id: `id + ${filing}`, targetId: `targetId + ${offset}` };
  await again('submissions', `targetId = ${id}`, { ...moved, unitId, latestRevisionId: `latestRevisionId + ${filing}`, effectiveRevisionId: `effectiveRevisionId + ${filing}` });
  await again('submission_revisions', `targetId = ${id}`, { ...moved, submissionId: `submissionId + ${filing}` });
  await again('assessments', `targetId = ${id}`, { ...moved, unitId, revisionId: `revisionId + ${filing}` });
  await again('flags', `targetId = ${id}`, { id: `id + ${offset}`, targetId: `targetId + ${offset}`, unitId });
}

await query(`DROP DATABASE IF EXISTS ${to}; CREATE DATABASE ${to} CHARACTER SET utf8mb4; SET FOREIGN_KEY_CHECKS = 0`);
for (const row of await query('SHOW TABLES')) {
  const [table] = Object.values(row);
  const [{ 'Create Table': made }] = await query(`SHOW CREATE TABLE \`${table}\``);
  await query(`USE ${to}`);
  await query(made);
  await query(`INSERT INTO \`${table}\` SELECT * FROM ${from}.\`${table}\`; USE ${from}`);
}
await query(`USE ${to}`);
const targetsOf = async (year) => (await query('SELECT id FROM targets WHERE year = ? AND zoneId = 1 ORDER BY id', [year])).map(({ id }) => id);
const demo = { 2023: await targetsOf(2023), 2024: await targetsOf(2024) };

for (let k = 0; k < UNITS; k++) {
  const unitId = FIRST + k;
  const name = `${NAMES[k % NAMES.length]}${k}`;
  await query("INSERT INTO units (id, zoneId, parentId, code, kind, name, nameEn, sort) VALUES (?, 1, 1, ?, 'department', ?, ?, ?)", [unitId, `x${k}`, name, k % 4 === 0 ? `${NAME_EN} ${k}` : `Department ${k}`, 500 + k]);
  for (const [year, count] of Object.entries(TARGETS)) {
    const pledgeId = Number(year) * 100 + FIRST + k;
    const [{ id }] = await query("SELECT id FROM pledges WHERE year = ? AND zoneId = 1 AND tier = 'unit' ORDER BY id LIMIT 1", [year]);
    await again('pledges', `id = ${id}`, { id: pledgeId, unitId, holder: `'unit:${unitId}'`, title: `'高新区${year}年度目标责任书（${name}）'` });
    for (let n = 0; n < count; n++) await targetAgain(demo[year][(k * 5 + n) % demo[year].length], { offset: 10_000 * (k + 1), unitId, pledgeId, n: k * 10 + n });
  }
}

const [full] = await query("SELECT u.id, p.id AS pledgeId FROM units u JOIN pledges p ON p.unitId = u.id AND p.year = 2024 AND p.tier = 'unit' WHERE u.code = 'innovation' AND u.zoneId = 1");
for (let round = 0; round < 6; round++)
  for (const [n, id] of demo[2024].entries()) await targetAgain(id, { offset: 1_000_000 + round * 100_000, unitId: full.id, pledgeId: full.pledgeId, n: round * 100 + n });
await query("UPDATE units SET name = '创新发展与科技成果转化及知识产权保护综合服务管理局（科技创新委员会办公室）' WHERE id = ?", [full.id]);
await query('UPDATE submission_revisions SET narrative = ?, problems = ?, nextSteps = ? WHERE id % 3 = 0', [NARRATIVE, NARRATIVE, NARRATIVE]);
await query('UPDATE flags SET cause = ?, measures = ? WHERE cause IS NOT NULL AND id % 2 = 0', [NARRATIVE, NARRATIVE]);
console.table(await query('SELECT year, COUNT(*) AS targets, COUNT(DISTINCT unitId) AS units FROM targets WHERE zoneId = 1 GROUP BY year'));
console.log(to);
await connection.end();

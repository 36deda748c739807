/** Rows of one group, under its name. */
export interface Group<Row> {
  name: string;
  rows: Row[];
}

/** The rows by the name of their group: groups in the order they first come in, rows in their own. */
export function groupsOf<Row>(rows: readonly Row[], nameOf: (row: Row) => string): Group<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const members = groups.get(name);
    if (members) members.push(row);
    else groups.set(name, [row]);
  }
  return [...groups].map(([name, members]) => ({ name, rows: members }));
}

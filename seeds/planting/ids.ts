/** What the planted rows are called in the seeds, and which ids the database gave them. */
export interface ZoneIds {
  zoneId: number;
  units: Map<string, number>;
  people: Map<string, number>;
  /** By target code. */
  targets: Map<string, number>;
}

export function idOf(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the seeds name ${name}, which was not planted`);
  return id;
}

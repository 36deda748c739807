import type { BulletinRowDto } from '#api-client/generated.js';

/** Room on one slide, at a size that the last row reads: two targets with the unit's answer, or three without. */
const ROOM = 6;
const roomOf = ({ flag }: BulletinRowDto): number => (flag?.cause || flag?.recoverBy ? 3 : 2);

export function paged(rows: readonly BulletinRowDto[]): BulletinRowDto[][] {
  const pages: BulletinRowDto[][] = [];
  let left = 0;
  for (const row of rows) {
    if (roomOf(row) > left) {
      pages.push([]);
      left = ROOM;
    }
    pages.at(-1)!.push(row);
    left -= roomOf(row);
  }
  return pages;
}

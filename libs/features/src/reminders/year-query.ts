/** Which zone's year is asked about, and since when anything there may still ask for a reminder. */
export interface YearQuery {
  zoneId: number;
  year: number;
  from: string;
  until: string;
  now: Date;
  since: Date;
}

export interface NotDoneTarget {
  unitId: number;
  code: string;
  name: string;
  nameEn: string | null;
  unitName: string;
  unitNameEn: string | null;
}

/** As they stand in the address. */
export type BoardFilterValues = Record<'period' | 'asOf' | 'mine' | 'unit' | 'kind', string>;

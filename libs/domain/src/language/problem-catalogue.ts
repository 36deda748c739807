/** Title and detail template (`{name}` is filled from the params) by code. */
export type ProblemCatalogue = Record<string, readonly [title: string, detail: string]>;

/** One filter of a page; its value in the address, '' or the default where nothing is asked for. */
export type FilterSpec<Names extends string> =
  | {
      kind: 'select';
      name: Names;
      label: string;
      options: readonly { value: string; label: string }[];
      all?: string;
      /** Its options come after the page: its room is kept. */ late?: true;
    }
  | { kind: 'toggle'; name: Names; label: string }
  | { kind: 'search'; name: Names; label: string };

/** A filter that narrows the page just now, as a chip says it. */
export interface ActiveFilter {
  key: string;
  label: string;
  onRemove: () => void;
}

/** What stands under "filters" on a phone and is active: the search stands beside it and shows itself. */
export function activeOf<Names extends string>(
  specs: readonly FilterSpec<Names>[],
  values: Record<Names, string>,
  defaults: Record<Names, string>,
): { name: Names; label: string }[] {
  return specs.flatMap((spec) => {
    const value = values[spec.name];
    if (spec.kind === 'search' || value === defaults[spec.name]) return [];
    if (spec.kind === 'toggle') return [{ name: spec.name, label: spec.label }];
    const chosen = spec.options.find((option) => option.value === value);
    return [{ name: spec.name, label: chosen?.label ?? (value === '' ? (spec.all ?? spec.label) : spec.label) }];
  });
}

import { targetsList, type TargetItemDto } from '#api-client/generated.js';
import type { Light } from '#domain/assessment/assessment.js';
import { compares, countsFor, partsOfOnly, type Only } from '#domain/assessment/only.js';
import { addMonths } from '#domain/calendar/months.js';
import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { Button } from '../../ui/Button.js';
import { PageNote } from '../../ui/PageNote.js';
import type { Column } from '../../ui/table/columns.js';

type Asked = Omit<NonNullable<Parameters<typeof targetsList>[0]>, 'year' | 'period'>;

/** The rows that a number of the board counts, and what each was a month before where the number is a change. */
export function useNarrowed(only: Only | null, list: { month: string; items: TargetItemDto[] } | undefined, asked: Asked) {
  const month = list && addMonths(list.month, -1);
  const asksBefore = only !== null && compares(only) && month !== undefined;
  const query = useQuery({
    queryKey: ['targets', 'before', month, asked],
    queryFn: ({ signal }) => dataOf(targetsList({ ...asked, period: month, year: Number(month!.slice(0, 4)) }, { signal })),
    enabled: asksBefore,
  });
  const before = new Map<number, Light>(
    (asksBefore ? (query.data?.items ?? []) : []).flatMap(({ target, assessment }) =>
      assessment ? [[target.id, assessment.light] as const] : [],
    ),
  );
  const isWaiting = asksBefore && !query.data && !query.isError;
  const all = list?.items ?? [];
  const counted = ({ target, assessment }: TargetItemDto) => only === null || countsFor(only, assessment, before.get(target.id));
  const items = isWaiting ? [] : all.filter(counted);
  return { items, before, isWaiting, error: asksBefore ? query.error : null };
}

/** Says of which number these are the rows, and leads back to all. */
export function OnlyNote({ only, month, n, onAll }: { only: Only; month: string; n: number; onAll: () => void }) {
  const w = useWords();
  const dates = useDates();
  const [what, light] = partsOfOnly(only);
  return (
    <PageNote tone="plain">
      <span>
        {w(`targets.only.${what}`, {
          n,
          month: dates.shortMonth(month),
          before: dates.shortMonth(addMonths(month, -1)),
          light: light ? w(`light.${light}`) : '',
        })}
      </span>
      <Button look="quiet" small onClick={onAll}>
        {w('targets.only.all')}
      </Button>
    </PageNote>
  );
}

/** Beside each light the one of the month before, where that is what the list is about. */
export const withBefore = (
  columns: readonly Column<TargetItemDto>[],
  before: ReadonlyMap<number, Light>,
  month: string,
): readonly Column<TargetItemDto>[] =>
  before.size === 0
    ? columns
    : columns.map((column) =>
        column.key === 'light'
          ? {
              ...column,
              cell: (item: TargetItemDto) => (
                <>
                  {column.cell(item)}
                  <Was light={before.get(item.target.id)} month={addMonths(month, -1)} />
                </>
              ),
            }
          : column,
      );

function Was({ light, month }: { light: Light | undefined; month: string }) {
  const w = useWords();
  const dates = useDates();
  if (!light) return null;
  return (
    <small className="quiet target-was">
      {w('targets.was', { before: dates.shortMonth(month), light: w(`light.${light}`) })}
    </small>
  );
}

import { flagsAgeing, type FlagAgeingDto, type FlagDto } from '#api-client/generated.js';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { ink } from '../../app/theme/tokens.js';
import { ChartSection } from '../../ui/chart/ChartSection.js';
import { ChartTable } from '../../ui/chart/ChartTable.js';
import { StackBars } from '../../ui/chart/StackBars.js';
import { address } from '../addresses.js';
import { ageingRows, ageingSaid, FLAG_LEVELS } from './ageing-rows.js';

interface AgeingProps {
  filters: Record<'kind' | 'unit' | 'level' | 'age', string>;
}

const LOOKS = { 3: 'piece-red', 2: 'piece-middle', 1: 'piece-pale' } as const;
const PAINT = {
  3: { fill: ink('lag'), on: ink('on') },
  2: { fill: 'url(#hatch)', on: ink('ink') },
  1: { fill: ink('brand2'), on: ink('brand') },
} as const;

/** How long the standing cases have been standing; each age leads to its cases. It waits behind the list, it does not hold it up. */
export function AgeingSection({ filters }: AgeingProps) {
  const { kind, unit } = filters;
  const { data } = useQuery({
    queryKey: ['flags', 'ageing', kind, unit],
    queryFn: ({ signal }) =>
      dataOf(
        flagsAgeing({ kind: (kind || undefined) as FlagDto['kind'] | undefined, unit: Number(unit) || undefined }, { signal }),
      ),
  });
  return data && data.total > 0 ? <Ageing ageing={data} filters={filters} /> : null;
}

function Ageing({ ageing, filters }: AgeingProps & { ageing: FlagAgeingDto }) {
  const w = useWords();
  const rows = ageingRows(ageing, w);
  const said = ageingSaid(ageing, w);
  const noteOf = (total: number, open: number) => (total === 0 ? w('ageing.none') : w('ageing.count', { n: total, open }));
  const picture = async () => {
    const { stackPicture } = await import('../../ui/chart/stack-picture.js');
    const key = FLAG_LEVELS.map((level) => ({ ...PAINT[level], word: w(`flag.level.${level}`) }));
    const svg = stackPicture({
      rows: rows.map(({ name, counts, total, open }) => ({
        name,
        pieces: counts.map(({ level, count }) => ({ ...PAINT[level], count })),
        note: noteOf(total, open),
      })),
      key,
    });
    return { svg, title: w('ageing.title'), fileName: `${w('flags.title')} ${w('ageing.title')}.png` };
  };
  return (
    <ChartSection
      name="ageing"
      title={w('ageing.title')}
      note={w('ageing.note')}
      said={said}
      saidInside
      picture={picture}
      table={() => <AgeingTable ageing={ageing} />}
    >
      <p className="chart-said">{said}</p>
      <StackBars
        rows={rows.map(({ band, name, counts, total, open }) => ({
          key: band,
          name,
          to: address('/flags', { ...filters, age: filters.age === band ? '' : band }),
          chosen: filters.age === band,
          pieces: counts.map(({ level, count }) => ({
            key: String(level),
            count,
            look: LOOKS[level],
            said: w('ageing.piece', { level: w(`flag.level.${level}`), n: count }),
          })),
          note: noteOf(total, open),
        }))}
        legend={FLAG_LEVELS.map((level) => ({ key: String(level), look: LOOKS[level], word: w(`flag.level.${level}`) }))}
      />
    </ChartSection>
  );
}

function AgeingTable({ ageing }: { ageing: FlagAgeingDto }) {
  const w = useWords();
  return (
    <ChartTable
      caption={ageingSaid(ageing, w)}
      columns={[
        { key: 'band', label: w('ageing.label') },
        ...FLAG_LEVELS.map((level) => ({ key: String(level), label: w(`flag.level.${level}`), right: true })),
        { key: 'total', label: w('chart.col.total'), right: true },
        { key: 'open', label: w('ageing.open'), right: true },
      ]}
      rows={ageingRows(ageing, w).map(({ band, name, counts, total, open }) => ({
        key: band,
        cells: [name, ...counts.map(({ count }) => count), total, open],
      }))}
    />
  );
}

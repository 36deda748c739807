import type { BoardDto, PipelineItemDto } from '#api-client/generated.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Section } from '../../ui/Section.js';
import { WorkList } from '../../ui/WorkList.js';
import { address } from '../addresses.js';
import { useNames } from '../named.js';

const NAMED = 2;

/** Who has been asked and has not submitted, unit by unit: how far they are, and whether they were reminded. */
export function UnfiledList({ board, past }: { board: BoardDto; past: boolean }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const units = byUnit(board.unfiled);
  const left = board.dueAt && board.workdaysLeft !== null && board.workdaysLeft > 0;
  const note = left
    ? w('unfiled.note', { n: board.unfiled.length, days: board.workdaysLeft ?? 0, moment: dates.moment(board.dueAt ?? '') })
    : w('unfiled.count', { n: board.unfiled.length });
  return (
    <Section title={w('unfiled.title')} note={past ? w('unfiled.now') : note} flush>
      <div className="unfiled">
        <WorkList
          empty={w('unfiled.allFiled')}
          items={[...units].map(([unitId, items]) => {
            const nameOf = ({ name, nameEn }: PipelineItemDto) => names.of({ name, nameEn });
            const [first] = items;
            const reminded = items
              .map(({ remindedAt }) => remindedAt)
              .filter((at) => at !== null)
              .sort()
              .at(-1);
            return {
              key: String(unitId),
              title: w('unfiled.unit', {
                unit: names.of({ name: first?.unitName ?? '', nameEn: first?.unitNameEn ?? null }),
                n: items.length,
              }),
              detail: w(items.length > NAMED ? 'unfiled.names' : 'unfiled.allNames', {
                names: items.slice(0, NAMED).map(nameOf).join(w('list.comma')),
              }),
              aside: (
                <>
                  <StateCounts items={items} />
                  <span className="unfiled-reminded">
                    {reminded ? w('unfiled.reminded', { moment: dates.moment(reminded) }) : w('unfiled.notReminded')}
                  </span>
                </>
              ),
              to: address('/targets', { unit: unitId, period: board.period, light: 'pending' }),
              urgent: items.some(({ late }) => late),
            };
          })}
        />
      </div>
    </Section>
  );
}

function byUnit(items: readonly PipelineItemDto[]): Map<number, PipelineItemDto[]> {
  const units = new Map<number, PipelineItemDto[]>();
  for (const item of items) units.set(item.unitId, [...(units.get(item.unitId) ?? []), item]);
  return units;
}

function StateCounts({ items }: { items: readonly PipelineItemDto[] }) {
  const w = useWords();
  const count = (state: string) => items.filter((item) => item.state === state).length;
  const said = (['returned', 'draft', 'none'] as const)
    .filter((state) => count(state) > 0)
    .map((state) => w(`unfiled.${state}`, { n: count(state) }));
  return <span>{said.join(w('list.comma'))}</span>;
}

import type { BoardDto, UnfiledUnitDto } from '#api-client/generated.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Section } from '../../ui/Section.js';
import { WorkList } from '../../ui/WorkList.js';
import { address } from '../addresses.js';
import { useNames } from '../named.js';

/** Who has been asked and has not submitted, unit by unit: how far they are, and whether they were reminded. */
export function UnfiledList({ board, past }: { board: BoardDto; past: boolean }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const { total, units } = board.unfiled;
  const left = !past && board.dueAt && board.workdaysLeft !== null && board.workdaysLeft > 0;
  const note = left
    ? w('unfiled.note', { n: total, days: board.workdaysLeft ?? 0, moment: dates.moment(board.dueAt ?? '') })
    : w('unfiled.count', { n: total });
  return (
    <Section title={w('unfiled.title')} note={note} flush>
      <div className="unfiled">
        <WorkList
          empty={w('unfiled.allFiled')}
          items={units.map((item) => {
            const { unit, first, remindedAt } = item;
            return {
              key: String(unit.id),
              title: w('unfiled.unit', { unit: names.of(unit), n: item.total }),
              detail: w(item.total > first.length ? 'unfiled.names' : 'unfiled.allNames', {
                names: first.map((one) => names.of(one)).join(w('list.comma')),
              }),
              aside: (
                <>
                  <StateCounts of={item} />
                  <span className="unfiled-reminded">
                    {remindedAt ? w('unfiled.reminded', { moment: dates.moment(remindedAt) }) : w('unfiled.notReminded')}
                  </span>
                </>
              ),
              to: address('/targets', { unit: unit.id, period: board.period, light: 'pending' }),
              urgent: item.late,
            };
          })}
        />
      </div>
    </Section>
  );
}

function StateCounts({ of: { total, returned, draft } }: { of: UnfiledUnitDto }) {
  const w = useWords();
  const counts = { returned, draft, none: total - returned - draft };
  const said = (['returned', 'draft', 'none'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => w(`unfiled.${state}`, { n: counts[state] }));
  return <span>{said.join(w('list.comma'))}</span>;
}

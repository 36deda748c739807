import type { BoardDto, UnfiledUnitDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { Section } from '../../ui/Section.js';
import { useUrlMember } from '../../ui/url-set.js';
import { WorkList } from '../../ui/WorkList.js';
import { useNames } from '../named.js';
import type { BoardFilterValues } from './board-filter-values.js';
import { rowsBehind } from './rows-behind.js';

/** So many names are taken in at a glance; the rest come with the details. */
const FIRST = 9;

/** Who has been asked and has not submitted: the names at a glance, what each still owes and whether they were reminded on request. */
export function UnfiledList({ board, filters }: { board: BoardDto; filters: BoardFilterValues }) {
  const w = useWords();
  const [detailed, setDetailed] = useUrlMember('open', 'unfiled');
  const { total } = board.unfiled;
  const units = [...board.unfiled.units].sort((one, other) => other.total - one.total);
  const left = filters.asOf === '' && board.dueAt && board.workdaysLeft !== null && board.workdaysLeft > 0;
  return (
    <Section
      id="unfiled"
      title={w('unfiled.title')}
      note={left ? w('unfiled.note', { n: total, days: board.workdaysLeft ?? 0 }) : w('unfiled.count', { n: total })}
      actions={
        units.length > 0 && (
          <Button small look="quiet" aria-expanded={detailed} onClick={() => setDetailed(!detailed)}>
            {w(detailed ? 'unfiled.brief' : 'unfiled.details')}
          </Button>
        )
      }
      flush
    >
      {detailed || units.length === 0 ? (
        <Detailed board={board} filters={filters} units={units} />
      ) : (
        <Brief board={board} filters={filters} units={units} due={left ? board.dueAt : null} onMore={() => setDetailed(true)} />
      )}
    </Section>
  );
}

const toTargets = ({ board, filters }: UnitsProps, unit: UnfiledUnitDto['unit']): string =>
  rowsBehind(board, filters, { unit: unit.id, only: 'unfiled' });

interface UnitsProps {
  board: BoardDto;
  filters: BoardFilterValues;
  units: readonly UnfiledUnitDto[];
}

/** Most outstanding first; who has ever been late this year is red. */
function Brief({ board, filters, units, due, onMore }: UnitsProps & { due: string | null; onMore: () => void }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const shown = units.slice(0, FIRST);
  const unreminded = units.filter(({ remindedAt }) => remindedAt === null).length;
  const last = units.reduce<string>((latest, { remindedAt }) => (remindedAt && remindedAt > latest ? remindedAt : latest), '');
  return (
    <div className="unfiled-brief">
      <ul>
        {shown.map(({ unit, total, late }) => (
          <li key={unit.id}>
            <Link
              className={late ? 'unfiled-late' : undefined}
              to={toTargets({ board, filters, units }, unit)}
              title={names.of(unit)}
            >
              <span>{names.of(unit)}</span> <b className="num">{total}</b>
            </Link>
          </li>
        ))}
        {units.length > shown.length && (
          <li>
            <Button small look="quiet" onClick={onMore}>
              {w('unfiled.more', { n: units.length - shown.length })}
            </Button>
          </li>
        )}
      </ul>
      <p className="quiet">
        {due && <span>{w('board.due', { moment: dates.moment(due) })}</span>}
        <span>
          {unreminded > 0
            ? w('unfiled.someReminded', { n: unreminded })
            : w('unfiled.allReminded', { moment: dates.moment(last) })}
        </span>
      </p>
    </div>
  );
}

function Detailed({ board, filters, units }: UnitsProps) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  return (
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
            to: toTargets({ board, filters, units }, unit),
            urgent: item.late,
          };
        })}
      />
    </div>
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

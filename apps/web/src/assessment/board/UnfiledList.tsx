import type { BoardDto, UnfiledUnitDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { useUrlMember } from '../../ui/url-set.js';
import { WorkList } from '../../ui/WorkList.js';
import { useNames } from '../named.js';
import type { BoardFilterValues } from './board-filter-values.js';
import { rowsBehind } from './rows-behind.js';

/** So many names stand on one line; where there are more, two give way to the word that says how many. */
const FIRST = 8;

/** Who has been asked and has not submitted: the names at a glance, what each still owes and whether they were reminded on request. */
export function UnfiledList({ board, filters }: { board: BoardDto; filters: BoardFilterValues }) {
  const w = useWords();
  const [detailed, setDetailed] = useUrlMember('open', 'unfiled');
  const { total } = board.unfiled;
  const units = [...board.unfiled.units].sort((one, other) => other.total - one.total);
  const left = filters.asOf === '' && board.dueAt && board.workdaysLeft !== null && board.workdaysLeft > 0;
  return (
    <section className="section unfiled" id="unfiled" aria-labelledby="unfiled-title">
      <h2 id="unfiled-title">{w('unfiled.title')}</h2>
      {total > 0 && (
        <small>{left ? w('unfiled.note', { n: total, days: board.workdaysLeft ?? 0 }) : w('unfiled.count', { n: total })}</small>
      )}
      {units.length === 0 ? (
        <p className="quiet">{w('unfiled.allFiled')}</p>
      ) : (
        <Brief board={board} filters={filters} units={units} onMore={() => setDetailed(true)} />
      )}
      {units.length > 0 && (
        <Button small look="quiet" aria-expanded={detailed} onClick={() => setDetailed(!detailed)}>
          {w(detailed ? 'unfiled.brief' : 'unfiled.details')}
        </Button>
      )}
      {detailed && units.length > 0 && <Detailed board={board} filters={filters} units={units} />}
    </section>
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
function Brief({ board, filters, units, onMore }: UnitsProps & { onMore: () => void }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const shown = units.slice(0, units.length > FIRST ? FIRST - 2 : FIRST);
  const unreminded = units.filter(({ remindedAt }) => remindedAt === null).length;
  const last = units.reduce<string>((latest, { remindedAt }) => (remindedAt && remindedAt > latest ? remindedAt : latest), '');
  return (
    <>
      <ul className="unfiled-names">
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
      <small className="quiet">
        {unreminded > 0 ? w('unfiled.someReminded', { n: unreminded }) : w('unfiled.allReminded', { moment: dates.moment(last) })}
      </small>
    </>
  );
}

function Detailed({ board, filters, units }: UnitsProps) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  return (
    <div className="unfiled-details">
      <WorkList
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

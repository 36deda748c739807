import type { BulletinRowDto, UnitGroupDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { useDates } from '../app/language/dates.js';
import { useLanguage, useWords } from '../app/language/language.js';
import { LightMark } from '../ui/LightMark.js';
import type { PackNames } from './pack-names.js';

interface PackGroupsProps {
  groups: UnitGroupDto[];
  names: PackNames;
  /** `full`: why, cause, promise and outlook · `speak`: the flagged targets and what was answered · `brief`: names alone. */
  look: 'full' | 'speak' | 'brief';
}

/** Targets by unit, the worst unit first. */
export function PackGroups({ groups, names, look }: PackGroupsProps) {
  const w = useWords();
  return (
    <div className={`paper-groups paper-groups-${look}`}>
      {groups.map((group) => (
        <section key={group.unitId} className="paper-unit">
          <h4>
            {names.unit(group)} <small>{w('pack.items', { n: group.targets.length })}</small>
          </h4>
          {look === 'full' ? (
            <ul>
              {group.targets.map((row) => (
                <Laggard key={row.targetId} row={row} names={names} />
              ))}
            </ul>
          ) : (
            <ul className="paper-brief">
              {group.targets.map((row) => (
                <li key={row.targetId}>
                  <Link to={`/targets/${row.targetId}`}>{names.target(row)}</Link>
                  <LightMark light={row.light} standing={row.standing} size="small" />
                  {look === 'speak' && row.streak > 1 && <small>{w('pack.streak', { n: row.streak })}</small>}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

function Laggard({ row, names }: { row: BulletinRowDto; names: PackNames }) {
  const w = useWords();
  const { language } = useLanguage();
  return (
    <li>
      <p className="paper-target">
        <LightMark light={row.light} recovered={row.recovered} provisional={row.provisional} size="small" />
        <Link to={`/targets/${row.targetId}`}>{names.target(row)}</Link>
        {row.streak > 1 && <small>{w('pack.streak', { n: row.streak })}</small>}
        {names.figureOf(row.targetId)?.illustrative && <small className="paper-mark">{w('pack.illustrative')}</small>}
      </p>
      <p>{row.why[language]}</p>
      <Answer row={row} />
      {row.outlook && (
        <p>
          <em>{w('pack.outlook')}</em>
          {row.outlook[language]}
        </p>
      )}
    </li>
  );
}

/** What the unit itself says: why, what it does, by when it promises to be back. Silence is said, too. */
export function Answer({ row: { flag } }: { row: BulletinRowDto }) {
  const w = useWords();
  const dates = useDates();
  if (!flag) return null;
  if (!flag.cause && !flag.recoverBy) return <p className="paper-silent">{w('pack.noAnswer')}</p>;
  return (
    <>
      {flag.cause && (
        <p>
          <em>{w('pack.cause')}</em>
          {flag.cause}
        </p>
      )}
      {flag.measures && (
        <p>
          <em>{w('pack.measures')}</em>
          {flag.measures}
        </p>
      )}
      {flag.recoverBy && (
        <p className={flag.promiseBroken ? 'paper-broken' : undefined}>
          <em>{w('pack.promise')}</em>
          {w(flag.promiseBroken ? 'pack.promise.broken' : 'pack.promise.by', { month: dates.month(flag.recoverBy) })}
        </p>
      )}
    </>
  );
}

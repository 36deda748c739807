import type { BulletinRowDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { useLanguage } from '../app/language/language.js';
import { LightMark } from '../ui/LightMark.js';
import type { PackNames } from './pack-names.js';

/** Targets that came back on pace, with the sentence that says so. */
export function PackTargets({ rows, names }: { rows: BulletinRowDto[]; names: PackNames }) {
  const { language } = useLanguage();
  return (
    <ul className="paper-list">
      {rows.map((row) => (
        <li key={row.targetId}>
          <LightMark light={row.light} recovered={row.recovered} size="small" />{' '}
          <Link to={`/targets/${row.targetId}`}>{names.target(row)}</Link> <span className="quiet">{names.unit(row)}</span>
          <p>{row.why[language]}</p>
        </li>
      ))}
    </ul>
  );
}

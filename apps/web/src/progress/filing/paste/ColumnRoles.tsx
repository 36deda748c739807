import { useWords } from '../../../app/language/language.js';
import { FIELD_WORDS } from '../../figure/fields.js';
import { TEXTS, type NumberName } from '../../entry.js';
import type { CopiedTable } from './copied-table.js';
import { ROLES, type Columns, type Role } from './roles.js';

interface ColumnRolesProps {
  table: CopiedTable;
  columns: Columns;
  onChange: (roles: Role[]) => void;
}

/** What each copied column was taken for; open where nothing was recognised as a figure. */
export function ColumnRoles({ table, columns: { roles, headings, first }, onChange }: ColumnRolesProps) {
  const w = useWords();
  if (roles.length < 2) return null;
  const wordOf = (role: Role) => {
    if (role === 'none' || role === 'name' || role === 'code' || role === 'unit' || role === 'value')
      return w(`paste.role.${role}`);
    return (TEXTS as readonly string[]).includes(role)
      ? w(`filing.field.${role as (typeof TEXTS)[number]}`)
      : w(FIELD_WORDS[role as NumberName]);
  };
  const set = (at: number, role: Role) =>
    onChange(roles.map((one, other) => (other === at ? role : one === role && role !== 'none' ? 'none' : one)));
  const named = (at: number) => headings[at] || w('paste.columnN', { n: at + 1 });
  return (
    <details className="paste-columns" open={!roles.some((role) => ROLES.indexOf(role) > ROLES.indexOf('unit'))}>
      <summary>
        {w('paste.columns')}{' '}
        <span className="quiet">
          {roles.flatMap((role, at) => (role === 'none' ? [] : [`${named(at)} → ${wordOf(role)}`])).join(' · ')}
        </span>
      </summary>
      <div>
        {roles.map((role, at) => (
          <label key={at}>
            <span>
              {named(at)} <small className="quiet">{table.rows[first]?.[at]?.slice(0, 12)}</small>
            </span>
            <select className="input" value={role} onChange={(event) => set(at, event.target.value as Role)}>
              {ROLES.map((one) => (
                <option key={one} value={one}>
                  {wordOf(one)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}

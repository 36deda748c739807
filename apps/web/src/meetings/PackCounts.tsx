import type { BulletinDto } from '#api-client/generated.js';
import { useWords } from '../app/language/language.js';
import type { PackNames } from './pack-names.js';
import { focusWhenScrolling } from '../ui/focus-when-scrolling.js';

/** Unit by unit: how many on pace, how many not; those doing best are marked. */
export function PackCounts({ bulletin, names }: { bulletin: BulletinDto; names: PackNames }) {
  const w = useWords();
  const best = new Set(bulletin.best.map((unit) => unit.unitId));
  const units = [...bulletin.units]
    .filter((unit) => unit.total > 0)
    .sort((a, b) => b.reached * a.total - a.reached * b.total || b.total - a.total);
  return (
    <div className="sheet-scroll" ref={focusWhenScrolling}>
      <table className="paper-table">
        <caption className="unheard">{w('pack.section.units')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('people.unit')}</th>
            <th scope="col">{w('pack.count.total')}</th>
            <th scope="col">{w('pack.count.reached')}</th>
            <th scope="col">{w('pack.share')}</th>
            <th scope="col">{w('light.behind')}</th>
            <th scope="col">{w('light.lagging')}</th>
            <th scope="col">{w('light.missing')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.unitId}>
              <th scope="row">
                {names.unit(unit)} {best.has(unit.unitId) && <small className="paper-best">{w('pack.best')}</small>}
              </th>
              <td className="num">{unit.total}</td>
              <td className="num">{unit.reached}</td>
              <td className="num">{unit.share === null ? w('figure.none') : `${unit.share}%`}</td>
              <td className="num">{unit.behind || ''}</td>
              <td className="num">{unit.lagging || ''}</td>
              <td className="num">{unit.missing || ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

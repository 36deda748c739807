import type { PackFigureDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { useLanguage, useWords } from '../app/language/language.js';
import { Figure } from '../ui/Figure.js';
import { LightMark } from '../ui/LightMark.js';
import type { PackNames } from './pack-names.js';
import { focusWhenScrolling } from '../ui/focus-when-scrolling.js';

/** The annex: every figure, in the order of the pledge book. */
export function PackFigures({ figures, names }: { figures: PackFigureDto[]; names: PackNames }) {
  const w = useWords();
  return (
    <section className="paper-annex">
      <h3>{w('pack.annex')}</h3>
      <div className="sheet-scroll" ref={focusWhenScrolling}>
        <table className="paper-table paper-figures">
          <caption className="unheard">{w('pack.annex')}</caption>
          <thead>
            <tr>
              <th scope="col">{w('pack.figure.target')}</th>
              <th scope="col">{w('people.unit')}</th>
              <th scope="col">{w('pack.figure.year')}</th>
              <th scope="col">{w('pack.figure.expected')}</th>
              <th scope="col">{w('pack.figure.actual')}</th>
              <th scope="col">{w('pack.figure.light')}</th>
              <th scope="col">{w('pack.figure.why')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <FigureRow key={figure.targetId} figure={figure} names={names} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function FigureRow({ figure, names }: { figure: PackFigureDto; names: PackNames }) {
  const w = useWords();
  const { language } = useLanguage();
  const number = (value: string | null) => (
    <Figure value={value} places={value === null ? undefined : placesOf(value, figure.decimals)} />
  );
  return (
    <tr>
      <th scope="row">
        <Link to={`/targets/${figure.targetId}`}>{names.target(figure)}</Link>{' '}
        <small className="quiet">{names.measure(figure)}</small>
        {figure.illustrative && <small className="paper-mark">{w('pack.illustrative')}</small>}
      </th>
      <td>{names.unit(figure)}</td>
      <td className="right">{number(figure.target)}</td>
      <td className="right">{number(figure.expected)}</td>
      <td className="right">
        <strong>{number(figure.actual)}</strong>
      </td>
      <td>
        <LightMark
          light={figure.light}
          size="small"
          provisional={figure.provisional}
          recovered={figure.recovered}
          doubtful={figure.doubtful}
          reason={figure.notAssessed}
          standing={figure.standing}
        />
      </td>
      <td className="paper-why">{figure.why[language]}</td>
    </tr>
  );
}

/** What is computed (E) may carry many decimals: no more of them are printed than the target is written with, one at least. */
function placesOf(value: string, decimals: number): number | undefined {
  const own = value.split('.')[1]?.length ?? 0;
  return own > Math.max(decimals, 2) ? Math.max(decimals, 1) : undefined;
}

import type { BoardDto, BoardItemDto } from '#api-client/generated.js';
import { measured } from '#domain/language/measure.js';
import { Link } from 'react-router';
import { useWords } from '../../app/language/language.js';
import { bulletPlaces } from '../../ui/bullet-scale.js';
import { ChartTable } from '../../ui/chart/ChartTable.js';
import { figureWords, groupDigits } from '../../ui/decimal-words.js';
import { useDates } from '../../app/language/dates.js';
import { address } from '../addresses.js';
import { unitAfter } from '#domain/language/number-words.js';
import { saidShort } from '../PaceBar.js';
import { useNames } from '../named.js';
import { knownOn } from './known-on.js';
import { neededWeight, paceFigures, written } from '../pace-figures.js';
import { StandingLight } from '../StandingLight.js';

const goalOf = ({ terms }: BoardItemDto): string | null => (terms.kind === 'milestone' ? neededWeight(terms) : terms.target);

/** The worst as a table: the numbers that the bars are drawn from. */
export function WorstTable({ board, said }: { board: BoardDto; said: string }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  return (
    <ChartTable
      caption={said}
      columns={[
        { key: 'target', label: w('chart.col.target') },
        { key: 'unit', label: w('filter.unit') },
        { key: 'light', label: w('chart.col.light') },
        ...(['there', 'due', 'goal', 'stretch'] as const).map((key) => ({ key, label: w(`chart.col.${key}`), right: true })),
      ]}
      rows={board.worst.map((item) => {
        const { target, terms, assessment } = item;
        const goal = goalOf(item);
        const figure = (value: string | null) =>
          value === null ? w('figure.none') : figureWords(written(value, target.decimals));
        const unit = terms.kind === 'growth' || terms.kind === 'rate' ? '%' : names.measure(target);
        return {
          key: String(target.id),
          cells: [
            <Link key="target" to={address(`/targets/${target.id}`, { receipt: assessment.month, asOf: knownOn(board, dates) })}>
              {names.of(target)}
            </Link>,
            names.of(target.unit),
            <StandingLight key="light" judged={assessment} />,
            <>
              {figure(assessment.doubtful ? null : assessment.actual)} <small className="quiet">{unitAfter(unit)}</small>
            </>,
            figure(assessment.expected),
            figure(goal),
            figure(terms.stretch),
          ],
        };
      })}
    />
  );
}

/** The bars as a picture: drawn when somebody wants to take them away. */
export function useWorstPicture(board: BoardDto) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  return async () => {
    const { bulletPicture } = await import('../../ui/chart/bullet-picture.js');
    const rows = board.worst.slice(0, 20).map(({ target, terms, assessment }) => {
      const figures = assessment.doubtful ? null : paceFigures(assessment, terms, target.decimals);
      const light = assessment.standing && assessment.light !== 'lagging' ? assessment.standing : assessment.light;
      return {
        name: names.of(target),
        under: names.of(target.unit),
        light,
        lightWord: w(`light.${light}`),
        places: figures?.bar ? bulletPlaces(figures.bar) : null,
        there: figures ? thereWords(figures.there, names.measure(target)) : w('pace.nothing'),
        due: figures?.due ? dueWords(saidShort(figures.due, names.measure(target)), figures.dueIs) : '',
      };
    });
    const words = {
      actual: w('chart.actual'),
      expected: w('chart.plan'),
      target: w('chart.col.goal'),
      stretch: w('chart.col.stretch'),
    };
    const day = knownOn(board, dates);
    const known = day ? ` · ${w('board.sub.known', { moment: dates.shortDay(day) })}` : '';
    const title = `${names.of(board.zone)} ${dates.month(board.period)} · ${w('worst.title')}${known}`;
    return { svg: bulletPicture({ rows, words }), title, fileName: `${title}.png` };
  };
  /** A share says of what by itself; a figure bears its unit. */
  function thereWords(there: string, measure: string): string {
    return /[%/]/.test(there) ? there : measured(groupDigits(there), measure);
  }
  function dueWords(n: string, dueIs: 'pace' | 'target' | 'limit' | 'due' | 'place'): string {
    return w(dueIs === 'place' ? 'pace.placeDue' : `pace.${dueIs}`, { n, unit: '' });
  }
}

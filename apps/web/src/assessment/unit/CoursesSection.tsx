import type { AssessmentItemDto, TargetItemDto } from '#api-client/generated.js';
import { LIGHTS, type Light } from '#domain/assessment/assessment.js';
import { measured, scaleFor } from '#domain/language/measure.js';
import { computed } from '#domain/language/number-words.js';
import { Link } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { ChartSection } from '../../ui/chart/ChartSection.js';
import { ChartTable } from '../../ui/chart/ChartTable.js';
import { MonthCursor } from '../../ui/chart/MonthCursor.js';
import { figureWords } from '../../ui/decimal-words.js';
import { LightIcon } from '../../ui/LightIcon.js';
import { useUrlMember } from '../../ui/url-set.js';
import { useNames } from '../named.js';
import { written } from '../pace-figures.js';
import { StandingLight } from '../StandingLight.js';
import { TargetTile } from './TargetTile.js';

/** So many are seen whole; of more, the first, and the others when somebody asks. */
const WHOLE = 40;
const FIRST = 30;

interface CoursesProps {
  unit: string;
  year: number;
  targets: readonly TargetItemDto[];
  assessments: readonly AssessmentItemDto[];
}

const lightOf = ({ assessment }: TargetItemDto): Light => assessment?.standing ?? assessment?.light ?? 'notAssessed';
const valueOf = (value: string | null): number | null => (value === null ? null : Number(value));

/** A small line for each of a unit's targets, all of one size: which of them bends away from its plan is seen at once. */
export function CoursesSection({ unit, year, targets, assessments }: CoursesProps) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const inOrder = [...assessments].sort((a, b) => a.month.localeCompare(b.month));
  const rows = targets.map((item) => ({ item, course: inOrder.filter(({ target }) => target.id === item.target.id) }));
  const [all, setAll] = useUrlMember('open', 'courses');
  const shown = all || rows.length <= WHOLE ? rows : rows.slice(0, FIRST);
  const monthsOfRows = [...new Set(inOrder.map(({ month }) => month))];
  const countedLights = (all: readonly Light[]) =>
    LIGHTS.map((light) => ({ light, n: all.filter((one) => one === light).length }))
      .filter(({ n }) => n > 0)
      .map(({ light, n }) => w('chart.counted', { n, light: w(`light.${light}`) }))
      .join(w('list.comma'));
  const said = w('courses.said', {
    unit,
    year,
    n: targets.length,
    lights: countedLights(targets.map(lightOf)),
  });
  const picture = async () => {
    const { coursePicture } = await import('../../ui/chart/course-picture.js');
    const tiles = rows.map(({ item, course }) => {
      const { target, assessment, goal } = item;
      const measure = target.kind === 'growth' || target.kind === 'rate' ? '%' : names.measure(target);
      const goalFigure = goal === null ? '' : figureWords(computed(goal, target.decimals));
      const goalWords = (said: string) => (goal === null ? '' : `${w('unit.goal')} ${said}`);
      return {
        name: names.of(target),
        light: lightOf(item),
        lightWord: w(`light.${lightOf(item)}`),
        actual: course.map(({ actual, doubtful }) => (doubtful ? null : valueOf(actual))),
        plan: course.map(({ expected }) => valueOf(expected)),
        lights: course.map(({ standing, light }) => standing ?? light),
        there: assessment?.actual
          ? measured(figureWords(written(assessment.actual, target.decimals)), measure)
          : w('figure.none'),
        goal: goalWords(measured(goalFigure, measure)),
        goalShort: goalWords(scaleFor(measure, '1').shift === 0 ? goalFigure : measured(goalFigure, measure)),
      };
    });
    const title = `${unit} ${year} · ${w('unit.courses')}`;
    return { svg: coursePicture({ tiles }), title, fileName: `${title}.png` };
  };
  return (
    <ChartSection
      name="courses"
      title={w('unit.courses')}
      note={w('unit.coursesNote')}
      said={said}
      picture={picture}
      table={() => <CoursesTable rows={rows} said={said} />}
    >
      <div className="course-cursor">
        <ol aria-hidden="true">
          {monthsOfRows.map((month) => (
            <li key={month} data-at-month={month}>
              {dates.shortMonth(month)}
            </li>
          ))}
        </ol>
        <MonthCursor
          months={monthsOfRows}
          said={(month) =>
            w('courses.at', {
              month: dates.month(month),
              lights: countedLights(
                rows
                  .flatMap(({ course }) => course.find((one) => one.month === month) ?? [])
                  .map(({ standing, light }) => standing ?? light),
              ),
            })
          }
        />
      </div>
      <ul className="course-grid">
        {shown.map(({ item, course }) => (
          <TargetTile key={item.target.id} item={item} course={course} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <p className="course-more">
          <Button onClick={() => setAll(true)}>{w('do.more', { n: rows.length - shown.length })}</Button>
          <span className="on-paper">{w('worst.notPrinted', { n: rows.length - shown.length })}</span>
        </p>
      )}
    </ChartSection>
  );
}

interface CoursesTableProps {
  rows: readonly { item: TargetItemDto; course: readonly AssessmentItemDto[] }[];
  said: string;
}

/** A row a target, a column a month: each figure with its light. */
function CoursesTable({ rows, said }: CoursesTableProps) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const months = [...new Set(rows.flatMap(({ course }) => course.map(({ month }) => month)))].sort();
  return (
    <ChartTable
      caption={said}
      columns={[
        { key: 'target', label: w('chart.col.target') },
        { key: 'light', label: w('chart.col.light') },
        ...months.map((month) => ({ key: month, label: dates.shortMonth(month), right: true })),
        { key: 'goal', label: w('unit.goal'), right: true },
      ]}
      rows={rows.map(({ item: { target, assessment, goal }, course }) => ({
        key: String(target.id),
        cells: [
          <Link key="target" to={`/targets/${target.id}`}>
            {names.of(target)}
          </Link>,
          assessment && <StandingLight key="light" judged={assessment} />,
          ...months.map((month) => {
            const one = course.find((judged) => judged.month === month);
            if (!one) return null;
            const { actual, standing, light } = one;
            return (
              <span key={month} className="course-cell" title={w(`light.${standing ?? light}`)}>
                {actual === null ? w('figure.none') : figureWords(written(actual, target.decimals))}{' '}
                <LightIcon light={standing ?? light} />
                <span className="unheard">{w(`light.${standing ?? light}`)}</span>
              </span>
            );
          }),
          goal === null ? w('figure.none') : figureWords(computed(goal, target.decimals)),
        ],
      }))}
    />
  );
}

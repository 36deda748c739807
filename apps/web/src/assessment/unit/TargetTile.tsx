import type { AssessmentItemDto, TargetItemDto } from '#api-client/generated.js';
import { computed } from '#domain/language/number-words.js';
import { Link } from 'react-router';
import { useWords } from '../../app/language/language.js';
import { Figure } from '../../ui/Figure.js';
import { LightIcon } from '../../ui/LightIcon.js';
import { Sparkline } from '../../ui/Sparkline.js';
import { useNames } from '../named.js';
import { written } from '../pace-figures.js';
import { StandingLight } from '../StandingLight.js';

const valueOf = (value: string | null): number | null => (value === null ? null : Number(value));

/** One target's course through the year: line against plan, the lights month by month, and where it stands. */
export function TargetTile({ item, course }: { item: TargetItemDto; course: readonly AssessmentItemDto[] }) {
  const w = useWords();
  const names = useNames();
  const { target, assessment, goal } = item;
  const unit = target.kind === 'growth' || target.kind === 'rate' ? '%' : target.kind === 'rank' ? '' : names.measure(target);
  return (
    <li className="course">
      <Link to={`/targets/${target.id}`}>{names.of(target)}</Link>
      <div className="course-light">{assessment && <StandingLight judged={assessment} />}</div>
      <Sparkline
        decimals={target.decimals}
        months={course.map(({ month }) => month)}
        actual={course.map(({ actual, doubtful }) => (doubtful ? null : valueOf(actual)))}
        plan={course.map(({ expected }) => valueOf(expected))}
        light={assessment?.standing ?? assessment?.light ?? 'notAssessed'}
        width={200}
        height={44}
      />
      <p
        className="course-lights"
        role="img"
        aria-label={w('unit.lights', { lights: course.map(({ light }) => w(`light.${light}`)).join(w('list.comma')) })}
      >
        {course.map(({ month, light, standing }) => (
          <span key={month} data-at-month={month}>
            <LightIcon light={standing ?? light} />
          </span>
        ))}
      </p>
      <p className="course-figures">
        <Figure value={assessment?.actual ? written(assessment.actual, target.decimals) : null} unit={unit} strong />
        {goal !== null && (
          <span className="quiet">
            {w('unit.goal')} <Figure value={computed(goal, target.decimals)} unit={unit} />
          </span>
        )}
      </p>
    </li>
  );
}

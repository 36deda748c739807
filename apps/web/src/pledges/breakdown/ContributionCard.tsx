import type { ContributionDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { knownIn } from '#domain/language/known-words.js';
import { useLanguage, useWords } from '../../app/language/language.js';
import { useNames } from '../../assessment/named.js';
import { Button } from '../../ui/Button.js';
import { figureWords } from '../../ui/decimal-words.js';
import { useUrlMember } from '../../ui/url-set.js';
import { termsInWords } from '../terms-in-words.js';
import { coverageInWords, gapNotes, isShort } from './coverage-words.js';
import { ledgerInWords } from './ledger-words.js';
import { withUnit } from './share-figures.js';
import type { Asked } from './asked.js';
import { ShareBar } from './ShareBar.js';
import { ShareLine } from './ShareLine.js';
import { TreePictureButton } from './TreePictureButton.js';

interface ContributionCardProps {
  goal: ContributionDto;
  unitOf: (id: number) => string;
  ask?: (asked: Asked) => void;
}

/** One zone target: the goal, its bar, what the shares come to, and the units' lines as its branches. */
export function ContributionCard({ goal, unitOf, ask }: ContributionCardProps) {
  const w = useWords();
  const names = useNames();
  const { language } = useLanguage();
  const measure = names.measure(goal);
  const name = names.of(goal);
  const shared = goal.lines.some(({ carries }) => carries === 'share');
  const facts = [
    goal.lastResult !== null && w('breakdown.last', { value: lastOf(goal, measure) }),
    goal.kind === 'growth' &&
      goal.baseAmount !== null &&
      w('breakdown.base', { value: withUnit(figureWords(goal.baseAmount), w('breakdown.money')) }),
    goal.leader && w('breakdown.leader', { name: names.of(goal.leader) }),
  ].filter(Boolean);
  const groups = (['group', 'coUnit'] as const).map((why) => [why, goal.idle.filter((one) => one.why === why)] as const);
  const isSet = goal.target !== null || goal.kind === 'milestone' || goal.kind === 'zero';
  const goalWords = goalInWords(goal, measure, w);
  const said = goal.rolledUp
    ? [coverageInWords(goal, measure, unitOf, w), ...gapNotes(goal, unitOf, w)].join(w('terms.comma'))
    : '';
  const ledger = w(goal.ledger ? 'breakdown.ledger.open' : 'breakdown.ledger.begin');
  // Where one unit carries all of it the branch says so already: no line of its own.
  const alone = said !== '' && goal.rolledUp?.leadOnly === true && !isShort(goal);
  return (
    <section
      className={`section contribution ${isShort(goal) ? 'contribution-short' : ''}`}
      id={`zone-target-${goal.id}`}
      aria-label={name}
    >
      <header className="contribution-head">
        <div>
          <h2>
            {name}
            {goal.illustrative && (
              <abbr className="illustrative" title={w('illustrative.target')}>
                {w('illustrative')}
              </abbr>
            )}
          </h2>
          <p className="quiet">{[goal.code, knownIn(language, goal.category), ...facts, ...(alone ? [said] : [])].join(' · ')}</p>
        </div>
        <strong className={`contribution-goal ${isSet ? '' : 'quiet'}`}>
          {isSet ? w('breakdown.goal', { goal: goalWords }) : w('breakdown.goal.unset')}
        </strong>
        <span className="contribution-acts">
          {goal.lines.length > 0 && (
            <TreePictureButton goal={goal} goalWords={goalWords} measure={measure} said={said} unitOf={unitOf} />
          )}
          {ask && (
            <>
              <Button
                small
                look="quiet"
                aria-label={w('breakdown.link.named', { name })}
                onClick={() => ask({ act: 'link', goal })}
              >
                {w('breakdown.link')}
              </Button>
              <Button
                small
                look="quiet"
                aria-label={w('zoneTarget.change.named', { name })}
                onClick={() => ask({ act: 'change', goal })}
              >
                {w('zoneTarget.change')}
              </Button>
              {goal.lines.length === 0 && !goal.ledger && (
                <Button small look="quiet" onClick={() => ask({ act: 'remove', goal })}>
                  {w('zoneTarget.remove')}
                </Button>
              )}
            </>
          )}
        </span>
      </header>
      {shared && goal.rolledUp?.coverage && <ShareBar goal={goal} measure={measure} title={name} unitOf={unitOf} />}
      {said && !alone && <p className="contribution-said">{said}</p>}
      <Branches goal={goal} measure={measure} unitOf={unitOf} ask={ask} />
      <div className="contribution-foot">
        {groups
          .filter(([, idle]) => idle.length > 0)
          .map(([why, idle]) => (
            <p key={why} className="contribution-idle">
              {w(`breakdown.idle.${why}`, { units: idle.map(({ unitId }) => unitOf(unitId)).join(w('list.comma')) })}
            </p>
          ))}
        {(goal.ledger || (ask && (goal.kind === 'growth' || goal.kind === 'milestone'))) && (
          <p
            className={`contribution-ledger ${goal.ledger?.of === 'money' && Number(goal.ledger.gap) > 0 ? 'contribution-ledger-short' : ''}`}
          >
            {goal.ledger && ledgerInWords(goal.ledger, w)}{' '}
            <Link to={`/zone-targets/${goal.id}/projects`} aria-label={w('label.named', { first: ledger, second: name })}>
              {ledger}
            </Link>
          </p>
        )}
      </div>
    </section>
  );
}

/** A goal of very many lines shows the first of them; the rest when asked for. */
const AT_ONCE = 60;

function Branches({ goal, measure, unitOf, ask }: ContributionCardProps & { measure: string }) {
  const w = useWords();
  const [all, setAll] = useUrlMember('open', String(goal.id));
  const shown = all ? goal.lines.length : AT_ONCE;
  if (goal.lines.length === 0) return null;
  const left = goal.lines.length - shown;
  return (
    <>
      <ul className="branches">
        {goal.lines.slice(0, shown).map((line) => (
          <ShareLine key={line.id} goal={goal} line={line} measure={measure} unitOf={unitOf} ask={ask} />
        ))}
      </ul>
      {left > 0 && (
        <Button small look="quiet" onClick={() => setAll(true)}>
          {w('breakdown.moreLines', { n: left })}
        </Button>
      )}
    </>
  );
}

const lastOf = (goal: ContributionDto, measure: string): string =>
  withUnit(figureWords(goal.lastResult!), goal.kind === 'growth' || goal.kind === 'rate' ? '%' : measure);

function goalInWords(goal: ContributionDto, measure: string, w: ReturnType<typeof useWords>): string {
  const { kind, wording, target, upper, nodes, year } = goal;
  const nothing = {
    tolerance: null,
    curve: [],
    growthPath: null,
    baseShares: null,
    baseAmounts: null,
    annualOnly: false,
    comparator: null,
    stretch: null,
    baseline: null,
  };
  return termsInWords(
    { ...nothing, kind, wording, target, upper, nodes, year, cadence: 'monthly', capOf: goal.capOf },
    measure,
    w,
  );
}

import type { PersonDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { ROW } from '../../app/keys/list-keys.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { useUrlMember } from '../../ui/url-set.js';
import { StateChip } from '../../ui/StateChip.js';
import { useNames } from '../names.js';
import { Waiting } from '../Waiting.js';
import type { Stage, UnitGroup } from './stages.js';

/** States in which somebody is to act; a draft waits for nobody. */
const WAITS: ReadonlySet<string> = new Set(['submitted', 'endorsed', 'returned']);

/** A unit of very many figures shows the first of them, so that the next unit is still on the screen. */
const AT_ONCE = 12;

interface UnitStageProps {
  group: UnitGroup;
  stage: Stage;
  period: string;
  /** Whose turn it is there. */
  people: readonly PersonDto[];
  /** Absent: not to be reminded here. */
  onRemind?: () => void;
}

/** One unit at one stage: who has it in hand, which figures, how long, and whether they were reminded. */
export function UnitStage({ group, stage, period, people, onRemind }: UnitStageProps) {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const [all, setAll] = useUrlMember('open', String(group.unitId));
  const shown = all ? group.items.length : AT_ONCE;
  const left = group.items.length - shown;
  const who = people.map(names.person).join(names.listed);
  const unit = names.pick(group.unitName, group.unitNameEn);
  return (
    <li>
      <div className="unit-stage-head">
        <h3>{unit}</h3>
        <span className="unit-stage-who quiet">{who}</span>
        {stage === 'unfiled' && (
          <span className="unit-stage-told quiet">
            {group.remindedAt ? w('pipeline.reminded', { at: dates.moment(group.remindedAt) }) : w('pipeline.notReminded')}
          </span>
        )}
        {onRemind && (
          <Button small onClick={onRemind} aria-label={w('pipeline.remindUnit', { unit })}>
            {w('pipeline.remind')}
          </Button>
        )}
      </div>
      <ul className="unit-stage-items">
        {group.items.slice(0, shown).map((item) => (
          <li key={item.targetId}>
            <Link {...ROW} to={`/filing/${item.targetId}/${period}`}>
              {names.pick(item.name, item.nameEn)}
            </Link>
            {(item.state === 'draft' || item.state === 'returned') && <StateChip state={item.state} />}
            {item.late && <small className="review-late">{w('review.late')}</small>}
            {stage === 'verification' && (
              <small className="quiet">{names.pick(item.verifierUnitName, item.verifierUnitNameEn)}</small>
            )}
            {stage === 'later' && (
              <small className="quiet">
                {item.dueAt ? w('pipeline.due', { due: dates.moment(item.dueAt) }) : w('filing.later.unknown')}
              </small>
            )}
            {item.state === 'draft' && item.stateSince && (
              <small className="quiet">{w('pipeline.draftSince', { at: dates.moment(item.stateSince) })}</small>
            )}
            {WAITS.has(item.state) && <Waiting since={item.stateSince} />}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button small look="quiet" onClick={() => setAll(true)}>
          {w('do.more', { n: left })}
        </Button>
      )}
    </li>
  );
}

import type { ContributionDto, ShareDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { useWords } from '../../app/language/language.js';
import { useNames } from '../../assessment/named.js';
import { Button } from '../../ui/Button.js';
import { figureWords } from '../../ui/decimal-words.js';
import type { Asked } from './asked.js';
import { PledgeStateTag } from './PledgeStateTag.js';
import { figureOf, shareInPrint, withUnit } from './share-figures.js';

interface ShareLineProps {
  goal: ContributionDto;
  line: ShareDto;
  measure: string;
  unitOf: (id: number) => string;
  ask?: (asked: Asked) => void;
}

/** A branch: whose line it is, what it carries and how much of the whole that is, how far the pledge has come, what would close the gap. */
export function ShareLine({ goal, line, measure, unitOf, ask }: ShareLineProps) {
  const w = useWords();
  const names = useNames();
  const whole = line.carries === 'whole';
  const own = line.kind === 'growth' || line.kind === 'rate' ? '%' : names.measure(line);
  const width = line.share === null ? null : Math.max(0, Math.min(100, Number(line.share) * 100));
  const notes = [
    whole && !goal.rolledUp?.leadOnly ? w('breakdown.wholeShown') : null,
    line.baseWeight !== null && w('breakdown.weight', { value: figureWords(line.baseWeight) }),
    line.numerator !== null &&
      line.denominator !== null &&
      w('breakdown.parts', { n: figureWords(line.numerator), d: figureWords(line.denominator) }),
    line.baseline !== null &&
      goal.rolledUp?.method === 'increments' &&
      w('breakdown.baseline', { value: figureWords(line.baseline) }),
    line.uncounted !== null && w(`breakdown.uncounted.${line.uncounted}`),
    line.closesAt !== null &&
      w(goal.kind === 'cap' ? 'breakdown.closes.cap' : 'breakdown.closes', {
        value: figureOf(line.kind === goal.kind ? { ...goal, kind: line.kind } : goal, own === '%' ? '' : own, line.closesAt),
      }),
  ].filter((note) => typeof note === 'string');
  return (
    <li className={whole ? 'branch branch-whole' : 'branch'}>
      <span className={whole ? 'tag tag-brand' : 'tag'}>{w(`breakdown.carries.${line.carries}`)}</span>
      <span className="branch-name">
        <b>{unitOf(line.unitId)}</b>
        <Link to={line.targetId === null ? `/pledges/${line.pledgeId}` : `/targets/${line.targetId}`}>{names.of(line)}</Link>
        {line.illustrative && (
          <abbr className="illustrative" title={w('illustrative.target')}>
            {w('illustrative')}
          </abbr>
        )}
        {notes.length > 0 && <small>{notes.join(' · ')}</small>}
      </span>
      <span className="branch-value num">{valueOf(line, own, measure)}</span>
      <span className="branch-bar" aria-hidden="true">
        {width !== null && !whole && <i style={{ width: `${width}%` }} />}
      </span>
      <span className="branch-share num">{whole ? '' : shareInPrint(line.share)}</span>
      <PledgeStateTag state={line.state} />
      <span className="branch-acts">
        {ask && (
          <>
            <Button
              small
              look="quiet"
              aria-label={w('breakdown.share.edit.named', { unit: unitOf(line.unitId), name: names.of(line) })}
              onClick={() => ask({ act: 'share', goal, line })}
            >
              {w('breakdown.share.edit')}
            </Button>
            <Button
              small
              look="quiet"
              aria-label={w('breakdown.unlink.named', { unit: unitOf(line.unitId), name: names.of(line) })}
              onClick={() => ask({ act: 'unlink', goal, line })}
            >
              {w('breakdown.unlink')}
            </Button>
          </>
        )}
      </span>
    </li>
  );
}

function valueOf(line: ShareDto, own: string, measure: string): string {
  if (line.kind === 'milestone')
    return withUnit(line.target === null ? String(line.nodes.length) : figureWords(line.target), measure);
  return line.target === null ? '–' : withUnit(figureWords(line.target), own);
}

import type { TargetItemDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { ROW, useListKeys } from '../../app/keys/list-keys.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { Figure } from '../../ui/Figure.js';
import { address } from '../../assessment/addresses.js';
import { useNames } from '../../assessment/named.js';
import { PaceBar } from '../../assessment/PaceBar.js';
import { StandingLight } from '../../assessment/StandingLight.js';
import { Why } from '../../assessment/Why.js';

const PAGE = 100;

interface TargetTableProps {
  items: readonly TargetItemDto[];
  asOf: string;
  page: number;
  onPage: (page: number) => void;
}

/** A hundred targets at a time: a thousand rows of bars would hold up an office PC. */
export function TargetTable({ items, asOf, page, onPage }: TargetTableProps) {
  const w = useWords();
  useListKeys();
  const pages = Math.ceil(items.length / PAGE);
  const at = Math.min(Math.max(1, page), pages);
  const shown = items.slice((at - 1) * PAGE, at * PAGE);
  return (
    <section className="section">
      <table className="sheet target-table">
        <caption className="unheard">{w('targets.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('targets.light')}</th>
            <th scope="col">{w('targets.target')}</th>
            <th scope="col" className="right">
              {w('targets.goal')}
            </th>
            <th scope="col">{w('targets.progress')}</th>
            <th scope="col" className="right">
              {w('targets.streak')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <TargetRow key={item.target.id} item={item} asOf={asOf} />
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <nav className="pager" aria-label={w('targets.pages')}>
          <Button small disabled={at === 1} onClick={() => onPage(at - 1)}>
            {w('targets.before')}
          </Button>
          <span>
            {w('targets.page', {
              page: at,
              pages,
              from: (at - 1) * PAGE + 1,
              to: (at - 1) * PAGE + shown.length,
              n: items.length,
            })}
          </span>
          <Button small disabled={at === pages} onClick={() => onPage(at + 1)}>
            {w('targets.next')}
          </Button>
        </nav>
      )}
    </section>
  );
}

function TargetRow({ item, asOf }: { item: TargetItemDto; asOf: string }) {
  const w = useWords();
  const names = useNames();
  const { target, assessment, goal, baseline, stretch } = item;
  const unit = target.kind === 'growth' || target.kind === 'rate' ? '%' : target.kind === 'rank' ? '' : names.measure(target);
  return (
    <tr>
      <td className="target-light">
        {assessment ? (
          <Link to={address(`/targets/${target.id}`, { receipt: assessment.month, asOf })} title={w('receipt.title')}>
            <StandingLight judged={assessment} />
          </Link>
        ) : (
          <span className="quiet">{w('targets.unjudged')}</span>
        )}
      </td>
      <th scope="row">
        <Link {...ROW} to={address(`/targets/${target.id}`, { asOf })}>
          {names.of(target)}
        </Link>
        <small>
          {target.code} · {names.of(target.unit)}
          {target.illustrative && (
            <abbr className="illustrative" title={w('illustrative.target')}>
              {w('illustrative')}
            </abbr>
          )}
        </small>
        {assessment && <Why text={assessment.why} awaited={assessment.light === 'pending'} />}
      </th>
      <td className="right target-goal">
        {goal === null ? <span className="quiet">{w('targets.comparator')}</span> : <Figure value={goal} unit={unit} />}
      </td>
      <td className="target-bar">
        {assessment && (
          <PaceBar
            judged={assessment}
            terms={{ kind: target.kind, target: goal, baseline, stretch, nodes: [] }}
            target={target}
          />
        )}
      </td>
      <td className="right target-streak">
        {assessment && assessment.streak > 0 ? (
          <span className="num">{assessment.streak}</span>
        ) : (
          <span className="quiet">–</span>
        )}
      </td>
    </tr>
  );
}

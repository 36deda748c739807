import type { ContributionDto, ContributionsDto, ShareDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { useWords } from '../../app/language/language.js';
import { useNames } from '../../assessment/named.js';
import { figureWords } from '../../ui/decimal-words.js';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';
import { Lazily } from './Lazily.js';
import { PledgeStateTag } from './PledgeStateTag.js';
import { figureOf, shareInPrint, withUnit } from './share-figures.js';
import { SheetHead } from '../../ui/table/SheetHead.js';

interface OfRow {
  goal: ContributionDto;
  line: ShareDto | null;
}

/** Rows drawn together; further ones when they come near. */
const CHUNK = 100;

/** The same tree as a table, a row a share; goals nobody carries have a row of their own. */
export function ContributionTable({
  year,
  items,
  unitOf,
}: {
  year: ContributionsDto['year'];
  items: ContributionDto[];
  unitOf: (id: number) => string;
}) {
  const w = useWords();
  const rows = items.flatMap((goal): OfRow[] =>
    goal.lines.length === 0 ? [{ goal, line: null }] : goal.lines.map((line) => ({ goal, line })),
  );
  const chunks = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) => rows.slice(i * CHUNK, (i + 1) * CHUNK));
  return (
    <section className="section">
      {chunks.map((chunk, i) => (
        <Lazily key={i} height={chunk.length * 2.7}>
          {() => (
            <div className="sheet-scroll" ref={focusWhenScrolling}>
              <table className="sheet contribution-table">
                <caption className={i === 0 ? undefined : 'unheard'}>
                  {w('breakdown.table.caption', { year, n: rows.length })}
                </caption>
                <SheetHead
                  className={i === 0 ? undefined : 'unheard'}
                  cells={[
                    { label: w('breakdown.table.goal') },
                    { label: w('breakdown.table.unit') },
                    { label: w('breakdown.table.line') },
                    { label: w('breakdown.table.part'), right: true },
                    { label: w('breakdown.table.share'), right: true },
                    { label: w('breakdown.table.state') },
                  ]}
                />
                <tbody>
                  {chunk.map(({ goal, line }) => (
                    <Row key={line?.id ?? `goal-${goal.id}`} goal={goal} line={line} unitOf={unitOf} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Lazily>
      ))}
    </section>
  );
}

function Row({
  goal,
  line,
  unitOf,
}: {
  goal: ContributionDto;
  line: ContributionDto['lines'][number] | null;
  unitOf: (id: number) => string;
}) {
  const w = useWords();
  const names = useNames();
  const measure = names.measure(goal);
  return (
    <tr>
      <th scope="row">
        {names.of(goal)}
        <small className="quiet">
          {goal.code} · {figureOf(goal, measure, goal.target ?? (goal.nodes.length > 0 ? String(goal.nodes.length) : null))}
        </small>
      </th>
      {line ? (
        <>
          <td>
            {unitOf(line.unitId)} <span className="tag">{w(`breakdown.carries.${line.carries}`)}</span>
          </td>
          <td>
            <Link to={line.targetId === null ? `/pledges/${line.pledgeId}` : `/targets/${line.targetId}`}>{names.of(line)}</Link>
          </td>
          <td className="right num">
            {line.target === null && line.nodes.length === 0
              ? '–'
              : withUnit(figureWords(line.target ?? String(line.nodes.length)), names.measure(line))}
          </td>
          <td className="right num">
            {line.carries === 'whole' && !goal.rolledUp?.leadOnly ? w('breakdown.wholeShown') : shareInPrint(line.share)}
          </td>
          <td>
            <PledgeStateTag state={line.state} />
          </td>
        </>
      ) : (
        <td colSpan={5} className="quiet">
          {w('breakdown.said.none')}
        </td>
      )}
    </tr>
  );
}

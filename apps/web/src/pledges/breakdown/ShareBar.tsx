import type { ContributionDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { gapInWords } from './coverage-words.js';
import { figureOf, segmentsOf, shareInPrint } from './share-figures.js';

interface ShareBarProps {
  goal: Pick<ContributionDto, 'kind' | 'decimals' | 'lines' | 'rolledUp' | 'name'>;
  measure: string;
  title: string;
  unitOf: (id: number) => string;
}

/** The goal as a bar, each unit's share a piece of it, what nobody carries hatched; the same in words for those who do not see it. */
export function ShareBar({ goal, measure, title, unitOf }: ShareBarProps) {
  const w = useWords();
  const { segments, rest, mark } = segmentsOf(goal.lines);
  const byId = new Map(goal.lines.map((line) => [line.id, line]));
  const said = segments.map(({ id }) => {
    const line = byId.get(id)!;
    return w('breakdown.bar.share', {
      unit: unitOf(line.unitId),
      value: figureOf(goal, measure, line.target),
      share: shareInPrint(line.share),
    });
  });
  const gap = gapInWords(goal, measure, w);
  if (rest > 0) said.push(w('breakdown.bar.rest', { value: gap }));
  if (mark !== null && goal.kind === 'cap') said.push(w('breakdown.bar.over', { value: gap }));
  return (
    <div
      className="share-bar"
      role="img"
      aria-label={`${w('breakdown.bar', { name: title })}${w('terms.comma')}${said.join(w('list.comma'))}`}
    >
      {segments.map(({ id, from, width }, i) => {
        const line = byId.get(id)!;
        return (
          <i
            key={id}
            className={`share-piece share-tone-${i % 3}`}
            style={{ left: `${from}%`, width: `${width}%` }}
            title={said[i]}
          >
            {width >= 14 && <span>{unitOf(line.unitId)}</span>}
          </i>
        );
      })}
      {rest > 0 && (
        <i className="share-rest" style={{ width: `${rest}%` }} title={w('breakdown.bar.rest', { value: gap })}>
          {rest >= 14 && <span>{w('breakdown.uncovered')}</span>}
        </i>
      )}
      {mark !== null && <i className="share-mark" style={{ left: `${mark}%` }} />}
    </div>
  );
}

import type { ContributionDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { useNames } from '../../assessment/named.js';
import { PictureButton } from '../../ui/chart/PictureButton.js';
import { figureOf, segmentsOf, shareInPrint } from './share-figures.js';
import { gapInWords } from './coverage-words.js';

interface TreePictureProps {
  goal: ContributionDto;
  /** The goal in words: `13%以上`. */
  goalWords: string;
  measure: string;
  said: string;
  unitOf: (id: number) => string;
}

/** One zone target's tree to take away: the goal, its branches, and what nobody carries. */
export function TreePictureButton({ goal, goalWords, measure, said, unitOf }: TreePictureProps) {
  const w = useWords();
  const names = useNames();
  const name = names.of(goal);
  const picture = async () => {
    const { treePicture } = await import('../../ui/chart/tree-picture.js');
    const { rest } = segmentsOf(goal.lines);
    const svg = treePicture({
      root: { name, goal: goalWords },
      branches: goal.lines.map((line) => ({
        unit: unitOf(line.unitId),
        line: names.of(line),
        value: figureOf({ ...goal, kind: line.kind }, names.measure(line), line.target ?? (String(line.nodes.length) || null)),
        share: line.carries === 'whole' || line.share === null ? null : Number(line.share),
        shareWords: line.carries === 'whole' ? w('breakdown.carries.whole') : shareInPrint(line.share),
      })),
      rest:
        goal.rolledUp?.coverage && rest > 0.05
          ? { word: w('breakdown.uncovered'), share: rest / 100, value: gapInWords(goal, measure, w) }
          : null,
    });
    return { svg, title: w('breakdown.bar', { name }), said, fileName: `${goal.code} ${name}.png` };
  };
  return <PictureButton picture={picture} name={w('label.named', { first: w('chart.save'), second: name })} />;
}

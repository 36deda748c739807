import type { PipelineItemDto } from '#api-client/generated.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { ink } from '../../app/theme/tokens.js';
import { address } from '../../assessment/addresses.js';
import { useNames } from '../../assessment/named.js';
import { ChartSection } from '../../ui/chart/ChartSection.js';
import { ChartTable } from '../../ui/chart/ChartTable.js';
import { StackBars } from '../../ui/chart/StackBars.js';
import { STAGES, type Stage } from './stages.js';
import { flowSaid, unitFlows, type UnitFlow } from './unit-flow.js';

const SHOWN = STAGES.filter((stage) => stage !== 'later');
type Shown = Exclude<Stage, 'later'>;
const LOOKS: Record<Shown, string> = {
  unfiled: 'piece-hatched',
  endorsement: 'piece-empty',
  verification: 'piece-pale',
  verified: 'piece-dark',
};
const PAINT: Record<Shown, { fill: string; on: string }> = {
  unfiled: { fill: 'url(#hatch)', on: ink('ink') },
  endorsement: { fill: ink('card'), on: ink('ink2') },
  verification: { fill: ink('brand2'), on: ink('brand') },
  verified: { fill: ink('brand'), on: ink('on') },
};

/** The month as one picture: each unit's figures by where they lie, from hatched (nothing yet) to dark (verified). */
export function UnitFlowSection({ staged, period }: { staged: ReadonlyMap<Stage, readonly PipelineItemDto[]>; period: string }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const flows = unitFlows(staged);
  if (flows.length === 0) return null;
  const said = flowSaid(flows, period, w, dates);
  const stageWord = (stage: Shown) => w(`pipeline.stage.${stage}`);
  const nameOf = ({ unitName, unitNameEn }: UnitFlow) => names.of({ name: unitName, nameEn: unitNameEn });
  const noteOf = ({ counts, asked }: UnitFlow) =>
    counts.unfiled > 0
      ? w('flow.note.left', { n: counts.unfiled })
      : w(counts.verified === asked ? 'flow.note.verified' : 'flow.note.done');
  const picture = async () => {
    const { stackPicture } = await import('../../ui/chart/stack-picture.js');
    const svg = stackPicture({
      rows: flows.map((flow) => ({
        name: nameOf(flow),
        pieces: SHOWN.map((stage) => ({ ...PAINT[stage], count: flow.counts[stage] })),
        note: noteOf(flow),
      })),
      key: SHOWN.map((stage) => ({ ...PAINT[stage], word: stageWord(stage) })),
    });
    const title = `${dates.month(period)} · ${w('flow.title')}`;
    return { svg, title, fileName: `${title}.png` };
  };
  const table = () => (
    <ChartTable
      caption={said}
      columns={[
        { key: 'unit', label: w('filter.unit') },
        { key: 'asked', label: w('chart.col.total'), right: true },
        ...SHOWN.map((stage) => ({ key: stage, label: stageWord(stage), right: true })),
      ]}
      rows={flows.map((flow) => ({
        key: String(flow.unitId),
        cells: [nameOf(flow), flow.asked, ...SHOWN.map((stage) => flow.counts[stage])],
      }))}
    />
  );
  return (
    <ChartSection
      name="flow"
      title={w('flow.title')}
      note={w('flow.note')}
      said={said}
      saidInside
      table={table}
      picture={picture}
    >
      <p className="chart-said">{said}</p>
      <StackBars
        rows={flows.map((flow) => ({
          key: String(flow.unitId),
          name: nameOf(flow),
          to: address(`/units/${flow.unitId}`, { year: period.slice(0, 4) }),
          pieces: SHOWN.map((stage) => ({
            key: stage,
            count: flow.counts[stage],
            look: LOOKS[stage],
            said: w('flow.piece', { stage: stageWord(stage), n: flow.counts[stage] }),
          })),
          note: noteOf(flow),
        }))}
        legend={SHOWN.map((stage) => ({ key: stage, look: LOOKS[stage], word: stageWord(stage) }))}
      />
    </ChartSection>
  );
}

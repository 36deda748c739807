import type { PipelineItemDto } from '#api-client/generated.js';
import type { Dates } from '../../app/language/dates.js';
import type { Say } from '../../app/language/language.js';
import { STAGES, type Stage } from './stages.js';

/** How many figures of a unit lie at each stage. */
export interface UnitFlow {
  unitId: number;
  unitName: string;
  unitNameEn: string | null;
  counts: Record<Stage, number>;
  asked: number;
}

const none = (): Record<Stage, number> => ({ unfiled: 0, endorsement: 0, verification: 0, verified: 0, later: 0 });

/** Units in the order in which one calls them: most not filed first, then most on the way. What is not published yet is nobody's duty. */
export function unitFlows(staged: ReadonlyMap<Stage, readonly PipelineItemDto[]>): UnitFlow[] {
  const flows = new Map<number, UnitFlow>();
  for (const stage of STAGES)
    for (const { unitId, unitName, unitNameEn } of staged.get(stage) ?? []) {
      const flow = flows.get(unitId) ?? { unitId, unitName, unitNameEn, counts: none(), asked: 0 };
      flow.counts[stage]++;
      if (stage !== 'later') flow.asked++;
      flows.set(unitId, flow);
    }
  return [...flows.values()]
    .filter(({ asked }) => asked > 0)
    .sort(
      (a, b) =>
        b.counts.unfiled - a.counts.unfiled ||
        b.asked - b.counts.verified - (a.asked - a.counts.verified) ||
        b.asked - a.asked ||
        a.unitId - b.unitId,
    );
}

export function flowSaid(flows: readonly UnitFlow[], period: string, w: Say, dates: Dates): string {
  const count = (of: (flow: UnitFlow) => number) => flows.reduce((sum, flow) => sum + of(flow), 0);
  return w('flow.said', {
    month: dates.monthName(period),
    n: count(({ asked }) => asked),
    stages: STAGES.filter((stage) => stage !== 'later')
      .map((stage) => w('flow.piece', { stage: w(`pipeline.stage.${stage}`), n: count(({ counts }) => counts[stage]) }))
      .join(w('list.comma')),
    units: flows.filter(({ counts }) => counts.unfiled > 0).length,
  });
}

import type { PipelineItemDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { useHoursSince } from '../Waiting.js';
import { STAGES, type Stage } from './stages.js';

interface StageFlowProps {
  staged: ReadonlyMap<Stage, readonly PipelineItemDto[]>;
  chosen: Stage;
  onChoose: (stage: Stage) => void;
}

/** The stages as one line, left to right as the figures flow; each is a button that shows its figures below. */
export function StageFlow({ staged, chosen, onChoose }: StageFlowProps) {
  const w = useWords();
  return (
    <ol className="stage-flow">
      {STAGES.filter((stage) => stage !== 'later' || staged.get(stage)!.length > 0).map((stage) => (
        <li key={stage} className={`stage-${stage}`}>
          <button type="button" aria-pressed={stage === chosen} onClick={() => onChoose(stage)}>
            <span>{w(`pipeline.stage.${stage}`)}</span>
            <strong className="num">{staged.get(stage)!.length}</strong>
            <small>
              <StageNote stage={stage} items={staged.get(stage)!} />
            </small>
          </button>
        </li>
      ))}
    </ol>
  );
}

function StageNote({ stage, items }: { stage: Stage; items: readonly PipelineItemDto[] }) {
  const w = useWords();
  const oldest = items.flatMap(({ stateSince }) => stateSince ?? []).sort()[0] ?? null;
  const hours = useHoursSince(stage === 'endorsement' || stage === 'verification' ? oldest : null);
  const drafts = items.filter(({ state }) => state === 'draft').length;
  const returned = items.filter(({ state }) => state === 'returned').length;
  if (stage === 'unfiled')
    return (
      <>
        {[drafts > 0 && w('pipeline.drafts', { n: drafts }), returned > 0 && w('pipeline.returned', { n: returned })]
          .filter(Boolean)
          .join(' · ')}
      </>
    );
  if (hours === null || items.length === 0) return <>{stage === 'later' ? w('pipeline.laterNote') : ''}</>;
  return <>{w('pipeline.longest', { n: hours })}</>;
}

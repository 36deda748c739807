import type { Author } from '#database/unit-of-work.js';
import type { Actor } from '#domain/people/actor.js';
import type { SeedAct, SeedContent } from '../shape.js';
import { idOf, type ZoneIds } from './ids.js';
import type { Services } from './services.js';

type FilingAct = Extract<SeedAct, { kind: 'filing' }>;

/** One step of one figure's life, done by the account that did it, through the same service as everybody else. */
export async function playFiling(services: Services, ids: ZoneIds, act: FilingAct): Promise<number> {
  const personId = idOf(ids.people, act.by);
  const targetId = idOf(ids.targets, act.targetCode);
  const actor = await actorOf(services, personId);
  const author: Author = { zoneId: ids.zoneId, personId };
  const { progress, uow } = services;
  switch (act.verb) {
    case 'draft': {
      const [row] = await uow.dataSource.query<{ version: number }[]>(
        'SELECT version FROM submissions WHERE targetId = ? AND period = ?',
        [targetId, act.period],
      );
      await progress.saveDraft(actor, author, targetId, act.period, givenOf(act.content!), row?.version ?? 0);
      break;
    }
    case 'submit':
    case 'withdraw':
    case 'endorse':
    case 'verify':
      await progress[act.verb](actor, author, targetId, act.period, null);
      break;
    case 'return':
      await progress.return(actor, author, targetId, act.period, act.reason!, null);
      break;
  }
  return targetId;
}

export async function actorOf({ actors }: Services, personId: number): Promise<Actor> {
  const loaded = await actors.load(personId);
  if (!loaded) throw new Error(`no account ${personId}`);
  return loaded.actor;
}

function givenOf({ figure, narrative, problems, nextSteps, explanations }: SeedContent) {
  const { state, value, numerator, denominator, amount, comparator, nodes, yearEndEstimate } = figure;
  return {
    state,
    value,
    numerator,
    denominator,
    amount,
    comparator,
    yearEndEstimate,
    narrative,
    problems,
    nextSteps,
    nodes: [...nodes],
    explanations: [...explanations],
  };
}

import { compact } from './folded-text.js';
import { matchName, type Named, type NameMatch } from './name-match.js';

export interface Leader extends Named {
  /** 管委会副主任（分管工业、投资、商贸） */
  title: string;
}

/**
 * Finds a 牵头领导 by name, or as tables without names write it: 主要领导 is the director, 分管工业领导 whoever's title says 分管…工业.
 * Two that fit are none.
 */
export function matchLeader(written: string, leaders: readonly Leader[]): NameMatch<Leader> {
  const byName = matchName(written, leaders);
  if (byName.found) return byName;
  const text = compact(written);
  const inside = leaders.filter(({ name }) => text.includes(compact(name)));
  if (inside.length === 1) return { found: inside[0]!, exact: false };
  const area = /^(?:分管|主管|负责)?(.+?)(?:工作)?的?(?:副主任|委?领导|主任)$/.exec(text)?.[1] ?? '';
  const fitting = /^(主要|党政主要|委主要)$/.test(area)
    ? leaders.filter(({ title }) => /主任|书记/.test(title) && !/副/.test(title))
    : area === '' ? [] : leaders.filter(({ title }) => compact(title).includes(area));
  if (fitting.length === 1) return { found: fitting[0]!, exact: false };
  return { found: null, candidates: fitting.length > 0 ? fitting.slice(0, 3) : byName.candidates };
}

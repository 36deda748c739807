import { UnitOfWork } from '#database/unit-of-work.js';
import { VerifyService, type BrokenLink } from '#features/journal/verify.service.js';
import { SystemClock } from '#platform/system-clock.js';
import type { DataSource } from 'typeorm';

const FAULTS: Record<BrokenLink['fault'], string> = {
  entriesChanged: '流水条目被改动 · entries of the journal were changed',
  entriesMissing: '流水条目缺失 · entries of the journal are missing',
  sealsDoNotFollow: '封存前后不相连 · the seals do not follow one another',
  contentChanged: '内容被改动 · the content was changed',
  hashReplaced: '内容与校验码一并被替换 · content and hash were replaced together',
  packMissing: '会议材料缺失 · the pack is missing',
  targetChanged: '与签订的内容不符 · differs from what was signed',
  targetMissing: '签订的目标不见了 · a signed target is gone',
  targetAdded: '没有签订过 · was never signed',
};
const KINDS: Record<BrokenLink['kind'], string> = { seal: '封存批次 · seal', pack: '会议材料 · pack', pledgeVersion: '责任书版本 · pledge version', target: '目标 · target' };

/** Recomputes every hash there is and says the first broken link in words; false: something frozen is no longer what it was. */
export async function verifyLedger(dataSource: DataSource, say: (line: string) => void): Promise<boolean> {
  const found = await new VerifyService(new UnitOfWork(dataSource, new SystemClock())).verify();
  say(`封存 · seals ${found.seals}; 流水 · entries ${found.entries}; 会议材料 · packs ${found.packs}; 责任书版本 · pledge versions ${found.pledgeVersions}; 目标 · targets ${found.targets}`);
  if (found.firstBroken) {
    const { kind, id, fault, fromEntryId, untilEntryId, target } = found.firstBroken;
    const range = fromEntryId === null ? '' : ` (流水 · journal ${fromEntryId}–${untilEntryId})`;
    const which = target ? ` ${target.code} ${target.name}` : '';
    const change = target?.field ? ` (${target.field}: ${target.signed ?? '–'} → ${target.now ?? '–'})` : '';
    say(`✗ ${KINDS[kind]} ${id}${which}${range}: ${FAULTS[fault]}${change}`);
    return false;
  }
  say(`✓ 完好 · intact; 最后一批封存 · last seal ${found.lastHash ?? '–'}`);
  return true;
}

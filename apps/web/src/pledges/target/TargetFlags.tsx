import type { FlagDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { Section } from '../../ui/Section.js';
import { FlagList } from '../../assessment/flags/FlagList.js';

/** The flags of one target, standing ones first. */
export function TargetFlags({ flags }: { flags: readonly FlagDto[] }) {
  const w = useWords();
  const sorted = [...flags].sort((a, b) => Number(a.state === 'cleared') - Number(b.state === 'cleared') || b.level - a.level);
  return (
    <Section
      title={w('flags.ofTarget')}
      note={w('flags.standingCount', { n: flags.filter(({ state }) => state !== 'cleared').length })}
      flush
    >
      <FlagList flags={sorted} ofTarget empty={w('flags.neverOfTarget')} />
    </Section>
  );
}

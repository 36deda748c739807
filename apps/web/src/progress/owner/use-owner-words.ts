import type { AgainstOwnerDto, FilingDto, OwnerFigureDto } from '#api-client/generated.js';
import { unitAfter } from '#domain/language/number-words.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { figureWords } from '../../ui/decimal-words.js';
import { useNames } from '../names.js';
import { subjectOf } from './subject.js';

/** What is said of a data owner's figure in a card, a row, a dialog and a reason. */
export function useOwnerWords() {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const source = ({ source: from }: OwnerFigureDto) =>
    from &&
    w(from.date ? 'owner.source.dated' : 'owner.source', { title: from.title, date: from.date ? dates.shortDay(from.date) : '' });
  const unitOf = (of: { kind: string; measureUnit: string; measureUnitEn: string | null }) => {
    if (of.kind === 'milestone') return w('owner.nodes');
    if (of.kind === 'rank') return w('owner.places');
    return names.measure(of);
  };
  /** Differences of growth and rates are points. */
  const gapUnit = (of: Parameters<typeof unitOf>[0]) =>
    of.kind === 'growth' || of.kind === 'rate' ? w('owner.points') : unitOf(of);
  const withUnit = (value: string, unit: string) => figureWords(value) + unitAfter(unit);
  return {
    source,
    unitOf,
    gapUnit,
    by: ({ notedBy, notedAt }: OwnerFigureDto) => w('owner.by', { name: notedBy ?? '', at: dates.moment(notedAt) }),
    share: ({ percent }: AgainstOwnerDto) =>
      percent !== null &&
      w('owner.difference.share', { share: `${percent.startsWith('-') ? '\u2212' : '+'}${percent.replace('-', '')}` }),
    /** What a verifier sends back with the figure: the owner's number, its source and the difference. */
    returnReason: (filing: FilingDto): string => {
      const { owner, against, target, period } = filing;
      if (!owner?.value || !against) return '';
      const of = subjectOf(filing);
      const facts = {
        unit: names.unit(target.verifierUnit),
        month: dates.monthName(period),
        owner: withUnit(owner.value, unitOf(of)),
        source: source(owner) ?? '',
      };
      if (against.difference === null || of.filed === null) return w('owner.return.reason.none', facts);
      return w('owner.return.reason', {
        ...facts,
        filed: withUnit(of.filed, unitOf(of)),
        difference: withUnit(against.difference.replace('-', ''), gapUnit(of)),
      });
    },
  };
}

import type { OwnerFigureDto, TargetInFull } from '#api-client/generated.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Figure } from '../../ui/Figure.js';
import { useNames } from '../../assessment/named.js';

/** What the data owner said of a period, newest first: beside the filed revisions, never among them. */
export function OwnerVersions({ versions, target }: { versions: readonly OwnerFigureDto[]; target: TargetInFull }) {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  if (versions.length === 0) return null;
  const sourceOf = ({ source }: OwnerFigureDto) =>
    source &&
    w(source.date ? 'owner.source.dated' : 'owner.source', {
      title: source.title,
      date: source.date ? dates.shortDay(source.date) : '',
    });
  return (
    <article className="revision" aria-label={w('owner.versions')}>
      <h3>
        {w('owner.versions')}
        <small className="quiet">{names.of(target.verifierUnit)}</small>
      </h3>
      <ol className="owner-versions">
        {versions.toReversed().map((one) => (
          <li key={one.id}>
            {one.value === null ? (
              w('owner.takenBack')
            ) : (
              <Figure
                value={one.value}
                unit={target.kind === 'milestone' ? w('owner.nodes') : names.measure(target)}
                strong
                pledged
              />
            )}
            {one.illustrative && (
              <abbr className="illustrative" title={w('owner.illustrative')}>
                {w('illustrative')}
              </abbr>
            )}{' '}
            {sourceOf(one)} {one.note}{' '}
            <span className="quiet">{w('owner.by', { name: one.notedBy ?? '', at: dates.moment(one.notedAt) })}</span>
          </li>
        ))}
      </ol>
    </article>
  );
}

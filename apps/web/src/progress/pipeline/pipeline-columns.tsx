import type { PipelineItemDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { ROW } from '../../app/keys/list-keys.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { Button } from '../../ui/Button.js';
import { StateChip } from '../../ui/StateChip.js';
import type { Column } from '../../ui/table/columns.js';
import { useNames } from '../names.js';
import { Waiting } from '../Waiting.js';

type Item = PipelineItemDto;

interface Remind {
  may: () => boolean;
  ask: (item: Item) => void;
}

/** What can be said of a figure on its way, one row each; the list by units says whom to call. */
export function usePipelineColumns(period: string, remind: Remind): Column<Item>[] {
  const w = useWords();
  const dates = useDates();
  const names = useNames();
  const unit = ({ unitName, unitNameEn }: Item) => names.pick(unitName, unitNameEn);
  const verifier = ({ verifierUnitName, verifierUnitNameEn }: Item) => names.pick(verifierUnitName, verifierUnitNameEn);
  const moment = (key: 'dueAt' | 'firstSubmittedAt' | 'remindedAt' | 'lockedAt', label: string): Column<Item> => ({
    key,
    label,
    className: 'nowrap',
    order: (item) => item[key],
    cell: (item) => (item[key] ? dates.moment(item[key]) : <span className="quiet">{w('figure.none')}</span>),
  });
  return [
    {
      key: 'target',
      label: w('targets.target'),
      names: true,
      order: ({ name, nameEn }) => names.pick(name, nameEn),
      cell: ({ targetId, name, nameEn }) => (
        <Link {...ROW} to={`/filing/${targetId}/${period}`}>
          {names.pick(name, nameEn)}
        </Link>
      ),
    },
    {
      key: 'code',
      label: w('targets.code'),
      extra: true,
      className: 'nowrap',
      order: ({ code }) => code,
      cell: ({ code }) => code,
    },
    { key: 'unit', label: w('filter.unit'), order: unit, cell: unit },
    {
      key: 'state',
      label: w('pipeline.col.state'),
      className: 'nowrap',
      order: ({ state }) => state,
      cell: ({ state, late }) => (
        <>
          <StateChip state={state} /> {late && <small className="review-late">{w('review.late')}</small>}
        </>
      ),
    },
    {
      key: 'since',
      label: w('pipeline.col.since'),
      order: ({ stateSince }) => stateSince,
      cell: ({ stateSince }) => (stateSince ? <Waiting since={stateSince} /> : <span className="quiet">{w('figure.none')}</span>),
    },
    moment('dueAt', w('pipeline.col.due')),
    {
      ...moment('remindedAt', w('pipeline.col.reminded')),
      cell: (item) => (
        <>
          {item.remindedAt ? dates.moment(item.remindedAt) : <span className="quiet">{w('figure.none')}</span>}
          {remind.may() && (
            <span className="row-acts">
              <Button
                small
                look="quiet"
                aria-label={w('pipeline.remindUnit', { unit: names.pick(item.name, item.nameEn) })}
                onClick={() => remind.ask(item)}
              >
                {w('pipeline.remind')}
              </Button>
            </span>
          )}
        </>
      ),
    },
    { key: 'verifier', label: w('targets.verifier'), order: verifier, cell: verifier },
    { ...moment('firstSubmittedAt', w('pipeline.col.filed')), extra: true },
    { ...moment('lockedAt', w('pipeline.col.locks')), extra: true },
  ];
}

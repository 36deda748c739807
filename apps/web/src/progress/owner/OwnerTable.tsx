import type { OwnerMonthItemDto } from '#api-client/generated.js';
import { Link } from 'react-router';
import { useWords } from '../../app/language/language.js';
import { Figure } from '../../ui/Figure.js';
import { StateChip } from '../../ui/StateChip.js';
import { useNames } from '../names.js';
import { NoteOwnerFigure } from './OwnerFigureForm.js';
import { OwnerGap, OwnerValue } from './OwnerFacts.js';
import { useOwnerWords } from './use-owner-words.js';
import { SheetHead } from '../../ui/table/SheetHead.js';

/** Filed and owner's side by side, a row a target. */
export function OwnerTable({ rows }: { rows: readonly OwnerMonthItemDto[] }) {
  const w = useWords();
  return (
    <table className="sheet stacked owner-table">
      <caption className="unheard">{w('owner.list')}</caption>
      <SheetHead
        cells={[
          { label: w('owner.column.target') },
          { label: w('owner.column.filed'), right: true },
          { label: w('owner.figure'), right: true },
          { label: w('owner.difference'), right: true },
          { label: w('owner.column.source') },
          { label: w('owner.note'), unheard: true },
        ]}
      />
      <tbody>
        {rows.map((row) => (
          <Row key={row.targetId} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: OwnerMonthItemDto }) {
  const w = useWords();
  const names = useNames();
  const words = useOwnerWords();
  const { owner, against } = row;
  const source = owner && words.source(owner);
  return (
    <tr>
      <th scope="row">
        <Link to={`/filing/${row.targetId}/${row.period}`}>{names.target(row)}</Link>{' '}
        <small className="quiet">
          {row.code} · {names.pick(row.unitName, row.unitNameEn)}
        </small>
      </th>
      <td className="right" data-head={w('owner.column.filed')}>
        {row.filed !== null && (
          <Figure value={row.filed} unit={words.unitOf(row)} places={row.kind === 'rate' ? row.decimals : undefined} pledged />
        )}{' '}
        <StateChip state={row.state} />
      </td>
      <td className="right" data-head={w('owner.figure')}>
        <OwnerValue owner={owner} of={row} />
      </td>
      <td className="right" data-head={against?.difference ? w('owner.difference') : undefined}>
        {against?.difference && <OwnerGap against={against} of={row} />}
      </td>
      <td className="owner-basis" data-head={source ? w('owner.column.source') : undefined}>
        {owner && (
          <>
            {source} <span className="sub">{[words.by(owner), owner.note].filter(Boolean).join(' · ')}</span>
          </>
        )}
      </td>
      <td>
        <NoteOwnerFigure of={row} brief />
      </td>
    </tr>
  );
}

import { importsCheck } from '#api-client/generated.js';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { FormArea, FormDialog } from '../../ui/FormDialog.js';

/** A copied table goes the way of a workbook: checked row by row, shown, and written only when one says so. */
export function PasteOwnerFigures({ open, onClose, period }: { open: boolean; onClose: () => void; period: string }) {
  const w = useWords();
  const dates = useDates();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={w('owner.paste.title', { month: dates.monthName(period) })}
      submit={w('owner.paste.check')}
      onSubmit={async (values) => {
        const file = new File([values('table')], w('owner.paste.file'), { type: 'text/csv' });
        const { id } = await dataOf(importsCheck({ kind: 'ownerFigures', planYear: Number(period.slice(0, 4)), period, file }));
        await queries.invalidateQueries({ queryKey: ['imports'] });
        void navigate(`/exchange/${id}`);
      }}
    >
      <p className="form-lead">{w('owner.paste.explain')}</p>
      <FormArea name="table" label={w('owner.paste.field')} className="owner-paste" wrap="off" required />
    </FormDialog>
  );
}

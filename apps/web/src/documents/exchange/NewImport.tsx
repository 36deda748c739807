import { importsCheck, type ImportSummaryDto } from '#api-client/generated.js';
import type { Day } from '#domain/calendar/day.js';
import { addMonths, monthOf } from '#domain/calendar/months.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { Choice } from '../../ui/Choice.js';
import { FileButton } from '../../ui/EvidencePicker.js';
import { SelectField } from '../../ui/Field.js';
import { ProblemNote } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { useUrlFilters } from '../../ui/url-filters.js';
import { DownloadButton } from './DownloadButton.js';

type Kind = ImportSummaryDto['kind'];
const MOST_MB = 20;
const MONTHS_BACK = 12;

/** Choose what it is, take the template, give the file back: the check begins with the drop. */
export function NewImport({ today, kinds }: { today: Day; kinds: readonly Kind[] }) {
  const w = useWords();
  const dates = useDates();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const thisYear = Number(today.slice(0, 4));
  const filters = useUrlFilters(
    { kind: kinds[0] ?? 'filings', year: String(thisYear), period: addMonths(monthOf(today), -1) },
    { kind: kinds },
  );
  const { year, period } = filters.values;
  const kind: Kind = kinds.find((one) => one === filters.values.kind) ?? kinds[0]!;
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const check = useMutation({
    mutationFn: (file: File) => {
      const asked = kind === 'breakdown' ? { planYear: Number(year) } : { planYear: Number(period.slice(0, 4)), period };
      return dataOf(importsCheck({ kind, ...asked, file }));
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['imports'] });
      void navigate(`/exchange/${id}`);
    },
  });
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (!file || check.isPending) return;
    const large = file.size > MOST_MB * 1024 * 1024;
    setTooLarge(large ? file.name : null);
    if (!large) check.mutate(file);
  };
  const template = {
    breakdown: { path: `/templates/breakdown?year=${year}`, name: `breakdown-${year}.xlsx` },
    filings: { path: `/templates/filings?period=${period}`, name: `figures-${period}.xlsx` },
    ownerFigures: { path: `/templates/owner-figures?period=${period}`, name: `owner-figures-${period}.xlsx` },
  }[kind];
  return (
    <Section title={w('exchange.new')} note={w('exchange.new.note')}>
      <div className="exchange-asked">
        {kinds.length > 1 && (
          <Choice
            label={w('exchange.kind')}
            value={kind}
            options={kinds.map((value) => ({ value, label: w(`exchange.kind.${value}`) }))}
            onChange={(next) => filters.set({ kind: next })}
          />
        )}
        {kind === 'breakdown' ? (
          <SelectField label={w('exchange.year')} value={year} onChange={(event) => filters.set({ year: event.target.value })}>
            {[thisYear + 1, thisYear, thisYear - 1].map((one) => (
              <option key={one} value={one}>
                {w('exchange.year.one', { year: one })}
              </option>
            ))}
          </SelectField>
        ) : (
          <SelectField
            label={w('exchange.period')}
            value={period}
            onChange={(event) => filters.set({ period: event.target.value })}
          >
            {Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(monthOf(today), -back)).map((one) => (
              <option key={one} value={one}>
                {dates.month(one)}
              </option>
            ))}
          </SelectField>
        )}
        <div className="exchange-template">
          <DownloadButton path={template.path} fallback={template.name}>
            {w(`exchange.template.${kind}`)}
          </DownloadButton>
          <p className="field-hint">{w(`exchange.template.${kind}.hint`)}</p>
        </div>
      </div>
      <div
        className={over ? 'exchange-drop exchange-drop-over' : 'exchange-drop'}
        aria-busy={check.isPending || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <FileButton accept=".xlsx,.csv" busy={check.isPending} onFiles={take}>
          {w('exchange.choose')}
        </FileButton>
        <p>{check.isPending ? w('exchange.checking', { name: check.variables.name }) : w('exchange.drop', { mb: MOST_MB })}</p>
      </div>
      <div aria-live="polite">
        {tooLarge && (
          <div className="problem-note">
            <strong>{w('state.tooLarge.title')}</strong>
            <p>{w('exchange.tooLarge', { name: tooLarge, mb: MOST_MB })}</p>
          </div>
        )}
      </div>
      <ProblemNote error={check.error} />
    </Section>
  );
}

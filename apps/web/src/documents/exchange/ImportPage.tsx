import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useDates, type Dates } from '../../app/language/dates.js';
import { useWords, type Say } from '../../app/language/language.js';
import { useMay } from '../../app/session/me.js';
import type { ImportDto } from '#api-client/generated.js';
import { LinkButton } from '../../ui/Button.js';
import { PageHead } from '../../ui/PageHead.js';
import { NoPermission } from '../../ui/PageState.js';
import { Section } from '../../ui/Section.js';
import { Shown } from '../../ui/Shown.js';
import { DownloadButton } from './DownloadButton.js';
import { ImportActs } from './ImportActs.js';
import { ImportRows } from './ImportRows.js';
import { SheetReadings } from './SheetReadings.js';
import { importQuery, standingOf } from './queries.js';
import '../../ui/stacked.css';
import './exchange.css';

/** One workbook: how it was read, what is wrong at which cell, and what to do with it. */
export function ImportPage() {
  const may = useMay();
  const id = Number(useParams()['id']);
  const query = useQuery({ ...importQuery(id), enabled: may('documents.readImports') });
  if (!may('documents.readImports')) return <NoPermission />;
  return <Shown query={query}>{(one) => <ImportView one={one} />}</Shown>;
}

function ImportView({ one }: { one: ImportDto }) {
  const w = useWords();
  const dates = useDates();
  const wrong = one.problems.filter(({ severity }) => severity === 'wrong').length;
  return (
    <>
      <PageHead title={headline(one, wrong, w)} sub={subOf(one, w, dates)}>
        {one.problems.length > 0 && (
          <DownloadButton path={`/imports/${one.id}/file`} fallback={`import-${one.id}.xlsx`}>
            {w('exchange.marked')}
          </DownloadButton>
        )}
        <LinkButton to="/exchange">{w('exchange.back')}</LinkButton>
      </PageHead>
      <ImportActs one={one} />
      <SheetReadings one={one} />
      <Section
        title={w('exchange.reading')}
        note={w('exchange.reading.note', { wrong, doubts: one.problems.length - wrong })}
        flush
      >
        <ImportRows one={one} />
      </Section>
    </>
  );
}

function headline(one: ImportDto, wrong: number, w: Say): string {
  const standing = standingOf(one);
  if (standing === 'applied') return w('exchange.headline.applied', { n: one.written });
  if (standing === 'undone') return w('exchange.headline.undone', { n: one.written });
  if (standing === 'wrong') return w('exchange.headline.wrong', { rows: one.rows, wrong: one.wrong, problems: wrong });
  return standing === 'nothing'
    ? w('exchange.headline.nothing', { rows: one.rows })
    : w('exchange.headline.ready', { rows: one.rows, n: one.accepted });
}

function subOf(one: ImportDto, w: Say, dates: Dates): string {
  const what = `${w(`exchange.kind.${one.kind}`)} ${one.period ? dates.month(one.period) : w('exchange.year.one', { year: one.planYear })}`;
  return [
    one.fileName,
    what,
    w('exchange.checkedBy', { name: one.createdBy, at: dates.moment(one.createdAt) }),
    one.appliedAt && w('exchange.appliedBy', { name: one.appliedBy ?? '', at: dates.moment(one.appliedAt) }),
    one.undoneAt && w('exchange.undoneBy', { name: one.undoneBy ?? '', at: dates.moment(one.undoneAt) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

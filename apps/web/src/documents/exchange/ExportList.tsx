import { useWords } from '../../app/language/language.js';
import { queryText, type Ask } from '../../app/request/request.js';
import { DownloadButton } from './DownloadButton.js';

type List = 'targets' | 'assessments' | 'flags' | 'filings' | 'unfiled' | 'lines' | 'reminders' | 'journal' | 'people' | 'units';

/** The list on screen as a workbook, with the filters of the screen. */
export function ExportList({ list, filters = {}, small }: { list: List; filters?: Ask['query']; small?: boolean }) {
  const w = useWords();
  return (
    <DownloadButton path={`/exports/${list}${queryText(filters)}`} fallback={`${list}.xlsx`} small={small}>
      {w(`export.${list}`)}
    </DownloadButton>
  );
}

import { useWords } from '../../app/language/language.js';
import type { WordKey } from '../../app/language/zh.js';
import { queryText, type Ask } from '../../app/request/request.js';
import { DownloadButton } from './DownloadButton.js';

/** Whatever has a word on its button. */
type List = WordKey extends infer Key ? (Key extends `export.${infer Name}` ? Name : never) : never;

/** The list on screen as a workbook, with the filters of the screen. */
export function ExportList({ list, filters = {}, small }: { list: List; filters?: Ask['query']; small?: boolean }) {
  const w = useWords();
  return (
    <DownloadButton path={`/exports/${list}${queryText(filters)}`} fallback={`${list}.xlsx`} small={small}>
      {w(`export.${list}`)}
    </DownloadButton>
  );
}

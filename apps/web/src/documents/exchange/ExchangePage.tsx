import { importsList, type ImportSummaryDto } from '#api-client/generated.js';
import { useMay } from '../../app/session/me.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { AtClock } from '../../people/AtClock.js';
import { usePages } from '../../ui/pages.js';
import { PageHead } from '../../ui/PageHead.js';
import { NoPermission } from '../../ui/PageState.js';
import { ImportHistory } from './ImportHistory.js';
import { NewImport } from './NewImport.js';
import '../../ui/stacked.css';
import './exchange.css';

/** 导入导出: workbooks in, checked before anything is written; templates out; every batch there has been. */
export function ExchangePage() {
  return useMay()('documents.readImports') ? <Exchange /> : <NoPermission />;
}

function Exchange() {
  const w = useWords();
  const pages = usePages(['imports', 'list'], (cursor, signal) => dataOf(importsList({ cursor, limit: 50 }, { signal })));
  const kinds = pages.allowed as ImportSummaryDto['kind'][];
  return (
    <>
      <PageHead title={w('exchange.title')} sub={w('exchange.sub')} />
      {kinds.length > 0 && <AtClock>{(today) => <NewImport today={today} kinds={kinds} />}</AtClock>}
      <ImportHistory pages={pages} />
    </>
  );
}

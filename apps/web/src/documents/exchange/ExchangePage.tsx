import { useMay } from '../../app/session/me.js';
import { useWords } from '../../app/language/language.js';
import { AtClock } from '../../people/AtClock.js';
import { PageHead } from '../../ui/PageHead.js';
import { NoPermission } from '../../ui/PageState.js';
import { ImportHistory } from './ImportHistory.js';
import { NewImport } from './NewImport.js';
import '../../people/stacked.css';
import './exchange.css';

/** 导入导出: workbooks in, checked before anything is written; templates out; every batch there has been. */
export function ExchangePage() {
  const w = useWords();
  const may = useMay();
  if (!may('documents.readImports')) return <NoPermission />;
  const imports = may('documents.importBreakdown') || may('documents.importFilings') || may('documents.importOwnerFigures');
  return (
    <>
      <PageHead title={w('exchange.title')} sub={w('exchange.sub')} />
      {imports && <AtClock>{(today) => <NewImport today={today} />}</AtClock>}
      <ImportHistory />
    </>
  );
}

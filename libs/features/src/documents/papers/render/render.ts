import type { Paper, PaperFormat } from '#domain/documents/papers/paper.js';
import { renderDocx } from './docx.js';
import { renderPdf } from './pdf.js';

/** The paper as a file. `tell` hears of progress in percent; laying out is most of the work, and silent. */
export async function renderPaper(paper: Paper, format: PaperFormat, tell: (percent: number) => void): Promise<Buffer> {
  tell(20);
  return format === 'docx' ? renderDocx(paper) : renderPdf(paper, (share) => tell(60 + share * 35));
}

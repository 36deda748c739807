import { Link } from 'react-router';
import { useWords } from '../../app/language/language.js';
import { Menu } from '../../ui/Menu.js';
import type { Printable } from './document-queries.js';
import { FormatButton } from './FormatButton.js';
import './papers.css';

/** 生成文书: the documents a page can be printed as, each as Word or PDF. What is being made goes on when the page is left. */
export function DocumentButton({ papers }: { papers: readonly Printable[] }) {
  const w = useWords();
  return (
    <Menu label={w('papers.print')} className="papers-menu">
      <ul className="papers-choices">
        {papers.map((paper) => (
          <li key={`${paper.kind}-${paper.subjectId}-${paper.version ?? 0}`}>
            <b>{w(`papers.kind.${paper.kind}`)}</b>
            <FormatButton paper={paper} format="docx" />
            <FormatButton paper={paper} format="pdf" />
          </li>
        ))}
      </ul>
      <p className="papers-note quiet">{w('papers.leave')}</p>
      <Link to="/documents">{w('papers.all')}</Link>
    </Menu>
  );
}

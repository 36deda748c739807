/**
 * An official document described once and rendered twice (.docx and PDF): no fonts, no points, only what is said and what part it
 * plays. Plain JSON, so that it can be handed to another thread. The layout is that of GB/T 9704-2012 (党政机关公文格式).
 */
export interface Paper {
  kind: PaperKind;
  title: string;
  /** 发文机关, or who holds the document. */
  author: string;
  /** SHA-256 of what the document shows; null for drafts, which prove nothing. */
  hash: string | null;
  parts: PaperPart[];
}

export const PAPER_KINDS = ['pledge', 'pledgeBook', 'breakdown', 'warning', 'bulletin', 'pack'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const PAPER_FORMATS = ['docx', 'pdf'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** A run of pages with one orientation and one footer; it begins on a page of its own. */
export interface PaperPart {
  orientation: 'portrait' | 'landscape';
  /** Version and short hash, on every page beside its number. */
  footer: string;
  /** Its name in the reader's list of bookmarks. */
  bookmark: string;
  /** 征求意见稿, 送审稿: stands on every page of a draft. */
  mark: string | null;
  blocks: Block[];
}

export type Block =
  | { type: 'letterhead'; organ: string; number: string }
  | { type: 'cover'; lines: string[]; title: string; foot: string[] }
  | { type: 'title'; text: string }
  | { type: 'addressee'; text: string }
  | { type: 'heading'; level: 1 | 2; text: string }
  | { type: 'paragraph'; text: string; lead?: string }
  | { type: 'note'; text: string }
  | TableBlock
  | { type: 'signatures'; parties: SigningParty[]; day: string | null }
  | { type: 'closing'; organ: string; day: string }
  | { type: 'attachments'; titles: string[] }
  | { type: 'imprint'; copies: string | null; organ: string; day: string }
  | { type: 'seal'; lines: string[]; hash: string; url: string }
  | { type: 'pageBreak' };

export interface TableBlock {
  type: 'table';
  columns: TableColumn[];
  rows: TableRow[];
  /** Many narrow columns: smaller print. */
  dense?: boolean;
}

export interface TableColumn {
  title: string;
  /** Shares of the width of the text; only their proportion counts. */
  width: number;
  align?: 'left' | 'center' | 'right';
}

/** A row of cells, or one line across all columns. */
export type TableRow = { cells: Cell[]; strong?: boolean } | { across: string };

export interface Cell {
  text: string;
  /** A second line in small print. */
  note?: string;
}

export interface SigningParty {
  /** 甲方（下达方） */
  part: string;
  name: string;
  /** Who signs; null leaves a line to sign on. */
  signatory: string | null;
}

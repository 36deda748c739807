import type { Change } from '../edit-history.js';
import { isBlock, writeClip, type Clip } from '../paste/clipboard-table.js';
import type { Place } from '../paste/plan-paste.js';
import type { Seen } from '../../readiness.js';
import { cleared, filledDown, fieldIn, isMany, spotsOf, textsOf, WORDS, written, type Block, type CellField } from './block.js';
import { cellAt, cellOf, columnsIn, focusCell, nextTo, pageFrom, rowsOf, spotOf } from './cells.js';
import { intentOf, type Intent, type Mode } from './intent.js';

export interface SheetDoings {
  rows: () => readonly Seen[];
  apply: (changes: Change[]) => void;
  undo: () => void;
  redo: () => void;
  /** Takes back what was typed during this visit of a cell. */
  cancel: (visit: string) => void;
  paste: (clip: Clip, from: Place) => void;
  /** The chosen block in words, for those who do not see it. */
  tell: (rows: number, columns: number) => void;
}

type Field = HTMLInputElement | HTMLTextAreaElement;
const isField = (cell: HTMLElement | null): cell is Field =>
  cell instanceof HTMLInputElement || cell instanceof HTMLTextAreaElement;

/**
 * Keyboard, mouse and clipboard of the grid, outside React: choosing cells redraws no row. The table stays a native table of
 * labelled fields, one Tab stop each, so that forms mode, browse mode and find-in-page of every reader work as they are used to.
 */
export class SheetHands {
  private mode: Mode = 'ready';
  private block: Block | null = null;
  private visits = 0;
  /** Where Tab began to lead along the row: Enter goes back under it. */
  private tabbedFrom: number | null = null;
  private pressed: HTMLElement | null = null;
  private wasFocused = false;

  constructor(
    private readonly table: HTMLTableElement,
    private readonly doings: SheetDoings,
  ) {}

  /** Keystrokes of one visit to one cell belong together. */
  visitOf(id: number): string {
    return `${this.visits}.${id}`;
  }

  focused(cell: HTMLElement): void {
    this.visits += 1;
    this.mode = 'ready';
    const spot = spotOf(cell);
    if (!this.pressed) this.chooseText(cell);
    if (this.block && this.block.to.row === spot.row && this.block.to.column === spot.column) return;
    this.choose({ from: spot, to: spot });
  }

  /** A chosen block stays chosen: Ctrl+Enter puts what is typed into all of it. */
  typed(): void {
    if (this.mode === 'ready') this.mode = 'typing';
  }

  keyDown(event: KeyboardEvent): boolean {
    const cell = cellOf(event.target);
    // Keys that an input method uses for its own words are not ours.
    if (event.isComposing || event.keyCode === 229) return false;
    const on = cell instanceof HTMLTextAreaElement ? 'words' : isField(cell) ? 'line' : 'button';
    const inRow =
      cell ??
      (event.target instanceof HTMLElement
        ? event.target.closest<HTMLElement>('.row-actions > button, .row-actions .menu-button')
        : null);
    if (!inRow) return false;
    if (event.key === 'Tab' && cell) this.tabbedFrom ??= spotOf(cell).column;
    const intent = intentOf({
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
      mode: this.mode,
      on,
      caret: isField(cell)
        ? { start: cell.selectionEnd === 0, end: cell.selectionStart === cell.value.length }
        : { start: true, end: true },
      block: this.many() !== null,
    });
    const under = event.key === 'Enter' ? this.tabbedFrom : null;
    if (intent) this.tabbedFrom = null;
    return intent !== null && this.act(intent, inRow, under ?? undefined);
  }

  private act(intent: Intent, cell: HTMLElement, under?: number): boolean {
    const block = this.block ?? { from: spotOf(cell), to: spotOf(cell) };
    const columns = () => columnsIn(this.table);
    switch (intent.do) {
      case 'move':
        return intent.extend
          ? this.extend(cell, intent.dy, intent.dx, intent.far)
          : this.go(nextTo(this.table, cell, intent.dy, intent.dx, intent.far, under));
      case 'page':
        // At the end it stays: the page must not slip away from under the cell.
        return this.go(pageFrom(this.table, cell, intent.dy)) || true;
      case 'fill':
        return this.fill(cell);
      case 'first':
        return this.go(this.table.querySelector<HTMLElement>('[data-column]'));
      case 'last':
        return this.go([...this.table.querySelectorAll<HTMLElement>('[data-column]')].at(-1) ?? null);
      case 'all':
        this.choose({
          from: { row: 0, column: columns()[0]! },
          to: { row: this.doings.rows().length - 1, column: columns().at(-1)! },
        });
        return true;
      case 'edit':
        this.mode = 'editing';
        if (isField(cell)) cell.setSelectionRange(cell.value.length, cell.value.length);
        return true;
      case 'cancel':
        if (this.mode !== 'ready') this.doings.cancel(this.visitIn(cell));
        this.mode = 'ready';
        this.choose({ from: spotOf(cell), to: spotOf(cell) });
        this.chooseText(cell);
        return true;
      case 'break':
        // Through the browser, so that the field hears of it as of any typing.
        document.execCommand('insertText', false, '\n');
        return true;
      case 'clear':
        this.doings.apply(cleared(block, columns(), this.doings.rows()));
        return true;
      case 'fillDown':
        this.doings.apply(filledDown(block, columns(), this.doings.rows()));
        return true;
      default:
        this.doings[intent.do]();
        return true;
    }
  }

  /** What stands in the cell goes into the whole block, as one step with having typed it. */
  private fill(cell: HTMLElement): boolean {
    if (!isField(cell)) return false;
    const [many, text, words] = [this.many(), cell.value, cell instanceof HTMLTextAreaElement];
    if (many) {
      if (this.mode !== 'ready') this.doings.cancel(this.visitIn(cell));
      this.doings.apply(this.everywhere(many, text, words));
      this.choose(many);
    }
    this.mode = 'ready';
    this.chooseText(cell);
    return true;
  }

  /** One text in every cell of the block that takes such a one. */
  private everywhere(block: Block, text: string, words: boolean): Change[] {
    return written(block, columnsIn(this.table), this.doings.rows(), ({ column }) =>
      (column === WORDS) === words ? text : null,
    );
  }

  private visitIn(cell: HTMLElement): string {
    return this.visitOf(Number(cell.closest('tr')!.dataset['row']));
  }

  private go(cell: HTMLElement | null): boolean {
    if (!cell) return false;
    this.mode = 'ready';
    this.choose({ from: spotOf(cell), to: spotOf(cell) });
    focusCell(cell);
    this.chooseText(cell);
    return true;
  }

  private extend(cell: HTMLElement, dy: number, dx: number, far: boolean): boolean {
    const columns = columnsIn(this.table);
    const block = this.block ?? { from: spotOf(cell), to: spotOf(cell) };
    const last = this.doings.rows().length - 1;
    const row = far ? (dy < 0 ? 0 : last) : Math.min(Math.max(0, block.to.row + dy), last);
    const column = columns[columns.indexOf(block.to.column) + dx] ?? block.to.column;
    this.choose({ from: block.from, to: { row, column } });
    cellAt(rowsOf(this.table)[row], column)?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  /** A first press chooses the cell, a second one sets the caret; pressing with Shift, or drawing over others, chooses a block. */
  mouseDown(event: MouseEvent): void {
    const cell = cellOf(event.target);
    if (!cell || event.button !== 0) return;
    this.tabbedFrom = null;
    if (event.shiftKey && this.block) {
      event.preventDefault();
      this.choose({ from: this.block.from, to: spotOf(cell) });
      return;
    }
    this.wasFocused = document.activeElement === cell;
    if (this.wasFocused && this.mode === 'ready') this.mode = 'editing';
    if (this.many()) this.choose({ from: spotOf(cell), to: spotOf(cell) });
    this.pressed = cell;
  }

  mouseOver(event: MouseEvent): void {
    if (!this.pressed || (event.buttons & 1) === 0) return;
    const row = event.target instanceof HTMLElement ? event.target.closest('tr') : null;
    const cell = cellOf(event.target);
    if (!cell || !row || cell === this.pressed) return;
    event.preventDefault();
    this.choose({ from: spotOf(this.pressed), to: spotOf(cell) });
  }

  mouseUp(event: MouseEvent, touch: boolean): void {
    const cell = this.pressed;
    this.pressed = null;
    if (!cell || this.wasFocused || event.target !== cell || !isField(cell) || this.many()) return;
    // On a phone a tap into words sets the caret: nobody means to write over a whole narrative.
    if (!(touch && cell instanceof HTMLTextAreaElement)) cell.select();
  }

  copy(event: ClipboardEvent, cut: boolean): void {
    const block = this.many();
    if (!block || !event.clipboardData) return;
    const columns = columnsIn(this.table);
    const clip = writeClip(textsOf(block, columns, this.doings.rows()));
    event.preventDefault();
    event.clipboardData.setData('text/plain', clip.text);
    event.clipboardData.setData('text/html', clip.html);
    if (cut) this.doings.apply(cleared(block, columns, this.doings.rows()));
  }

  paste(event: ClipboardEvent): void {
    const cell = cellOf(event.target);
    if (!cell || !event.clipboardData) return;
    const clip = { html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain') };
    const words = cell instanceof HTMLTextAreaElement;
    const spot = spotOf(cell);
    const rows = this.doings.rows();
    const many = this.many();
    if (isBlock(clip, words)) {
      const row = rows[spot.row]!.row.filing;
      const top = many ? Math.min(many.from.row, many.to.row) : spot.row;
      const column = many ? Math.min(many.from.column, many.to.column) : spot.column;
      event.preventDefault();
      this.doings.paste(clip, { id: rows[top]!.row.filing.target.id, field: fieldIn(row, column) ?? 'value' });
      return;
    }
    const text = clip.text.replace(/[\r\n]+$/, '');
    if (many) {
      event.preventDefault();
      this.doings.apply(this.everywhere(many, text, words));
    } else if (words && text !== clip.text) {
      // Excel ends a cell with a break that is not part of it.
      event.preventDefault();
      document.execCommand('insertText', false, text);
    }
  }

  /** Takes the reader to a cell, wherever it has scrolled to. */
  show(row: number, field: CellField | null): void {
    const line = rowsOf(this.table)[row];
    const cell =
      (field && line?.querySelector<HTMLElement>(`[data-field="${field}"]`)) ?? line?.querySelector<HTMLElement>('[data-column]');
    if (cell) this.go(cell);
  }

  /** The cell as a whole, also when what stands in it is only about to be drawn; not once somebody types. */
  private chooseText(cell: HTMLElement): void {
    requestAnimationFrame(() => {
      if (this.mode === 'ready' && isField(cell) && document.activeElement === cell) cell.select();
    });
  }

  private many(): Block | null {
    return this.block && isMany(this.block) ? this.block : null;
  }

  private choose(block: Block): void {
    const before = this.many();
    this.block = block;
    const now = this.many();
    if (before) for (const cell of this.table.querySelectorAll('[data-chosen]')) cell.removeAttribute('data-chosen');
    if (!now) {
      if (before) this.doings.tell(0, 0);
      return;
    }
    const lines = rowsOf(this.table);
    const spots = spotsOf(now, columnsIn(this.table));
    for (const { row, column } of spots.flat()) cellAt(lines[row], column)?.setAttribute('data-chosen', '');
    this.doings.tell(spots.length, spots[0]?.length ?? 0);
  }
}

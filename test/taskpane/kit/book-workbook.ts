import type { Book, Cell } from '../../../src/workbook/book/book';
import { Fault } from '../../../src/workbook/book/fault';
import type { Change, OpenWorkbook } from '../../../src/taskpane/host';
import { calculate } from '../../../src/workbook/formula/calculate';

/** An open workbook that is only a Book: what the desks see of Excel, without Excel. */
export class BookWorkbook implements OpenWorkbook {
  readonly selected: { sheet: string; row: number; column: number }[] = [];
  readonly reads: string[][] = [];
  writes = 0;
  /** Thrown by the next act. */
  refusal: Fault | undefined;
  private readonly editors = new Set<() => void>();

  /** What is written into it to tell it from others. */
  id: string | null = null;
  place = '工作簿1';

  constructor(public book: Book = { names: [], sheets: [] }) {}

  private async act<T>(give: () => T): Promise<T> {
    await Promise.resolve();
    const { refusal } = this;
    this.refusal = undefined;
    if (refusal !== undefined) throw refusal;
    return give();
  }

  readonly listSheets = () => this.act(() => this.book.sheets.map(({ name }) => name));
  readonly read = () => this.act(() => this.book);
  readonly readSheets = (names: readonly string[]) =>
    this.act((): Book => {
      this.reads.push([...names]);
      return { names: [], sheets: this.book.sheets.filter(({ name }) => names.includes(name)) };
    });
  readonly write = (book: Book) =>
    this.act(() => {
      this.writes += 1;
      const fresh = book.sheets.map(({ name }) => name);
      this.book = {
        names: [],
        sheets: [...book.sheets, ...this.book.sheets.filter(({ name }) => !fresh.includes(name))],
      };
      return null;
    });
  readonly recover = () => this.act(() => null);
  readonly recalculate = () =>
    this.act(() => {
      this.book = calculate(this.book);
    });
  readonly identify = () => this.act(() => ({ id: this.id, place: this.place, isSaved: this.place.includes('/') }));
  readonly giveId = (id: string) => this.act(() => (this.id ??= id));
  readonly select = (place: { readonly sheet: string; readonly row: number; readonly column: number }) =>
    this.act(() => {
      this.selected.push(place);
      return this.book.sheets.some(({ name }) => name === place.sheet);
    });
  readonly type = (change: Change) =>
    this.act(() => {
      const { sheet, row, column, holds } = change;
      const content = () => {
        const { value, formula } =
          this.book.sheets
            .find(({ name }) => name === sheet)
            ?.cells.find((cell) => cell.row === row && cell.column === column) ?? {};
        return { ...(value !== undefined && { value }), ...(formula !== undefined && { formula }) };
      };
      if (holds && JSON.stringify(holds) !== JSON.stringify(content()))
        throw new Fault('changedSince', { zh: '后来又改过', en: 'changed since' });
      const before = this.put(change);
      return { ...before, holds: content() };
    });
  readonly watchEdits = (onEdit: () => void) =>
    this.act(() => {
      this.editors.add(onEdit);
      return () =>
        this.act(() => {
          this.editors.delete(onEdit);
        });
    });
  readonly watchSheets = () => this.act(() => () => Promise.resolve());

  /** Types by hand; gives the change that undoes it. */
  put({ sheet, row, column, value, formula }: Change): Change {
    const own = this.book.sheets.find(({ name }) => name === sheet);
    const old = own?.cells.find((cell) => cell.row === row && cell.column === column);
    const cell: Cell = {
      row,
      column,
      ...(value !== undefined && { value }),
      ...(formula !== undefined && { formula }),
      ...(old?.style && { style: old.style }),
    };
    this.book = calculate({
      ...this.book,
      sheets: this.book.sheets.map((each) =>
        each === own
          ? {
              ...each,
              cells: [...each.cells.filter((one) => one !== old), cell].sort(
                (a, b) => a.row - b.row || a.column - b.column,
              ),
            }
          : each,
      ),
    });
    for (const tell of this.editors) tell();
    return {
      sheet,
      row,
      column,
      ...(old?.value !== undefined && { value: old.value }),
      ...(old?.formula !== undefined && { formula: old.formula }),
    };
  }

  /** How many watch for edits. */
  watchers(): number {
    return this.editors.size;
  }
}

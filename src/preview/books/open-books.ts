import type { Book } from '../../workbook/book/book';
import { saveFile } from '../../taskpane/dom/save-file';
import { Store } from '../../taskpane/state/store';
import { GridDesk } from '../grid/grid-desk';
import { Host, type Theme } from '@district-ledger/excel-stand-in';
import type { WireTable } from '@district-ledger/excel-stand-in/protocol/wire-table';

/** A workbook that is open, as Excel has a window for each. */
export interface OpenBook {
  readonly id: string;
  readonly name: string;
  readonly desk: GridDesk;
}

export interface Dress {
  readonly language: 'zh-CN' | 'en-US';
  readonly theme: Theme;
}

interface OpenBooksState {
  readonly books: readonly OpenBook[];
  /** The id of the one in front; null: the start screen. */
  readonly front: string | null;
  /** Goes up when the panes must be loaded anew. */
  readonly edition: number;
}

/** The workbooks of the preview, each behind a host of its own. */
export class OpenBooks {
  readonly store = new Store<OpenBooksState>({ books: [], front: null, edition: 0 });
  private made = 0;

  constructor(
    private readonly wires: WireTable,
    private dress: Dress,
  ) {}

  /** Opens a workbook in front; without a book, an empty one. */
  open(name: string, book?: Book): OpenBook {
    this.made += 1;
    const id = `book-${String(this.made)}`;
    const { language, theme } = this.dress;
    const host = new Host({
      wires: this.wires,
      ...(book && { book }),
      language,
      theme,
      onOpenWorkbook: (opened) => {
        this.open(this.freeName(), opened);
      },
      onClose: () => {
        this.close(id);
      },
      onSave: () => {
        void this.save(opened);
      },
    });
    host.workbook.name = name;
    const opened: OpenBook = { id, name, desk: new GridDesk(host) };
    this.store.set({ books: [...this.store.get().books, opened], front: id });
    return opened;
  }

  close(id: string): void {
    const { books, front } = this.store.get();
    const left = books.filter((book) => book.id !== id);
    this.store.set({ books: left, front: front === id ? (left.at(-1)?.id ?? null) : front });
  }

  /** Hands the workbook to the browser as a file. @throws Fault `write-…` */
  async save({ name, desk }: OpenBook): Promise<void> {
    saveFile(name, await desk.host.save());
    desk.isUnsaved = false;
  }

  show(id: string | null): void {
    this.store.set({ front: id });
  }

  /** Speaks and looks otherwise; the panes are loaded anew, as Excel starts anew. */
  wear(dress: Dress): void {
    this.dress = dress;
    for (const { desk } of this.store.get().books) desk.host.dress(dress.language, dress.theme);
    this.store.set({ edition: this.store.get().edition + 1 });
  }

  /** As Excel calls a workbook that no file stands behind. */
  freeName(): string {
    const taken = new Set(this.store.get().books.map(({ name }) => name));
    const word = this.dress.language === 'zh-CN' ? '工作簿' : 'Book';
    for (let number = 1; ; number += 1) {
      const name = `${word}${String(number)}.xlsx`;
      if (!taken.has(name)) return name;
    }
  }
}

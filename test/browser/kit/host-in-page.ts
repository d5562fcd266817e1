import type { Book } from '../../../src/workbook/book/book';
import { Host } from '@district-ledger/excel-stand-in';
import type { WireTable } from '@district-ledger/excel-stand-in/protocol/wire-table';

/** What the test gives to the page before anything else runs in it. */
export interface Given {
  readonly wires: WireTable;
  readonly book: Book | null;
  readonly apiSet: string;
  readonly language: string;
  /** RRGGBB as a number, which may change while the pane is open; null: the program has no theme. */
  background: number | null;
  /** Pages may keep nothing. */
  readonly isPrivate: boolean;
}

declare global {
  interface Window {
    given: Given;
    host: Host;
    /** Workbooks that were opened in windows of their own. */
    opened: Book[];
  }
}

const { wires, book, apiSet, language, isPrivate } = window.given;
// a pane that stands in a frame goes, and its workbook stays
const around = window.parent === window ? null : window.parent;
window.opened = around?.opened ?? [];
window.host =
  around?.host ??
  new Host({ wires, ...(book && { book }), apiSet, language, onOpenWorkbook: (made) => window.opened.push(made) });

const external = window.host.external as { GetContext: () => object };
const readTheme = () => {
  const { background } = window.given;
  return JSON.stringify(background === null ? {} : { bodyBackgroundColor: background });
};
Object.defineProperty(window, 'external', {
  configurable: true,
  value: { ...external, GetContext: () => ({ ...external.GetContext(), GetOfficeThemeInfo: readTheme }) },
});
if (isPrivate) {
  Object.defineProperty(window, 'indexedDB', {
    get: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
}

import type { Book, Sheet } from '../../workbook/book/book';
import { styles } from '../../workbook/book/style';
import { blankSheet, drawCell } from '../../workbook/book/table';
import { summarySheets } from './summary-sheets';

const sheets: readonly string[] = Object.values(summarySheets);

const note = '这次汇总没有这张表的内容，上次的已经清除。这张表可以删除。';

/** Whether it has our title, and is not merely called like a sheet of ours. */
function isDrawnHere({ name, cells }: Sheet): boolean {
  const title = cells.find(({ row, column }) => row === 0 && column === 0)?.value;
  return sheets.includes(name) && typeof title === 'string' && title !== name && title.endsWith(name);
}

/** With a blank sheet in the place of each that only the former summary has: writing into the open workbook deletes none. */
export function coverStale(book: Book, former: Book): Book {
  const fresh = new Set(book.sheets.map(({ name }) => name));
  const stale = former.sheets.filter((sheet) => isDrawnHere(sheet) && !fresh.has(sheet.name));
  const blank = stale.map(({ name }) => ({ ...blankSheet(name), cells: [drawCell(0, 0, note, styles.note)] }));
  return { ...book, sheets: [...book.sheets, ...blank] };
}

import type { Print, Sheet } from '../workbook/book/book';
import { paperScale } from '../workbook/book/style';
import { drawCell, type Frame, rangeOf } from '../workbook/book/table';
import type { Ledger } from './ledger';

const blank = '\u3000'.repeat(6);
const signatures = ['填报人', '审核人', '单位负责人（签字）', '单位（公章）']
  .map((each) => `${each}：${blank}`)
  .join('');

/** Under the table, away from its filter, and not in the column of ids: a row without an id is nobody's. */
function drawSignatures({ headerRow, count, columns }: Frame): Pick<Sheet, 'cells' | 'rows'> {
  const row = headerRow + count + 2;
  const column = columns.findIndex(({ key }) => key !== 'id');
  const text = `${signatures}日期：\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日`;
  return {
    cells: [drawCell(row, column, text, { size: 10, verticalAlign: 'center' })],
    rows: [
      { row: row - 1, height: 8 },
      { row, height: 36 },
    ],
  };
}

/** The table on paper up to the column `last`; under the last table of a ledger people sign. */
export function putOnPaper<Key extends string>(
  sheet: Sheet,
  frame: Frame<Key>,
  { identity }: Ledger,
  { last, isSigned }: { readonly last: Key; readonly isSigned: boolean },
): Sheet {
  const { right, bottom } = rangeOf(frame, last);
  const { cells, rows } = isSigned ? drawSignatures(frame) : { cells: [], rows: [] };
  const print: Print = {
    landscape: true,
    area: { top: 0, left: 0, bottom: Math.max(bottom, ...rows.map(({ row }) => row)), right },
    titleRows: [frame.headerRow, frame.headerRow],
    pagesWide: 1,
    scale: paperScale,
    footer: `${identity.unit} 第 &P 页，共 &N 页`,
  };
  return { ...sheet, cells: [...sheet.cells, ...cells], rows: [...sheet.rows, ...rows], print };
}

/** A sheet for the screen: of a cell in a hidden column nothing is printed. */
export function keepOffPaper(sheet: Sheet): Sheet {
  const column = sheet.columns.find(({ hidden }) => hidden)?.column;
  if (column === undefined) throw new Error(`No hidden column on sheet ${sheet.name}`);
  return {
    ...sheet,
    print: { landscape: true, area: { top: 0, left: column, bottom: 0, right: column }, pagesWide: 1 },
  };
}

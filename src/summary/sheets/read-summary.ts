import { toCellText } from '../../workbook/book/cell-text';
import type { Book } from '../../workbook/book/book';
import { Fault } from '../../workbook/book/fault';
import { readTable, squeeze } from '../../workbook/book/read-table';
import { detailColumns } from './summary-columns';
import { summarySheets } from './summary-sheets';
import { type RemarksByKey, toDetailKey } from '../result/collect-details';
import type { KeptMatters } from '../matters/matter-order';
import { readMatters } from '../matters/read-matters';
import type { Remarks } from '../district-summary';
import { readRemarks } from '../result/read-remarks';
import { isSummary, readRound } from './summary-identity';

export interface KeptSummary {
  readonly planId: string;
  readonly period: string;
  readonly remarks: RemarksByKey;
  readonly matters: KeptMatters;
}

function isEmpty({ correction, correctionReason, check, instruction }: Remarks): boolean {
  const { value, person, date, basis } = check;
  const words = [correctionReason, person, date, basis, instruction];
  return correction === null && value === null && words.every((each) => each === '');
}

/**
 * Reads back what the bureau wrote into a summary. Throws a Fault `notSummary` where
 * the workbook is none of ours.
 */
export function readSummary(book: Book): KeptSummary {
  const details = book.sheets.find(({ name }) => name === summarySheets.details);
  const table = details && readTable(details, detailColumns, 'rowId');
  if (!table || !isSummary(book) || table.positions.unit === undefined || table.positions.correction === undefined) {
    throw new Fault('notSummary', {
      zh: '这个文件不是本系统生成的汇总表。为免覆盖别的文件，没有写入；请换一个文件名。',
      en: 'This file is not a summary that was made here. Nothing was written, so as not to overwrite it; choose another name.',
    });
  }
  const { planId, period } = readRound(book);
  const rows = table.rows.map(({ cells }) => ({
    cells,
    rowId: squeeze(cells.rowId?.value),
    unit: toCellText(cells.unit).trim(),
  }));
  return {
    planId,
    period,
    remarks: new Map(
      rows.flatMap(({ cells, rowId, unit }) => {
        const remarks = readRemarks(cells);
        return isEmpty(remarks)
          ? []
          : [[toDetailKey(rowId, unit), { ...remarks, rowId, unit, name: toCellText(cells.name) }] as const];
      }),
    ),
    matters: readMatters(book, period),
  };
}

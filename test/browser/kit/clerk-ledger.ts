import { readTable } from '../../../src/workbook/book/read-table';
import { indicatorColumns, type IndicatorKey, sheetNames } from '../../../src/ledger/ledger-columns';
import { indicatorOf, planOf } from '../../kit/plan-of';
import { issueOne } from '../../kit/round-of';

/** A plan with one count and one percentage. */
export const clerkPlan = planOf({
  indicators: [
    indicatorOf({ id: 'T01-1' }),
    indicatorOf({ id: 'T01-2', unitOfMeasure: '%', measure: 'ratio', entry: 'percent', target: 98 }),
  ],
});
export const ledger = issueOne(clerkPlan, '甲局');

/** Where an entry of the ledger stands. */
export function place(id: string, key: IndicatorKey) {
  const sheet = ledger.sheets.find(({ name }) => name === sheetNames.indicators);
  const table = sheet && readTable(sheet, indicatorColumns, 'id');
  const row = table?.rows.find(({ cells }) => cells.id?.value === id);
  return { sheet: sheetNames.indicators, row: row?.row ?? -1, column: table?.positions[key] ?? -1 };
}

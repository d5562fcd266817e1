import { squeeze } from '../workbook/book/read-table';
import type { Column, Content, Contents } from '../workbook/book/table';
import type { Effect, RowChange } from '../ledger/row-change';
import { toPlainText } from '../ledger/row-print';
import { toDate } from '../plan/book/read-plan-sheet';
import type { ReturnRow } from './unit-return';

const none = '无';

/** What a locked cell says, for people: its only numbers are dates. */
function show(content: Content | undefined): string {
  const value = typeof content === 'object' && !('error' in content) ? content.value : content;
  return typeof value === 'number' ? (toDate(value) ?? String(value)) : toPlainText(value) || none;
}

/** Where the locked cells of an untouched row say otherwise than the plan does today, in the given columns. */
export function listCellChanges<Row, Key extends string>(
  { cells }: Pick<ReturnRow<Row, Key>, 'cells'>,
  plan: Contents<Key>,
  columns: readonly Column<Key>[],
  effects: { readonly [K in Key]?: Effect },
): RowChange[] {
  return columns.flatMap(({ key, header }): RowChange[] => {
    const effect = effects[key];
    if (effect === undefined) return [];
    const [was, is] = [show(cells[key]), show(plan[key])];
    return squeeze(was) === squeeze(is) ? [] : [{ what: header, effect, was, is }];
  });
}

import { sortCells, type SortField } from '../../workbook/cells/sort-cells';
import { toRecord, toWhole } from '../../protocol/arguments';
import { define } from '../define';

export function toSortFields(given: readonly unknown[]): SortField[] {
  return given.map((each) => {
    const { key, ascending = true, sortOn = 'Value', color } = toRecord(each);
    return {
      key: toWhole(key),
      ascending: ascending !== false,
      sortOn: String(sortOn),
      color: typeof color === 'string' ? color : undefined,
    };
  });
}

export const rangeSort = define('RangeSort', {
  call: {
    apply: ({ sheet, area }, given) => {
      sortCells(sheet, area, {
        fields: toSortFields(given.list(0)),
        matchCase: given.flag(1, false),
        hasHeaders: given.flag(2, false),
        orientation: given.oneOf(3, ['Rows', 'Columns'] as const, 'Rows'),
      });
    },
  },
});

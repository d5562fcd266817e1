import { HostError } from '../../protocol/host-error';
import type { Arguments } from '../../protocol/arguments';
import type { Sheet } from '../../workbook/sheets/workbook-model';
import { isA } from '../refer';

const positions = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** The place of a copy among the sheets: `positionType`, `relativeTo`. */
export function toCopyPosition(sheet: Sheet, given: Arguments): number {
  const { sheets } = sheet.workbook;
  const relative = given.raw(1);
  const other = isA(relative, 'Worksheet') ? relative.target : undefined;
  switch (given.oneOf(0, positions, 'None')) {
    case 'Beginning':
      return 0;
    case 'Before':
    case 'After': {
      if (!other) throw new HostError('InvalidArgument');
      return given.text(0).toLowerCase() === 'before' ? other.position : other.position + 1;
    }
    default:
      return sheets.length;
  }
}

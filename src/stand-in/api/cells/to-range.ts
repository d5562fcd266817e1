import { HostError } from '../../protocol/host-error';
import { findAreas } from '../../workbook/cells/find-range';
import { LiveRange } from '../../workbook/cells/live-range';
import type { Sheet } from '../../workbook/sheets/workbook-model';
import { isA } from '../refer';

/** A range given as an object or as an address on the sheet. */
export function toRange(given: unknown, sheet: Sheet): LiveRange {
  if (isA(given, 'Range')) return given.target;
  if (typeof given !== 'string') throw new HostError('InvalidArgument');
  const found = findAreas(given, sheet.workbook, sheet);
  const [area, ...rest] = found.areas;
  if (!area || rest.length > 0) throw new HostError('InvalidArgument');
  return new LiveRange(found.sheet, area);
}

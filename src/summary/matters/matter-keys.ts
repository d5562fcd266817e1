import { splitRowId } from '../../ledger/split-row-id';

const ofRow = (subject: string, row: string, unit: string): string => `${subject}|${splitRowId(row).id}|${unit}`;

/** An entry that does not count: in error, or told otherwise by another ledger of the unit. */
export function toErrorKey(row: string, unit: string): string {
  return ofRow('inError', row, unit);
}

/** A task or node that is due and not done. */
export function toOverdueKey(row: string, unit: string): string {
  return ofRow('overdue', row, unit);
}

/** A ledger that is late or has not come. */
export function toReturnKey(unit: string): string {
  return `return|${unit}`;
}

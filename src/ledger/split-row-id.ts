import { isPeriod } from '../plan/period';

/** A row's id as the id of its indicator or part, and the instance where it names one: `T05-2@2023春`. */
export function splitRowId(rowId: string): { readonly id: string; readonly instance: string | null } {
  const at = rowId.lastIndexOf('@');
  const instance = rowId.slice(at + 1);
  return at > 0 && isPeriod(instance) ? { id: rowId.slice(0, at), instance } : { id: rowId, instance: null };
}

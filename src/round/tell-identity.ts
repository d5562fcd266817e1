import type { Book } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import type { Plan } from '../plan/plan';
import { findUnit } from '../plan/reporting';
import { readIdentity, type ReturnIdentity } from '../returns/identity';

/** Whose ledger a workbook is, as far as one can tell. */
export function tellIdentity(book: Book, plan: Pick<Plan, 'units'>): ReturnIdentity | null {
  try {
    return readIdentity(book, (written) => findUnit(plan, written)?.name ?? written);
  } catch (fault) {
    if (fault instanceof Fault) return null;
    throw fault;
  }
}

import type { Book } from '../book/book';
import { Fault } from '../book/fault';
import { readIdentity, type ReturnIdentity } from '../returns/identity';

/** Whose ledger a workbook is, as far as one can tell. */
export function identityOf(book: Book): ReturnIdentity | null {
  try {
    return readIdentity(book);
  } catch (fault) {
    if (fault instanceof Fault) return null;
    throw fault;
  }
}

import type { Book } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import type { Words } from '../workbook/book/words';
import { extractReturn } from '../summary/reporting/extract-return';
import type { ReturnExtract, Standing } from '../summary/reporting/return-extract';
import { checkLedgers, type CheckOrder } from './check-ledger';
import { isAside } from './is-aside';
import { tellIdentity } from './tell-identity';
import { toFault } from './to-file-fault';

/**
 * What one file came to, whatever it is called: a return, or the reason why it cannot count. Plain data; the extract
 * is packed (`packJson`) where it goes from worker to worker, or waits for its turn.
 */
export type Judged<Extract = ReturnExtract | Uint8Array> =
  { readonly kind: 'return'; readonly shares: readonly JudgedReturn<Extract>[] } | Rejection;

/** What a file is to one unit; several where its unit was split. */
export interface JudgedReturn<Extract> {
  readonly standing: Standing;
  readonly extract: Extract;
}

export interface Rejection {
  readonly kind: 'rejected';
  readonly unit: string | null;
  readonly reason: Words;
  /** Whether it merely came along. */
  readonly isAside: boolean;
}

/** A file that cannot count, for a reason. */
export function toRejection(fault: Fault, unit: string | null = null): Rejection {
  return { kind: 'rejected', unit, reason: fault.sentence, isAside: isAside(fault) };
}

/** Reads and checks one file; what was wrong with it is its reason, and findings never make it so. */
export function judgeFile(read: () => Book, order: CheckOrder): Judged<ReturnExtract> {
  let book: Book;
  try {
    book = read();
  } catch (fault) {
    if (fault instanceof Fault) return toRejection(fault);
    throw fault;
  }
  try {
    return { kind: 'return', shares: checkLedgers(book, order).map(extractReturn) };
  } catch (thrown) {
    return toRejection(toFault(thrown), tellIdentity(book, order.plan)?.unit ?? null);
  }
}

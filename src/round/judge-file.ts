import type { Words } from '../workbook/book/words';
import { extractReturn } from '../summary/reporting/extract-return';
import type { ReturnExtract, Standing } from '../summary/reporting/return-extract';
import { checkLedger, type CheckOrder } from './check-ledger';
import { tellIdentity } from './tell-identity';
import { isAside, type ReceivedFile } from './received-file';
import { toFault } from './to-file-fault';

/** What one file came to, whatever it is called: a return, or the reason why it cannot count. Plain data. */
export type Examined =
  | { readonly kind: 'return'; readonly standing: Standing; readonly extract: ReturnExtract }
  | { readonly kind: 'rejected'; readonly unit: string | null; readonly reason: Words; readonly isAside: boolean };

/** Checks one file; what was wrong with it is its reason, and findings never make it so. */
export function judgeFile(received: ReceivedFile, order: CheckOrder): Examined {
  if ('fault' in received)
    return { kind: 'rejected', unit: null, reason: received.fault.sentence, isAside: isAside(received.fault) };
  try {
    return { kind: 'return', ...extractReturn(checkLedger(received.book, order)) };
  } catch (thrown) {
    const fault = toFault(thrown);
    return {
      kind: 'rejected',
      unit: tellIdentity(received.book, order.plan)?.unit ?? null,
      reason: fault.sentence,
      isAside: isAside(fault),
    };
  }
}

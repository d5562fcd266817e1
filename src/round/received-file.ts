import type { Book } from '../workbook/book/book';
import type { Fault } from '../workbook/book/fault';

/** A file as it came: read, or the reason why it cannot be. Names are unique. */
export type ReceivedFile =
  { readonly file: string; readonly book: Book } | { readonly file: string; readonly fault: Fault };

const asideCodes: readonly string[] = ['read-other-kind', 'notLedger'];

/** Whether the file merely came along, in a mail or a folder, and nobody takes it for a ledger: a picture, a workbook of another system. */
export function isAside({ code }: Fault): boolean {
  return asideCodes.includes(code);
}

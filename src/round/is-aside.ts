import type { Fault } from '../workbook/book/fault';

const asideCodes: readonly string[] = ['read-other-kind', 'notLedger'];

/** Whether the file merely came along, in a mail or a folder, and nobody takes it for a ledger: a picture, a workbook of another system. */
export function isAside({ code }: Fault): boolean {
  return asideCodes.includes(code);
}

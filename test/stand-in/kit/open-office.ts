import { join } from 'node:path';
import { Host, type HostOptions } from '@district-ledger/excel-stand-in';
import { loadWireTable, officeFolder } from '@district-ledger/excel-stand-in/load-office';
import { openOffice as openOver, type OfficeGlobals } from '@district-ledger/excel-stand-in/open-office';
import type { Book } from '../../../src/workbook/book/book';

export type { OfficeGlobals };

const folder = officeFolder(__filename);
export const wires = loadWireTable(folder, join(__dirname, '../../../node_modules/.cache/district-ledger'));

export function makeHost(options: Partial<HostOptions> = {}): Host {
  return new Host({ wires, now: () => new Date(2025, 5, 15, 9, 30), ...options });
}

/** Loads the real library, unmodified, over a host; it is ready when this settles. Each call is a library of its own. */
async function openOffice(host: Host): Promise<OfficeGlobals> {
  const office = await openOver(host, folder);
  // reference clean-up happens before Excel.run settles instead of some time later
  const { Utility } = office.OfficeExtension as unknown as { Utility: { _synchronousCleanup: boolean } };
  Utility._synchronousCleanup = true;
  return office;
}

/** A host, and the library over it. */
export async function openBook(
  book?: Book,
  options: Partial<HostOptions> = {},
): Promise<OfficeGlobals & { host: Host }> {
  const host = makeHost({ ...(book && { book }), ...options });
  return { host, ...(await openOffice(host)) };
}

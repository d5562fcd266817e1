import { Fault } from '../../workbook/book/fault';
import { readXlsx } from '../../workbook/xlsx/read/read-xlsx';
import { toPeriodId } from '../../plan/read-period';
import { demandIdentity } from '../../returns/identity';
import type { NamedFile } from './jobs';
import { readBytes } from './read-bytes';

/** Of how many files the period is looked up. */
const mostFiles = 5;

async function readPeriodOf({ name, file }: NamedFile): Promise<string[]> {
  if (!name.toLowerCase().endsWith('.xlsx')) return [];
  try {
    return [toPeriodId(demandIdentity(readXlsx(await readBytes(file))).period)];
  } catch (thrown) {
    // what is no ledger is said when it is read for good
    if (thrown instanceof Fault) return [];
    throw thrown;
  }
}

/** The period that the first of the ledgers are for; null where they name none, or not the same. */
export async function peekPeriodJob(files: readonly NamedFile[]): Promise<string | null> {
  const periods: string[] = [];
  for (const file of files.slice(0, mostFiles)) periods.push(...(await readPeriodOf(file)));
  const [first] = periods;
  return first !== undefined && periods.every((period) => period === first) ? first : null;
}

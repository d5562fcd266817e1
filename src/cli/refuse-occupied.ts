import { Fault } from '../workbook/book/fault';
import type { Words } from '../workbook/book/words';
import { toShown } from './paths';
import { isOccupied, type WholeFile } from './write-files';

/** Throws a Fault `occupied` where a file of other contents is there; `toWords` says so, given its name. */
export async function refuseOccupied(files: readonly WholeFile[], toWords: (file: string) => Words): Promise<void> {
  for (const each of files) if (await isOccupied(each)) throw new Fault('occupied', toWords(toShown(each.file)));
}

import { Fault } from '../workbook/book/fault';
import { cannotRead } from './cannot-read';
import { statGiven } from './find-files';
import { listFolder } from './list-folder';
import { isWithin, toAbsolute, toShown } from './paths';

/**
 * Paths of the files in the folder of evidence, with `/`, without files and folders of `except`; none is opened. Throws a
 * Fault where it is no folder, and where one in it cannot be looked into.
 */
export async function listEvidenceFiles(given: string, except: readonly string[]): Promise<string[]> {
  if (!(await statGiven(given)).isDirectory()) {
    throw new Fault('noFolder', {
      zh: `“${given}”不是文件夹。--evidence 要的是放佐证材料的文件夹。`,
      en: `“${given}” is no folder. --evidence takes the folder that the evidence is in.`,
    });
  }
  const full = toAbsolute(given);
  const places = await listFolder({ at: full, path: full }, '', (cause) => {
    throw cannotRead(given, cause);
  });
  return places
    .filter(({ path: file }) => !isWithin(file, except))
    .map(({ path: file, name, fault }) => {
      // what is in it would be called missing
      if (fault) throw cannotRead(toShown(file), fault.cause);
      return name;
    });
}

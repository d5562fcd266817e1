import path from 'node:path';
import { Fault } from '../workbook/book/fault';
import { cannotRead } from './cannot-read';
import { statGiven } from './find-files';
import { listFolder } from './list-folder';
import { toAbsolute, toSeen } from './paths';
import { talk } from './talk';

/**
 * Paths of the files in the folder of evidence, with `/`, without files and folders of `except`; none is opened. Throws a
 * Fault where it is no folder.
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
  return places.flatMap(({ path: file, name, fault }) => {
    if (fault) {
      talk({
        zh: `跳过 ${toSeen(file)}：${fault.sentence.zh}`,
        en: `Skipped ${toSeen(file)}: ${fault.sentence.en}`,
      });
      return [];
    }
    return except.some((each) => file === each || file.startsWith(each + path.sep)) ? [] : [name];
  });
}

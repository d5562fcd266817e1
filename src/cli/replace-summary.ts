import type { Book } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import { toShown } from './paths';
import { isAsRead, readStanding, type StandingSummary } from './standing-summary';
import { talk } from './talk';
import { type NewFile, writeTogether } from './write-files';

/** How often a summary is made anew because somebody wrote into the one that it replaces. */
const mostTimes = 5;

/**
 * Writes what `make` gives of the summary that stands there; `read` is that summary as it was at first. The file is
 * looked at again in the moment before it is replaced: what was typed into it meanwhile is kept too. Throws a Fault
 * `keepsChanging` where there is no end of it.
 */
export async function replaceSummary<Made>(
  out: string,
  read: StandingSummary | undefined,
  make: (standing: Book | undefined) => Promise<{ readonly files: readonly NewFile[]; readonly made: Made }>,
): Promise<Made> {
  let standing = read;
  for (let time = 1; time <= mostTimes; time += 1) {
    if (!isAsRead(out, standing)) {
      standing = (await readStanding(out)) ?? standing;
      talk({
        zh: `汇总的时候，“${toShown(out)}”里又写了内容，一并保留。`,
        en: `“${toShown(out)}” was written into meanwhile; that is kept too.`,
      });
    }
    const { files, made } = await make(standing?.book);
    const seen = standing;
    if (await writeTogether(files, () => isAsRead(out, seen))) return made;
  }
  throw new Fault('keepsChanging', {
    zh: `“${toShown(out)}”在汇总的时候不断有改动，没有写入。请存好、关上它，再汇总一次。`,
    en: `“${toShown(out)}” keeps changing meanwhile, so nothing was written. Save and close it, then consolidate again.`,
  });
}

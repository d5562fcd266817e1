import type { Book } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import { runExcel } from './run-excel';
import { clearOld } from './swap/clear-old';
import { seenIn } from './swap/old-contents';
import { placeBook } from './swap/place-book';
import { recover } from './swap/recover';
import { toFault } from './to-excel-fault';

const kept = {
  zh: '原来的内容都在；没写完的部分会在下次写入或者打开窗格时清理。',
  en: 'Nothing that was there is lost; what was half written is cleared away at the next writing or start of the pane.',
};

/** Faults whose sentences already say that nothing was replaced. */
const saysSo = ['excelChanged', 'excelOwnSheetLocked', 'excelNotAsWritten'];

function withKept(thrown: unknown): Fault {
  const fault = toFault(thrown);
  if (saysSo.includes(fault.code)) return fault;
  return new Fault(
    fault.code,
    { zh: fault.sentence.zh + kept.zh, en: `${fault.sentence.en} ${kept.en}` },
    { cause: fault.cause },
  );
}

/** The old sheets go; what could not go yet goes at the next start. */
async function clear(run: () => Promise<void>): Promise<Fault | null> {
  try {
    await run();
    return null;
  } catch (thrown) {
    return runExcel(recover).then(
      () => null,
      () =>
        new Fault(
          'excelNotCleared',
          {
            zh: '新表已经换上，可以照常使用。更新前的表隐藏着，还没有删掉（Excel 没有让删），下次写入或者打开窗格时会自动删，不用再写一次。',
            en:
              'The new sheets are in place and can be used. Excel did not let the old ones, which ' +
              'are hidden, be deleted yet; that is done by itself at the next writing or start of ' +
              'the pane. There is no need to write again.',
          },
          { cause: thrown },
        ),
    );
  }
}

/**
 * Writes a Book into the open workbook like `writeBook`, waiting while somebody types. Where it rejects, the sheets that
 * were there stand as they were. Resolves to what is to be said though the Book stands, if anything.
 * @param seen what the caller went by, where it replaces what somebody types into
 * @throws Fault `excel…`; `excelChanged` where a sheet was changed since it was seen, or while the new one was written
 */
export async function writeWhole(book: Book, seen: Book | null = null): Promise<Fault | null> {
  const { note, old } = await runExcel((context) => placeBook(context, book, seen && seenIn(seen))).catch(
    (thrown: unknown) => {
      throw withKept(thrown);
    },
  );
  return clear(() => runExcel((context) => clearOld(context, note, old)));
}

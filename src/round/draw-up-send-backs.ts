import type { Book } from '../workbook/book/book';
import type { Language } from '../workbook/book/words';
import { toFileNames } from '../workbook/book/to-file-name';
import type { SendBack } from '../summary/send-back/send-back';
import { toSendBackBook } from '../summary/send-back/send-back-sheet';

export interface SendBackFile {
  readonly unit: string;
  readonly name: string;
  readonly errors: number;
  readonly queries: number;
  readonly book: Book;
}

/** One printable workbook for each unit, one after the other; its name tells the round's day, so that the next round's lies beside it. */
export function* drawUpSendBacks(sendBacks: readonly SendBack[], language: Language): Generator<SendBackFile> {
  const names = toFileNames(
    sendBacks.map(({ unit, period, asOf }) => `${unit}-${period.id}-退回${asOf.replaceAll('-', '')}`),
    'xlsx',
  );
  for (const [at, sendBack] of sendBacks.entries()) {
    const errors = sendBack.lines.filter(({ severity }) => severity === 'error').length;
    yield {
      unit: sendBack.unit,
      name: names[at] ?? '',
      errors,
      queries: sendBack.lines.length - errors,
      book: toSendBackBook(sendBack, language),
    };
  }
}

import type { Words } from '../workbook/book/words';
import type { Judged } from './judge-file';

/** What a file came to. */
export interface FileVerdict {
  /** Of its bytes; null where the answer is not about them, or cannot be told. */
  readonly hash: string | null;
  /** Null: known already. */
  readonly came: Judged<Uint8Array> | null;
}

/** Milliseconds for one file. The reader's own limits end it in a few seconds, on a slow machine too. */
export const patience = 60_000;

const reasons: Readonly<Record<'died' | 'tooLong', Words>> = {
  died: {
    zh: '读这个文件时程序停了，可能是文件太大或已损坏。请让单位另存一份再报。',
    en: 'Reading this file ended the program that reads; it may be too large or damaged. Ask for a copy that was saved again.',
  },
  tooLong: {
    zh: '这个文件一分钟还没读完，跳过了。请让单位另存一份再报。',
    en: 'This file was not read within a minute and was passed over. Ask for a copy that was saved again.',
  },
};

/** What stands for a file whose worker died of it, or was ended. */
export function giveUp(_: unknown, why: 'died' | 'tooLong'): FileVerdict {
  return { hash: null, came: { kind: 'rejected', unit: null, reason: reasons[why], isAside: false } };
}

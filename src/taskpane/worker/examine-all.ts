import { Fault } from '../../book/fault';
import type { PackedExamined } from '../../round/packed-examined';
import { askAll, type PoolWorker } from '../../round/worker-pool';
import { type FileAnswer, FileExaminer, type ReadingOrder } from './file-examiner';
import type { NamedFile } from './jobs';
import type { ListedFile } from './unpack-zips';

/** Fewer files are read before a worker has started. */
const worthWorkers = 60;
const mostWorkers = 4;
/** Milliseconds for one file. The reader's own limits end it in a few seconds, on a slow machine too. */
const patience = 60_000;

const reasons = {
  died: { zh: '读这个文件时程序停了，可能是文件太大或已损坏。请让单位另存一份再报。', en: 'Reading this file ended the program that reads; it may be too large or damaged. Ask for a copy that was saved again.' },
  tooLong: { zh: '这个文件一分钟还没读完，跳过了。请让单位另存一份再报。', en: 'This file was not read within a minute and was passed over. Ask for a copy that was saved again.' },
} as const;

/** Workers that read beside this one. */
export interface Readers {
  readonly start: (reading: ReadingOrder) => PoolWorker<NamedFile, FileAnswer>;
  /** How many the machine has room for. */
  readonly count: number;
}

function giveUp(_: NamedFile, why: 'died' | 'tooLong'): FileAnswer {
  return { hash: null, came: { kind: 'rejected', unit: null, reason: reasons[why], isAside: false } };
}

/** Reads and checks all files, several at a time where there are many; `take` hears of each as it comes, in no order. */
export async function examineAll(
  files: readonly ListedFile[],
  { order, known }: Pick<ReadingOrder, 'order'> & { readonly known: ReadonlyMap<string, PackedExamined> },
  readers: Readers | null,
  take: (name: string, came: PackedExamined, hash: string | null) => void,
): Promise<void> {
  const reading: ReadingOrder = { order, known: new Set(known.keys()) };
  const examiner = new FileExaminer(reading);
  const keep = ({ hash, came }: FileAnswer, { name }: Pick<NamedFile, 'name'>) => {
    const settled = came ?? (hash === null ? undefined : known.get(hash));
    if (!settled) throw new Error(`${name} was passed over and is not known`);
    take(name, settled, hash);
  };
  async function* open(): AsyncGenerator<NamedFile> {
    for (const { name, file } of files) {
      if (file instanceof Fault) keep({ hash: null, came: examiner.judge({ file: name, fault: file }) }, { name });
      else yield { name, file };
    }
  }
  if (readers && files.length >= worthWorkers) {
    await askAll(open(), { start: () => readers.start(reading), size: Math.min(readers.count, mostWorkers), patience, giveUp }, keep);
    return;
  }
  for await (const file of open()) keep(await examiner.examine(file), file);
}

import { availableParallelism } from 'node:os';
import { Fault } from '../book/fault';
import type { CheckOrder } from '../round/check-ledger';
import type { PackedExamined } from '../round/packed-examined';
import { isAside } from '../round/received-file';
import { askAll } from '../round/worker-pool';
import { type FileAnswer, FileExaminer, type OpenedFile } from './file-examiner';
import type { FoundFile } from './find-files';
import type { ReturnCache } from './return-cache';
import { showProgress } from './show-progress';
import { startReadingWorker } from './start-reading-worker';

/** Fewer files are read before a worker has started. */
const worthWorkers = 100;
const mostWorkers = 4;
/** Milliseconds for one file. The reader's own limits end it in a few seconds, on a slow machine too. */
const patience = 60_000;

const reasons = {
  died: { zh: '读这个文件时程序停了，可能是文件太大或已损坏。请让单位另存一份再报。', en: 'Reading this file ended the program that reads; it may be too large or damaged. Ask for a copy that was saved again.' },
  tooLong: { zh: '这个文件一分钟还没读完，跳过了。请让单位另存一份再报。', en: 'This file was not read within a minute and was passed over. Ask for a copy that was saved again.' },
} as const;

export interface ExamineOrder {
  readonly order: CheckOrder;
  readonly cache: ReturnCache;
  /** Null: as many as pay. */
  readonly workers: number | null;
}

function giveUp(_: OpenedFile, why: 'died' | 'tooLong'): FileAnswer {
  return { hash: null, came: { kind: 'rejected', unit: null, reason: reasons[why], isAside: false } };
}

/** Reads and checks all files, several at a time; `take` hears of each as it comes, in no order. */
export async function examineAll(files: readonly FoundFile[], { order, cache, workers }: ExamineOrder, take: (file: FoundFile, came: PackedExamined) => void): Promise<void> {
  const size = workers ?? (files.length < worthWorkers ? 0 : Math.min(availableParallelism(), mostWorkers));
  const progress = showProgress(files.length);
  const byName = new Map(files.map((file) => [file.name, file]));
  const keep = ({ hash, came }: FileAnswer, { name }: Pick<OpenedFile, 'name'>) => {
    const file = byName.get(name);
    if (!file) throw new Error(`No file ${name} was found`);
    take(file, cache.settle(hash, came));
    progress();
  };
  async function* open(): AsyncGenerator<OpenedFile> {
    for (const { name, read } of files) {
      try {
        yield { name, bytes: await read() };
      } catch (fault) {
        if (!(fault instanceof Fault)) throw fault;
        keep({ hash: null, came: { kind: 'rejected', unit: null, reason: fault.sentence, isAside: isAside(fault) } }, { name });
      }
    }
  }
  const { known } = cache;
  if (size > 0) {
    await askAll(open(), { start: () => startReadingWorker({ order, known }), size: Math.min(size, files.length), patience, giveUp }, keep);
    return;
  }
  const examiner = new FileExaminer(order, known);
  for await (const file of open()) keep(examiner.examine(file), file);
}

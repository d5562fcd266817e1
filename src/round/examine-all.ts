import type { Fault } from '../workbook/book/fault';
import type { CheckOrder } from './check-ledger';
import { FileExaminer, type FileSource, type ReadingOrder } from './file-examiner';
import { type FileVerdict, giveUp, patience } from './file-verdict';
import { type Judged, toRejection } from './judge-file';
import { askAll, type PoolWorker } from './worker-pool';

/** A file that could not even be opened. */
export interface UnopenedFile {
  readonly name: string;
  readonly fault: Fault;
}

/** What a host brings for files to be read in it. */
export interface ReadingHost<File> extends FileSource<File> {
  /** Workers that read beside the one that asks, one at least; null where it reads by itself. */
  readonly workers: {
    readonly start: (reading: ReadingOrder) => PoolWorker<File, FileVerdict>;
    readonly count: number;
  } | null;
}

export interface ExamineOrder {
  readonly order: CheckOrder;
  /** What files came to before, by the hash of their bytes. */
  readonly known: ReadonlyMap<string, Judged<Uint8Array>>;
}

const mostWorkers = 4;

/** How many workers pay for so many files; `worthOne` are read before one has started, and the machine has room for `room`. */
export function countWorkers(files: number, worthOne: number, room: number): number {
  return files < worthOne ? 0 : Math.min(room, mostWorkers);
}

/** Reads and checks all files, several at a time; `take` hears of each as it comes, in no order. */
export async function examineAll<File extends { readonly name: string }>(
  files: AsyncIterable<File | UnopenedFile> | Iterable<File | UnopenedFile>,
  { order, known }: ExamineOrder,
  host: ReadingHost<File>,
  take: (name: string, came: Judged<Uint8Array>, hash: string | null) => void,
): Promise<void> {
  const reading: ReadingOrder = { order, known: new Set(known.keys()) };
  const keep = ({ hash, came }: FileVerdict, { name }: { readonly name: string }) => {
    const settled = came ?? (hash === null ? undefined : known.get(hash));
    if (!settled) throw new Error(`${name} was passed over and is not known`);
    take(name, settled, hash);
  };
  async function* opened(): AsyncGenerator<File> {
    for await (const file of files) {
      if ('fault' in file) keep({ hash: null, came: toRejection(file.fault) }, file);
      else yield file;
    }
  }
  const { workers } = host;
  if (workers) {
    const start = () => workers.start(reading);
    await askAll(opened(), { start, size: workers.count, patience, giveUp }, keep);
    return;
  }
  const examiner = new FileExaminer(reading, host);
  for await (const file of opened()) keep(await examiner.examine(file), file);
}

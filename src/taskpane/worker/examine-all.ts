import { Fault } from '../../workbook/book/fault';
import { type FileVerdict, giveUp, patience } from '../../round/file-verdict';
import type { PackedExamined } from '../../round/packed-examined';
import { askAll, type PoolWorker } from '../../round/worker-pool';
import { FileExaminer, type ReadingOrder } from './file-examiner';
import type { NamedFile } from './jobs';
import type { ListedFile } from './unpack-zips';

/** Fewer files are read before a worker has started. */
const worthWorkers = 60;
const mostWorkers = 4;

/** Workers that read beside this one. */
export interface Readers {
  readonly start: (reading: ReadingOrder) => PoolWorker<NamedFile, FileVerdict>;
  /** How many the machine has room for. */
  readonly count: number;
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
  const keep = ({ hash, came }: FileVerdict, { name }: Pick<NamedFile, 'name'>) => {
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
    await askAll(
      open(),
      { start: () => readers.start(reading), size: Math.min(readers.count, mostWorkers), patience, giveUp },
      keep,
    );
    return;
  }
  for await (const file of open()) keep(await examiner.examine(file), file);
}

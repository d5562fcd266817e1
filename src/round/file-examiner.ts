import { Fault } from '../workbook/book/fault';
import { defaultLimits } from '../workbook/package/limits';
import { packJson } from '../workbook/package/pack-json';
import { ReadingMemory } from '../workbook/xlsx/read/reading-memory';
import { readXlsx } from '../workbook/xlsx/read/read-xlsx';
import type { CheckOrder } from './check-ledger';
import type { FileVerdict } from './file-verdict';
import { judgeFile, toRejection } from './judge-file';

/** What whoever reads files starts with. */
export interface ReadingOrder {
  readonly order: CheckOrder;
  /** Hashes of files that need not be looked into. */
  readonly known: ReadonlySet<string>;
}

/** How a host hands over a file. */
export interface FileSource<File> {
  /** Throws a Fault where it cannot be read. */
  readonly bytesOf: (file: File) => Uint8Array | Promise<Uint8Array>;
  /** SHA-256 in hexadecimal; null where the host refuses. */
  readonly hashOf: (bytes: Uint8Array) => string | null | Promise<string | null>;
}

/** Reads and checks one file after the other; files whose bytes are known are not looked into. */
export class FileExaminer<File> {
  private readonly memory = new ReadingMemory();

  constructor(
    private readonly reading: ReadingOrder,
    private readonly source: FileSource<File>,
  ) {}

  async examine(file: File): Promise<FileVerdict> {
    let bytes: Uint8Array;
    try {
      bytes = await this.source.bytesOf(file);
    } catch (fault) {
      if (fault instanceof Fault) return { hash: null, came: toRejection(fault) };
      throw fault;
    }
    const hash = await this.source.hashOf(bytes);
    if (hash !== null && this.reading.known.has(hash)) return { hash, came: null };
    const judged = judgeFile(() => readXlsx(bytes, defaultLimits, this.memory), this.reading.order);
    if (judged.kind === 'rejected') return { hash, came: judged };
    const shares = judged.shares.map((share) => ({ ...share, extract: packJson(share.extract) }));
    return { hash, came: { ...judged, shares } };
  }
}

import { createHash } from 'node:crypto';
import { Fault } from '../workbook/book/fault';
import { ReadingMemory } from '../workbook/xlsx/read/reading-memory';
import { defaultLimits } from '../workbook/package/limits';
import { packJson } from '../workbook/package/pack-json';
import { readXlsx } from '../workbook/xlsx/read/read-xlsx';
import type { CheckOrder } from '../round/check-ledger';
import { judgeFile } from '../round/judge-file';
import type { FileVerdict } from '../round/file-verdict';
import type { ReceivedFile } from '../round/received-file';

/** A file in memory. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads and checks one file after the other; files whose bytes are `known` are not looked into. */
export class FileExaminer {
  private readonly memory = new ReadingMemory();

  constructor(
    private readonly order: CheckOrder,
    private readonly known: ReadonlySet<string>,
  ) {}

  examine({ name, bytes }: OpenedFile): FileVerdict {
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (this.known.has(hash)) return { hash, came: null };
    const examined = judgeFile(this.receive(name, bytes), this.order);
    if (examined.kind === 'rejected') return { hash, came: examined };
    const { standing, extract } = examined;
    return { hash, came: { kind: 'return', standing, packed: packJson(extract) } };
  }

  private receive(file: string, bytes: Uint8Array): ReceivedFile {
    try {
      return { file, book: readXlsx(bytes, defaultLimits, this.memory) };
    } catch (fault) {
      if (fault instanceof Fault) return { file, fault };
      throw fault;
    }
  }
}

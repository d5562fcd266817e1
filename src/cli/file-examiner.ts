import { createHash } from 'node:crypto';
import { Fault } from '../book/fault';
import { ReadingMemory } from '../files/reading-memory';
import { defaultLimits } from '../files/limits';
import { packJson } from '../files/pack-json';
import { readXlsx } from '../files/read-xlsx';
import type { CheckOrder } from '../round/check-ledger';
import { examine } from '../round/examine';
import type { FileAnswer } from '../round/file-answer';
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

  examine({ name, bytes }: OpenedFile): FileAnswer {
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (this.known.has(hash)) return { hash, came: null };
    const examined = examine(this.receive(name, bytes), this.order);
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

import { Fault } from '../../workbook/book/fault';
import { ReadingMemory } from '../../workbook/xlsx/read/reading-memory';
import { defaultLimits } from '../../workbook/package/limits';
import { packJson } from '../../workbook/package/pack-json';
import { readXlsx } from '../../workbook/xlsx/read/read-xlsx';
import type { CheckOrder } from '../../round/check-ledger';
import { judgeFile } from '../../round/judge-file';
import type { FileVerdict } from '../../round/file-verdict';
import type { PackedExamined } from '../../round/packed-examined';
import type { ReceivedFile } from '../../round/received-file';
import type { NamedFile } from './jobs';
import { readBytes } from './read-bytes';

/** What whoever reads files starts with. */
export interface ReadingOrder {
  readonly order: CheckOrder;
  /** Hashes of files that need not be looked into. */
  readonly known: ReadonlySet<string>;
}

/** SHA-256 in hexadecimal; null where the page is not served safely, so that the browser refuses. */
async function toHash(bytes: Uint8Array): Promise<string | null> {
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads and checks one file after the other; files whose bytes are known are not looked into. */
export class FileExaminer {
  private readonly memory = new ReadingMemory();

  constructor(private readonly reading: ReadingOrder) {}

  async examine({ name, file }: NamedFile): Promise<FileVerdict> {
    const bytes = await readBytes(file).catch((fault: unknown) => {
      if (fault instanceof Fault) return fault;
      throw fault;
    });
    if (bytes instanceof Fault) return { hash: null, came: this.judge({ file: name, fault: bytes }) };
    const hash = await toHash(bytes);
    return { hash, came: hash !== null && this.reading.known.has(hash) ? null : this.judge(this.read(name, bytes)) };
  }

  judge(received: ReceivedFile): PackedExamined {
    const examined = judgeFile(received, this.reading.order);
    return examined.kind === 'rejected'
      ? examined
      : { kind: 'return', standing: examined.standing, packed: packJson(examined.extract) };
  }

  private read(file: string, bytes: Uint8Array): ReceivedFile {
    try {
      return { file, book: readXlsx(bytes, defaultLimits, this.memory) };
    } catch (fault) {
      if (fault instanceof Fault) return { file, fault };
      throw fault;
    }
  }
}

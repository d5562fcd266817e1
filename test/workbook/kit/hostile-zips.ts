import { strToU8 } from 'fflate';
import type { ReadFaultCode } from '../../../src/workbook/package/read-faults';
import { rawZip } from './raw-zip';
import { rawXlsx } from './raw-xlsx';

const sheet = () => rawXlsx({ rows: '<row><c><v>1</v></c></row>' });

/** Zips of returns that must be refused, whole or in the file inside, and the reason that must be given. */
export const hostileZips: Readonly<Record<string, { readonly make: () => Uint8Array; readonly code: ReadFaultCode }>> =
  {
    'zip that is empty': { make: () => rawZip([]), code: 'read-zip-empty' },
    'zip of nothing but rubbish': {
      make: () =>
        rawZip(
          ['__MACOSX/._甲局.xlsx', '.DS_Store', 'Thumbs.db', '~$甲局.xlsx'].map((path) => ({ path, content: 'x' })),
        ),
      code: 'read-zip-empty',
    },
    'text called .zip': { make: () => strToU8('甲局,12'), code: 'read-not-zip' },
    'zip cut in the middle': {
      make: () => rawZip([{ path: '甲局.xlsx', content: sheet() }]).subarray(0, 400),
      code: 'read-cut',
    },
    'zip in a zip': {
      make: () => rawZip([{ path: '第二批.zip', content: rawZip([{ path: '甲局.xlsx', content: sheet() }]) }]),
      code: 'read-zip-in-zip',
    },
    'zip with a bomb in it': {
      make: () => rawZip([{ path: '甲局.xlsx', content: new Uint8Array(30_000_000) }]),
      code: 'read-bomb',
    },
    'zip with a file of 60 MB in it': {
      make: () => rawZip([{ path: '甲局.xlsx', content: new Uint8Array(1), size: 60 * 1024 * 1024 }]),
      code: 'read-too-large',
    },
    'zip with a file that lies about its size': {
      make: () => rawZip([{ path: '甲局.xlsx', content: sheet(), size: 100 }]),
      code: 'read-damaged',
    },
    'zip with a wrong checksum': {
      make: () => rawZip([{ path: '甲局.xlsx', content: sheet(), crc: 1 }]),
      code: 'read-checksum',
    },
    'zip with a password': {
      make: () => rawZip([{ path: '甲局.xlsx', content: sheet(), encrypted: true }]),
      code: 'read-encrypted',
    },
    'zip with two files of one name': {
      make: () =>
        rawZip([
          { path: '甲局.xlsx', content: sheet() },
          { path: '../甲局.xlsx', content: sheet() },
        ]),
      code: 'read-duplicate-entry',
    },
    'zip of 10,000 files': {
      make: () =>
        rawZip(Array.from({ length: 10_000 }, (_, at) => ({ path: `${String(at)}.xlsx`, content: '', stored: true }))),
      code: 'read-too-many-entries',
    },
  };

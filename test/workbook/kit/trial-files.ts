import type { Cell } from '../../../src/workbook/book/book';
import { hostileDocuments } from './hostile-documents';
import { hostileFiles } from './hostile-files';
import { hostileZips } from './hostile-zips';
import { oddFiles } from './odd-files';

/** Every hostile and odd file, with the name it goes by and the reason it must get; null where it must be read. */
export interface TrialFile {
  readonly name: string;
  readonly file: string;
  readonly make: () => Uint8Array;
  readonly code: string | null;
  /** What the first sheet must hold, where it must be read. */
  readonly cells: readonly Cell[];
}

interface Trial {
  readonly make: () => Uint8Array;
  readonly code?: string | null;
  readonly cells?: readonly Cell[];
}

const kinds: readonly (readonly [Readonly<Record<string, Trial>>, string])[] = [
  [hostileFiles, 'xlsx'],
  [hostileZips, 'zip'],
  [hostileDocuments, 'docx'],
  [oddFiles, 'xlsx'],
];

export const trialFiles: readonly TrialFile[] = kinds.flatMap(([cases, ending]) =>
  Object.entries(cases).map(([name, each]) => ({
    name,
    file: `${name.replace(/[\\/:*?"<>|\s,]+/g, '-')}.${ending}`,
    make: each.make,
    code: each.code ?? null,
    cells: each.cells ?? [],
  })),
);

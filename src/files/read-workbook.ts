import type { Sheet } from '../book/book';
import { decodeCodes } from './excel-text';
import type { Limits } from './limits';
import { readFault } from './read-faults';
import { readPart } from './read-package';
import type { Archive } from './unzip';

/** What the workbook part says of its sheets and names. */
export interface WorkbookPart {
  readonly sheets: readonly { readonly name: string; readonly visibility: Sheet['visibility']; readonly relationship: string }[];
  /** `refersTo` in A1; `sheet`: index into the sheets. */
  readonly names: readonly { readonly name: string; readonly sheet: number | null; readonly refersTo: string }[];
  readonly from1904: boolean;
}

export function readWorkbookPart(archive: Archive, path: string, limits: Limits): WorkbookPart {
  const sheets: WorkbookPart['sheets'][number][] = [];
  const names: WorkbookPart['names'][number][] = [];
  let from1904 = false;
  let depth = 0;
  let open: { name: string; sheet: number | null } | null = null;
  let text = '';
  readPart(
    archive,
    path,
    {
      open(name, attributes) {
        if (depth++ === 0 && name !== 'workbook') throw readFault('read-not-workbook', path, { zh: '别的文件', en: 'another kind of file' });
        if (name === 'workbookPr') from1904 = isTrue(attributes.get('date1904'));
        else if (name === 'sheet') {
          if (sheets.length >= limits.sheets) throw readFault('read-too-many-cells', path, String(limits.sheets));
          const state = attributes.get('state');
          sheets.push({
            name: decodeCodes(attributes.get('name') ?? ''),
            visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
            relationship: attributes.getPrefixed('id') ?? '',
          });
        } else if (name === 'definedName') {
          if (names.length >= limits.names) throw readFault('read-too-many-cells', path, String(limits.names));
          const sheet = attributes.get('localSheetId');
          open = { name: decodeCodes(attributes.get('name') ?? ''), sheet: sheet === undefined ? null : Number(sheet) };
          text = '';
        }
      },
      text(piece) {
        if (open) text += piece;
      },
      close(name) {
        depth--;
        if (name !== 'definedName' || !open) return;
        if (!open.name.toLowerCase().startsWith('_xlnm.')) names.push({ ...open, refersTo: decodeCodes(text) });
        open = null;
      },
    },
    limits,
  );
  return { sheets, names, from1904 };
}

/** The two ways in which files write a true flag. */
export function isTrue(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}

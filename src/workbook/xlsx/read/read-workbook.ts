import type { Sheet } from '../../book/book';
import { type Budget, toOwn } from '../../package/budget';
import { decodeCodes } from '../excel-text';
import type { Limits } from '../../package/limits';
import { readFault } from '../../package/read-faults';
import { readPart } from '../../package/read-package';
import type { Archive } from '../../package/unzip';

/** What the workbook part says of its sheets and names. */
export interface WorkbookPart {
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: Sheet['visibility'];
    readonly relationship: string;
  }[];
  /** `refersTo` in A1; `sheet`: index into the sheets. */
  readonly names: readonly { readonly name: string; readonly sheet: number | null; readonly refersTo: string }[];
  readonly from1904: boolean;
}

export function readWorkbookPart(archive: Archive, path: string, budget: Budget, limits: Limits): WorkbookPart {
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
        if (depth++ === 0 && name !== 'workbook')
          throw readFault('read-not-workbook', path, { zh: '别的文件', en: 'another kind of file' });
        if (name === 'workbookPr') from1904 = isTrue(attributes.get('date1904'));
        else if (name === 'sheet') {
          if (sheets.length >= limits.sheets) throw readFault('read-too-many-cells', path, String(limits.sheets));
          const state = attributes.get('state');
          const sheetName = decodeCodes(budget.text(attributes.get('name') ?? '', path));
          checkName(sheetName, sheets, path);
          sheets.push({
            name: sheetName,
            visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
            relationship: toOwn(attributes.getPrefixed('id') ?? ''),
          });
        } else if (name === 'definedName') {
          if (names.length >= limits.names) throw readFault('read-too-many-cells', path, String(limits.names));
          const sheet = attributes.get('localSheetId');
          open = {
            name: decodeCodes(toOwn(attributes.get('name') ?? '')),
            sheet: sheet === undefined ? null : Number(sheet),
          };
          text = '';
        }
      },
      text(piece) {
        if (open) text += piece;
      },
      close(name) {
        depth--;
        if (name !== 'definedName' || !open) return;
        if (!open.name.toLowerCase().startsWith('_xlnm.')) {
          budget.name(path);
          names.push({ ...open, name: budget.text(open.name, path), refersTo: decodeCodes(budget.text(text, path)) });
        }
        open = null;
      },
    },
    limits,
  );
  return { sheets, names, from1904 };
}

/** Sheets are found by their names: one without, or two of one name, would leave it open which counts. */
function checkName(name: string, before: WorkbookPart['sheets'], path: string): void {
  if (name === '') throw readFault('read-damaged', path, { zh: '有一张工作表没有名称', en: 'a sheet has no name' });
  const folded = name.toLowerCase();
  if (before.some((each) => each.name.toLowerCase() === folded))
    throw readFault('read-damaged', path, {
      zh: `有两张工作表都叫“${name.slice(0, 31)}”`,
      en: `two sheets are called "${name.slice(0, 31)}"`,
    });
}

/** The two ways in which files write a true flag. */
export function isTrue(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}

import type { Sheet } from './workbook-model';

export function sheetBeside(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): Sheet | null {
  const { sheets } = sheet.workbook;
  for (let at = sheet.position + step; ; at += step) {
    const found = sheets[at];
    if (!found) return null;
    if (!visibleOnly || found.visibility === 'Visible') return found;
  }
}

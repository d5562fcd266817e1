import { toVisibleText } from '../book/visible-text';

/**
 * A character that no text of ours contains (`toFileText` takes it out), put before values that the xlsx library
 * would misread; it is taken out again when the parts are mended.
 */
export const mark = '\uFFFE';

/** What Excel would decode as a character, `_x0041_`, written so that it stays as it is. */
function escapeCodes(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

/** Turns `_x000D_` into the character it stands for. */
export function decodeCodes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

/** A text of ours as the file holds it. */
export function toFileText(text: string): string {
  return escapeCodes(toVisibleText(text));
}

import type { Budget } from '../../package/budget';
import { decodeCodes } from '../excel-text';
import type { Limits } from '../../package/limits';
import { readPart } from '../../package/read-package';
import type { Archive } from '../../package/unzip';

const plainStart = '<si><t>';
const plainEnd = '</t></si>';

/**
 * Where the text of `<si><t>…</t></si>` ends, as nearly every program writes a text without runs; -1 where none
 * starts, or it is not whole.
 */
function endOfPlain(buffer: string, at: number): number {
  if (!buffer.startsWith(plainStart, at)) return -1;
  const end = buffer.indexOf('<', at + plainStart.length);
  return end >= 0 && buffer.startsWith(plainEnd, end) ? end : -1;
}

/** The shared strings: runs of rich text joined, phonetic guides left out. */
export function readStrings(archive: Archive, path: string, budget: Budget, limits: Limits): string[] {
  const strings: string[] = [];
  let text = '';
  let inItem = false;
  let inText = false;
  let inGuide = false;
  const keep = (whole: string): void => {
    strings.push(decodeCodes(budget.sharedString(whole, path)));
  };
  readPart(
    archive,
    path,
    {
      take(buffer, from, decode) {
        if (inItem) return -1;
        let at = from;
        for (;;) {
          const end = endOfPlain(buffer, at);
          if (end < 0) return at === from ? -1 : at;
          keep(decode(buffer.slice(at + plainStart.length, end)));
          at = end + plainEnd.length;
        }
      },
      open(name) {
        if (name === 'si') {
          inItem = true;
          text = '';
        } else if (name === 't') inText = !inGuide;
        else if (name === 'rPh') inGuide = true;
      },
      text(piece) {
        if (inText) text += piece;
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') inGuide = false;
        else if (name === 'si') {
          inItem = false;
          keep(text);
        }
      },
    },
    limits,
    'sst',
  );
  return strings;
}

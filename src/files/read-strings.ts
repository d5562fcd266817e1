import type { Budget } from './budget';
import { decodeCodes } from './excel-text';
import type { Limits } from './limits';
import { readPart } from './read-package';
import type { Archive } from './unzip';

/** The shared strings: runs of rich text joined, phonetic guides left out. */
export function readStrings(archive: Archive, path: string, budget: Budget, limits: Limits): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inGuide = false;
  readPart(
    archive,
    path,
    {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 't') inText = !inGuide;
        else if (name === 'rPh') inGuide = true;
      },
      text(piece) {
        if (inText) text += piece;
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') inGuide = false;
        else if (name === 'si') {
          strings.push(decodeCodes(budget.sharedString(text, path)));
        }
      },
    },
    limits,
    'sst',
  );
  return strings;
}

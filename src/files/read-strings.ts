import { decodeCodes } from './excel-text';
import type { Limits } from './limits';
import { readFault } from './read-faults';
import { readPart } from './read-package';
import type { Archive } from './unzip';

/** How much text may still be kept, over all parts of one file. */
export interface TextBudget {
  characters: number;
}

/** The shared strings: runs of rich text joined, phonetic guides left out. */
export function readStrings(archive: Archive, path: string, limits: Limits, budget: TextBudget): string[] {
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
          spend(budget, text, limits);
          if (strings.length >= limits.strings) throw readFault('read-too-many-strings', path, String(limits.strings));
          strings.push(decodeCodes(text));
        }
      },
    },
    limits,
  );
  return strings;
}

export function spend(budget: TextBudget, text: string, limits: Limits): void {
  budget.characters -= text.length;
  if (budget.characters < 0) throw readFault('read-too-many-strings', '', String(limits.characters));
}

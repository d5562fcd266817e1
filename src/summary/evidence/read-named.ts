import {
  documentName,
  documentNumber,
  fileEnding,
  noEvidence,
  onlySaid,
  pointerAhead,
  quantityBehind,
} from '../../plan/reading/lexicon/evidence';
import { toEvidenceKey } from './to-evidence-key';

/** What a piece of a cell may be called as a file. */
export interface Named {
  /** As it was written. */
  readonly text: string;
  readonly keys: readonly string[];
  /** 文号 by which a file can be found too. */
  readonly numbers: readonly string[];
  /** Whether it is a file's name, and not only words about one. */
  readonly isFile: boolean;
}

/** 《甲》《乙》 are two. */
function splitTitles(text: string): string[] {
  const first = text.indexOf('《');
  const starts: number[] = [];
  for (let at = first; at !== -1; at = text.indexOf('《', at + 1)) starts.push(at);
  if (starts.length < 2) return [text];
  return starts.map((start, at) => text.slice(at === 0 ? 0 : start, starts[at + 1]).trim());
}

/** What stands in 《》; null where nothing does. */
function findTitle(text: string): string | null {
  const [start, end] = [text.indexOf('《'), text.indexOf('》')];
  return start !== -1 && end > start + 1 ? text.slice(start + 1, end) : null;
}

function toNamed(text: string): Named {
  const key = toEvidenceKey(text);
  const bare = key.replace(pointerAhead.pattern, '').replace(quantityBehind.pattern, '');
  const title = findTitle(text);
  const number = documentNumber.pattern.exec(bare)?.[0];
  const isSaid = onlySaid.pattern.test(key);
  return {
    text,
    keys: [...new Set([key, bare, ...(title === null ? [] : [toEvidenceKey(title)])])].filter(Boolean),
    numbers: number === undefined ? [] : [number],
    isFile:
      title !== null ||
      (!key.includes('://') && fileEnding.pattern.test(bare)) ||
      (!isSaid && (number !== undefined || documentName.pattern.test(bare))),
  };
}

/** What a piece of a cell names; nothing where it says that there is nothing. */
export function readNamed(piece: string): Named[] {
  const text = piece.trim();
  return noEvidence.pattern.test(toEvidenceKey(text)) ? [] : splitTitles(text).map(toNamed);
}

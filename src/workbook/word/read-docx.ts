import { Budget } from '../package/budget';
import { defaultLimits, type Limits } from '../package/limits';
import { listNumbers, type Numbered } from './list-numbers';
import { openPackage, otherPackage } from '../package/open-package';
import { readFault } from '../package/read-faults';
import { readDocument } from './read-document';
import { readNumbering } from './read-numbering';
import { readRelationships } from '../package/read-package';
import { readParagraphStyles } from './read-paragraph-styles';
import type { Archive } from '../package/unzip';

/**
 * The text of a Word document, one line for each paragraph, automatic numbers before their paragraphs' text. A table gives
 * one line for each row, cells joined by ` | `; a cell merged downwards is repeated in each row, a break in a
 * cell is U+2028. Line breaks are line ends,
 * tabs spaces. Kept: insertions, links, text boxes (after their paragraph). Left out: deletions, comments, notes, headers
 * and footers, tables of contents, pictures, bullets.
 * @throws Fault `read-…`
 */
export function readDocx(
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
  now: () => number = () => performance.now(),
): string {
  const archive = openPackage(bytes, limits, now);
  const budget = new Budget(limits, bytes.length);
  const main =
    readRelationships(archive, '', limits).find(({ kind }) => kind === 'officeDocument')?.path ?? 'word/document.xml';
  if (!archive.has(main) && archive.has('word/document.xml')) throw readFault('read-missing-part', main);
  if (!archive.has(main) || !archive.has('word/document.xml')) throw otherPackage(archive, 'document');
  return readDocument(archive, main, numbersOf(archive, main, limits), budget, limits).join('\n');
}

function numbersOf(archive: Archive, main: string, limits: Limits): (paragraph: Numbered) => string {
  const relationships = readRelationships(archive, main, limits);
  const pathOf = (wanted: string): string | undefined => relationships.find(({ kind }) => kind === wanted)?.path;
  const numbering = pathOf('numbering');
  const styles = pathOf('styles');
  if (numbering === undefined) return () => '';
  return listNumbers(
    readNumbering(archive, numbering, limits),
    styles === undefined ? { places: new Map(), standard: null } : readParagraphStyles(archive, styles, limits),
  );
}

import type { Book, Name, Sheet } from '../../book/book';
import { Budget } from '../../package/budget';
import { defaultLimits, type Limits } from '../../package/limits';
import { isWorkbook, openPackage, otherPackage } from '../../package/open-package';
import { readFault } from '../../package/read-faults';
import { smallPart } from '../../package/part-memory';
import { readRelationships, type Relationship, toRelationshipsPath } from '../../package/read-package';
import { readSheet, type Shared } from './read-sheet';
import { readStrings } from './read-strings';
import { readStyles } from './read-styles';
import { readWorkbookPart, type WorkbookPart } from './read-workbook';
import type { ReadingMemory } from './reading-memory';
import { r1c1Formulas } from './to-r1c1-formula';
import type { Archive } from '../../package/unzip';

/**
 * A workbook as it came back. Read: values and cached results, formulas (as R1C1 text; where that cannot be said, as they
 * were), number formats, sheet names and visibility, merges, hidden rows and columns, names. Serial numbers count from 1900.
 *
 * What a round trip through writeXlsx and readXlsx loses: every style but the number format, styled blank cells, column
 * widths and row heights, validations, highlights, locks, freeze, filter, print set-up, tab colours, links and the title.
 * Chart sheets are left out.
 *
 * Who reads many files of one kind hands over one `memory` for all.
 *
 * @throws Fault `read-…`; a file is read whole or not at all.
 */
export function readXlsx(
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
  memory?: ReadingMemory,
  now: () => number = () => performance.now(),
): Book {
  const archive = openPackage(bytes, limits, now);
  const budget = new Budget(limits, bytes.length);
  /** Small parts are read once for all workbooks, and cost none of them its budget, known or not. */
  const recall = <Read>(part: string, read: (budget: Budget) => Read): Read => {
    if (!archive.has(part) || archive.sizeOf(part) > smallPart || archive.packed(part).bytes.length > smallPart)
      return read(budget);
    const free = () => read(new Budget(limits, 0));
    return memory ? memory.parts.recall(archive, part, free) : free();
  };
  const relate = (part: string) => recall(toRelationshipsPath(part), () => readRelationships(archive, part, limits));
  const path = findWorkbook(archive, relate(''));
  const workbook = recall(path, (its) => readWorkbookPart(archive, path, its, limits));
  const relationships = relate(path);
  budget.relationships(relationships.length, path);
  const stringsPath = pathOf(relationships, 'sharedStrings');
  const stylesPath = pathOf(relationships, 'styles');
  const shared: Shared = {
    strings: stringsPath === undefined ? [] : readStrings(archive, stringsPath, budget, limits),
    styles: stylesPath === undefined ? [] : recall(stylesPath, (its) => readStyles(archive, stylesPath, its, limits)),
    from1904: workbook.from1904,
    translate: r1c1Formulas(),
    ...(memory && { memory: memory.formulas }),
    formulas: new Map(),
    budget,
  };
  return {
    sheets: workbook.sheets.flatMap((sheet) => readOneSheet(archive, sheet, relationships, shared, limits)),
    names: workbook.names.map((name) => toName(name, workbook, shared)),
  };
}

function readOneSheet(
  archive: Archive,
  { name, visibility, relationship }: WorkbookPart['sheets'][number],
  relationships: readonly Relationship[],
  shared: Shared,
  limits: Limits,
): Sheet[] {
  const target = relationships.find(({ id }) => id === relationship);
  if (!target) throw readFault('read-missing-part', name);
  if (target.kind !== 'worksheet') return [];
  return [
    { name, visibility, ...readSheet(archive, target.path, name, shared, limits), validations: [], highlights: [] },
  ];
}

function toName(
  { name, sheet, refersTo }: WorkbookPart['names'][number],
  workbook: WorkbookPart,
  shared: Shared,
): Name {
  const scope = sheet === null ? undefined : workbook.sheets[sheet]?.name;
  return { name, ...(scope !== undefined && { sheet: scope }), refersTo: shared.translate(refersTo, 0, 0) };
}

function findWorkbook(archive: Archive, relationships: readonly Relationship[]): string {
  const main = pathOf(relationships, 'officeDocument') ?? 'xl/workbook.xml';
  if (!archive.has(main) && isWorkbook(archive)) throw readFault('read-missing-part', main);
  if (
    !archive.has(main) ||
    !main.endsWith('.xml') ||
    archive.has('word/document.xml') ||
    archive.has('ppt/presentation.xml')
  ) {
    throw otherPackage(archive, 'workbook');
  }
  return main;
}

function pathOf(relationships: readonly Relationship[], kind: string): string | undefined {
  return relationships.find((relationship) => relationship.kind === kind)?.path;
}

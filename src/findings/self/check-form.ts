import type { Book } from '../../workbook/book/book';
import type { Location, Repair } from '../../returns/entry';
import { groupById, isOther, listDiffering } from '../../returns/compare-rows';
import { findConflicts, toConflictWords } from '../../returns/identity';
import { readMarks } from '../../returns/marks';
import type { Cover } from '../../returns/unit-return';
import { sheetNames } from '../../ledger/ledger-columns';
import { showPlaces, toDoubledFacts } from '../doubled-rows';
import type { Facts } from '../finding';
import type { Rule } from '../rule';
import { columnDoubled } from '../rules/column-doubled';
import { rowDoubled } from '../rules/row-doubled';
import { rowRepeated } from '../rules/row-repeated';
import { sheetDoubled } from '../rules/sheet-doubled';
import { sheetMissing } from '../rules/sheet-missing';
import { sheetRepeated } from '../rules/sheet-repeated';
import { toCopiedSheet } from '../sheet-copies';
import { isInParts } from './own-entry';
import { type OwnTable, toWords } from './read-own-rows';
import type { SelfFinding } from './self-check';
import { toWordsOf } from './to-words-of';

interface Said {
  readonly sheet: string;
  readonly facts: Facts;
  readonly location?: Location | null;
  readonly row?: string;
  readonly name?: string;
  readonly repairs?: readonly Repair[];
}

/** A finding of a rule that looks at the ledger as a whole. */
export function say(
  rule: Rule<never, unknown>,
  { sheet, facts, location = null, row, name = '', repairs = [] }: Said,
): SelfFinding {
  return {
    rule: rule.id,
    severity: rule.severity,
    sheet,
    row: row ?? null,
    name,
    location,
    sentence: toWordsOf(rule, facts),
    repairs,
  };
}

const entryKeys = [
  'status',
  'progress',
  'problems',
  'nextSteps',
  'evidence',
  'action',
  'person',
  'due',
  'prior',
  'priorNumerator',
  'priorDenominator',
  'explanation',
];

type FoundRow = NonNullable<OwnTable['found']>['rows'][number];

function toFilled({ cells }: FoundRow): { readonly id: string; readonly keys: readonly string[] } {
  return {
    id: toWords(cells.id),
    keys: [...entryKeys, ...(isInParts(cells) ? ['numerator', 'denominator'] : ['actual'])],
  };
}

/** Columns that stand twice. */
function checkColumns({ sheet, columns, found }: OwnTable): SelfFinding[] {
  if (!found) return [];
  const isSeen = ({ key, hidden }: OwnTable['columns'][number]) => !hidden || entryKeys.includes(key);
  return found.doubled
    .filter(({ column }) => isSeen(column) && columns.includes(column))
    .map(({ column: { header }, positions }) => {
      const places = positions.map((column) => ({ sheet, row: found.headerRow, column }));
      return say(columnDoubled, {
        sheet,
        location: places[0] ?? null,
        facts: { sheet, column: header, places: showPlaces(places) },
      });
    });
}

/** Rows whose number stands twice. */
function checkDoubledRows({ sheet, nameKey, found }: OwnTable, ids: readonly string[]): SelfFinding[] {
  const byId = groupById(found?.rows ?? []);
  return ids.flatMap((id): SelfFinding[] => {
    const [first, ...others] = byId.get(id) ?? [];
    if (!first || others.length === 0) return [];
    const place = ({ row }: FoundRow) => ({ sheet, row, column: found?.positions.id ?? 0 });
    const isContradicted = others.some(({ cells }) => isOther(toFilled(first).keys, first.cells, cells));
    const facts = toDoubledFacts({ issued: { id }, location: place(first), doubles: others.map(place) });
    return [
      say(isContradicted ? rowDoubled : rowRepeated, {
        sheet,
        row: id,
        name: toWords(first.cells[nameKey]),
        location: place(first),
        facts,
      }),
    ];
  });
}

function checkCopies({ issued, sheet, copies, found }: OwnTable): SelfFinding[] {
  const own = groupById(found?.rows ?? []);
  const filled = (found?.rows ?? []).map(toFilled);
  return sayCopied(issued, {
    sheet,
    copies: copies.map((copy) => ({
      sheet: copy.sheet,
      differing: listDiffering(filled, own, groupById(copy.found.rows)),
    })),
  });
}

function sayCopied(issued: string, own: Pick<Cover, 'sheet' | 'copies'>): SelfFinding[] {
  const copied = toCopiedSheet(issued, own);
  return copied
    ? [
        say(copied.isContradicted ? sheetDoubled : sheetRepeated, {
          sheet: own.sheet,
          location: copied.location,
          facts: copied.facts,
        }),
      ]
    : [];
}

/** Whether the ledger says everywhere whose it is. Names that only the plan knows to be one unit's are two here. */
function checkMarks(book: Book): SelfFinding[] {
  return findConflicts(readMarks(book), (written) => written).map((conflict): SelfFinding => {
    const [, other] = conflict.sides;
    const location = other?.marks[0]?.location ?? null;
    return {
      rule: 'identity-conflict',
      severity: 'error',
      sheet: location?.sheet ?? sheetNames.cover,
      row: null,
      name: '',
      location,
      sentence: toConflictWords(conflict),
      repairs: [],
    };
  });
}

/**
 * What is wrong with the ledger's form: names that disagree, sheets, columns and rows that stand twice. `ids`:
 * rows as issued, by sheet.
 */
export function checkForm(
  book: Book,
  cover: Cover,
  tables: readonly OwnTable[],
  idsOf: (issued: string) => readonly string[],
): SelfFinding[] {
  return [
    ...checkMarks(book),
    ...(cover.isFound
      ? sayCopied(sheetNames.cover, cover)
      : [say(sheetMissing, { sheet: cover.sheet, facts: { sheet: cover.sheet } })]),
    ...tables.flatMap((table) => [
      ...checkCopies(table),
      ...checkColumns(table),
      ...checkDoubledRows(table, idsOf(table.issued)),
    ]),
  ];
}

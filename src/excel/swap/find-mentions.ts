import { isWhole, readPieces } from '../read-pieces';
import { isAnswerTooLarge } from '../to-excel-fault';
import { speaksOf, type Mention } from './mention';

const grids = ['formulas', 'numberFormat', 'rowIndex', 'columnIndex'] as const;
const formats = 'items/id,items/type,items/customOrNullObject/rule/formula,items/cellValueOrNullObject/rule';

function fromCells(sheet: string, range: Excel.Range, names: readonly string[]): Mention[] {
  return range.formulas.flatMap((row: readonly unknown[], down) =>
    row.flatMap((formula, across): Mention[] =>
      speaksOf(formula, names)
        ? [
            {
              kind: 'cell',
              sheet,
              row: range.rowIndex + down,
              column: range.columnIndex + across,
              formula,
              numberFormat: String(range.numberFormat[down]?.[across] ?? 'General'),
            },
          ]
        : [],
    ),
  );
}

function fromNames(sheet: string | null, { items }: Excel.NamedItemCollection, names: readonly string[]): Mention[] {
  return items.flatMap(({ name, formula }): Mention[] => {
    const text: unknown = formula;
    return speaksOf(text, names) ? [{ kind: 'name', sheet, name, formula: text }] : [];
  });
}

function fromFormats(sheet: string, { items }: Excel.ConditionalFormatCollection, names: readonly string[]): Mention[] {
  return items.flatMap(({ id, customOrNullObject: custom, cellValueOrNullObject: byValue }): Mention[] => {
    if (!custom.isNullObject)
      return speaksOf(custom.rule.formula, names) ? [{ kind: 'format', sheet, id, formula: custom.rule.formula }] : [];
    if (byValue.isNullObject) return [];
    const rule = byValue.rule;
    return [rule.formula1, rule.formula2].some((formula) => speaksOf(formula, names))
      ? [{ kind: 'byValue', sheet, id, rule }]
      : [];
  });
}

interface Asked {
  readonly all: Excel.NamedItemCollection;
  readonly scoped: readonly Excel.NamedItemCollection[];
  readonly looks: readonly Excel.ConditionalFormatCollection[];
}

function ask({ workbook }: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Asked {
  return {
    all: workbook.names.load('items/name,items/formula'),
    scoped: sheets.map((sheet) => sheet.names.load('items/name,items/formula')),
    looks: sheets.map((sheet) => sheet.getRange().conditionalFormats.load(formats)),
  };
}

/** Everything in one answer, or null where that is more than the host hands over. */
async function readAtOnce(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<{ asked: Asked; cells: Excel.Range[][] } | null> {
  const asked = ask(context, sheets);
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load([...grids]));
  try {
    await context.sync();
  } catch (thrown) {
    if (isAnswerTooLarge(thrown)) return null;
    throw thrown;
  }
  const isCut = used.some((range) => !range.isNullObject && !isWhole(range, grids));
  return isCut ? null : { asked, cells: used.map((range) => (range.isNullObject ? [] : [range])) };
}

async function readInPieces(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<{ asked: Asked; cells: Excel.Range[][] }> {
  const asked = ask(context, sheets);
  await context.sync();
  return { asked, cells: await readPieces(sheets, grids) };
}

/**
 * Finds what these sheets, and the names of the workbook, say of sheets of such names. One round trip, where one answer
 * holds all. Charts, pivot tables and validations do not say what they read from in ExcelApi 1.9.
 */
export async function findFigurePhrases(
  context: Excel.RequestContext,
  others: readonly string[],
  names: readonly string[],
): Promise<Mention[]> {
  const sheets = others.map((name) => context.workbook.worksheets.getItem(name));
  const { asked, cells } = (await readAtOnce(context, sheets)) ?? (await readInPieces(context, sheets));
  return [
    ...fromNames(null, asked.all, names),
    ...others.flatMap((sheet, at) => {
      const [own, look] = [asked.scoped[at], asked.looks[at]];
      return [
        ...(own ? fromNames(sheet, own, names) : []),
        ...(look ? fromFormats(sheet, look, names) : []),
        ...(cells[at] ?? []).flatMap((range) => fromCells(sheet, range, names)),
      ];
    }),
  ];
}

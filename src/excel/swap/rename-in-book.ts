import type { Book, Chart, ChartRange, Sheet, ValidationRule } from '../../workbook/book/book';
import { quoted } from './mention';

/** A text, something in single quotes, or a word: where `!` follows, it is a sheet's name. */
const reference = /"[^"]*"|'([^']*(?:''[^']*)*)'(!?)|([\p{L}_][\p{L}\p{N}_.]*)(!?)/gu;

function renamed(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(
    reference,
    (match, inQuotes?: string, quotedMark?: string, plain?: string, plainMark?: string) => {
      const name = quotedMark || plainMark ? names.get(inQuotes?.replaceAll("''", "'") ?? plain ?? '') : undefined;
      return name === undefined ? match : `'${quoted(name)}'!`;
    },
  );
}

function renamedRule(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  switch (rule.kind) {
    case 'any':
    case 'list':
      return rule;
    case 'listFrom':
      return { ...rule, source: change(rule.source) };
    case 'custom':
      return { ...rule, formula: change(rule.formula) };
    default:
      return { ...rule, first: change(rule.first), ...(rule.second !== undefined && { second: change(rule.second) }) };
  }
}

function renamedChart(chart: Chart, names: ReadonlyMap<string, string>): Chart {
  const change = (range: ChartRange): ChartRange => ({ ...range, sheet: names.get(range.sheet) ?? range.sheet });
  return {
    ...chart,
    categories: change(chart.categories),
    series: chart.series.map((series) => ({ ...series, values: change(series.values) })),
  };
}

/**
 * The Book with its formulas and charts speaking of sheets by other names, so that they follow these sheets when they are renamed.
 * Links and names that stand in texts stay: they are of the names that the sheets have in the end.
 */
export function renameInBook(book: Book, names: ReadonlyMap<string, string>): Book {
  const change = (formula: string) => renamed(formula, names);
  const toSheet = (sheet: Sheet): Sheet => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula?.includes('!') ? { ...cell, formula: change(cell.formula) } : cell)),
    validations: sheet.validations.map((each) => ({ ...each, rule: renamedRule(each.rule, change) })),
    highlights: sheet.highlights.map((each) => ({ ...each, formula: change(each.formula) })),
    ...(sheet.charts && { charts: sheet.charts.map((chart) => renamedChart(chart, names)) }),
  });
  return { ...book, sheets: book.sheets.map(toSheet) };
}

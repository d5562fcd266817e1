import type {
  Book,
  Cell,
  ColumnShape,
  Highlight,
  RowShape,
  Sheet as BookSheet,
  Style,
  Validation,
  ValidationRule,
} from '../../../workbook/book/book';
import { parseAddress } from '../cells/address';
import { plainStyle, type CellStyle } from '../styles/cell-style';
import { basicTypeOf, comparisonOf } from './from-book';
import { resolveTableReferences } from '../tables/table-references';
import { pointsToCharacters } from '../styles/line-size';
import type { Operand, StoredRule, ValidationRecord } from '../rules/validation-record';
import type { Sheet, WorkbookModel } from './workbook-model';

/**
 * The workbook as a book, for a file. What a book cannot say is left out: fonts, borders other than thin ones,
 * tables (references to them become plain ones), comments, custom XML, properties, settings, and conditional formats without a formula.
 */
export function toBook(workbook: WorkbookModel): Book {
  workbook.calculation.settle();
  const title = workbook.properties['title'];
  return {
    sheets: workbook.sheets.map(toBookSheet),
    names: workbook.names.map(({ name, scope, refersTo }) => ({ name, ...(scope && { sheet: scope.name }), refersTo })),
    ...(typeof title === 'string' && title !== '' && { title }),
  };
}

function toBookSheet(sheet: Sheet): BookSheet {
  const styles = new Map<CellStyle, Style | undefined>();
  const toStyle = (style: CellStyle) => {
    if (!styles.has(style)) styles.set(style, toBookStyle(style));
    return styles.get(style);
  };
  const { tabColor, freeze, filter, protection } = sheet;
  const print = toPrint(sheet);
  return {
    name: sheet.name,
    visibility: sheet.visibility === 'Visible' ? 'visible' : sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden',
    cells: [...sheet.cells.within()].flatMap(({ row, column, cell }): Cell[] => {
      const style = toStyle(cell.style ?? sheet.styleAt(row, column));
      const link = toLink(cell.link?.documentReference, sheet);
      if (cell.value === undefined && cell.formula === undefined && !style && !link) return [];
      return [
        {
          row,
          column,
          ...(cell.value !== undefined && { value: cell.value }),
          ...(cell.formula !== undefined && { formula: resolveTableReferences(cell.formula, sheet, row, column) }),
          ...(style && { style }),
          ...(link && { link }),
        },
      ];
    }),
    columns: [...sheet.columns]
      .map(([column, { size, hidden }]): ColumnShape => ({
        column,
        ...(size !== undefined && { width: Math.min(255, pointsToCharacters(size)) }),
        ...(hidden && { hidden }),
      }))
      .filter(({ width, hidden }) => width !== undefined || hidden === true)
      .sort((a, b) => a.column - b.column),
    rows: [...sheet.rows]
      .map(([row, { size, isSet, hidden }]): RowShape => ({
        row,
        ...(size !== undefined && { height: size }),
        ...(size !== undefined && isSet === false && { grows: true }),
        ...(hidden && { hidden }),
      }))
      .filter(({ height, hidden }) => height !== undefined || hidden === true)
      .sort((a, b) => a.row - b.row),
    merges: sheet.merges,
    validations: sheet.validations.flatMap(toBookValidation),
    highlights: sheet.conditionalFormats.flatMap((format): Highlight[] => {
      const { fill, fontColor, bold } = format.look;
      if (format.type !== 'Custom' || format.formula === '') return [];
      const style = {
        ...(fill !== null && { fill: fill.slice(1) }),
        ...(fontColor !== null && { colour: fontColor.slice(1) }),
        ...(bold !== null && { bold }),
      };
      return [{ ranges: format.areas, formula: format.formula, style, ...(format.stopIfTrue && { stopIfTrue: true }) }];
    }),
    ...(protection && {
      lock: {
        filter: protection.options.allowAutoFilter,
        sort: protection.options.allowSort,
        formatColumns: protection.options.allowFormatColumns,
        formatRows: protection.options.allowFormatRows,
      },
    }),
    ...(freeze && { freeze: { rows: freeze.rows, columns: freeze.columns } }),
    ...(filter && { filter: filter.area }),
    ...(print && { print }),
    ...(tabColor !== '' && { tabColour: tabColor.slice(1) }),
  };
}

function toPrint({ page }: Sheet): BookSheet['print'] {
  const { horizontalFitToPages: pagesWide, verticalFitToPages: pagesHigh = 0 } = page.zoom;
  const [area] = page.printArea;
  const footer = page.texts.defaultForAllPages.centerFooter;
  if (page.orientation === 'Portrait' && pagesWide === undefined && !page.titleRows && footer === '') return undefined;
  return {
    landscape: page.orientation === 'Landscape',
    pagesWide: pagesWide ?? 1,
    ...(pagesHigh > 0 && { pagesHigh }),
    ...(pagesWide === undefined && page.zoom.scale !== undefined && { scale: page.zoom.scale }),
    ...(area && { area }),
    ...(page.titleRows && { titleRows: [page.titleRows.top, page.titleRows.bottom] as const }),
    ...(footer !== '' && { footer }),
  };
}

function toLink(reference: string | undefined, own: Sheet): Cell['link'] {
  const address = reference === undefined ? undefined : parseAddress(reference);
  const [area] = address?.areas ?? [];
  if (!area) return undefined;
  const sheet = address?.sheet === undefined ? own : own.workbook.findSheet(address.sheet);
  return sheet && { sheet: sheet.name, row: area.top, column: area.left };
}

const aligns: Readonly<Record<string, NonNullable<Style['align']>>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};
const verticals: Readonly<Record<string, NonNullable<Style['verticalAlign']>>> = { Top: 'top', Center: 'center' };

function toBookStyle(style: CellStyle): Style | undefined {
  const made: Style = { ...toTextStyle(style), ...toFrameStyle(style) };
  return Object.keys(made).length > 0 ? made : undefined;
}

/** How what stands in a cell is written. */
function toTextStyle(style: CellStyle): Style {
  return {
    ...(style.numberFormat !== 'General' && { numberFormat: style.numberFormat }),
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.underline !== 'None' && { underline: true }),
    ...(style.fontSize !== plainStyle.fontSize && { size: style.fontSize }),
    ...(style.fontColor !== plainStyle.fontColor && { colour: style.fontColor.slice(1) }),
  };
}

/** Its ground and border, where in it things stand, and whether it is locked. */
function toFrameStyle(style: CellStyle): Style {
  const { borders } = style;
  const align = aligns[style.horizontal];
  const verticalAlign = verticals[style.vertical];
  return {
    ...(style.fill !== '' && { fill: style.fill.slice(1) }),
    ...(borders.top && borders.bottom && borders.left && borders.right && { border: 'thin' as const }),
    ...(align && { align }),
    ...(verticalAlign && { verticalAlign }),
    ...(style.wrap && { wrap: true }),
    ...(!style.locked && { locked: false }),
  };
}

function toBookValidation({ areas, rule, prompt, errorAlert }: ValidationRecord): Validation[] {
  const kind = toBookRule(rule);
  if (!kind) return [];
  const severity = ({ Stop: 'stop', Warning: 'warning', Information: 'information' } as const)[
    errorAlert.style as 'Stop' | 'Warning' | 'Information'
  ];
  return [
    {
      ranges: areas,
      rule: kind,
      ...(prompt.showPrompt &&
        (prompt.title !== '' || prompt.message !== '') && { prompt: { title: prompt.title, text: prompt.message } }),
      ...((errorAlert.title !== '' || errorAlert.message !== '') && {
        alert: { severity, title: errorAlert.title, text: errorAlert.message },
      }),
    },
  ];
}

function toBookRule(rule: StoredRule): ValidationRule | undefined {
  switch (rule.type) {
    case 'None':
      return { kind: 'any' };
    case 'Custom':
      return { kind: 'custom', formula: rule.formula };
    case 'List':
      return 'formula' in rule.source
        ? { kind: 'listFrom', source: rule.source.formula }
        : {
            kind: 'list',
            items: String(rule.source.constant)
              .split(',')
              .map((item) => item.trim())
              .filter((item) => item !== ''),
          };
    case 'Time':
      return undefined;
    default: {
      const type = rule.type;
      const [kind] = Object.entries(basicTypeOf).find(([, each]) => each === type) ?? [];
      const [operator] = Object.entries(comparisonOf).find(([, each]) => each === rule.operator) ?? [];
      if (kind === undefined || operator === undefined) return undefined;
      return {
        kind: kind as keyof typeof basicTypeOf,
        operator: operator as keyof typeof comparisonOf,
        first: toText(rule.first),
        ...(rule.second && { second: toText(rule.second) }),
      };
    }
  }
}

function toText(operand: Operand): string {
  return 'formula' in operand ? operand.formula : String(operand.constant);
}

import type { ColumnShape, Highlight, Link, Lock, Print, Range, RowShape, Validation } from '../../../book/book';
import { lastColumn, lastRow, parseA1, parseA1Range, toA1 } from '../../../book/a1';
import { decodeCodes } from '../../excel-text';
import type { Limits } from '../../../package/limits';
import { readFault } from '../../../package/read-faults';
import { readPart } from '../../../package/read-package';
import { isTrue } from '../read-workbook';
import type { Attributes, XmlEvents } from '../../../package/scan-xml';
import type { r1c1Formulas } from '../to-r1c1-formula';
import type { Archive } from '../../../package/unzip';
import type { ReadColour } from './colours';
import type { Formats } from './read-formats';
import { readValidation, type ValidationPart } from './read-validation';

/** What one worksheet part says besides its contents. */
export interface SheetStyles {
  /** Cells that have a format: the index of it, in the part's order. */
  readonly formats: readonly { readonly row: number; readonly column: number; readonly format: number }[];
  readonly columns: readonly ColumnShape[];
  readonly rows: readonly RowShape[];
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  readonly links: readonly { readonly row: number; readonly column: number; readonly link: Link }[];
  readonly lock?: Lock;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly filter?: Range;
  readonly tabColour?: string;
  readonly print?: Print;
}

export interface Sight {
  readonly formats: Formats;
  readonly readColour: ReadColour;
  readonly translate: ReturnType<typeof r1c1Formulas>;
  /** Cells and lines that may still be kept, of all sheets. */
  readonly budget: { looks: number };
}

/** Columns further to the right than this are given a width in one go for all that follow; nobody looks there. */
const mostColumns = 1_024;

export function readSheetStyles(
  archive: Archive,
  path: string,
  name: string,
  sight: Sight,
  limits: Limits,
): SheetStyles {
  const reader = new LooksReader(name, sight, limits);
  readPart(archive, path, reader, limits);
  return reader.finish();
}

interface Rule {
  readonly ranges: readonly Range[];
  readonly kind: string;
  readonly operator: string;
  readonly difference: number;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly formulas: string[];
}

const comparisons: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

class LooksReader implements XmlEvents {
  private readonly formats: SheetStyles['formats'][number][] = [];
  private readonly columns: ColumnShape[] = [];
  private readonly rows: RowShape[] = [];
  private readonly validations: ValidationPart[] = [];
  private readonly rules: Rule[] = [];
  private readonly links: SheetStyles['links'][number][] = [];
  private one: Pick<SheetStyles, 'lock' | 'freeze' | 'filter' | 'tabColour'> = {};
  private page: {
    landscape?: boolean;
    pagesWide?: number;
    pagesHigh?: number;
    scale?: number;
    footer?: string;
  } = {};
  private fitsPage = false;
  private row = -1;
  private column = -1;
  private ranges: Range[] = [];
  private isView = false;
  private into: 'formula' | 'footer' | null = null;
  private words = '';
  private validation: ValidationPart | null = null;
  private rule: Rule | null = null;

  constructor(
    private readonly sheet: string,
    private readonly sight: Sight,
    private readonly limits: Limits,
  ) {}

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row': {
        this.openRow(attributes);
        return;
      }
      case 'c': {
        this.openCell(attributes);
        return;
      }
      case 'col': {
        this.keepColumns(attributes);
        return;
      }
      case 'dataValidation': {
        this.openValidation(attributes);
        return;
      }
      case 'conditionalFormatting':
        this.ranges = this.rangesOf(attributes.get('sqref'));
        return;
      case 'cfRule': {
        this.openRule(attributes);
        return;
      }
      case 'formula':
      case 'formula1':
      case 'formula2': {
        this.listen('formula');
        return;
      }
      case 'hyperlink': {
        this.keepLink(attributes);
        return;
      }
      default:
        this.openOnce(name, attributes);
    }
  }

  /** What a sheet has at most once. */
  private openOnce(name: string, attributes: Attributes): void {
    switch (name) {
      case 'tabColor': {
        this.keepTabColour(attributes);
        return;
      }
      case 'pane': {
        this.keepFreeze(attributes);
        return;
      }
      case 'sheetProtection': {
        this.keepLock(attributes);
        return;
      }
      case 'autoFilter': {
        this.keepFilter(attributes);
        return;
      }
      case 'pageSetUpPr':
        this.fitsPage = isTrue(attributes.get('fitToPage'));
        return;
      case 'pageSetup': {
        this.keepPage(attributes);
        return;
      }
      case 'oddFooter':
        this.listen('footer');
    }
  }

  text(text: string): void {
    if (this.into !== null) this.words += text;
  }

  close(name: string): void {
    if (name === 'dataValidation' && this.validation) {
      if (this.validation.ranges.length > 0) this.validations.push(this.validation);
      this.validation = null;
    } else if (name === 'cfRule' && this.rule) {
      this.rules.push(this.rule);
      this.rule = null;
    }
    if (this.into === null || !/^(?:formula[12]?|oddFooter)$/.test(name)) return;
    if (this.into === 'footer') {
      const [, centre] = /&C([\s\S]*?)(?:&[LR]|$)/.exec(this.words) ?? [];
      if (centre !== undefined) this.page = { ...this.page, footer: decodeCodes(centre) };
    } else (this.validation ?? this.rule)?.formulas.push(decodeCodes(this.words));
    this.into = null;
  }

  finish(): SheetStyles {
    const { translate, formats } = this.sight;
    const { landscape, pagesWide = 1, pagesHigh = 0, scale = 100, footer } = this.page;
    return {
      ...this.one,
      formats: this.formats,
      columns: this.columns,
      rows: this.rows,
      links: this.links,
      validations: this.validations.flatMap(
        (part) => part.toValidation(part, (formula) => this.translated(part.ranges, formula)) ?? [],
      ),
      highlights: [...this.rules]
        .sort((a, b) => a.priority - b.priority)
        .flatMap((rule): Highlight[] => {
          const [first] = rule.ranges;
          const style = formats.differences[rule.difference];
          const formula = first && toFormula(rule, first);
          if (!first || !style || formula === undefined) return [];
          return [
            {
              ranges: rule.ranges,
              formula: translate(formula, first.top, first.left),
              style,
              ...(rule.stopIfTrue && { stopIfTrue: true }),
            },
          ];
        }),
      ...((landscape === true || footer !== undefined || this.fitsPage) && {
        print: {
          landscape: landscape === true,
          pagesWide: this.fitsPage ? pagesWide : 1,
          ...(this.fitsPage && pagesHigh > 0 && { pagesHigh }),
          ...(!this.fitsPage && scale !== 100 && { scale }),
          ...(footer !== undefined && { footer }),
        },
      }),
    };
  }

  private translated(ranges: readonly Range[], formula: string): string {
    return this.sight.translate(formula, ranges[0]?.top ?? 0, ranges[0]?.left ?? 0);
  }

  private spend(): void {
    this.sight.budget.looks -= 1;
    if (this.sight.budget.looks < 0) throw readFault('read-too-many-cells', this.sheet, String(this.limits.cells));
  }

  private openRow(attributes: Attributes): void {
    const given = attributes.get('r');
    this.row = given === undefined ? this.row + 1 : Number(given) - 1;
    this.column = -1;
    const height = Number(attributes.get('ht'));
    const hidden = isTrue(attributes.get('hidden'));
    if (!(height > 0) && !hidden) return;
    this.spend();
    this.rows.push({
      row: this.row,
      ...(height > 0 && { height, ...(!isTrue(attributes.get('customHeight')) && { grows: true }) }),
      ...(hidden && { hidden }),
    });
  }

  private openCell(attributes: Attributes): void {
    const place = parseA1(attributes.get('r') ?? '');
    this.column = place?.column ?? this.column + 1;
    if (place) this.row = place.row;
    const format = Number(attributes.get('s') ?? 0);
    if (!this.sight.formats.cells[format]) return;
    this.spend();
    this.formats.push({ row: this.row, column: this.column, format });
  }

  private keepColumns(attributes: Attributes): void {
    const [first, last] = [
      Number(attributes.get('min')) - 1,
      Math.min(Number(attributes.get('max')) - 1, lastColumn, mostColumns),
    ];
    const width = Number(attributes.get('width'));
    const hidden = isTrue(attributes.get('hidden'));
    if (!(first >= 0) || (!(width > 0) && !hidden)) return;
    for (let column = first; column <= last; column += 1) {
      this.spend();
      this.columns.push({ column, ...(width > 0 && { width }), ...(hidden && { hidden }) });
    }
  }

  /** The text that comes is taken. */
  private listen(into: 'formula' | 'footer'): void {
    this.into = into;
    this.words = '';
  }

  private openValidation(attributes: Attributes): void {
    this.spend();
    this.validation = { ranges: this.rangesOf(attributes.get('sqref')), ...readValidation(attributes), formulas: [] };
  }

  private keepTabColour(attributes: Attributes): void {
    const tabColour = this.sight.readColour(attributes);
    if (tabColour !== undefined) this.one = { ...this.one, tabColour };
  }

  private keepFilter(attributes: Attributes): void {
    const filter = parseA1Range(attributes.get('ref') ?? '');
    if (filter) this.one = { ...this.one, filter };
  }

  private keepPage(attributes: Attributes): void {
    this.page = {
      ...this.page,
      landscape: attributes.get('orientation') === 'landscape',
      pagesWide: Number(attributes.get('fitToWidth') ?? 1),
      pagesHigh: Number(attributes.get('fitToHeight') ?? 1),
      scale: Number(attributes.get('scale') ?? 100),
    };
  }

  private keepFreeze(attributes: Attributes): void {
    if (!(attributes.get('state') ?? '').startsWith('frozen') || this.isView) return;
    this.isView = true;
    const count = (key: string, most: number) =>
      Math.max(0, Math.min(most, Math.floor(Number(attributes.get(key) ?? 0)) || 0));
    this.one = { ...this.one, freeze: { rows: count('ySplit', lastRow), columns: count('xSplit', lastColumn) } };
  }

  private keepLock(attributes: Attributes): void {
    if (!isTrue(attributes.get('sheet'))) return;
    const allows = (key: string) => attributes.get(key) !== undefined && !isTrue(attributes.get(key));
    this.one = {
      ...this.one,
      lock: {
        filter: allows('autoFilter'),
        sort: allows('sort'),
        formatColumns: allows('formatColumns'),
        formatRows: allows('formatRows'),
      },
    };
  }

  private openRule(attributes: Attributes): void {
    this.spend();
    this.rule = {
      ranges: this.ranges,
      kind: attributes.get('type') ?? '',
      operator: attributes.get('operator') ?? '',
      difference: Number(attributes.get('dxfId') ?? -1),
      priority: Number(attributes.get('priority') ?? 0),
      stopIfTrue: isTrue(attributes.get('stopIfTrue')),
      formulas: [],
    };
  }

  private keepLink(attributes: Attributes): void {
    const place = parseA1Range(attributes.get('ref') ?? '');
    const [, quoted, plain, cell = ''] =
      /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(decodeCodes(attributes.get('location') ?? '')) ?? [];
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    const target = parseA1Range(cell);
    if (!place || sheet === undefined || !target) return;
    this.spend();
    this.links.push({ row: place.top, column: place.left, link: { sheet, row: target.top, column: target.left } });
  }

  private rangesOf(text = ''): Range[] {
    return text.split(' ').flatMap((part) => {
      const range = parseA1Range(part);
      if (range) this.spend();
      return range ?? [];
    });
  }
}

/** The rule as one formula; undefined for scales, bars, icons and ranks, which have none. */
function toFormula({ kind, operator, formulas }: Rule, { top, left }: Range): string | undefined {
  const [first, second] = formulas;
  if (
    first === undefined ||
    ['colorScale', 'dataBar', 'iconSet', 'top10', 'aboveAverage', 'duplicateValues', 'uniqueValues'].includes(kind)
  )
    return undefined;
  if (kind !== 'cellIs') return first;
  const cell = toA1(top, left);
  if (operator === 'between' && second !== undefined) return `AND(${cell}>=(${first}),${cell}<=(${second}))`;
  if (operator === 'notBetween' && second !== undefined) return `OR(${cell}<(${first}),${cell}>(${second}))`;
  const sign = comparisons[operator];
  return sign === undefined ? undefined : `${cell}${sign}(${first})`;
}

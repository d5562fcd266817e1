import { toA1 } from '../workbook/book/a1';
import type { Book, Cell, Sheet } from '../workbook/book/book';
import { squeeze } from '../workbook/book/read-table';
import { sheetNames } from '../ledger/ledger-columns';
import { coverLabels } from '../ledger/cover-sheet';
import { identityLabels, signature } from '../ledger/identity-sheet';
import type { Identity } from '../ledger/ledger';
import { findSheets, toLabel, toNumberText } from './find-sheets';
import type { Location } from './entry';

/** What one place of a workbook says about whose ledger it is. */
export interface Mark {
  readonly source: 'sheet' | 'number' | 'cover' | 'title';
  readonly planId?: string;
  readonly unit?: string;
  readonly period?: string;
  /** Of the ledger as issued, where `_ledger` says it. */
  readonly planFingerprint?: string;
  readonly location: Location;
}

function cellAt({ cells }: Sheet, row: number, column: number): Cell | undefined {
  return cells.find((cell) => cell.row === row && cell.column === column);
}

function besideOf(sheet: Sheet, { row, column }: Cell): string | undefined {
  const value = cellAt(sheet, row, column + 1)?.value;
  return (typeof value === 'string' || typeof value === 'number') && String(value).trim() !== ''
    ? String(value)
    : undefined;
}

function readIdentitySheet(sheet: Sheet): Mark[] {
  if (!sheet.cells.some(({ value }) => value === signature)) return [];
  const labels = new Map<unknown, keyof Identity | 'deadline'>(identityLabels.map(([key, label]) => [label, key]));
  const found: { [K in keyof Identity | 'deadline']?: string } = {};
  let first: Cell | undefined;
  for (const cell of sheet.cells) {
    const key = labels.get(cell.value);
    const beside = key === undefined ? undefined : besideOf(sheet, cell);
    if (key === undefined || beside === undefined) continue;
    first ??= cell;
    found[key] = beside;
  }
  const { planId, unit, period, planFingerprint } = found;
  if (!first || planId === undefined || unit === undefined || period === undefined) return [];
  const location = { sheet: sheet.name, row: first.row, column: first.column + 1 };
  return [
    { source: 'sheet', planId, unit, period, ...(planFingerprint !== undefined && { planFingerprint }), location },
  ];
}

function parseNumber(text: string): Pick<Mark, 'planId' | 'unit' | 'period'> | undefined {
  const [planId = '', ...rest] = text.trim().split(/[/／]/);
  const period = rest.at(-1) ?? '';
  const unit = rest.slice(0, -1).join('/');
  return planId && unit && period ? { planId, unit, period } : undefined;
}

/** Every 台账编号 that is printed on a sheet. */
function readNumbers(sheet: Sheet, isCover: boolean): Mark[] {
  return sheet.cells.flatMap((cell): Mark[] => {
    const { value, row, column } = cell;
    if (typeof value !== 'string') return [];
    const own = toNumberText(value);
    const isLabel = isCover && toLabel(value) === coverLabels.number;
    const number = parseNumber(
      own !== undefined && own.trim() !== '' ? own : isLabel ? (besideOf(sheet, cell) ?? '') : '',
    );
    return number
      ? [
          {
            source: 'number',
            ...number,
            location: { sheet: sheet.name, row, column: own !== undefined && own.trim() !== '' ? column : column + 1 },
          },
        ]
      : [];
  });
}

/** The cover's 填报单位 and 报告期. */
function readCoverLines(sheet: Sheet): Mark[] {
  return (['unit', 'period'] as const).flatMap((key) =>
    sheet.cells
      .filter(({ value }) => typeof value === 'string' && toLabel(value) === coverLabels[key])
      .flatMap((cell): Mark[] => {
        const beside = besideOf(sheet, cell);
        return beside === undefined
          ? []
          : [
              {
                source: 'cover',
                [key]: beside,
                location: { sheet: sheet.name, row: cell.row, column: cell.column + 1 },
              },
            ];
      }),
  );
}

/** Characters; a unit's name is shorter. */
const longestTitle = 200;
const endings = ['工作任务台账', sheetNames.actions, sheetNames.indicators];
const unitAndPeriod = /^(.*?)(\d{4}(?:-\d{4}学年|年(?:度|[上下]半年|第[一二三四1-4]季度|\d{1,2}月|[春秋]季学期)?))$/u;

/** Cells from the top among which a title is looked for. */
const nearTop = 20;

/** A sheet's title, as it is printed at its top: 甲局 2023年度指标填报. Another title says nothing. */
function readTitle({ name, cells }: Sheet): Mark[] {
  return cells.slice(0, nearTop).flatMap(({ value, row, column }): Mark[] => {
    const title = typeof value === 'string' && value.length <= longestTitle ? squeeze(value.normalize('NFKC')) : '';
    const ending = endings.find((each) => title.endsWith(each));
    const [, unit = '', period] = (ending !== undefined && unitAndPeriod.exec(title.slice(0, -ending.length))) || [];
    return period === undefined
      ? []
      : [{ source: 'title', ...(unit !== '' && { unit }), period, location: { sheet: name, row, column } }];
  });
}

/** Everything that says whose ledger a workbook is: `_ledger` first, then 台账编号, the cover, the titles. */
export function readMarks(book: Book): Mark[] {
  const { identity, cover, tasks, actions, indicators } = findSheets(book);
  const covers = [cover.sheet, ...cover.copies].flatMap((sheet) => sheet ?? []);
  const tables = [tasks, actions, indicators].flatMap(({ sheet, copies }) => [...(sheet ? [sheet] : []), ...copies]);
  return [
    ...(identity.sheet ? readIdentitySheet(identity.sheet) : []),
    ...book.sheets.flatMap((sheet) => readNumbers(sheet, covers.includes(sheet))),
    ...covers.flatMap(readCoverLines),
    ...[...covers, ...tables].flatMap(readTitle),
  ];
}

/** `_ledger；填报说明 B4、B7；指标填报 A2`: of the hidden sheet its name alone. */
export function showMarks(marks: readonly Mark[]): string {
  const sheets = [...new Set(marks.map(({ location }) => location.sheet))];
  const placesOn = (sheet: string) =>
    marks
      .filter(({ source, location }) => source !== 'sheet' && location.sheet === sheet)
      .map(({ location: { row, column } }) => toA1(row, column));
  return sheets.map((sheet) => [sheet, placesOn(sheet).join('、')].filter(Boolean).join(' ')).join('；');
}

import { cellsOf, isUnbounded, subtract, type Area } from './area';
import { plainStyle } from '../styles/cell-style';
import { guardContents, guardPermission } from './guard';
import { patchStyles } from '../styles/patch-styles';
import { announceEdit } from './write-cells';
import type { Sheet } from '../sheets/workbook-model';

export const clearKinds = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

/** Clears contents, formats, links, or all of it with validation, conditional formats and comments. */
export function clearCells(sheet: Sheet, area: Area, kind: (typeof clearKinds)[number]): void {
  guardContents(sheet, area);
  if (kind === 'All' || kind === 'Formats') guardPermission(sheet, 'allowFormatCells');
  const before = cellsOf(area) === 1 ? sheet.valueAt(area.top, area.left) : undefined;
  const contents = kind === 'All' || kind === 'Contents' || kind === 'ResetContents';
  const links = kind === 'All' || kind === 'Hyperlinks' || kind === 'RemoveHyperlinks';
  for (const { row, column, cell } of [...sheet.cells.within(area)]) {
    sheet.setCell(row, column, {
      style: cell.style,
      ...(!contents && { value: cell.value, formula: cell.formula }),
      ...(!links && { link: cell.link }),
    });
  }
  if (kind === 'All' || kind === 'Formats') {
    clearStyles(sheet, area);
    clearConditionalFormats(sheet, area);
    sheet.merges = sheet.merges.filter(
      (merge) =>
        !(merge.top >= area.top && merge.bottom <= area.bottom && merge.left >= area.left && merge.right <= area.right),
    );
  }
  if (kind === 'All') {
    clearValidations(sheet, area);
    const { workbook } = sheet;
    workbook.comments = workbook.comments.filter(
      (comment) =>
        comment.sheet !== sheet ||
        !(
          comment.row >= area.top &&
          comment.row <= area.bottom &&
          comment.column >= area.left &&
          comment.column <= area.right
        ),
    );
  }
  if (contents) announceEdit(sheet, area, before);
  else sheet.workbook.emit({ kind: 'formatChanged', sheet, area });
}

/** Cells are bare again where nothing behind them, a row's or a column's format, would show through. */
function clearStyles(sheet: Sheet, area: Area): void {
  const behind = [
    ...[...sheet.columns].filter(([at]) => at >= area.left && at <= area.right),
    ...[...sheet.rows].filter(([at]) => at >= area.top && at <= area.bottom),
  ];
  const showsThrough =
    sheet.style !== plainStyle || behind.some(([, { style }]) => style !== undefined && style !== plainStyle);
  if (showsThrough || isUnbounded(area)) patchStyles(sheet, area, () => plainStyle);
  if (showsThrough) return;
  for (const { row, column, cell } of [...sheet.cells.within(area)])
    sheet.setCell(row, column, { ...cell, style: undefined });
}

export function clearValidations(sheet: Sheet, area: Area): void {
  for (const record of sheet.validations) record.areas = record.areas.flatMap((each) => subtract(each, area));
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
}

export function clearConditionalFormats(sheet: Sheet, area: Area): void {
  for (const format of sheet.conditionalFormats) format.areas = format.areas.flatMap((each) => subtract(each, area));
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
}

import { HostError } from '../protocol/host-error';
import { holdsArea, type Area } from './area';
import type { CellRecord } from './cells';
import { guardContents } from './guard';
import type { Sheet } from './workbook-model';

export const fillTypes = ['FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues', 'FillDays', 'FillWeekdays', 'FillMonths', 'FillYears', 'LinearTrend', 'GrowthTrend', 'FlashFill'] as const;

/** Continues a source down, up or across an area that begins with it: formulas move, two numbers make a series. */
export function autoFill(sheet: Sheet, source: Area, target: Area, type: (typeof fillTypes)[number]): void {
  if (!holdsArea(target, source)) throw new HostError('InvalidArgument');
  const down = target.bottom > source.bottom || target.top < source.top;
  const across = target.right > source.right || target.left < source.left;
  if (down && across) throw new HostError('InvalidArgument');
  if (!['FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues', 'FillDays'].includes(type)) throw new HostError('NotImplemented', `Range.autoFill with ${type} is not implemented by this preview of Excel.`);
  guardContents(sheet, target);
  const [first, last] = down ? [target.left, target.right] : [target.top, target.bottom];
  for (let lane = first; lane <= last; lane += 1) fillLane(sheet, source, target, lane, down, type);
  sheet.workbook.calculation.touch();
  sheet.workbook.emit({ kind: 'changed', sheet, area: target, changeType: 'RangeEdited' });
}

function fillLane(sheet: Sheet, source: Area, target: Area, lane: number, down: boolean, type: (typeof fillTypes)[number]): void {
  const [from, to] = down ? [source.top, source.bottom] : [source.left, source.right];
  const [start, end] = down ? [target.top, target.bottom] : [target.left, target.right];
  const place = (at: number): [number, number] => (down ? [at, lane] : [lane, at]);
  const given = Array.from({ length: to - from + 1 }, (_, at) => sheet.cell(...place(from + at)));
  const numbers = given.map((cell) => (cell?.formula === undefined && typeof cell?.value === 'number' ? cell.value : undefined));
  const isSeries = type !== 'FillCopy' && numbers.every((number) => number !== undefined) && (numbers.length > 1 || type === 'FillSeries' || type === 'FillDays');
  const step = numbers.length > 1 ? ((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)) / (numbers.length - 1) : 1;
  for (let at = start; at <= end; at += 1) {
    if (at >= from && at <= to) continue;
    const index = (((at - from) % given.length) + given.length) % given.length;
    const cell = given[index];
    const own = sheet.cell(...place(at));
    if (type === 'FillFormats') sheet.setCell(...place(at), { ...own, style: cell?.style });
    else sheet.setCell(...place(at), { ...next(cell, isSeries ? (numbers[0] ?? 0) + step * (at - from) : undefined, at - from - index, type), ...(type === 'FillValues' && { style: own?.style }) });
  }
}

function next(cell: CellRecord | undefined, number: number | undefined, by: number, type: string): CellRecord {
  if (number !== undefined) return { ...cell, value: number };
  const numbered = typeof cell?.value === 'string' && cell.formula === undefined && type !== 'FillCopy' ? /^(.*\D)(\d+)$/.exec(cell.value) : null;
  return numbered ? { ...cell, value: `${numbered[1] ?? ''}${String(Number(numbered[2]) + by)}` } : { ...cell };
}

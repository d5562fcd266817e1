import { HostError, notImplemented } from '../../protocol/host-error';
import { holdsArea, type Area } from './area';
import type { CellRecord } from './cells';
import { afterInList, isDay, laterDay, onTrend } from './fill-series';
import { guardContents } from './guard';
import type { Sheet } from '../sheets/workbook-model';

export const fillTypes = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
  'FlashFill',
] as const;

/** Continues a source down, up or across an area that begins with it: formulas move, two numbers make a series. */
export function autoFill(sheet: Sheet, source: Area, target: Area, type: (typeof fillTypes)[number]): void {
  if (!holdsArea(target, source)) throw new HostError('InvalidArgument');
  const down = target.bottom > source.bottom || target.top < source.top;
  const across = target.right > source.right || target.left < source.left;
  if (down && across) throw new HostError('InvalidArgument');
  if (type === 'GrowthTrend' || type === 'FlashFill') throw notImplemented(`Range.autoFill with ${type}`);
  guardContents(sheet, target);
  const [first, last] = down ? [target.left, target.right] : [target.top, target.bottom];
  for (let lane = first; lane <= last; lane += 1) fillLane(sheet, source, target, lane, down, type);
  sheet.workbook.calculation.touch();
  sheet.workbook.emit({ kind: 'changed', sheet, area: target, changeType: 'RangeEdited' });
}

type FillType = (typeof fillTypes)[number];

function fillLane(sheet: Sheet, source: Area, target: Area, lane: number, down: boolean, type: FillType): void {
  const [from, to] = down ? [source.top, source.bottom] : [source.left, source.right];
  const [start, end] = down ? [target.top, target.bottom] : [target.left, target.right];
  const place = (at: number): [number, number] => (down ? [at, lane] : [lane, at]);
  const given = Array.from({ length: to - from + 1 }, (_, at) => sheet.cell(...place(from + at)));
  const series = toSeries(sheet, given, type);
  for (let at = start; at <= end; at += 1) {
    if (at >= from && at <= to) continue;
    const index = (((at - from) % given.length) + given.length) % given.length;
    const cell = given[index];
    const own = sheet.cell(...place(at));
    if (type === 'FillFormats') sheet.setCell(...place(at), { ...own, style: cell?.style });
    else
      sheet.setCell(...place(at), {
        ...next(cell, series?.(at - from), at - from - index, type),
        ...(type === 'FillValues' && { style: own?.style }),
      });
  }
}

/** What stands at a place counted from the first cell, where the cells are numbers that go on. */
function toSeries(
  sheet: Sheet,
  given: readonly (CellRecord | undefined)[],
  type: FillType,
): ((at: number) => number | undefined) | undefined {
  const numbers = given.flatMap((cell) =>
    cell?.formula === undefined && typeof cell?.value === 'number' ? [cell.value] : [],
  );
  const [first] = numbers;
  if (first === undefined || numbers.length < given.length || type === 'FillCopy') return undefined;
  if (type === 'FillWeekdays' || type === 'FillMonths' || type === 'FillYears') {
    if (numbers.length > 1) throw notImplemented(`Range.autoFill with ${type} from more than one day`);
    return (at) => laterDay(first, at, type);
  }
  const isDaily = isDay((given[0]?.style ?? sheet.style).numberFormat);
  if (numbers.length === 1 && !isDaily && !['FillSeries', 'FillDays', 'LinearTrend'].includes(type)) return undefined;
  return (at) => onTrend(numbers, at);
}

function next(cell: CellRecord | undefined, number: number | undefined, by: number, type: FillType): CellRecord {
  if (number !== undefined) return { ...cell, value: number };
  if (typeof cell?.value !== 'string' || cell.formula !== undefined || type === 'FillCopy') return { ...cell };
  const listed = afterInList(cell.value, by);
  const numbered = /^(.*\D)(\d+)$/.exec(cell.value);
  if (listed !== undefined) return { ...cell, value: listed };
  return numbered ? { ...cell, value: `${numbered[1] ?? ''}${String(Number(numbered[2]) + by)}` } : { ...cell };
}

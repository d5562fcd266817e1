import { showAddress } from '../../workbook/cells/address';
import { cellArea, columnsOf, intersect, isUnbounded, rowsOf, type Area } from '../../workbook/cells/area';
import { LiveRange } from '../../workbook/cells/live-range';
import { toRecord } from '../../protocol/arguments';
import type { ClassDefinition } from '../define';
import { HostError } from '../../protocol/host-error';
import type { Surroundings } from '../surroundings';
import { rangeBorder } from '../styles/range-border';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from '../styles/range-format';
import { rangeShape } from './range-shape';

type Asked = Readonly<Record<string, unknown>>;

const edgeOf: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

/** Properties of many cells, rows or columns in one call. */
export const rangeProperties: NonNullable<ClassDefinition<LiveRange>['call']> = {
  getCellProperties: ({ sheet, area }, given, host) => {
    const asked = given.record(0);
    return grid(bounded(area, sheet.usedArea), (row, column) =>
      readOne(new LiveRange(sheet, cellArea(row, column)), asked, host),
    );
  },
  setCellProperties: ({ sheet, area }, given, host) => {
    const rows = given.list(0);
    if (rows.length !== rowsOf(area)) throw new HostError('InvalidArgument');
    rows.forEach((row, down) => {
      if (!Array.isArray(row) || row.length !== columnsOf(area)) throw new HostError('InvalidArgument');
      (row as unknown[]).forEach((each, across) => {
        writeOne(new LiveRange(sheet, cellArea(area.top + down, area.left + across)), toRecord(each ?? {}), host);
      });
    });
  },
};

function bounded(area: Area, used: Area | null): Area {
  return isUnbounded(area) && used ? (intersect(area, used) ?? area) : area;
}

function grid(area: Area, of: (row: number, column: number) => unknown): unknown[][] {
  return Array.from({ length: rowsOf(area) }, (_, down) =>
    Array.from({ length: columnsOf(area) }, (__, across) => of(area.top + down, area.left + across)),
  );
}

function readOne(range: LiveRange, asked: Asked, host: Surroundings): unknown {
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(asked)) {
    if (wanted === false || wanted === undefined) continue;
    if (name === 'format') answer[name] = readFormat(range, toRecord(wanted), host);
    else if (name === 'address' || name === 'addressLocal') answer[name] = showAddress(range.sheet.name, range.area);
    else answer[name] = reader(rangeShape.read, name, 'Range')(range, host);
  }
  return answer;
}

function readFormat(place: LiveRange, asked: Asked, host: Surroundings): unknown {
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(asked)) {
    if (wanted === false || wanted === undefined) continue;
    if (name === 'borders') answer[name] = readBorders(place, toRecord(wanted), host);
    else {
      const part = parts[name];
      if (part)
        answer[name] = Object.fromEntries(
          Object.keys(toRecord(wanted)).map((key) => [key, reader(part.read, key, name)({ place }, host)]),
        );
      else answer[name] = reader(rangeFormat.read, name, 'RangeFormat')({ place }, host);
    }
  }
  return answer;
}

function readBorders(place: LiveRange, asked: Asked, host: Surroundings): unknown {
  const sides = Object.keys(asked).some((key) => key in edgeOf)
    ? asked
    : Object.fromEntries(Object.keys(edgeOf).map((side) => [side, asked]));
  return Object.fromEntries(
    Object.entries(sides).map(([side, wanted]) => [
      side,
      Object.fromEntries(
        Object.keys(toRecord(wanted)).map((key) => [
          key,
          reader(rangeBorder.read, key, 'RangeBorder')({ place, index: edgeOf[side] ?? '' }, host),
        ]),
      ),
    ]),
  );
}

const parts: Readonly<Record<string, typeof rangeFont>> = {
  fill: rangeFill,
  font: rangeFont,
  protection: formatProtection,
};

function writeOne(range: LiveRange, given: Asked, host: Surroundings): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    if (name === 'format') writeFormat(range, toRecord(value), host);
    else reader(rangeShape.write, name, 'Range')(range, value, host);
  }
}

function writeFormat(place: LiveRange, given: Asked, host: Surroundings): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const part = parts[name];
    if (name === 'borders') {
      for (const [side, line] of Object.entries(toRecord(value))) {
        for (const [key, each] of Object.entries(toRecord(line)))
          reader(rangeBorder.write, key, 'RangeBorder')({ place, index: edgeOf[side] ?? '' }, each, host);
      }
    } else if (part)
      for (const [key, each] of Object.entries(toRecord(value))) reader(part.write, key, name)({ place }, each, host);
    else reader(rangeFormat.write, name, 'RangeFormat')({ place }, value, host);
  }
}

function reader<Member>(members: Readonly<Record<string, Member>> | undefined, name: string, of: string): Member {
  const member = members?.[name];
  if (member === undefined)
    throw new HostError('NotImplemented', `${of}.${name} is not implemented by this preview of Excel.`);
  return member;
}

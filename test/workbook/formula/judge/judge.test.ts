import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Name, Value } from '../../../../src/workbook/book/book';
import { calculate } from '../../../../src/workbook/formula/calculate';
import { functionTable } from '../../../../src/workbook/formula/function-table';
import { sheetOf } from '../book-of';

interface Judgement {
  readonly formula: string;
  readonly value: Value;
}

type Written = Value | { readonly formula: string } | null;

const { judgements, column } = read('judgements.json') as { column: number; judgements: Judgement[] };
const differences = (read('differences.json') as { why: string; cases: { formula: string; excel: Value }[] }[]).flatMap(
  ({ cases }) => cases,
);
const { names, ...data } = read('data.json') as { names: Name[] } & Record<string, Written[][]>;
const sheets = Object.entries(data as Record<string, Written[][]>).map(([name, rows]) =>
  sheetOf(name, rows.flatMap(cellsOf)),
);

test('every case has been judged', () => {
  const cases = readFileSync(join(__dirname, 'cases.txt'), 'utf8').split('\n');
  expect(judgements.map(({ formula }) => formula)).toEqual(
    cases.filter((line) => line.trim() !== '' && !/^#( |$)/.test(line)),
  );
});

test('every function has a case', () => {
  const all = judgements.map(({ formula }) => formula).join('\n');
  expect(Object.keys(functionTable).filter((name) => !new RegExp(`(^|[^A-Z])${name}\\(`, 'm').test(all))).toEqual([]);
});

test('a formula gives what LibreOffice gives, unless Excel is known to differ', () => {
  const wrong = judgements.flatMap(({ formula, value }, row) => {
    const expected = differences.find((difference) => difference.formula === formula)?.excel ?? value;
    const found = evaluate(formula, row);
    return isSame(found, expected) ? [] : [{ formula, expected, found }];
  });
  expect(wrong).toEqual([]);
});

test('each known difference still is one', () => {
  const stale = differences.filter(({ formula, excel }) => {
    const judgement = judgements.find((each) => each.formula === formula);
    return !judgement || isSame(judgement.value, excel);
  });
  expect(stale).toEqual([]);
});

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, file), 'utf8'));
}

function cellsOf(written: readonly Written[], row: number): Cell[] {
  return written.flatMap((value, at): Cell[] => {
    if (value === null) return [];
    return [
      typeof value === 'object' && 'formula' in value
        ? { row, column: at, formula: value.formula }
        : { row, column: at, value },
    ];
  });
}

function evaluate(formula: string, row: number): Value | undefined {
  const [first, ...others] = sheets;
  if (!first) throw new Error('no sheet');
  const book = calculate({
    names,
    sheets: [{ ...first, cells: [...first.cells, { row, column, formula }] }, ...others],
  });
  return book.sheets[0]?.cells.at(-1)?.value;
}

function isSame(found: Value | undefined, expected: Value): boolean {
  if (typeof found === 'number' && typeof expected === 'number')
    return Math.abs(found - expected) <= 1e-12 * Math.abs(expected);
  return JSON.stringify(found) === JSON.stringify(expected);
}

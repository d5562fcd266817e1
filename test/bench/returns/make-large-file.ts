import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Cell } from '../../../src/workbook/book/book';
import { blankSheet } from '../../../src/workbook/book/table';
import { writeXlsx } from '../../../src/workbook/xlsx/write/write-xlsx';
import { seeded } from '../../kit/seeded';

const header = ['指标编号', '指标名称', '上期完成值', '本期完成值', '占比', '情况说明'];

/** A sheet of so many rows under a header, half of its columns numbers, made by seed. Gives the file's path. */
export async function makeLargeFile(count: number): Promise<string> {
  const random = seeded(50000);
  const rows: (string | number)[][] = [header];
  for (let at = 1; at <= count; at += 1) {
    const actual = Math.floor(random() * 10000);
    rows.push([
      `T${String(at)}`,
      `第${String(at % 400)}项指标`,
      Math.floor(actual / 2),
      actual,
      Math.round(random() * 1000) / 1000,
      '按序时进度推进。',
    ]);
  }
  const cells = rows.flatMap((values, row) => values.map((value, column): Cell => ({ row, column, value })));
  const file = path.join('out/bench', `large-${String(count)}.xlsx`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await writeXlsx({ sheets: [{ ...blankSheet('明细'), cells }], names: [] }));
  return file;
}

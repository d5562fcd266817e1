import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sayResult, startWatch } from './say-result';

/** A cell as a library gives it; a sheet as its rows, from the first. */
export type PlainCell = string | number | boolean | null | undefined;
export type PlainRows = readonly (readonly PlainCell[])[];

interface PlanRow {
  readonly id: string;
  readonly parts: boolean;
  readonly target: number | null;
}

/**
 * The merge that somebody would write with a ready library: in each file find 指标填报, its columns by header and its
 * rows by id, add up figures or numerators and denominators. No checks, no places, no second return of a unit.
 */
export async function plainMerge(
  readRows: (bytes: Buffer, sheet: string) => PlainRows | Promise<PlainRows>,
): Promise<void> {
  const [folder = '', rowsFile = ''] = process.argv.slice(2);
  const plan = JSON.parse(readFileSync(rowsFile, 'utf8')) as PlanRow[];
  const byId = new Map(plan.map((row) => [row.id, { row, value: 0, numerator: 0, denominator: 0 }]));
  const stop = startWatch();
  const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  for (const file of files) {
    const rows = await readRows(readFileSync(path.join(folder, file)), '指标填报');
    const header = rows.findIndex((cells) => cells.includes('指标编号'));
    const at = (name: string) => rows[header]?.indexOf(name) ?? -1;
    const [id, actual, numerator, denominator] = [at('指标编号'), at('本期完成值'), at('分子'), at('分母')];
    for (const cells of rows.slice(header + 1)) {
      const sum = byId.get(String(cells[id]));
      if (!sum) continue;
      const figure = (column: number) => (typeof cells[column] === 'number' ? cells[column] : 0);
      if (!sum.row.parts) sum.value += figure(actual);
      else {
        sum.numerator += figure(numerator);
        sum.denominator += figure(denominator);
      }
    }
  }
  const sums = [...byId.values()].map(
    ({ row, value, numerator, denominator }) =>
      [row.id, row.parts ? numerator : value, row.parts ? denominator : null] as const,
  );
  sayResult(files.length, stop(), sums);
}

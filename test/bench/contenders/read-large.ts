import { readFileSync } from 'node:fs';
import { sayResult, startWatch, type Sums } from './say-result';

type Rows = readonly (readonly unknown[])[];

/** One sheet whole, as each library gives it; only the library that is asked for is loaded. */
const readers: Readonly<Record<string, () => Promise<(bytes: Buffer) => Promise<Rows>>>> = {
  ours: async () => {
    const { readXlsx } = await import('../../../src/workbook/xlsx/read/read-xlsx');
    return async (bytes) => {
      const rows: unknown[][] = [];
      for (const { row, column, value } of readXlsx(bytes).sheets[0]?.cells ?? []) (rows[row] ??= [])[column] = value;
      return Promise.resolve(rows);
    };
  },
  exceljs: async () => {
    const { default: ExcelJS } = await import('exceljs');
    return async (bytes) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
      const rows: unknown[][] = [];
      workbook.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
      return rows;
    };
  },
  '@e965/xlsx': async () => {
    const { read, utils } = await import('@e965/xlsx');
    return async (bytes) => {
      const {
        SheetNames: [name = ''],
        Sheets,
      } = read(bytes, { type: 'buffer' });
      const sheet = Sheets[name];
      return Promise.resolve(sheet ? utils.sheet_to_json<unknown[]>(sheet, { header: 1 }) : []);
    };
  },
  hucre: async () => {
    const { readXlsx } = await import('hucre/xlsx');
    return async (bytes) => (await readXlsx(bytes)).sheets[0]?.rows ?? [];
  },
};

/** Reads the file; then adds up each column's numbers and counts its letters, to show that all read the same. */
async function run(): Promise<void> {
  const [library = '', file = ''] = process.argv.slice(2);
  const load = readers[library];
  if (!load) throw new Error(`No library ${library}; there are ${Object.keys(readers).join(', ')}`);
  const read = await load();
  const bytes = readFileSync(file);
  const stop = startWatch();
  const rows = await read(bytes);
  const times = stop();
  const width = rows[1]?.length ?? 0;
  const sums: Sums = Array.from({ length: width }, (_, column) => {
    let [numbers, letters] = [0, 0];
    for (const { [column]: cell } of rows) {
      if (typeof cell === 'number') numbers += cell;
      if (typeof cell === 'string') letters += cell.length;
    }
    return [String(column), numbers, letters] as const;
  });
  sayResult(1, times, sums);
}

void run();

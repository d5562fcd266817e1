import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { consolidateCommand } from '../../src/cli/commands/consolidate';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { Consolidation } from '../../src/round/consolidation';
import { readSummary } from '../../src/summary/sheets/read-summary';
import { fillLedger } from '../kit/fill-ledger';
import { planOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { Terminal } from '../kit/terminal';
import { typeIntoSummary } from '../kit/type-into-summary';

const terminal = new Terminal();
const out = terminal.pathOf('summary.xlsx');
const said: string[] = [];

beforeEach(() => {
  for (const stream of [process.stdout, process.stderr]) {
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      said.push(String(text));
      return true;
    });
  }
});

beforeAll(async () => {
  terminal.write('plan.json', JSON.stringify(planOf()));
  terminal.write(
    'returns/甲局.xlsx',
    await writeXlsx(
      fillLedger(issueOne(planOf(), '甲局'), {
        cover: { filledOn: 45280 },
        indicators: { 'T01-1': { actual: 8, explanation: '还有两所在建' } },
      }),
    ),
  );
});

afterEach(() => {
  jest.restoreAllMocks();
});

afterAll(() => {
  terminal.close();
});

const consolidate = () =>
  consolidateCommand({
    files: [terminal.pathOf('returns')],
    plan: terminal.pathOf('plan.json'),
    period: '2023',
    out,
    rows: terminal.pathOf('rows.csv'),
    use: [],
    json: false,
  });

/** Somebody saves the summary's file while the new one is being made, each time before it is written. */
function whileMaking(...happenings: readonly (() => void)[]): void {
  const finish = Object.getOwnPropertyDescriptor(Consolidation.prototype, 'finish')?.value as Consolidation['finish'];
  const waiting = [...happenings];
  jest.spyOn(Consolidation.prototype, 'finish').mockImplementation(function made(this: Consolidation, existing) {
    const result = finish.call(this, existing);
    waiting.shift()?.();
    return result;
  });
}

async function typed(instruction: string): Promise<Uint8Array> {
  return writeXlsx(
    typeIntoSummary(readXlsx(readFileSync(out)), {
      details: { 'T01-1|甲局': { correction: 12, instruction } },
      followUp: { 'return|乙局': { remedy: `${instruction}，已催` } },
    }),
  );
}

const remarks = () => {
  const kept = readSummary(readXlsx(readFileSync(out)));
  return [
    [...kept.remarks.values()].map(({ correction, instruction }) => [correction, instruction]),
    [...kept.matters.open.values()].map(({ remedy }) => remedy).filter((remedy) => remedy !== ''),
  ];
};

test('what is typed and saved while the summary is made again is kept, and counts', async () => {
  await consolidate();
  const [first, second] = [await typed('请核实'), await typed('再核实')];
  whileMaking(
    () => {
      writeFileSync(out, first);
    },
    () => {
      writeFileSync(out, second);
    },
  );
  said.length = 0;
  expect(await consolidate()).toBe(0);
  expect(remarks()).toEqual([[[12, '再核实']], ['再核实，已催']]);
  expect(readFileSync(terminal.pathOf('rows.csv'), 'utf8')).toContain('再核实');
  expect(said.join('')).toContain('汇总的时候，“');
  expect(said.join('')).toContain('已达标 1');
  expect(terminal.files()).toEqual(['plan.json', 'returns/甲局.xlsx', 'rows.csv', 'summary.xlsx']);
});

test('a summary that goes away meanwhile is written again with what stood in it', async () => {
  whileMaking(() => {
    rmSync(out);
  });
  await consolidate();
  expect(remarks()).toEqual([[[12, '再核实']], ['再核实，已催']]);
});

test('one that never rests is left alone, and nothing else is written', async () => {
  const versions = await Promise.all(['一', '二', '三', '四', '五'].map(typed));
  whileMaking(
    ...versions.map((bytes) => () => {
      writeFileSync(out, bytes);
    }),
  );
  rmSync(terminal.pathOf('rows.csv'));
  await expect(consolidate()).rejects.toMatchObject({ code: 'keepsChanging' });
  expect(remarks()).toEqual([[[12, '五']], ['五，已催']]);
  expect(terminal.files()).toEqual(['plan.json', 'returns/甲局.xlsx', 'summary.xlsx']);
});

test('another file that takes its place meanwhile is not overwritten', async () => {
  whileMaking(() => {
    writeFileSync(out, 'not ours');
  });
  await expect(consolidate()).rejects.toMatchObject({ code: 'notSummary' });
  expect(readFileSync(out, 'utf8')).toBe('not ours');
});

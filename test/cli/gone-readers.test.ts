import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { fillLedger } from '../kit/fill-ledger';
import { planOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { Terminal } from '../kit/terminal';
import { atIntervals, ofEachKind } from '../kit/thorough';

const plan = planOf();
const terminal = new Terminal();

beforeAll(async () => {
  terminal.write('plan.json', JSON.stringify(plan));
  terminal.write(
    'returns/甲局.xlsx',
    await writeXlsx(
      fillLedger(issueOne(plan, '甲局'), { cover: { filledOn: 45280 }, indicators: { 'T01-1': { actual: 12 } } }),
    ),
  );
  terminal.write('returns/坏.xlsx', 'not a workbook');
  terminal.write('returns/又坏.xlsx', 'not a workbook');
});
afterAll(() => {
  terminal.close();
});

/** Both say something on stdout and on stderr. */
const commands: readonly (readonly [string, number])[] = [
  ['consolidate returns --plan plan.json --period 2023 --out OUT/s.xlsx --send-back OUT/back', 1],
  ['consolidate returns --plan plan.json --period 2023 --rows OUT/rows.csv --workers 1', 1],
  ['issue plan.json --period 2023 --out OUT', 0],
  ['read-plan plan.json --out OUT/plan.xlsx', 0],
];

/** The reader is gone before the first word. */
const readers: readonly (readonly [string, string])[] = [
  ['stderr', '2> >(exec <&-) >/dev/null'],
  ['stdout', '> >(exec <&-) 2>/dev/null'],
  ['both', '> >(exec <&-) 2>&1'],
  ['start', '>&- 2>&-'],
];

function run(
  command: string,
  out: string,
  redirection: string,
): { readonly code: number | null; readonly written: Readonly<Record<string, string>> } {
  const { code } = terminal.runInShell(`$LEDGER ${command.replaceAll('OUT', out)} ${redirection}`);
  const files = terminal.files().filter((file) => file.startsWith(`${out}/`));
  return {
    code,
    written: Object.fromEntries(
      files.map((file) => [file.slice(out.length), Buffer.from(terminal.read(file)).toString('base64')]),
    ),
  };
}

test.each(ofEachKind(commands, ([command]) => command.slice(0, command.indexOf(' '))))(
  '%s: the same is written, with the same exit code, whoever is gone',
  (command, code) => {
    const heard = run(command, 'heard', '');
    expect(heard).toEqual({ code, written: expect.anything() as object });
    expect(Object.keys(heard.written)).not.toEqual([]);
    for (const [name, redirection] of command === commands[0]?.[0] ? readers : atIntervals(readers, 3))
      expect({ name, ...run(command, name, redirection) }).toEqual({ name, ...heard });
    terminal.runInShell('rm -r heard stderr stdout both start');
  },
);

test('| head -1', () => {
  const { code, out } = terminal.runInShell(
    '$LEDGER consolidate returns --plan plan.json --period 2023 --out head.xlsx 2>&1 | head -1; exit ${PIPESTATUS[0]}',
  );
  expect([code, out]).toEqual([1, expect.stringMatching(/^未采用 returns\/.*\n$/) as string]);
  expect(terminal.files()).toContain('head.xlsx');
});

test('a result that a full disk did not take is said, though the files are written', () => {
  const { code, err } = terminal.runInShell('$LEDGER issue plan.json --period 2023 --out full --json >/dev/full');
  expect([code, err]).toEqual([
    2,
    '结果没有打印完整（ENOSPC），多半是磁盘满了；要写的文件已经写好。请腾出空间，再运行一次。\n',
  ]);
  expect(terminal.files().filter((file) => file.startsWith('full/'))).toEqual([
    'full/乙局-2023.xlsx',
    'full/甲局-2023.xlsx',
  ]);
});

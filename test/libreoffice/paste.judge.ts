/**
 * Pastes over the validated cells of a ledger in LibreOffice, by its own copy and paste, and saves. The saved workbook
 * must show the wrong rows in 校验结果, and `check` must say the same of it, word for word. Needs Python with LibreOffice's
 * bridge (python3-uno); SOFFICE and PYTHON may be set.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Book, Value } from '../../src/workbook/book/book';
import { readTable, squeeze } from '../../src/workbook/book/read-table';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import {
  indicatorColumns,
  type IndicatorKey,
  sheetNames,
  taskColumns,
  type TaskKey,
} from '../../src/ledger/ledger-columns';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { checkLedger } from '../../src/round/check-ledger';
import { findRule } from '../../src/findings/rule-book';
import { toSign } from '../../src/findings/words/to-sign';
import { compareVerdicts } from '../kit/compare-verdicts';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { readCells } from '../kit/read-cells';
import { issueOne } from '../kit/round-of';
import { Terminal } from '../kit/terminal';

const soffice = process.env.SOFFICE ?? 'soffice';
const python = process.env.PYTHON ?? '/usr/bin/python3';
const terminal = new Terminal();
afterAll(() => {
  terminal.close();
});

interface Pasted {
  readonly value: number | string;
  readonly format?: string;
}

const percent = { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'percent' } as const;
const parts = { measure: 'ratio', unitOfMeasure: '%', target: 98, entry: 'parts' } as const;

/** What is pasted into 本期完成值, one under the other, and the rules that must speak. */
const actuals: readonly (readonly [Pasted, readonly string[]])[] = [
  [{ value: '９８' }, ['figure-as-text']],
  [{ value: '98', format: '@' }, ['figure-as-text']],
  [{ value: '3.4万' }, ['figure-as-text']],
  [{ value: '无' }, ['none-for-figure']],
  [{ value: '正在统计' }, ['word-for-figure']],
  [{ value: 12.5 }, ['not-whole']],
  [{ value: -3 }, ['below-zero']],
  [{ value: 9 }, ['unmet-without-explanation']],
  [{ value: 10 }, []],
];
const percents: readonly (readonly [Pasted, readonly string[]])[] = [
  [{ value: '98%' }, ['figure-as-text']],
  [{ value: 98 }, ['percent-off-by-hundred']],
  [{ value: 0.0098 }, ['percent-too-small', 'unmet-without-explanation']],
  [{ value: 0.9796, format: '0%' }, ['unmet-without-explanation']],
  [{ value: 0.98, format: '0%' }, []],
];
const ratios: readonly (readonly [readonly [Pasted, Pasted], readonly string[]])[] = [
  [[{ value: 196 }, { value: '200 ' }], ['figure-as-text']],
  [[{ value: 196 }, { value: 0 }], ['denominator-not-positive']],
  [[{ value: 196 }, { value: '不适用' }], ['not-applicable-beside-figure']],
  [[{ value: 210 }, { value: 200 }], ['numerator-above-denominator']],
  [[{ value: 196 }, { value: 200 }], []],
];

const count = actuals.length + percents.length;
const ids = [...actuals, ...percents, ...ratios].map((_, at) => `T01-${String(at + 1)}`);
const rules = new Map([...actuals, ...percents, ...ratios].map(([, spoken], at) => [ids[at] ?? '', spoken]));
const plan = planOf({
  tasks: [taskOf({ number: 1 })],
  indicators: ids.map((id, at) => indicatorOf({ id, ...(at < actuals.length ? {} : at < count ? percent : parts) })),
});

function placeOf<Key extends string>(
  book: Book,
  sheetName: string,
  columns: readonly { key: Key; header: string; width: number }[],
  id: string,
  key: Key,
) {
  const sheet = book.sheets.find(({ name }) => name === sheetName);
  const table = sheet && readTable(sheet, columns, 'id' as Key);
  const row = table?.rows.find(({ cells }) => squeeze(cells['id' as Key]?.value) === id)?.row;
  const column = table?.positions[key];
  if (row === undefined || column === undefined) throw new Error(`No ${key} of ${id}`);
  return { sheet: sheetName, row, column };
}

test('what was pasted round the validation is found in the cells, and by check in the same words', async () => {
  const book = issueOne(plan, '甲局');
  const at = (id: string | undefined, key: IndicatorKey) =>
    placeOf(book, sheetNames.indicators, indicatorColumns, id ?? '', key);
  const status = (key: TaskKey) => placeOf(book, sheetNames.tasks, taskColumns, 'T01', key);
  const blocks = [
    { ...at(ids[0], 'actual'), cells: [...actuals, ...percents].map(([pasted]) => [pasted]) },
    { ...at(ids[count], 'numerator'), cells: ratios.map(([pasted]) => pasted) },
    { ...status('status'), cells: [[{ value: '完成', format: '@' }]] },
  ];
  terminal.write('plan.xlsx', await writeXlsx(toPlanBook(plan, toRuleLines())));
  terminal.write('甲局.xlsx', await writeXlsx(book));
  terminal.write('blocks.json', JSON.stringify(blocks));
  execFileSync(python, [
    join(__dirname, 'paste-blocks.py'),
    soffice,
    ...['甲局.xlsx', 'blocks.json', 'pasted.xlsx'].map((file) => terminal.pathOf(file)),
  ]);

  const saved = readXlsx(readFileSync(terminal.pathOf('pasted.xlsx')));
  const checked = checkLedger(saved, { plan, appVersion: '0.0.0' });
  const { compared, differences } = compareVerdicts(checked, saved, 'zh');
  process.stdout.write(
    `pasted ${String(blocks.reduce((sum, { cells }) => sum + cells.flat().length, 0))} ` +
      `cells; ${String(compared)} cells compared, ${String(differences.length)} ` +
      'differences\n',
  );
  expect(differences).toEqual([]);

  const outcome = terminal.run(['check', 'pasted.xlsx', '--plan', 'plan.xlsx', '--json']);
  const { files } = JSON.parse(outcome.out) as {
    files: { findings: { rule: string; row: string; sheet: string; message: { zh: string } }[] }[];
  };
  const said = files.flatMap(({ findings }) => findings);
  expect(
    Object.fromEntries(ids.map((id) => [id, said.filter(({ row }) => row === id).map(({ rule }) => rule)])),
  ).toEqual(Object.fromEntries(rules));
  expect(said.filter(({ row }) => row === 'T01').map(({ rule }) => rule)).toEqual(['task-status-not-in-list']);
  const cells = readCells(saved);
  for (const id of [...ids, 'T01']) {
    const sentences = said
      .filter(({ row }) => row === id)
      .map(({ rule, message }) => toSign(findRule(rule)) + message.zh);
    const verdict: Value | undefined = cells.get(id)?.verdict;
    expect({ id, verdict }).toEqual({ id, verdict: sentences.join('\n') || '通过' });
  }
  expect(outcome.code).toBe(1);
}, 300_000);

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { fromPlanBook } from '../../src/plan/book/from-plan-book';
import { toSummaryJson } from '../../src/cli/to-json';
import { toPeriod } from '../../src/plan/period';
import { Consolidation } from '../../src/round/consolidation';
import { appVersion } from '../../src/taskpane/app-version';
import { consolidateJob } from '../../src/taskpane/worker/consolidate-job';
import { shownText } from '../kit/shown-text';

const returns = readdirSync('assets/sample-returns').sort();
const bytesOf = (name: string) => readFileSync(path.join('assets/sample-returns', name));
const planBook = readXlsx(readFileSync('assets/sample-plan.xlsx'));

/** The texts of a sheet's rows by their headers, without the reader of plans. */
function linesOf(name: string, headerRow: number): Readonly<Record<string, string>>[] {
  const cells = planBook.sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  const headers = new Map(
    cells.filter(({ row }) => row === headerRow).map(({ column, value }) => [column, shownText(value)]),
  );
  const lines = new Map<number, Record<string, string>>();
  for (const { row, column, value } of cells) {
    if (row > headerRow && value !== undefined)
      lines.set(row, { ...lines.get(row), [headers.get(column) ?? '']: shownText(value) });
  }
  return [...lines.values()];
}

test('the sample’s headline counts each figure of the plan once: in the file, in the pane, in JSON', async () => {
  const indicators = linesOf('指标', 1).filter((line) => line['指标编号'] !== undefined);
  const own = indicators.filter((line) => line['同哪个指标'] === undefined);
  // a year holds two terms
  const figures = own.reduce((sum, line) => sum + (line['频次'] === '每学期' ? 2 : 1), 0);
  const repeats = indicators.length - own.length;
  expect([figures, repeats]).toEqual([67, 11]);

  const plan = fromPlanBook(planBook, toRuleLines());
  const files = returns.map((name) => ({ name, file: new File([bytesOf(name)], name) }));
  const pane = await consolidateJob(
    {
      kind: 'consolidate',
      plan,
      period: '2023',
      files,
      previous: null,
      evidence: null,
      use: [],
      existing: null,
      known: new Map(),
    },
    null,
    () => undefined,
  );
  const note = shownText(
    pane.book.sheets.find(({ name }) => name === '汇总')?.cells.find(({ row, column }) => row === 1 && column === 0)
      ?.value,
  );
  const [, before, numbers = ''] = /^截至 2023-12-25：(.*?)：(.*)$/.exec(note) ?? [];
  expect(before).toBe('指标 67 项（另有 11 项是重复的目标，不另计）');
  expect(pane.headline).toMatchObject({ figures, repeats });
  expect(numbers.split('，').map((each) => Number(each.split(' ')[1]))).toEqual(Object.values(pane.headline.ratings));
  expect(Object.values(pane.headline.ratings).reduce((sum, each) => sum + each, 0)).toBe(figures);

  const core = new Consolidation({
    plan,
    appVersion,
    period: toPeriod('2023'),
    deadline: null,
    asOf: '2023-12-25',
    use: [],
  });
  for (const name of returns.filter((each) => each !== '未传完.xlsx'))
    core.add({ file: name, book: readXlsx(bytesOf(name)) });
  expect(toSummaryJson(core.summarize(), (name) => name).headline).toEqual(pane.headline);
}, 120_000);

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSelfCheck } from '../../src/findings/self/read-self-check';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { fromPlanBook } from '../../src/plan/book/from-plan-book';
import { toPeriod } from '../../src/plan/period';
import { readPlanJson } from '../../src/plan/plan-json';
import { checkLedger } from '../../src/round/check-ledger';
import { readPreviousSeries } from '../../src/round/read-priors';
import { calculate } from '../../src/workbook/formula/calculate';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';

const folder = path.join(__dirname, '../fixtures/issued-by-e5de483');
const open = (file: string) => readXlsx(readFileSync(path.join(folder, file)));
const plan = readPlanJson(readFileSync(path.join(folder, '../issued-by-3cc04b2/plan.json'), 'utf8'), toRuleLines());

describe('workbooks in the former layout, with its headings', () => {
  test('the ledger is read, and nothing is wrong with its form', () => {
    const { findings, rows } = checkLedger(open('甲局-2023.xlsx'), { plan, appVersion: '0.2.0' });
    expect(findings.map(({ rule, place: { row } }) => [rule, row])).toEqual([['done-while-unmet', 'T01']]);
    expect(rows.find(({ row }) => row.issued.id === 'T01-5')?.rating).toBe('met');
  });

  test('the ledger says of itself that it is whole', () => {
    const { findings } = readSelfCheck(calculate(open('甲局-2023.xlsx')));
    expect(findings.map(({ rule, row }) => [rule, row])).toEqual([['done-while-unmet', 'T01']]);
  });

  test('the summary carries its figures on', () => {
    const previous = { file: '汇总-2023.xlsx', book: open('汇总-2023.xlsx') };
    const { series } = readPreviousSeries(previous, plan, toPeriod('2024'));
    expect(series.find(({ id, unit }) => id === 'T01-1' && unit === '甲局')).toMatchObject({ value: 12 });
  });

  test('the plan’s workbook gives the same plan', () => {
    expect(fromPlanBook(open('plan.xlsx'), toRuleLines())).toEqual(plan);
  });
});

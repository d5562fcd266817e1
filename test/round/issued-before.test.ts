import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import type { Indicator, Plan } from '../../src/plan/plan';
import { readPlanJson } from '../../src/plan/plan-json';
import { checkLedger } from '../../src/round/check-ledger';
import { fillLedger } from '../kit/fill-ledger';
import { type Entries, fillMany } from '../kit/fill-many';

const folder = path.join(__dirname, '../fixtures/issued-by-3cc04b2');
const plan = readPlanJson(readFileSync(path.join(folder, 'plan.json'), 'utf8'), toRuleLines());

const entries: Entries = {
  'T01-1': { actual: 12, prior: 8 },
  'T01-2': { actual: 84, prior: 60 },
  'T01-2.1': { actual: 24, prior: 20 },
  'T01-2.2': { actual: 24, prior: 20 },
  'T01-2.3': { actual: 36, prior: 20 },
  'T01-3': { actual: 3, prior: 2 },
  'T01-4': { actual: 0.99, prior: 0.98 },
  'T01-5': { numerator: 199, denominator: 200, prior: 0.98 },
  'T01-6': { actual: 0.16, prior: 0.17 },
  'T01-7': { actual: 0.41 },
  'T01-8': { actual: 200, prior: 250 },
  T01: { status: '已完成', progress: '已办结。', evidence: '区教发〔2023〕12号' },
  T02: { status: '推进中' },
  'T02-3': { prior: 5 },
};

/** What is found in 甲局's ledger once the plan has been revised. */
function findingsUnder(
  revise: (plan: Plan) => Plan,
  edit: (book: ReturnType<typeof readXlsx>) => ReturnType<typeof readXlsx> = (book) => book,
): [string, string | null, string | null, Readonly<Record<string, string>>][] {
  const issued = readXlsx(readFileSync(path.join(folder, '甲局-2023.xlsx')));
  const book = edit(fillMany(fillLedger(issued, { cover: { filledOn: 45_280 } }), entries));
  const { findings } = checkLedger(book, { plan: revise(plan), appVersion: '0.2.0' });
  return findings.map(({ rule, place: { row, column }, facts }) => [rule, row, column, facts]);
}

const revising =
  (id: string, change: Partial<Indicator>) =>
  (each: Plan): Plan => ({
    ...each,
    indicators: each.indicators.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });

const moved = (id: string, changes: string, column = 'actual') => [['row-revised', id, column, { changes }]];
const redefined = (id: string, changes: string, column = 'actual') => [['row-redefined', id, column, { changes }]];

describe('a ledger that was issued before `_ledger` kept terms', () => {
  test('under the same plan says nothing of it', () => {
    expect(findingsUnder((each) => each)).toEqual([]);
    expect(findingsUnder((each) => ({ ...each, title: '试验方案（修订）' }))).toEqual([]);
  });

  test.each<readonly [string, string, Partial<Indicator>, unknown]>([
    ['target', 'T01-1', { target: 11 }, moved('T01-1', '目标值 不低于10所→不低于11所')],
    ['target of a percentage', 'T01-4', { target: 97.96 }, moved('T01-4', '目标值 不低于98%→不低于97.96%')],
    ['target of a share', 'T01-5', { target: 99 }, moved('T01-5', '目标值 不低于98%→不低于99%', 'numerator')],
    ['upper end', 'T01-6', { upper: 18 }, moved('T01-6', '目标值 15%～20%→15%～18%')],
    ['both ends', 'T01-6', { target: 10, upper: 18 }, moved('T01-6', '目标值 15%～20%→10%～18%')],
    [
      'comparator and target',
      'T01-3',
      { comparator: 'atLeast', target: 3 },
      moved('T01-3', '目标值 高于2.5万元→不低于3万元'),
    ],
    [
      'comparator and due date',
      'T01-1',
      { comparator: 'moreThan', due: '2024-12-31' },
      moved('T01-1', '目标值 不低于10所→高于10所；完成时限 2023-12-31→2024-12-31'),
    ],
    ['due date', 'T01-1', { due: '2024-06-30' }, moved('T01-1', '完成时限 2023-12-31→2024-06-30')],
    ['unit of measure', 'T01-3', { unitOfMeasure: '亿元' }, redefined('T01-3', '计量单位 万元→亿元')],
    [
      'unit of measure and target',
      'T01-3',
      { unitOfMeasure: '亿元', target: 1 },
      redefined('T01-3', '计量单位 万元→亿元'),
    ],
    ['definition', 'T01-3', { definition: '不含上级补助' }, redefined('T01-3', '口径 含上级补助→不含上级补助')],
    [
      'kind of entry',
      'T01-4',
      { entry: 'parts' },
      redefined('T01-4', '填报方式 比率（百分数）→比率（分子分母）', 'numerator'),
    ],
    [
      'kind of entry and target',
      'T01-5',
      { entry: 'percent', target: 99 },
      redefined('T01-5', '填报方式 比率（分子分母）→比率（百分数）'),
    ],
    [
      'a number that falls by percent, and is now to reach one',
      'T01-8',
      { comparator: 'atMost', target: 30 },
      redefined('T01-8', '填报方式 较上期下降不少于20%→不超过30%'),
    ],
    ['name', 'T01-1', { name: '新名称' }, [['template-out-of-date', null, null, { rows: 'T01-1' }]]],
  ])('%s of %s', (_, id, change, findings) => {
    expect(findingsUnder(revising(id, change))).toEqual(findings);
  });

  test('milestones', () => {
    const filled = (book: ReturnType<typeof readXlsx>) =>
      fillMany(book, { 'T02-3': { actual: 7 }, 'T02-4': { actual: 7, prior: 6 } });
    const under = (id: string, change: Partial<Indicator>) => findingsUnder(revising(id, change), filled);
    expect(under('T02-3', { milestones: [{ period: '2023', target: 7 }] })).toEqual(
      moved('T02-3', '本期目标 不低于6所→不低于7所'),
    );
    expect(under('T02-3', { milestones: [] })).toEqual(moved('T02-3', '本期目标 不低于6所→无'));
    expect(under('T02-4', { milestones: [{ period: '2023', target: 7 }] })).toEqual(
      moved('T02-4', '本期目标 无→不低于7所'),
    );
    expect(under('T02-4', { cadence: 'yearly', target: 7 })).toEqual(moved('T02-4', '目标值 不低于10所→不低于7所'));
    expect(
      under('T02-3', {
        milestones: [
          { period: '2024', target: 9 },
          { period: '2023', target: 6 },
        ],
      }),
    ).toEqual([]);
  });

  test('a part of a whole, an added row, a dropped one', () => {
    expect(
      findingsUnder((each) => ({
        ...each,
        indicators: each.indicators
          .filter(({ id }) => id !== 'T01-8')
          .map((one) =>
            one.id === 'T01-2'
              ? { ...one, parts: one.parts.map((part) => (part.id === 'T01-2.3' ? { ...part, target: 30 } : part)) }
              : one,
          )
          .concat({ ...(each.indicators[0] as Indicator), id: 'T01-9', name: '新指标' }),
      })),
    ).toEqual([
      ['row-added', 'T01-9', null, { id: 'T01-9', name: '新指标' }],
      ['rows-dropped', null, null, { rows: 'T01-8' }],
      ...moved('T01-2.3', '目标值 不低于36所→不低于30所'),
    ]);
  });

  test('cells that were changed by hand are told from what was revised', () => {
    const typedOver = (value: number | string, by: number | string) => (book: ReturnType<typeof readXlsx>) => ({
      ...book,
      sheets: book.sheets.map((sheet) =>
        sheet.name === '指标填报'
          ? {
              ...sheet,
              cells: sheet.cells.map((cell) =>
                cell.value === value && (cell.row === 6 || cell.row === 4) ? { ...cell, value: by } : cell,
              ),
            }
          : sheet,
      ),
    });
    expect(findingsUnder(revising('T01-1', { due: '2024-06-30' }), typedOver(10, 5))).toEqual([
      ['locked-cell-changed', 'T01-1', 'target', { column: '目标值', issued: '10' }],
      ...moved('T01-1', '完成时限 2023-12-31→2024-06-30'),
    ]);
    expect(
      findingsUnder(revising('T01-1', { target: 11 }), typedOver(10, 5)).map(([rule, row]) => [rule, row]),
    ).toEqual([['locked-row-changed', 'T01-1']]);
  });
});

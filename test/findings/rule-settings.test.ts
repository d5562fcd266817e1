import { toSummaryJson } from '../../src/cli/to-json';
import { drawUpLedger, toPlanFingerprint } from '../../src/ledger/draw-up-ledger';
import { toPeriod } from '../../src/plan/period';
import type { RuleSetting } from '../../src/plan/plan';
import { calculate } from '../../src/workbook/formula/calculate';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import { bookGiven, findingsOf, type Given, planGiven } from '../kit/findings-of';
import { planOf } from '../kit/plan-of';
import { readCells, readProgress } from '../kit/read-cells';
import { roundOf } from '../kit/round-of';

function settingOf(given: Partial<RuleSetting> & Pick<RuleSetting, 'rule'>): RuleSetting {
  return { isOn: false, bound: null, since: '2023-01-01', until: null, reason: '试点单位口径不同', ...given };
}

/** What the core finds, and what the cells of T01-1 say, in a ledger that was issued under the same settings. */
function both(given: Given, ruleSettings: readonly RuleSetting[]) {
  const plan = { ...planGiven(given), ruleSettings: [...ruleSettings] };
  const book = calculate(bookGiven({ ...given, plan }));
  return {
    core: findingsOf({ ...given, plan }),
    cell: readCells(book).get('T01-1')?.verdict,
    progress: readProgress(book),
  };
}

const short: Given = { row: { actual: 9, explanation: '有误差' } };
const saysShort = (least: number) =>
  `“情况说明”不到 ${String(least)} 个字，看不出原因。请写明为什么没有达到、准备怎么办，例如：校舍改造推迟到三月，四月补招。`;

describe('a rule that the bureau', () => {
  test('left alone speaks', () => {
    expect(both(short, [])).toEqual({
      core: [
        {
          rule: 'explanation-too-short',
          severity: 'query',
          row: 'T01-1',
          column: 'explanation',
          cell: '指标填报!J5',
          facts: { least: '5' },
        },
      ],
      cell: `？${saysShort(5)}`,
      progress: '填报完成 3/3，差错 0，待核实 1',
    });
  });

  test('switched off is silent, in the cell too', () => {
    expect(both(short, [settingOf({ rule: 'explanation-too-short' })])).toEqual({
      core: [],
      cell: '通过',
      progress: '填报完成 3/3，差错 0，待核实 0',
    });
  });

  test('gave another bound goes by it', () => {
    const longer = { row: { actual: 9, explanation: '校舍改造推迟了' } };
    const settings = [settingOf({ rule: 'explanation-too-short', isOn: true, bound: 10 })];
    expect(both(longer, settings)).toEqual({
      core: [
        {
          rule: 'explanation-too-short',
          severity: 'query',
          row: 'T01-1',
          column: 'explanation',
          cell: '指标填报!J5',
          facts: { least: '10' },
        },
      ],
      cell: `？${saysShort(10)}`,
      progress: '填报完成 3/3，差错 0，待核实 1',
    });
    expect(both(longer, [])).toEqual({ core: [], cell: '通过', progress: '填报完成 3/3，差错 0，待核实 0' });
  });

  test('made stricter on explanations is stricter on those that answer other queries', () => {
    const fell = { row: { prior: 14, actual: 12, explanation: '撤并两所' } };
    expect(both(fell, [settingOf({ rule: 'explanation-too-short', isOn: true, bound: 4 })]).core).toEqual([]);
    expect(both(fell, []).core).toEqual([
      {
        rule: 'cumulative-fell',
        severity: 'query',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { now: '12', before: '14' },
      },
    ]);
  });

  test('switched off may be the one about blanks', () => {
    expect(both({ row: {} }, [settingOf({ rule: 'required-blank' })])).toEqual({
      core: [],
      cell: '',
      progress: '填报完成 2/2，差错 0，待核实 0',
    });
  });

  test.each([
    ['before its first day', { since: '2024-01-01' }, false],
    ['on its first day', { since: '2023-12-31' }, true],
    ['on its last day', { until: '2023-12-31' }, true],
    ['after its last day', { until: '2023-12-30' }, false],
  ])('is asked %s: what counts is the period’s end', (_, dates, isOff) => {
    expect(both(short, [settingOf({ rule: 'explanation-too-short', ...dates })]).core.length).toBe(isOff ? 0 : 1);
  });

  test('switched off across returns is silent there', () => {
    const plan = planOf();
    const fillings = {
      甲局: { indicators: { 'T01-1': { actual: 10 } } },
      乙局: { indicators: { 'T01-1': { actual: 11 } } },
    };
    const rulesOf = (ruleSettings: RuleSetting[]) =>
      roundOf({ ...plan, ruleSettings }, fillings).summary.findings.map(({ finding }) => finding.rule);
    expect(rulesOf([])).toContain('reported-differently');
    expect(rulesOf([settingOf({ rule: 'reported-differently' })])).not.toContain('reported-differently');
  });
});

test('a ledger that was issued before a rule was switched off counts as before, under the plan of record', () => {
  const plan = planGiven(short);
  const revised = (each: typeof plan) => ({ ...each, ruleSettings: [settingOf({ rule: 'explanation-too-short' })] });
  expect(toPlanFingerprint(revised(plan))).toBe(toPlanFingerprint(plan));
  expect(findingsOf({ ...short, revised })).toEqual([]);
});

test('a ledger knows the settings of its own period alone', () => {
  const plan = planOf({
    ruleSettings: [
      settingOf({ rule: 'below-zero', until: '2023-12-31' }),
      settingOf({ rule: 'not-whole', since: '2024-01-01' }),
    ],
  });
  const rulesIn = (period: string) =>
    drawUpLedger(plan, { unit: '甲局', period: toPeriod(period), appVersion: '0.0.0' }).ruleSettings.map(
      ({ rule }) => rule,
    );
  expect([rulesIn('2023'), rulesIn('2024'), rulesIn('2022')]).toEqual([['below-zero'], ['not-whole'], []]);
});

test('the summary says which rules were off or moved, since when and why', () => {
  const settings = [
    settingOf({ rule: 'percent-above-hundred' }),
    settingOf({ rule: 'explanation-too-short', isOn: true, bound: 10, until: '2023-12-31', reason: '=说明要具体' }),
  ];
  const { summary, book } = roundOf(planOf({ ruleSettings: settings }), { 甲局: {} });
  expect(toSummaryJson(summary, (name) => name).rules).toEqual(settings);
  const cellsOf = (name: string) => book.sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  const rows = cellsOf(summarySheets.reporting);
  const title = rows.find(({ value }) => value === '本期停用或者改了界限的校验规则');
  const lineOf = (offset: number) =>
    rows.filter(({ row }) => row === (title?.row ?? NaN) + offset).map(({ value }) => value);
  expect(lineOf(1)).toEqual(['规则编号', '规则状态', '自何日起', '改用界限', '至何日止', '原因和规则内容']);
  expect(lineOf(2)).toEqual([
    'percent-above-hundred',
    '停用',
    44_927,
    undefined,
    '另行通知',
    '试点单位口径不同（规则内容，举例：本期完成值 102.30% 超过了 100%。请核对；确实如此，请在“情况说明”里写明。）',
  ]);
  expect(lineOf(3)).toEqual([
    'explanation-too-short',
    '启用',
    44_927,
    10,
    45_291,
    `=说明要具体（规则内容，举例：${saysShort(5)}）`,
  ]);
  expect(cellsOf(summarySheets.findings).find(({ row, column }) => row === 1 && column === 0)?.value).toContain(
    '有 2 条规则停用或者改了界限，见“报送情况”表末。',
  );
});

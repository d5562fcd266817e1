import { toSerial } from '../../../src/workbook/book/date';
import type { Fault } from '../../../src/workbook/book/fault';
import { readTable } from '../../../src/workbook/book/read-table';
import { toRuleLines } from '../../../src/findings/words/to-rule-lines';
import { fromPlanBook } from '../../../src/plan/book/from-plan-book';
import { revisionColumns, type RevisionKey } from '../../../src/plan/book/plan-columns';
import { planSheets } from '../../../src/plan/book/plan-sheets';
import { toPlanBook } from '../../../src/plan/book/to-plan-book';
import type { Plan, Revision } from '../../../src/plan/plan';
import { typeInto } from '../../kit/fill-ledger';
import { indicatorOf, planOf } from '../../kit/plan-of';

const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', target: 3600 })] });

const moved: Revision = {
  date: '2023-07-10',
  number: '区教发〔2023〕18号',
  from: '2023H2',
  reason: '年中调整',
  kind: 'indicator',
  row: 'T01-1',
  field: 'target',
  was: '3400',
  is: '3600',
};

type Typed = Partial<Record<RevisionKey, string | number>>;

/** The plan with these lines typed into its sheet 修订. */
function withTyped(lines: readonly Typed[], under: Plan = plan) {
  const book = toPlanBook(under, toRuleLines());
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      if (sheet.name !== planSheets.revisions) return sheet;
      const table = readTable<RevisionKey>(sheet, revisionColumns, 'date');
      return lines.reduce(
        (typed, line, at) =>
          Object.entries(line).reduce(
            (each, [key, value]) =>
              typeInto(each, (table?.headerRow ?? 0) + 1 + at, table?.positions[key as RevisionKey] ?? 0, value),
            typed,
          ),
        sheet,
      );
    }),
  };
}

const typed: Typed = {
  date: toSerial('2023-07-10'),
  number: '区教发〔2023〕18号',
  from: '2023年下半年',
  reason: '年中调整',
  kind: '指标',
  row: 'T01-1',
  field: '目标值',
  was: 3400,
  is: '3600',
};

function problemsOf(lines: readonly Typed[], under: Plan = plan): string[] {
  try {
    fromPlanBook(withTyped(lines, under), toRuleLines());
  } catch (fault) {
    return (fault as Fault).sentence.zh
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  return [];
}

test('a line that the bureau types is read', () => {
  expect(fromPlanBook(withTyped([typed]), toRuleLines()).revisions).toEqual([moved]);
});

test('the plan itself is meant by the former name of its sheet too', () => {
  const ending = { kind: '方案', row: '', field: '结束日期', was: '2024-12-31', is: plan.end };
  const [now, before] = ['方案', '计划'].map((kind) => withTyped([{ ...typed, ...ending, kind }]));
  expect(before && fromPlanBook(before, toRuleLines())).toEqual(now && fromPlanBook(now, toRuleLines()));
});

test('a plan workbook from before it had the sheet has no revisions', () => {
  const book = toPlanBook(plan, toRuleLines());
  const earlier = { ...book, sheets: book.sheets.filter(({ name }) => name !== planSheets.revisions) };
  expect(fromPlanBook(earlier, toRuleLines())).toEqual(plan);
});

describe('what cannot be is refused with its place', () => {
  test.each<readonly [string, Typed, string]>([
    ['no date', { date: '' }, '修订!A3：“修订日期”空着，请填文件的日期。'],
    ['a date in words', { date: '七月' }, '修订!A3：“七月”不是日期。'],
    [
      'no period',
      { from: '年中' },
      '修订!C3：报告期“年中”看不出是哪一段时间。可以写：2023年、2023年上半年、2023年第二季度、2023年5月、2023-2024学年、2023年春季学期。',
    ],
    ['no such sheet', { kind: '目标' }, '修订!E3：“目标”不在列表中，应为：方案、任务、指标、节点、单位。'],
    ['no row', { row: '' }, '修订!F3：没有写是哪一行的编号或名称。'],
    [
      'a row that is not there',
      { row: 'T09-9' },
      '修订（2023-07-10 指标 T09-9 目标值）：“指标”表里没有 T09-9。已经取消的，再加一行“取消”；写错了的，改编号或名称。',
    ],
    [
      'a figure in words',
      { was: '三千四' },
      '修订（2023-07-10 指标 T01-1 目标值）：“原为”写的“三千四”看不懂，请照“指标”表里“目标值”的写法填。',
    ],
    [
      'what the plan says otherwise',
      { is: '3700' },
      '修订（2023-07-10 指标 T01-1 目标值）：“改为”是“3700”，“指标”表里现在是“3600”。填错的，改成一致；后来又改的，在“修订”表另加一行，写明从哪一期起（窗格“方案”页里的“修订”或者 revise 会写）。',
    ],
    [
      'a drop of what is there',
      { field: '取消', was: '', is: '' },
      '修订（2023-07-10 指标 T01-1 取消）：写的是取消，可是“指标”表里还有 T01-1。取消了的，从表里删掉这一行。',
    ],
    [
      'a former row that was changed',
      { former: '{' },
      '修订!J3：“原行”被改动过，读不出来。请清空这一格，或者用 revise 重新生成这一行。',
    ],
  ])('%s', (_, change, problem) => {
    expect(problemsOf([{ ...typed, ...change }])).toContain(problem);
  });

  test('a field that the sheet does not have', () => {
    expect(problemsOf([{ ...typed, kind: '单位', row: '甲局', field: '目标值' }])).toEqual([
      '修订!G3：“目标值”不是“单位”表的修订内容，应为：性质、成员、新增、取消、改名、合并、拆分。',
    ]);
  });

  test('two lines of one day', () => {
    expect(problemsOf([typed, { ...typed, was: '3600', is: '3600' }])).toEqual([
      '修订（2023-07-10 指标 T01-1 目标值）：同一天改了两次，分不出先后，请合成一行。',
    ]);
  });

  test('lines that do not follow each other', () => {
    expect(
      problemsOf([
        { ...typed, date: toSerial('2024-01-05'), was: '3500' },
        { ...typed, is: '3550' },
      ]),
    ).toEqual([
      '修订（2023-07-10 指标 T01-1 目标值）：“改为”是“3550”，2024-01-05 那一行的“原为”是“3500”。请改成一致；中间还改过的，补一行修订。',
    ]);
  });

  test('a former plan that contradicts itself', () => {
    expect(
      problemsOf([{ ...typed, field: '要求', was: '介于', is: '不低于' }]).map((each) => each.slice(0, 20)),
    ).toEqual(['修订：还原到 2023-06-30 的方']);
  });
});

describe('who came after whom', () => {
  const unit = { aliases: [], isClass: false, members: [] };
  const problemsWith = (units: Plan['units']) =>
    problemsOf([], planOf({ units: [{ ...unit, name: '甲局' }, { ...unit, name: '乙局' }, ...units] }));

  test.each<readonly [string, Plan['units'], string]>([
    [
      'nobody of that name',
      [{ ...unit, name: '旧局', to: '2023-06-30', successors: ['新局'] }],
      '单位：承接“旧局”的“新局”不在“单位”表里。',
    ],
    [
      'no last day',
      [{ ...unit, name: '旧局', successors: ['甲局'] }],
      '单位：“旧局”有承接的单位，没有停用日期。请填“停用”。',
    ],
    [
      'an end before the beginning',
      [{ ...unit, name: '旧局', from: '2024-01-01', to: '2023-06-30' }],
      '单位：“旧局”停用（2023-06-30）早于起用（2024-01-01）。',
    ],
    [
      'a circle',
      [
        { ...unit, name: '旧局', to: '2023-06-30', successors: ['新局'] },
        { ...unit, name: '新局', to: '2023-12-31', successors: ['旧局'] },
      ],
      '单位：“旧局”由谁承接绕成了一圈。',
    ],
  ])('%s', (_, units, problem) => {
    expect(problemsWith(units)).toContain(problem);
  });
});

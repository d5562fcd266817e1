import type { Book } from '../../src/workbook/book/book';
import type { Fault } from '../../src/workbook/book/fault';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { fromPlanBook } from '../../src/plan/book/from-plan-book';
import type { Plan } from '../../src/plan/plan';
import { planLabels } from '../../src/plan/book/plan-columns';
import { planSheets } from '../../src/plan/book/plan-sheets';
import { readPlanJson } from '../../src/plan/plan-json';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { readIdentity } from '../../src/returns/identity';
import { typeInto } from '../kit/fill-ledger';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { issueOne, roundOf } from '../kit/round-of';

function withId(book: Book, id: string): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const label =
        sheet.name === planSheets.plan ? sheet.cells.find(({ value }) => value === planLabels.id) : undefined;
      return label ? typeInto(sheet, label.row, label.column + 1, id) : sheet;
    }),
  };
}

const fromBook = (plan: Plan) => fromPlanBook(withId(toPlanBook(plan, toRuleLines()), plan.id), toRuleLines());
const fromJson = (plan: Plan) => readPlanJson(JSON.stringify(plan), toRuleLines());

function problemsOf(read: () => Plan): string[] {
  try {
    read();
    return [];
  } catch (fault) {
    return (fault as Fault).sentence.zh
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
}

const slash = (id: string) => `方案：方案编号“${id}”里有“/”或“\\”，同台账编号里的单位、报告期分不开，请改用“-”。`;
const unseen = '方案：方案编号里有换行或看不见的字符，请重新输入。';

describe('a plan’s id that a ledger could not carry home is refused, in a workbook and in JSON', () => {
  test.each<readonly [string, readonly string[]]>([
    ['2021/5', [slash('2021/5')]],
    ['2021\\5', [slash('2021\\5')]],
    ['西夏\n2021', [unseen]],
    ['西夏\t2021', [unseen]],
    ['西夏\u200b2021', [unseen]],
  ])('%j', (id, problems) => {
    const plan = { ...planOf(), id };
    expect({ workbook: problemsOf(() => fromBook(plan)), json: problemsOf(() => fromJson(plan)) }).toEqual({
      workbook: problems,
      json: problems,
    });
  });

  test.each([' 西夏2021', '西夏2021 ', '　西夏2021\u00a0', '\n西夏2021\n'])(
    '%j: what stands before and after it is no part of it',
    (id) => {
      const plan = { ...planOf(), id };
      expect([fromBook(plan).id, fromJson(plan).id]).toEqual(['西夏2021', '西夏2021']);
    },
  );

  test('an id of blanks is none', () => {
    expect(problemsOf(() => fromBook({ ...planOf(), id: ' 　' }))).toEqual(['方案：方案编号空着。']);
  });
});

test.each(['T01 1', 'T01-1@2023', 'T01|1', 'T01#1', 'T01\u200b-1'])('a row cannot be called %j', (id) => {
  expect(problemsOf(() => fromJson(planOf({ indicators: [indicatorOf({ id })] })))).toEqual([
    `指标：编号“${id}”里不能有空格、换行、“@”“#”“|”和看不见的字符。`,
  ]);
});

test('a unit’s name with a character that nobody sees is refused', () => {
  expect(
    problemsOf(() =>
      fromJson(
        planOf({
          units: [
            { name: '甲局', aliases: [], isClass: false, members: [] },
            { name: '乙局', aliases: ['乙\u200b办'], isClass: false, members: [] },
          ],
        }),
      ),
    ),
  ).toEqual(['单位：“乙\u200b办”里有换行或看不见的字符，请重新输入。']);
});

describe('whatever a plan that is read is called, its ledgers come back', () => {
  const unit = '甲局/乙局（合署）';
  const plan = planOf({
    units: [{ name: unit, aliases: [], isClass: false, members: [] }],
    tasks: [taskOf({ number: 1, lead: [unit], responsible: [] })],
  });

  test.each(['西夏2021', ' 西 夏（2021） ', '2021-5', '=1', '“甲”'])('%j', (id) => {
    const read = fromBook({ ...plan, id });
    const { summary } = roundOf(read, {
      [unit]: { cover: { filledOn: 45275 }, indicators: { 'T01-1': { actual: 12 } } },
    });
    expect(summary.reporting).toMatchObject([{ unit, status: 'received' }]);
    expect(summary.results[0]?.actual?.toNumber()).toBe(12);
  });

  test('by its visible number alone', () => {
    const book = issueOne(plan, unit);
    expect(readIdentity({ ...book, sheets: book.sheets.filter(({ name }) => name !== '_ledger') })).toEqual({
      planId: 'p1',
      unit,
      period: '2023',
      planFingerprint: null,
      source: 'number',
    });
  });
});

import fc from 'fast-check';
import type { Book, Sheet, Value } from '../../src/workbook/book/book';
import { toA1 } from '../../src/workbook/book/a1';
import { toSerial } from '../../src/workbook/book/date';
import type { Fault } from '../../src/workbook/book/fault';
import { readTable, squeeze } from '../../src/workbook/book/read-table';
import type { Column } from '../../src/workbook/book/table';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { fromPlanBook } from '../../src/plan/book/from-plan-book';
import {
  planIndicatorColumns,
  planNodeColumns,
  planTaskColumns,
  ruleColumns,
  unitColumns,
} from '../../src/plan/book/plan-columns';
import { formerPlanSheet, planSheets, toMovedSheets } from '../../src/plan/book/plan-sheets';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import type { Plan } from '../../src/plan/plan';
import { anyPlan } from '../kit/any-plan';
import { typeInto } from '../kit/fill-ledger';
import { indicatorOf, nodeOf, planOf, taskOf } from '../kit/plan-of';
import { orASixth } from '../kit/thorough';

const tables: Readonly<Record<string, readonly Column[]>> = {
  [planSheets.tasks]: planTaskColumns,
  [planSheets.indicators]: planIndicatorColumns,
  [planSheets.nodes]: planNodeColumns,
  [planSheets.units]: unitColumns,
  [planSheets.rules]: ruleColumns,
};

function placeOf(sheet: Sheet, id: string, header: string): { row: number; column: number } {
  const columns = tables[sheet.name] ?? [];
  const [anchor] = columns;
  const table = anchor && readTable<string>(sheet, columns, anchor.key);
  const found = table?.rows.find(({ cells }) => squeeze(cells[anchor?.key ?? '']?.value) === id);
  const column = table?.positions[columns.find((each) => each.header === header)?.key ?? ''];
  if (!table || column === undefined) throw new Error(`No ${header} on ${sheet.name}`);
  return { row: found?.row ?? Math.max(...table.rows.map(({ row }) => row)) + 1, column };
}

/** Types into a row by its first column and a header; a new id starts a new row. */
function edit(book: Book, sheet: string, id: string, entries: Readonly<Record<string, Value>>): Book {
  return {
    ...book,
    sheets: book.sheets.map((each) =>
      each.name === sheet
        ? Object.entries(entries).reduce((typed, [header, value]) => {
            const { row, column } = placeOf(typed, id, header);
            return typeInto(typed, row, column, value);
          }, each)
        : each,
    ),
  };
}

function problemsOf(book: Book): readonly string[] {
  try {
    fromPlanBook(book, toRuleLines());
  } catch (fault) {
    const { code, sentence } = fault as Fault;
    return [
      code,
      ...sentence.zh
        .split('\n')
        .slice(1)
        .map((line) => line.trim()),
    ];
  }
  return [];
}

const plan = planOf({
  tasks: [taskOf({ number: 1 }), taskOf({ number: 2, lead: ['乙局'] })],
  indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T02-1', task: 2 })],
  nodes: [nodeOf({ id: 'N-1' }), nodeOf({ id: 'N-2', cadence: 'halfYearly', due: '2025-12-20', owners: ['镇(街)'] })],
});
const book = toPlanBook(plan, toRuleLines());

describe('a plan as a workbook', () => {
  test('whatever the plan, it reads back the same from the file', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (any) => {
        expect(fromPlanBook(readXlsx(await writeXlsx(toPlanBook(any, toRuleLines()))), toRuleLines())).toEqual(any);
      }),
      { numRuns: orASixth(60) },
    );
  }, 60_000);

  test('questions and unused passages stand beside it and are not read', () => {
    const doubts = {
      questions: [{ kind: 'x', about: '1', zh: '哪家？', en: 'Which?' }],
      unused: [{ text: '有5所', start: 3, end: 7, task: 2 }],
    };
    expect(fromPlanBook(toPlanBook(plan, toRuleLines(), doubts), toRuleLines())).toEqual(plan);
  });
});

describe('报送截止 of some units', () => {
  const common = planOf({ deadlines: [{ period: '2023', date: '2023-12-20' }] });
  const drawn = toPlanBook(common, toRuleLines());
  const sheet = drawn.sheets.find(({ name }) => name === planSheets.plan);
  const header = sheet?.cells.find(({ value }) => value === '适用单位');

  /** 方案 with more lines below the one for everybody. */
  function withLines(lines: readonly (readonly [date: string, units: string])[]): Book {
    const [row, column] = [(header?.row ?? 0) + 2, header?.column ?? 0];
    return {
      ...drawn,
      sheets: drawn.sheets.map((each) =>
        each === sheet
          ? lines.reduce((typed, [date, units], at) => {
              const dated = typeInto(typeInto(typed, row + at, 0, '2023年'), row + at, 1, toSerial(date));
              return typeInto(dated, row + at, column, units);
            }, each)
          : each,
      ),
    };
  }

  test('is written beside the day, by any of their names', () => {
    expect(fromPlanBook(withLines([['2024-01-10', '镇（街）、乙办']]), toRuleLines()).deadlines).toEqual([
      { period: '2023', date: '2023-12-20' },
      { period: '2023', date: '2024-01-10', units: ['镇(街)', '乙局'] },
    ]);
  });

  test('is of units that the plan knows, and one for each', () => {
    expect(
      problemsOf(
        withLines([
          ['2024-01-10', '丁局、乙局'],
          ['2024-01-15', '乙办'],
          ['2024-01-20', ''],
          ['2024-01-10', '乙局'],
        ]),
      ),
    ).toEqual([
      'brokenPlan',
      '方案：2023 报送截止里的“丁局”不在“单位”表里。',
      '方案：2023 的报送截止有几个：2023-12-20、2024-01-20。请只留一个。',
      '方案：“乙局”2023 的报送截止有几个：2024-01-10、2024-01-15。请只留一个。',
    ]);
  });

  test('may be missing from a workbook of before', () => {
    const sheets = drawn.sheets.map((each) =>
      each === sheet ? { ...each, cells: each.cells.filter((cell) => cell !== header) } : each,
    );
    expect(fromPlanBook({ ...drawn, sheets }, toRuleLines())).toEqual(common);
  });
});

describe('a date that nobody stated goes by 结束日期', () => {
  const derived = { due: '2025-12-31', dueDerived: true };
  const ending = planOf({
    end: '2025-12-31',
    tasks: [taskOf({ number: 1, ...derived }), taskOf({ number: 2, due: '2025-12-31' })],
    indicators: [indicatorOf({ id: 'T01-1', ...derived }), indicatorOf({ id: 'T02-1', task: 2, due: '2025-12-31' })],
    nodes: [nodeOf({ id: 'N-1', ...derived })],
  });
  const drawn = toPlanBook(ending, toRuleLines());

  /** The plan workbook with another 结束日期, through a file; formulas keep the values that they had. */
  async function endingOn(end: string, edited: Book): Promise<Plan> {
    const sheets = edited.sheets.map((sheet) =>
      sheet.name === planSheets.plan ? typeInto(sheet, 4, 1, toSerial(end)) : sheet,
    );
    return fromPlanBook(readXlsx(await writeXlsx({ ...edited, sheets })), toRuleLines());
  }
  const duesOf = ({ tasks, indicators, nodes }: Plan) =>
    [...tasks, ...indicators, ...nodes].map(({ due, dueDerived }) => [due, dueDerived]);

  test('only such a date is a formula, with the date as its value', () => {
    const ofIndicator = (id: string) => {
      const sheet = drawn.sheets.find(({ name }) => name === planSheets.indicators);
      const place = sheet && placeOf(sheet, id, '完成时限');
      const cell = sheet?.cells.find(({ row, column }) => row === place?.row && column === place.column);
      return { value: cell?.value, formula: cell?.formula };
    };
    expect(ofIndicator('T01-1')).toEqual({ value: toSerial('2025-12-31'), formula: "'方案'!R5C2" });
    expect(ofIndicator('T02-1')).toEqual({ value: toSerial('2025-12-31'), formula: undefined });
  });

  test('it follows when the end is corrected; a stated date stays', async () => {
    expect(duesOf(await endingOn('2026-06-30', drawn))).toEqual([
      ['2026-06-30', true],
      ['2025-12-31', false],
      ['2026-06-30', true],
      ['2025-12-31', false],
      ['2026-06-30', true],
    ]);
  });

  test('it follows in a workbook whose sheet 方案 has its former name', async () => {
    const former = drawn.sheets.map((sheet) => ({
      ...sheet,
      name: sheet.name === planSheets.plan ? formerPlanSheet : sheet.name,
      cells: sheet.cells.map((cell) =>
        cell.formula ? { ...cell, formula: cell.formula.replace(planSheets.plan, formerPlanSheet) } : cell,
      ),
    }));
    const sheets = former.map((sheet) =>
      sheet.name === formerPlanSheet ? typeInto(sheet, 4, 1, toSerial('2026-06-30')) : sheet,
    );
    const read = fromPlanBook(readXlsx(await writeXlsx({ ...drawn, sheets })), toRuleLines());
    expect(duesOf(read)).toEqual(duesOf(await endingOn('2026-06-30', drawn)));
  });

  test('a sheet of the former name is cleared where 方案 is written beside it', () => {
    expect(toMovedSheets(['计划', '任务']).map(({ name, cells }) => [name, cells.length])).toEqual([['计划', 1]]);
    expect([toMovedSheets(['方案', '计划']), toMovedSheets(['任务'])]).toEqual([[], []]);
  });

  test('another date typed over it is the stated one', async () => {
    const typed = edit(drawn, planSheets.indicators, 'T01-1', { 完成时限: toSerial('2024-09-30') });
    expect(duesOf(await endingOn('2026-06-30', typed))[2]).toEqual(['2024-09-30', false]);
  });

  test('marked 方案写明 it stays where the end stands', async () => {
    const marked = edit(drawn, planSheets.indicators, 'T01-1', { 时限依据: '方案写明' });
    expect(duesOf(await endingOn('2026-06-30', marked))[2]).toEqual(['2026-06-30', false]);
  });
});

describe('what the bureau edits is read', () => {
  const indicators = planSheets.indicators;

  test('a reporter and a class to add up', () => {
    const edited = edit(book, indicators, 'T01-1', { 填报单位: '镇(街)', 汇总方式: '多家合计' });
    expect(fromPlanBook(edited, toRuleLines())).toEqual({
      ...plan,
      indicators: [{ ...plan.indicators[0], reporters: ['镇(街)'], collect: 'sumOf' }, plan.indicators[1]],
    });
  });

  test('a target, a due date, dates of their own, milestones', () => {
    const edited = edit(book, indicators, 'T01-1', {
      目标值: 97.96,
      完成时限: 45473,
      分单位时限: '甲镇=2024-06-30；乙 镇 = 2024-09-30',
      分年度目标: '2023=60，2024=70.5',
    });
    expect(fromPlanBook(edited, toRuleLines()).indicators[0]).toEqual({
      ...plan.indicators[0],
      target: 97.96,
      due: '2024-06-30',
      dueByUnit: [
        { unit: '甲镇', due: '2024-06-30' },
        { unit: '乙镇', due: '2024-09-30' },
      ],
      milestones: [
        { period: '2023', target: 60 },
        { period: '2024', target: 70.5 },
      ],
    });
  });

  test('a member added, a unit by its other name', () => {
    const edited = edit(
      edit(book, planSheets.units, '镇(街)', { 成员: '甲镇、乙镇\n丙街道，丁镇' }),
      planSheets.tasks,
      '1',
      { 牵头单位: '乙办、甲 局' },
    );
    const read = fromPlanBook(edited, toRuleLines());
    expect(read.units[2]).toEqual({
      name: '镇(街)',
      aliases: [],
      isClass: true,
      members: ['甲镇', '乙镇', '丙街道', '丁镇'],
    });
    expect(read.tasks[0]?.lead).toEqual(['乙局', '甲局']);
  });

  test('an indicator added in the free rows', () => {
    const edited = edit(book, indicators, 'T02-2', {
      指标编号: 'T02-2',
      任务编号: 2,
      指标名称: '新指标',
      类型: '比率',
      填报方式: '百分数',
      要求: '不低于',
      目标值: 98,
      计量单位: '%',
    });
    expect(fromPlanBook(edited, toRuleLines()).indicators[2]).toEqual(
      indicatorOf({
        id: 'T02-2',
        task: 2,
        name: '新指标',
        measure: 'ratio',
        entry: 'percent',
        target: 98,
        unitOfMeasure: '%',
        due: '2025-12-31',
        dueDerived: true,
        clause: { number: '', text: '', words: '', start: 0, end: 0 },
      }),
    );
  });

  test('a node added in the free rows, another’s owners and day changed', () => {
    const edited = edit(
      edit(book, planSheets.nodes, 'N-3', { 节点编号: 'N-3', 事项: '报送年度总结', 频次: '每年', 责任单位: '乙办' }),
      planSheets.nodes,
      'N-1',
      { 责任单位: '甲局、乙 局', 完成时限: 45230, 佐证材料: '' },
    );
    expect(fromPlanBook(edited, toRuleLines()).nodes).toEqual([
      nodeOf({ id: 'N-1', owners: ['甲局', '乙局'], due: '2023-10-31', evidence: '' }),
      plan.nodes[1],
      {
        id: 'N-3',
        name: '报送年度总结',
        cadence: 'yearly',
        due: '2025-12-31',
        dueDerived: true,
        owners: ['乙局'],
        evidence: '',
        clause: { number: '', text: '', words: '', start: 0, end: 0 },
      },
    ]);
  });

  test('a workbook from before there were nodes', () => {
    const without = { ...book, sheets: book.sheets.filter(({ name }) => name !== planSheets.nodes) };
    expect(fromPlanBook(without, toRuleLines())).toEqual({ ...plan, nodes: [] });
  });

  test('rows, columns and sheets in another order, blank rows between', () => {
    const turned: Book = {
      ...book,
      sheets: [...book.sheets].reverse().map((sheet) => {
        if (sheet.name !== indicators) return sheet;
        const { row } = placeOf(sheet, 'T01-1', '指标编号');
        const most = planIndicatorColumns.length;
        return {
          ...sheet,
          cells: sheet.cells
            .map((cell) => ({
              ...cell,
              row: cell.row >= row ? row + 20 - (cell.row - row) * 3 : cell.row,
              column: most - cell.column,
            }))
            .filter((cell) => cell.row > 1 || cell.value !== undefined),
        };
      }),
    };
    expect(fromPlanBook(turned, toRuleLines())).toEqual({ ...plan, indicators: [...plan.indicators].reverse() });
  });
});

describe('what cannot be read has its place and its sentence', () => {
  const at = (sheet: string, id: string, header: string) => {
    const found = book.sheets.find(({ name }) => name === sheet);
    if (!found) throw new Error(`No sheet ${sheet}`);
    const { row, column } = placeOf(found, id, header);
    return `${sheet}!${toA1(row, column)}`;
  };

  test.each<readonly [string, string, string, Value, string]>([
    [planSheets.indicators, 'T01-1', '目标值', '十所', '“十所”不是数字。'],
    [
      planSheets.indicators,
      'T01-1',
      '要求',
      '大于',
      '“大于”不在列表中，应为：不低于、不超过、高于、低于、等于、介于、下降、上升。',
    ],
    [planSheets.indicators, 'T01-1', '完成时限', '明年', '“明年”不是日期。'],
    [planSheets.indicators, 'T01-1', '完成时限', '2024-02-31', '“2024-02-31”不是日期。'],
    [planSheets.indicators, 'T01-1', '完成时限', -3, '“-3”不是日期。'],
    [planSheets.indicators, 'T01-1', '指标名称', '', '指标名称空着。'],
    [planSheets.indicators, 'T01-1', '分年度目标', '2023：60', '“2023：60”看不懂，应写成“2023=60”。'],
    [
      planSheets.indicators,
      'T01-1',
      '分单位时限',
      '甲镇=2024-02-31',
      '“甲镇=2024-02-31”看不懂，应写成“甲镇=2024-06-30”。',
    ],
    [planSheets.nodes, 'N-1', '事项', ' ', '事项空着，请写要办什么。'],
    [planSheets.nodes, 'N-1', '完成时限', '9月底', '“9月底”不是日期。'],
    [
      planSheets.nodes,
      'N-1',
      '频次',
      '每周',
      '“每周”不在列表中，应为：一次、每年、每学年、每学期、每季度、每月、每半年。',
    ],
    [planSheets.tasks, '1', '完成时限', 1e9, '“1000000000”不是日期。'],
    [planSheets.units, '乙局', '性质', '部门', '“部门”不在列表中，应为：单位、集合。'],
  ])('%s %s %s: %p', (sheet, id, header, value, sentence) => {
    expect(problemsOf(edit(book, sheet, id, { [header]: value }))).toEqual([
      'brokenPlan',
      `${at(sheet, id, header)}：${sentence}`,
    ]);
  });

  test('a period is read as people write it', () => {
    const typed = edit(book, planSheets.indicators, 'T01-1', { 分年度目标: '2023年=3、2024年上半年=5' });
    expect(fromPlanBook(typed, toRuleLines()).indicators.find(({ id }) => id === 'T01-1')?.milestones).toEqual([
      { period: '2023', target: 3 },
      { period: '2024H1', target: 5 },
    ]);
  });

  test.each<readonly [string, string, string, Value, string]>([
    [planSheets.indicators, 'T01-1', '填报单位', '丁局', '指标 T01-1：“丁局”不在“单位”表里。'],
    [planSheets.indicators, 'T01-1', '任务编号', 9, '指标 T01-1：没有任务 9。'],
    [planSheets.indicators, 'T01-1', '同哪个指标', 'T09-9', '指标 T01-1：“同哪个指标”写的 T09-9 不存在。'],
    [
      planSheets.indicators,
      'T01-1',
      '分年度目标',
      '明年=60',
      '指标 T01-1：分年度目标里的报告期“明年”没有写是哪一年，如 2023年上半年。',
    ],
    [planSheets.indicators, 'T02-1', '指标编号', 'T01-1', '指标：编号 T01-1 重复。'],
    [planSheets.nodes, 'N-1', '责任单位', '丁局', '节点 N-1：“丁局”不在“单位”表里。'],
    [planSheets.nodes, 'N-2', '节点编号', 'N-1', '节点：编号 N-1 重复。'],
    [planSheets.nodes, 'N-1', '节点编号', 'N@1', '节点：编号“N@1”里不能有空格、换行、“@”“#”“|”和看不见的字符。'],
    [planSheets.tasks, '2', '任务编号', 1, '任务：编号 1 重复。'],
    [planSheets.units, '乙局', '单位名称', '甲局', '单位：“甲局”重复。'],
  ])('%s %s %s: %p contradicts the rest', (sheet, id, header, value, sentence) => {
    expect(problemsOf(edit(book, sheet, id, { [header]: value }))).toContain(sentence);
  });

  describe('a setting of a rule', () => {
    const setting = { 状态: '停用', 自何日起: '2023-01-01', 原因: '毛入学率可以超过 100%' };
    const off = 'percent-above-hundred';
    const { rules } = planSheets;

    test('is read', () => {
      expect(
        fromPlanBook(
          edit(edit(book, rules, off, setting), rules, 'explanation-too-short', {
            改用界限: 10,
            自何日起: '2023-01-01',
            至何日止: '2023-12-31',
            原因: '说明要具体',
          }),
          toRuleLines(),
        ).ruleSettings,
      ).toEqual(
        [
          { rule: off, isOn: false, bound: null, since: '2023-01-01', until: null, reason: '毛入学率可以超过 100%' },
          {
            rule: 'explanation-too-short',
            isOn: true,
            bound: 10,
            since: '2023-01-01',
            until: '2023-12-31',
            reason: '说明要具体',
          },
        ].sort(
          (a, b) =>
            toRuleLines().findIndex(({ id }) => id === a.rule) - toRuleLines().findIndex(({ id }) => id === b.rule),
        ),
      );
    });

    test('of a workbook from before there were any', () => {
      expect(
        fromPlanBook({ ...book, sheets: book.sheets.filter(({ name }) => name !== rules) }, toRuleLines()).ruleSettings,
      ).toEqual([]);
    });

    test.each<readonly [string, Readonly<Record<string, Value>>, string, string]>([
      [
        'an unknown rule',
        { ...setting, 规则编号: 'percent-over-hundred' },
        '规则编号',
        '没有“percent-over-hundred”这条规则。规则编号照“规则”表里列出的写。',
      ],
      ['no rule', { ...setting, 规则编号: '' }, '规则编号', '规则编号空着。'],
      ['no date', { ...setting, 自何日起: '' }, '自何日起', '停用规则或者改界限，要写明自何日起。'],
      ['no reason', { ...setting, 原因: ' ' }, '原因', '停用规则或者改界限，要写明原因。'],
      ['a date that is none', { ...setting, 自何日起: '年初' }, '自何日起', '“年初”不是日期。'],
      ['another word for off', { ...setting, 状态: '关闭' }, '状态', '“关闭”不在列表中，应为：启用、停用。'],
      [
        'an end before the beginning',
        { ...setting, 至何日止: '2022-12-31' },
        '至何日止',
        '停止日期 2022-12-31 早于开始日期 2023-01-01。',
      ],
      [
        'a bound where there is none',
        { ...setting, 改用界限: 120 },
        '改用界限',
        '规则 percent-above-hundred 没有界限可改，请空着。',
      ],
    ])('%s', (_, entries, header, sentence) => {
      expect(problemsOf(edit(book, rules, off, entries))).toEqual([
        'brokenPlan',
        `${at(rules, off, header)}：${sentence}`,
      ]);
    });

    test('a bound that is out of all reason', () => {
      expect(problemsOf(edit(book, rules, 'explanation-too-short', { ...setting, 改用界限: 0 }))).toEqual([
        'brokenPlan',
        `${at(rules, 'explanation-too-short', '改用界限')}：规则 explanation-too-short 的界限应在 1 到 200（字）之间，现在是 0。`,
      ]);
    });

    test('two at the same time', () => {
      const twice = edit(edit(book, rules, off, setting), rules, 'required-blank', {
        ...setting,
        自何日起: '2024-01-01',
        规则编号: off,
      });
      expect(problemsOf(twice)).toEqual([
        'brokenPlan',
        `${at(rules, off, '自何日起')}：规则 percent-above-hundred 的两条设置日期重叠，不知道以哪条为准。`,
      ]);
    });
  });

  test('a part of nothing', () => {
    const edited = edit(book, planSheets.indicators, 'T01-1.1', {
      指标编号: 'T01-1.1',
      属于指标: 'T09-1',
      指标名称: '其一',
      目标值: 3,
    });
    expect(problemsOf(edited)).toEqual(['brokenPlan', '指标：分项写的“属于指标”T09-1 不存在。']);
  });

  test('a column whose header is gone', () => {
    const sheet = book.sheets.find(({ name }) => name === planSheets.indicators) as Sheet;
    const header = sheet.cells.find(({ value }) => value === '目标值');
    const without = {
      ...book,
      sheets: book.sheets.map((each) =>
        each === sheet ? { ...sheet, cells: sheet.cells.filter((cell) => cell !== header) } : each,
      ),
    };
    expect(() => fromPlanBook(without, toRuleLines())).toThrow(
      expect.objectContaining({
        code: 'notPlan',
        sentence: expect.objectContaining({
          zh: '方案工作簿的工作表“指标”少了这些列：目标值。请把表头补回来。',
        }) as Fault['sentence'],
      }) as Fault,
    );
  });

  test.each(
    Object.values(planSheets).filter(
      (name) =>
        name !== planSheets.questions &&
        name !== planSheets.rules &&
        name !== planSheets.settings &&
        name !== planSheets.nodes &&
        name !== planSheets.revisions,
    ),
  )('without the sheet %s it is no plan', (name) => {
    expect(() =>
      fromPlanBook({ ...book, sheets: book.sheets.filter((sheet) => sheet.name !== name) }, toRuleLines()),
    ).toThrow(expect.objectContaining({ code: 'notPlan' }) as Fault);
  });
});

import type { Book, Cell, Sheet } from '../../src/workbook/book/book';
import { toSerial } from '../../src/workbook/book/date';
import { calculate } from '../../src/workbook/formula/calculate';
import { toCellRules } from '../../src/findings/to-cell-rules';
import { drawUpLedger } from '../../src/ledger/draw-up-ledger';
import { toEntryKeys } from '../../src/ledger/indicator-sheet';
import type { PriorFigures } from '../../src/ledger/ledger';
import { toLedgerBook } from '../../src/ledger/to-ledger-book';
import { toPeriod } from '../../src/plan/period';
import type { Plan } from '../../src/plan/plan';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { planOfEveryKind } from '../kit/plan-of-every-kind';
import { readCells } from '../kit/read-cells';
import { shownText } from '../kit/shown-text';

function issue(
  plan: Plan,
  { unit = '甲局', period = '2023', previous }: { unit?: string; period?: string; previous?: PriorFigures } = {},
) {
  const ledger = drawUpLedger(plan, {
    unit,
    period: toPeriod(period),
    appVersion: '0.0.0',
    ...(previous && { previous }),
  });
  return { ledger, book: calculate(toLedgerBook(ledger, toCellRules('zh'))) };
}

function sheetOf(book: Book, name: string): Sheet {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

function rowOf(sheet: Sheet, row: number): Cell[] {
  return sheet.cells.filter((cell) => cell.row === row);
}

const every = issue(planOfEveryKind());

describe('sheets', () => {
  test('stand in this order', () => {
    expect(every.book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['填报说明', 'visible'],
      ['任务台账', 'visible'],
      ['举措分解', 'visible'],
      ['指标填报', 'visible'],
      ['_ledger', 'veryHidden'],
    ]);
  });

  test.each([
    [
      '任务台账',
      '任务编号 工作任务 完成状态 进展情况 存在问题 下一步措施 佐证材料 校验结果 所属工程 本单位职责 牵头单位 完成时限',
    ],
    ['举措分解', '举措编号 工作任务 举措 责任人 举措时限 状态 校验结果 任务编号'],
    [
      '指标填报',
      '指标编号 指标名称 本期目标 分子 分母 本期完成值 达标情况 校验结果 与目标差距 情况说明 佐证材料 目标值 上期完成值 完成时限 计量单位 填报要求 口径 涉及对象 方案依据',
    ],
  ])('%s has these columns in view', (name, headers) => {
    const sheet = sheetOf(every.book, name);
    const hidden = new Set(sheet.columns.filter((column) => column.hidden).map(({ column }) => column));
    const shown = rowOf(sheet, 3).filter(({ column }) => !hidden.has(column));
    expect(shown.map(({ value }) => shownText(value)).join(' ')).toBe(headers);
  });

  test.each([
    ['任务台账', 2],
    ['举措分解', 2],
    ['指标填报', 2],
  ])('%s shows entries and verdict beside the pane of a laptop, and keeps number and name', (name, frozen) => {
    const sheet = sheetOf(every.book, name);
    const verdict = rowOf(sheet, 3).find(({ value }) => value === '校验结果')?.column ?? Infinity;
    const widths = sheet.columns.filter(({ column }) => column <= verdict).map(({ width = 0 }) => width * 7 + 5);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(960);
    expect(sheet.freeze?.columns).toBe(frozen);
  });

  test('no header is wider than two lines of its column', () => {
    for (const name of ['任务台账', '举措分解', '指标填报']) {
      const sheet = sheetOf(every.book, name);
      const seen = sheet.columns.filter(({ hidden }) => !hidden);
      const headers = new Map(rowOf(sheet, 3).map(({ column, value }) => [column, shownText(value)]));
      expect(seen.filter(({ column, width = 0 }) => (headers.get(column)?.length ?? 0) * 2 > (width - 1) * 2)).toEqual(
        [],
      );
    }
  });

  test.each(['任务台账', '举措分解', '指标填报'])('%s shows the 台账编号 and stays in view', (name) => {
    const sheet = sheetOf(every.book, name);
    expect(rowOf(sheet, 1).map(({ value }) => value)).toEqual(['台账编号：p1/甲局/2023']);
    expect(sheet.freeze?.rows).toBe(4);
    expect(sheet.filter?.top).toBe(3);
  });

  test.each([
    ['任务台账', '校验结果', 0],
    ['指标填报', '情况说明', 2],
  ])('%s prints on A4 across, in 9 points or more, up to %s', (name, last, linesUnder) => {
    const { print, cells, filter, columns } = sheetOf(every.book, name);
    const right = cells.find(({ row, value }) => row === 3 && value === last)?.column ?? 0;
    const bottom = (filter?.bottom ?? 0) + linesUnder;
    expect(print).toMatchObject({
      landscape: true,
      titleRows: [3, 3],
      scale: 90,
      area: { top: 0, left: 0, bottom, right },
    });
    const printed = columns.filter(({ column }) => column <= right);
    expect(printed.some(({ hidden }) => hidden)).toBe(false);
    expect(printed.reduce((sum, { width = 0 }) => sum + width, 0)).toBeLessThanOrEqual(141);
    const texts = cells.filter(({ row, column }) => row > 3 && column <= right);
    expect(texts.filter(({ style }) => (style?.size ?? 0) < 10)).toEqual([]);
  });

  test.each(['填报说明', '举措分解'])('of %s nothing is printed', (name) => {
    const { print, columns, cells } = sheetOf(every.book, name);
    const { area } = print ?? {};
    expect(area).toEqual({ top: 0, bottom: 0, left: area?.left, right: area?.left });
    expect(columns.find(({ column }) => column === area?.left)?.hidden).toBe(true);
    expect(cells.filter(({ row, column }) => row === 0 && column === area?.left)).toEqual([]);
  });

  test('people sign under the last table, and where there is no indicator under the tasks', () => {
    const isSignature = ({ value }: Cell) => shownText(value).startsWith('填报人：');
    const signed = (book: Book) => book.sheets.filter(({ cells }) => cells.some(isSignature));
    expect(signed(every.book).map(({ name }) => name)).toEqual(['指标填报']);
    const [last] = signed(every.book);
    const cell = last?.cells.find(isSignature);
    expect(cell).toMatchObject({ row: last?.print?.area?.bottom, column: 1 });
    expect(shownText(cell?.value).split(/：\u3000*|\u3000+/)).toEqual([
      '填报人',
      '审核人',
      '单位负责人（签字）',
      '单位（公章）',
      '日期',
      '年',
      '月',
      '日',
    ]);
    expect(signed(issue(planOf({ indicators: [] })).book).map(({ name }) => name)).toEqual(['任务台账']);
  });

  test('填报说明 shows the 台账编号', () => {
    expect(sheetOf(every.book, '填报说明').cells.map(({ value }) => value)).toContain('p1/甲局/2023');
  });

  test('carry no comments, names or links to elsewhere', () => {
    expect(every.book.names).toEqual([]);
    expect(
      every.book.sheets.flatMap(({ cells }) =>
        cells.filter(({ link }) => link && !every.book.sheets.some(({ name }) => name === link.sheet)),
      ),
    ).toEqual([]);
  });
});

describe('locks', () => {
  test.each(['填报说明', '任务台账', '举措分解', '指标填报'])(
    '%s is protected; looking around stays possible',
    (name) => {
      expect(sheetOf(every.book, name).lock).toEqual({
        filter: true,
        sort: true,
        formatColumns: true,
        formatRows: true,
      });
    },
  );

  function openCells(name: string): string[] {
    const sheet = sheetOf(every.book, name);
    const headers = new Map(rowOf(sheet, 3).map(({ column, value }) => [column, shownText(value)]));
    const ids = new Map(
      sheet.cells.filter(({ row, column }) => column === 0 && row > 3).map(({ row, value }) => [row, shownText(value)]),
    );
    return sheet.cells
      .filter(({ style }) => style?.locked === false)
      .map(({ row, column }) => `${ids.get(row) ?? ''} ${headers.get(column) ?? ''}`);
  }

  test('指标填报 is open where the row asks for an entry, and only there', () => {
    const names = { prior: '上期完成值', numerator: '分子', denominator: '分母', actual: '本期完成值' };
    const expected = every.ledger.indicators.flatMap((row) => [
      ...toEntryKeys(row).map((key) => `${row.id} ${names[key]}`),
      `${row.id} 情况说明`,
      `${row.id} 佐证材料`,
    ]);
    expect(openCells('指标填报').sort()).toEqual(expected.sort());
  });

  test('任务台账 is open from 完成状态 to 佐证材料', () => {
    const headers = ['完成状态', '进展情况', '存在问题', '下一步措施', '佐证材料'];
    expect(openCells('任务台账')).toEqual(['T01', 'T02'].flatMap((id) => headers.map((header) => `${id} ${header}`)));
  });

  test('举措分解 is open from 举措 to 状态, in three rows for each task', () => {
    const ids = ['T01#1', 'T01#2', 'T01#3', 'T02#1', 'T02#2', 'T02#3'];
    expect(openCells('举措分解')).toEqual(
      ids.flatMap((id) => ['举措', '责任人', '举措时限', '状态'].map((header) => `${id} ${header}`)),
    );
  });

  test('what does not apply is shaded', () => {
    const sheet = sheetOf(every.book, '指标填报');
    const headerAt = new Map(rowOf(sheet, 3).map(({ column, value }) => [column, shownText(value)]));
    const shaded = (id: string) => {
      const row = sheet.cells.find(({ value, column }) => value === id && column === 0)?.row ?? -1;
      return rowOf(sheet, row)
        .filter(({ style }) => style?.fill === 'E7E6E6')
        .map(({ column }) => headerAt.get(column));
    };
    expect([shaded('T01-1'), shaded('T01-5'), shaded('T02-3')]).toEqual([
      ['分子', '分母'],
      ['本期完成值'],
      ['分子', '分母', '上期完成值'],
    ]);
  });
});

describe('rows', () => {
  test('stand by their ids: parts under their total, one for each instance of a more frequent cadence', () => {
    expect(every.ledger.indicators.map(({ id }) => id)).toEqual([
      'T01-1',
      'T01-2',
      'T01-2.1',
      'T01-2.2',
      'T01-2.3',
      'T01-3',
      'T01-4',
      'T01-5',
      'T01-6',
      'T02-1',
      'T02-2',
      'T02-3',
      'T02-4',
      'T02-5',
      'T02-6@2023春',
      'T02-6@2023秋',
    ]);
  });

  test('say what to reach, when', () => {
    const cells = readCells(every.book);
    expect(
      ['T01-1', 'T01-2.3', 'T01-3', 'T01-4', 'T01-6', 'T02-1', 'T02-3', 'T02-4', 'T02-5', 'T02-6@2023秋'].map((id) => [
        id,
        cells.get(id)?.target,
        cells.get(id)?.periodTarget,
        cells.get(id)?.due,
      ]),
    ).toEqual([
      ['T01-1', 10, '不低于10所', toSerial('2023-12-31')],
      ['T01-2.3', 36, '不低于36所', toSerial('2023-12-31')],
      ['T01-3', 2.5, '高于2.5万元', toSerial('2023-12-31')],
      ['T01-4', 0.98, '不低于98%', toSerial('2023-12-31')],
      ['T01-6', 0.15, '15%～20%', toSerial('2023-12-31')],
      ['T02-1', 0.5, '较上年下降不少于0.5个百分点', toSerial('2023-12-31')],
      ['T02-3', '是', '完成', toSerial('2023-12-31')],
      ['T02-4', undefined, '', toSerial('2023-12-31')],
      ['T02-5', 10, '不低于6所', toSerial('2025-12-31')],
      ['T02-6@2023秋', 2, '2023年秋季学期：不低于2次', toSerial('2023-12-31')],
    ]);
  });

  test('name a far target where the period has none of its own', () => {
    const plan = planOf({
      indicators: [
        indicatorOf({ id: 'T01-1', due: '2025-12-31' }),
        indicatorOf({
          id: 'T01-2',
          due: '2025-08-31',
          measure: 'ratio',
          entry: 'percent',
          unitOfMeasure: '%',
          target: 98,
        }),
      ],
    });
    const cells = readCells(issue(plan).book);
    expect([cells.get('T01-1')?.periodTarget, cells.get('T01-2')?.periodTarget]).toEqual([
      '2025年底 10所',
      '2025年8月底 98%',
    ]);
  });

  test('are due by the date of the unit or of its class', () => {
    const plan = planOf({
      tasks: [taskOf({ number: 1, lead: ['甲局'], supporting: ['镇(街)'] })],
      indicators: [
        indicatorOf({
          id: 'T01-1',
          due: '2023-12-31',
          dueByUnit: [
            { unit: '丙街道', due: '2025-12-31' },
            { unit: '镇(街)', due: '2024-06-30' },
          ],
        }),
      ],
    });
    const dues = ['甲局', '甲镇', '丙街道'].map((unit) =>
      issue(plan, { unit }).ledger.indicators.map(({ due, yardstick }) => [due, yardstick.isDue]),
    );
    expect(dues).toEqual([[['2023-12-31', true]], [['2024-06-30', false]], [['2025-12-31', false]]]);
  });

  test('ask for a figure where it counts, and take it elsewhere', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1' })] });
    expect(['甲局', '乙局'].map((unit) => readCells(issue(plan, { unit }).book).get('T01-1')?.requirement)).toEqual([
      '必填',
      '可填',
    ]);
  });

  test('leave out what only repeats another indicator', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2', repeats: 'T01-1' })] });
    expect(issue(plan).ledger.indicators.map(({ id }) => id)).toEqual(['T01-1']);
  });

  test('carry an overall goal to the unit that the bureau named, and to nobody before', () => {
    const goal = (reporters: string[]) => planOf({ indicators: [indicatorOf({ id: 'G-1', task: null, reporters })] });
    expect(
      ['甲局', '乙局'].map((unit) => issue(goal(['乙局']), { unit }).ledger.indicators.map(({ id }) => id)),
    ).toEqual([[], ['G-1']]);
    expect(issue(goal([])).ledger.indicators).toEqual([]);
  });
});

describe('上期', () => {
  const prior = { value: 0.421, numerator: 421, denominator: 1000 };
  const fall = {
    id: 'T01-1',
    measure: 'ratio',
    entry: 'parts',
    unitOfMeasure: '%',
    comparator: 'fallBy',
    target: 0.5,
  } as const;

  test('from the last summary is locked and shaded, with its parts', () => {
    const { book, ledger } = issue(planOf({ indicators: [indicatorOf(fall)] }), { previous: () => prior });
    const cell = sheetOf(book, '指标填报').cells.find(({ row, column }) => row === 4 && column === 12);
    expect(cell).toMatchObject({ value: 0.421, style: { fill: 'E7E6E6' } });
    expect(cell?.style?.locked).toBeUndefined();
    expect(readCells(book).get('T01-1')).toMatchObject({ priorNumerator: 421, priorDenominator: 1000 });
    expect(ledger.indicators[0]?.prior).toEqual(prior);
  });

  test('is asked for without one', () => {
    const { book } = issue(planOf({ indicators: [indicatorOf(fall)] }));
    expect(sheetOf(book, '指标填报').cells.find(({ row, column }) => row === 4 && column === 12)?.style?.locked).toBe(
      false,
    );
  });

  test('is the baseline in the first period, computed from its parts', () => {
    const baseline = { value: null, numerator: 421, denominator: 1000, date: '2020-12-31' };
    const plan = planOf({ indicators: [indicatorOf({ ...fall, cadence: 'yearly', baseline })] });
    expect(['2021', '2022'].map((period) => issue(plan, { period }).ledger.indicators[0]?.prior)).toEqual([
      prior,
      null,
    ]);
  });

  test('of an instance is the instance before, not the ledger before', () => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', cadence: 'termly' })] });
    const asked: string[] = [];
    issue(plan, { previous: (unit, { id, instance }) => void asked.push(`${unit} ${id} ${String(instance?.id)}`) });
    expect(asked).toEqual(['甲局 T01-1 2022秋']);
  });
});

test('填报进度 counts what is filled in, and leaves out what is only blank', () => {
  const { book } = issue(planOfEveryKind());
  const progress = sheetOf(book, '填报说明').cells.find(({ formula }) => formula !== undefined)?.value;
  expect(progress).toBe('填报完成 0/19，差错 0，待核实 0');
});

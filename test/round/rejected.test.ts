import type { Book } from '../../src/workbook/book/book';
import { Fault } from '../../src/workbook/book/fault';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toPeriod } from '../../src/plan/period';
import type { Plan } from '../../src/plan/plan';
import { checkLedger } from '../../src/round/check-ledger';
import { Consolidation } from '../../src/round/consolidation';
import { fillLedger, typeInto } from '../kit/fill-ledger';
import { fillMany } from '../kit/fill-many';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { appVersion, issueOne } from '../kit/round-of';
import { shownText } from '../kit/shown-text';

const plan = planOf();

function faultOf(read: () => Book): Fault {
  try {
    read();
  } catch (fault) {
    if (fault instanceof Fault) return fault;
    throw fault;
  }
  throw new Error('It was read');
}

const filled = (book: Book, actual = 12) =>
  fillLedger(book, { cover: { filledOn: 45275 }, indicators: { 'T01-1': { actual } } });

/** Beside a good ledger of 甲局: what 报送情况 says about another file, and whether the good one is in. */
function consolidateWith(received: Parameters<Consolidation['add']>[0]) {
  const period = toPeriod('2023');
  const consolidation = new Consolidation({ plan, appVersion, period, deadline: null, asOf: period.end, use: [] });
  consolidation.add(received);
  consolidation.add({ file: '甲局.xlsx', book: filled(issueOne(plan, '甲局')) });
  const { summary } = consolidation.finish();
  return {
    actual: summary.results[0]?.actual?.toNumber(),
    line: summary.reporting
      .filter(({ file }) => file === received.file)
      .map(({ unit, status, reason }) => [unit, status, reason?.zh]),
    findings: summary.findings.filter(({ file }) => file === received.file).map(({ finding }) => finding.rule),
  };
}

const foreign: Book = {
  names: [],
  sheets: [
    {
      ...(issueOne(plan, '甲局').sheets[0] as Book['sheets'][number]),
      name: 'Sheet1',
      cells: [{ row: 0, column: 0, value: '单位' }],
    },
  ],
};
const unitRenamed = (book: Book, name: string): Book => ({
  ...book,
  sheets: book.sheets.map((sheet) =>
    sheet.cells
      .filter(({ value }) => typeof value === 'string' && /^乙局(?: |$)|\/乙局\//.test(value))
      .reduce(
        (each, { row, column, value }) => typeInto(each, row, column, shownText(value).replace('乙局', name)),
        sheet,
      ),
  ),
});

describe('a file that cannot count is listed with its reason, and the good one is in', () => {
  test.each([
    ['damaged', 'read-'],
    ['text renamed', 'read-'],
    ['empty', 'read-'],
  ] as const)('%s', async (kind, code) => {
    const whole = await writeXlsx(filled(issueOne(plan, '乙局')));
    const bytes = {
      damaged: whole.slice(0, whole.length / 2),
      'text renamed': new TextEncoder().encode('乙局,12'),
      empty: new Uint8Array(),
    }[kind];
    const read = () => readXlsx(bytes);
    const fault = faultOf(read);
    expect(fault.code).toContain(code);
    expect(consolidateWith({ file: '坏.xlsx', book: read })).toEqual({
      actual: 12,
      line: [[null, 'rejected', fault.sentence.zh]],
      findings: [],
    });
  });

  test.each<readonly [string, Book, string | null, string]>([
    ['foreign', foreign, null, '这不是下发的台账'],
    ['of another plan', issueOne(planOf({ id: 'p2' }), '乙局'), '乙局', '这是另一个方案（p2）的台账'],
    ['of another period', issueOne(plan, '乙局', '2022'), '乙局', '这是 乙局 2022 的台账，现在汇总的是 2023'],
    [
      'of a unit the plan does not know',
      unitRenamed(issueOne(plan, '乙局'), '丁局'),
      '丁局',
      '台账的单位“丁局”不在方案里',
    ],
  ])('%s', (_, book, unit, reason) => {
    expect(consolidateWith({ file: '别的.xlsx', book })).toEqual({
      actual: 12,
      line: [[unit, 'rejected', expect.stringContaining(reason) as string]],
      findings: [],
    });
  });
});

test('a unit that has nothing to do any more is told so, and not that nobody knows it', () => {
  const idle = '丙街道';
  const given = planOf({ tasks: [taskOf({ number: 1, responsible: ['镇(街)'] })] });
  const units = [
    ...plan.units.filter(({ isClass }) => !isClass),
    { name: idle, aliases: [], isClass: false, members: [] },
  ];
  const order = { plan: { ...plan, units }, appVersion };
  expect(() => checkLedger(issueOne(given, idle), order)).toThrow(
    expect.objectContaining({
      code: 'idleUnit',
      sentence: expect.objectContaining({ zh: expect.stringContaining(`没有交给“${idle}”`) as string }) as object,
    }) as Error,
  );
});

describe('a ledger of an earlier plan counts row by row, and nothing of it is rejected', () => {
  test.each<readonly [string, Plan, readonly string[]]>([
    [
      'whose target has changed since',
      planOf({ indicators: [indicatorOf({ id: 'T01-1', target: 9 })] }),
      ['row-revised'],
    ],
    ['which lacks an indicator that was added since', planOf({ indicators: [] }), []],
    [
      'which has an indicator that was dropped since',
      planOf({ indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2' })] }),
      ['rows-dropped'],
    ],
    [
      'of which only words have changed',
      planOf({ indicators: [indicatorOf({ id: 'T01-1', name: '新名称' })] }),
      ['template-out-of-date'],
    ],
    ['of which nothing has changed', planOf({ title: '试验方案（稿）' }), []],
  ])('%s', (_, earlier, findings) => {
    const book = fillMany(fillLedger(issueOne(earlier, '乙局'), { cover: { filledOn: 45275 } }), {
      'T01-1': { actual: 12 },
      'T01-2': { actual: 3 },
    });
    expect(consolidateWith({ file: '乙局.xlsx', book })).toEqual({
      actual: 12,
      line: [['乙局', 'received', undefined]],
      findings,
    });
  });
});

test('a ledger under a unit’s other name is that unit’s', () => {
  expect(
    consolidateWith({ file: '乙办.xlsx', book: unitRenamed(filled(issueOne(plan, '乙局')), '乙办') }).line,
  ).toEqual([['乙局', 'received', '由“乙办”下发。']]);
});

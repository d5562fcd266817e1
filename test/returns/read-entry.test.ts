import { Decimal } from 'decimal.js';
import type { Cell, Value } from '../../src/workbook/book/book';
import type { Entry } from '../../src/returns/entry';
import { type Expected, readEntry } from '../../src/returns/read-entry';

const at = { sheet: '指标填报', row: 4, column: 12 };
const figure: Expected = { kind: 'figure', percent: false, unitOfMeasure: '所' };
const percent: Expected = { kind: 'figure', percent: true, unitOfMeasure: '%' };
const choice: Expected = { kind: 'choice', items: ['是', '否'] };

function read(cell: Omit<Cell, 'row' | 'column'> | undefined, expected: Expected): Partial<Entry> {
  const { location, typed, formula, ...content } = readEntry(cell && { ...at, ...cell }, at, expected);
  expect(location).toEqual(at);
  expect(typed).toEqual(cell?.value ?? null);
  expect(formula).toBe(cell?.formula);
  return content;
}

const readValue = (value: Value, expected: Expected) => read({ value }, expected);

describe('a figure', () => {
  test.each<[string, Value, number]>([
    ['zero', 0, 0],
    ['a number', 12, 12],
    ['a sum that doubles spoil', 0.1 + 0.2, 0.3],
    ['a number below zero', -1.5, -1.5],
  ])('%s', (_, value, number) => {
    expect(readValue(value, figure)).toEqual({ kind: 'number', value: new Decimal(number) });
  });

  test('a percentage is a percentage', () => {
    expect(readValue(0.9796, percent)).toEqual({ kind: 'percent', value: new Decimal('0.9796') });
  });

  test.each(['', ' ', '\u3000', '\u00a0 '])('blank: %j', (text) => {
    expect(readValue(text, figure)).toEqual({ kind: 'blank' });
  });

  test('nothing at all', () => {
    expect(read(undefined, figure)).toEqual({ kind: 'blank' });
  });

  test.each(['不适用', ' 不适用\u3000'])('not applicable: %j', (text) => {
    expect(readValue(text, figure)).toEqual({ kind: 'notApplicable' });
  });

  test.each(['无', '没有', '—', '-', ' 无 ', 'N/A', '/'])('no word for nothing is a figure: %j', (text) => {
    expect(readValue(text, figure)).toEqual({
      kind: 'unreadable',
      reason: 'noneWord',
      repairs: [
        { value: 0, shown: '0' },
        { value: '不适用', shown: '不适用' },
      ],
    });
  });

  test.each<[string, Expected, { value: number; shown: string }[]]>([
    ['９８', figure, [{ value: 98, shown: '98' }]],
    ['1,200', figure, [{ value: 1200, shown: '1200' }]],
    ['1，200', figure, [{ value: 1200, shown: '1200' }]],
    ['3.4万', figure, [{ value: 34_000, shown: '34000' }]],
    ['12所', figure, [{ value: 12, shown: '12' }]],
    ['12个所', figure, [{ value: 12, shown: '12' }]],
    ['+5', figure, [{ value: 5, shown: '5' }]],
    ['1:15', figure, [{ value: 1 / 15, shown: '1:15' }]],
    ['98%', percent, [{ value: 0.98, shown: '98%' }]],
    ['９８％', percent, [{ value: 0.98, shown: '98%' }]],
    ['98', percent, [{ value: 0.98, shown: '98%' }]],
    [
      '0.98',
      percent,
      [
        { value: 0.98, shown: '98%' },
        { value: 0.0098, shown: '0.98%' },
      ],
    ],
    ['98%', figure, [{ value: 98, shown: '98' }]],
    ['约100', figure, []],
    ['1:0', figure, []],
    ['12+3', figure, []],
    ['2023-05', figure, []],
  ])('text that looks like one stays text: %s', (text, expected, repairs) => {
    expect(readValue(text, expected)).toMatchObject({ kind: 'unreadable', reason: 'figureAsText' });
    const { repairs: found } = readValue(text, expected) as { repairs: { value: number; shown: string }[] };
    expect(found.map(({ value, shown }) => ({ value: Number(value.toPrecision(15)), shown }))).toEqual(
      repairs.map(({ value, shown }) => ({ value: Number(value.toPrecision(15)), shown })),
    );
  });

  test.each<[string, Value, string]>([
    ['words', '尚未统计', 'word'],
    ['a logical value', true, 'logical'],
    ['an Excel error', { error: '#DIV/0!' }, 'excelError'],
  ])('%s', (_, value, reason) => {
    expect(readValue(value, figure)).toEqual({ kind: 'unreadable', reason, repairs: [] });
  });

  test.each([
    ['m"月"d"日"', 'unreadable'],
    ['yyyy-mm-dd', 'unreadable'],
    ['0"个（年初数）"', 'number'],
    ['[Red]0.00', 'number'],
  ])('shown as %s', (numberFormat, kind) => {
    expect(read({ value: 45_200, style: { numberFormat } }, figure)).toMatchObject({ kind });
  });
});

describe('a formula', () => {
  test.each(['12+3', '196/200', '98%', '-(3+4)*2'])('in plain arithmetic stands: =%s', (formula) => {
    expect(read({ value: 15, formula }, figure)).toMatchObject({ kind: 'number' });
  });

  test.each(['RC[-1]+1', "'上期'!R4C3", 'SUM(R1C1:R3C1)', '[1]Sheet1!R1C1', '合计*2'])(
    'that refers elsewhere offers its result: =%s',
    (formula) => {
      expect(read({ value: 15, formula }, figure)).toEqual({
        kind: 'unreadable',
        reason: 'foreignFormula',
        repairs: [{ value: 15, shown: '15' }],
      });
    },
  );

  test('that refers elsewhere and fails is an error', () => {
    expect(read({ value: { error: '#REF!' }, formula: 'R1C1+1' }, figure)).toEqual({
      kind: 'unreadable',
      reason: 'excelError',
      repairs: [],
    });
  });

  test('for words gives its words', () => {
    expect(read({ value: '见附件', formula: '"见"&"附件"' }, { kind: 'text' })).toEqual({
      kind: 'text',
      text: '见附件',
    });
  });

  test('that LibreOffice made of a logical value is that value', () => {
    expect(read({ value: true, formula: 'TRUE()' }, figure)).toEqual({
      kind: 'unreadable',
      reason: 'logical',
      repairs: [],
    });
  });
});

describe('the format tells a date or a time from a figure', () => {
  test.each([
    'm"月"d"日"',
    'yyyy-mm-dd',
    'mmm-yy',
    '[$-804]aaaa',
    'aaa',
    'h:mm',
    '[h]:mm:ss',
    'mm:ss.0',
    'AM/PMh"时"mm"分"',
    '[$-F800]dddd',
    'e"年"m"月"',
    'h:mm;@',
  ])('%s', (numberFormat) => {
    expect(read({ value: 45_009, style: { numberFormat } }, figure)).toEqual({
      kind: 'unreadable',
      reason: 'dateForFigure',
      repairs: [],
    });
  });

  test.each([
    'General',
    'G/通用格式',
    '0.00%',
    '0.00E+00',
    '##0.0E+0',
    '#,##0;[Red]-#,##0',
    '0"天"',
    '0.0"（d）"',
    '#,##0_);(#,##0)',
    '@',
    '"¥"#,##0.00',
    '[$HK$-zh-HK]#,##0',
    '0"ms"',
    '# ?/?',
  ])('%s is a number', (numberFormat) => {
    expect(read({ value: 45_009, style: { numberFormat } }, figure)).toEqual({
      kind: 'number',
      value: new Decimal(45_009),
    });
  });
});

describe('a choice', () => {
  test.each<[Value, object]>([
    ['是', { kind: 'choice', text: '是' }],
    ['\u3000否 ', { kind: 'choice', text: '否' }],
    ['不适用', { kind: 'notApplicable' }],
    ['是的', { kind: 'unreadable', reason: 'notInList', repairs: [] }],
    [1, { kind: 'unreadable', reason: 'notInList', repairs: [] }],
  ])('%j', (value, content) => {
    expect(readValue(value, choice)).toEqual(content);
  });
});

describe('a date', () => {
  test.each<[Value, string | undefined]>([
    [45_280, '2023-12-20'],
    [45_280.75, '2023-12-20'],
    ['2023-12-20', '2023-12-20'],
    ['2023.9.3', '2023-09-03'],
    ['２０２３年１２月２０日', '2023-12-20'],
    ['2023/2/30', undefined],
    ['12月20日', undefined],
    ['20/12/2023', undefined],
    [20_231_220, undefined],
    [12, undefined],
    [true, undefined],
  ])('%j', (value, date) => {
    expect(readValue(value, { kind: 'date' })).toEqual(
      date === undefined ? { kind: 'unreadable', reason: 'notDate', repairs: [] } : { kind: 'date', date },
    );
  });
});

describe('text', () => {
  test.each<[Value, object]>([
    ['  原文 ', { kind: 'text', text: '  原文 ' }],
    ['=1+1', { kind: 'text', text: '=1+1' }],
    ['不适用', { kind: 'text', text: '不适用' }],
    [12.5, { kind: 'text', text: '12.5' }],
    [0.1 + 0.2, { kind: 'text', text: '0.3' }],
    [' ', { kind: 'blank' }],
    [{ error: '#NAME?' }, { kind: 'unreadable', reason: 'excelError', repairs: [] }],
  ])('%j', (value, content) => {
    expect(readValue(value, { kind: 'text' })).toEqual(content);
  });
});

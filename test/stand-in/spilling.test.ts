import fc from 'fast-check';
import { makeHost, openBook } from './kit/open-office';
import { orASixth } from '../kit/thorough';

/** A column's values from a row down, until the first blank one. */
function columnOf(host: ReturnType<typeof makeHost>, column: number, from = 0): unknown[] {
  const values: unknown[] = [];
  for (let row = from; host.value('Sheet1', row, column) !== undefined; row += 1)
    values.push(host.value('Sheet1', row, column));
  return values;
}

test('a result spreads over the cells beside its formula, and tells where', async () => {
  const { Excel, host } = await openBook();
  host.paste('Sheet1', 0, 0, 'b\t3\na\t1\nb\t2');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const anchor = sheet.getRange('D1');
    anchor.formulas = [['=SORT(A1:B3,2)']];
    sheet.getRange('G1').formulas = [['=SUM(E1:E3)']];
    const area = anchor.getSpillingToRange().load('address,values,formulas,hasSpill');
    const parent = sheet.getRange('E3').getSpillParent().load('address');
    const none = sheet.getRange('A1').getSpillParentOrNullObject();
    const inside = sheet.getRange('E3').getSpillingToRangeOrNullObject();
    const mixed = sheet.getRange('C1:D1').load('hasSpill');
    const used = sheet.getUsedRange().load('address');
    const sum = sheet.getRange('G1').load('values');
    await context.sync();
    expect([area.address, area.values, area.hasSpill, mixed.hasSpill, sum.values]).toEqual([
      'Sheet1!D1:E3',
      [
        ['a', 1],
        ['b', 2],
        ['b', 3],
      ],
      true,
      null,
      [[6]],
    ]);
    expect([area.formulas[0]?.[0], parent.address, none.isNullObject, inside.isNullObject, used.address]).toEqual([
      '=SORT(A1:B3,2)',
      'Sheet1!D1',
      true,
      true,
      'Sheet1!A1:G3',
    ]);
  });
});

test('what stands in the way is told, and the result spreads once it is gone', () => {
  const host = makeHost();
  host.type('Sheet1', 2, 3, 'mine');
  host.type('Sheet1', 0, 3, '=SEQUENCE(4)');
  expect([host.value('Sheet1', 0, 3), host.value('Sheet1', 1, 3), host.value('Sheet1', 2, 3)]).toEqual([
    { error: '#SPILL!' },
    undefined,
    'mine',
  ]);
  host.type('Sheet1', 2, 3, '');
  expect(columnOf(host, 3)).toEqual([1, 2, 3, 4]);
  host.type('Sheet1', 3, 3, 'again');
  expect([host.value('Sheet1', 0, 3), host.value('Sheet1', 1, 3), host.value('Sheet1', 3, 3)]).toEqual([
    { error: '#SPILL!' },
    undefined,
    'again',
  ]);
});

test('a result that shrinks, goes or moves leaves nothing behind', async () => {
  const { Excel, host } = await openBook();
  host.paste('Sheet1', 0, 0, '5\n1\n5\n9');
  host.type('Sheet1', 0, 2, '=UNIQUE(A1:A4)');
  expect(columnOf(host, 2)).toEqual([5, 1, 9]);
  host.type('Sheet1', 3, 0, '1');
  expect(columnOf(host, 2)).toEqual([5, 1]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('1:1').insert('Down');
    await context.sync();
  });
  expect([host.value('Sheet1', 0, 2), columnOf(host, 2, 1)]).toEqual([undefined, [5, 1]]);
  host.type('Sheet1', 1, 2, '');
  expect(columnOf(host, 2, 1)).toEqual([]);
});

test('results spread out of each other', () => {
  const host = makeHost();
  host.type('Sheet1', 0, 0, '=SEQUENCE(3,1,B1)');
  host.type('Sheet1', 0, 3, '=TRANSPOSE(A1:A3)');
  host.type('Sheet1', 2, 3, '=D1:F1');
  host.type('Sheet1', 0, 1, '10');
  expect([3, 4, 5].map((column) => [host.value('Sheet1', 0, column), host.value('Sheet1', 2, column)])).toEqual([
    [10, 10],
    [11, 11],
    [12, 12],
  ]);
});

test('sorted, unique and filtered numbers are what they are anywhere else', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: -5, max: 5 }),
      (numbers, limit) => {
        const host = makeHost();
        host.paste(
          'Sheet1',
          0,
          0,
          numbers.map((number) => [String(number)]),
        );
        const range = `A1:A${String(numbers.length)}`;
        host.type('Sheet1', 0, 1, `=SORT(${range},1,-1)`);
        host.type('Sheet1', 0, 2, `=UNIQUE(${range})`);
        host.type('Sheet1', 0, 3, `=FILTER(${range},${range}>${String(limit)},"none")`);
        const above = numbers.filter((number) => number > limit);
        expect([columnOf(host, 1), columnOf(host, 2), columnOf(host, 3)]).toEqual([
          [...numbers].sort((a, b) => b - a),
          [...new Set(numbers)],
          above.length > 0 ? above : ['none'],
        ]);
      },
    ),
    { numRuns: orASixth(40) },
  );
});

test.each([
  ['=XLOOKUP("c",A1:A5,B1:B5)', 2],
  ['=XLOOKUP("z",A1:A5,B1:B5,"none")', 'none'],
  ['=XLOOKUP(2.5,B1:B5,A1:A5,,-1)', 'c'],
  ['=XLOOKUP("B*",A1:A5,B1:B5,,2,-1)', 1],
  ['=XMATCH(4,B1:B5,1)', 4],
  ['=INDEX(UNIQUE(A1:A5),2)', 'a'],
  ['=COUNTA(UNIQUE(A1:A5))', 3],
  ['=SUM(FILTER(B1:B5,A1:A5="a"))', 6],
  ['=MAXIFS(B1:B5,A1:A5,"a")', 5],
  ['=MINIFS(B1:B5,A1:A5,"a",B1:B5,">1")', 5],
  ['=SUM(INDIRECT("B1:B"&C1))', 6],
  ['=INDIRECT("R2C1",FALSE)', 'a'],
  ['=SUM(OFFSET(B1,1,0,2,1))', 3],
  ['=NETWORKDAYS(DATE(2025,6,13),DATE(2025,6,17))', 3],
  ['=WORKDAY(DATE(2025,6,13),1)-DATE(2025,6,13)', 3],
  ['=ISOWEEKNUM(DATE(2024,12,30))', 1],
  ['=QUARTILE(B1:B5,1)', 1],
  ['=TEXTAFTER("a-b","-")', 'b'],
  ['=LAMBDA(x,x)(1)', { error: '#NAME?' }],
])('%s gives %p', (formula, result) => {
  const host = makeHost();
  host.paste('Sheet1', 0, 0, 'b\t3\t3\na\t1\nc\t2\na\t5\nb\t1');
  host.type('Sheet1', 8, 8, formula);
  expect(host.value('Sheet1', 8, 8)).toEqual(result);
});

test('a reference that is computed follows every edit', () => {
  const host = makeHost();
  host.paste('Sheet1', 0, 0, '1\tA2\n2\n3');
  host.type('Sheet1', 0, 3, '=INDIRECT(B1)*10');
  expect(host.value('Sheet1', 0, 3)).toBe(20);
  host.type('Sheet1', 1, 0, '7');
  expect(host.value('Sheet1', 0, 3)).toBe(70);
  host.type('Sheet1', 0, 1, 'A3');
  expect(host.value('Sheet1', 0, 3)).toBe(30);
  host.type('Sheet1', 0, 1, 'nowhere at all');
  expect(host.value('Sheet1', 0, 3)).toEqual({ error: '#REF!' });
});

test('a reference to all of a spread result grows and shrinks with it', () => {
  const host = makeHost();
  host.type('Sheet1', 0, 0, '3');
  host.type('Sheet1', 0, 1, '=SEQUENCE(A1)');
  host.type('Sheet1', 0, 2, '=SUM(B1#)');
  host.type('Sheet1', 0, 3, '=B1#');
  expect([host.value('Sheet1', 0, 2), columnOf(host, 3)]).toEqual([6, [1, 2, 3]]);
  host.type('Sheet1', 0, 0, '4');
  expect([host.value('Sheet1', 0, 2), columnOf(host, 3)]).toEqual([10, [1, 2, 3, 4]]);
  host.type('Sheet1', 0, 1, 'plain');
  expect(host.value('Sheet1', 0, 2)).toEqual({ error: '#REF!' });
});

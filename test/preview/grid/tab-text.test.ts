import fc from 'fast-check';
import { readTabText, toTabText } from '../../../src/preview/grid/tab-text';

const cell = fc
  .array(fc.constantFrom('甲', 'a', '"', '\t', '\n', '\r\n', ',', ' ', '1'), { maxLength: 5 })
  .map((parts) => parts.join(''));

test('cells come back from the clipboard as they went', () => {
  fc.assert(
    fc.property(fc.nat(3), (across) => {
      const rows = fc.array(fc.array(cell, { minLength: across + 1, maxLength: across + 1 }), {
        minLength: 1,
        maxLength: 4,
      });
      fc.assert(
        fc.property(rows, (given) => {
          // one blank cell at the end of the last line cannot be told from the line's end
          fc.pre(across > 0 || given.at(-1)?.[0] !== '');
          expect(readTabText(toTabText(given))).toEqual(given);
        }),
        { numRuns: 50 },
      );
    }),
    { numRuns: 8 },
  );
});

test.each([
  ['12所\n', [['12所']]],
  [
    'a\tb\r\nc\t\r\n',
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  ['"a\nb"\tc', [['a\nb', 'c']]],
  ['说"好"\t', [['说"好"', '']]],
  ['', [['']]],
])('%j', (text, rows) => {
  expect(readTabText(text)).toEqual(rows);
});

import fc from 'fast-check';
import { toPrintableJson, toPrintableText } from '../../../src/workbook/book/printable-text';

const orders = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]|[\u200B\u2060\uFEFF\u{E0001}]/u;
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '甲',
      'a',
      '\n',
      '\t',
      '\u001B',
      '\u009B',
      '\u202E',
      '\u2067',
      '\u200F',
      '\u061C',
      '\u2028',
      '\uFEFF',
      '\u{E0001}',
      '\uD800',
      '"',
      '\\',
    ),
  }),
);

test.each([
  ['an order to the terminal', '甲\u001B]0;乙\u0007局', '甲�]0;乙�局'],
  ['one in a single character', '\u009B31m红', '�31m红'],
  ['the writing turned round', '报表\u202Excod.xlsx', '报表�xcod.xlsx'],
  ['a mark of direction', '甲\u200F\u061C乙\u2067丙\u2069', '甲��乙�丙�'],
  ['a line that looks like ours', '甲\r\u2028已汇总', '甲��已汇总'],
  ['what nobody sees', '甲\u200B局\uFEFF\u{E0041}', '甲�局��'],
  ['half a pair', '甲\uD83D局', '甲�局'],
  ['lines and columns stay', '甲\t乙\n丙', '甲\t乙\n丙'],
  ['joiners, variants and other scripts stay', '👩‍👧 葛\u{E0100} می‌خواهم \u0600', '👩‍👧 葛\u{E0100} می‌خواهم \u0600'],
])('%s', (_, text, seen) => {
  expect(toPrintableText(text)).toBe(seen);
});

test('no order reaches a person', () => {
  fc.assert(fc.property(anyText, (text) => !orders.test(toPrintableText(text))));
});

test('none reaches a terminal by JSON either, and whoever parses it gets every text as it was', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        anyText.filter((key) => key !== '__proto__'),
        anyText,
      ),
      (value) => {
        const json = toPrintableJson(value);
        expect(json).not.toMatch(orders);
        expect(JSON.parse(json)).toEqual({ ...value });
      },
    ),
  );
});

test('JSON is escaped as it is written by hand', () => {
  expect(toPrintableJson({ file: '报表\u202Excod.xlsx', of: '\u{E0001}\u007F' })).toBe(
    '{\n  "file": "报表\\u202excod.xlsx",\n  "of": "\\udb40\\udc01\\u007f"\n}',
  );
});

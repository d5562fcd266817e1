import fc from 'fast-check';
import { readChineseNumber } from '../../../../src/plan/reading/text/chinese-number';

const digits = '零一二三四五六七八九';

function write(value: number): string {
  if (value < 10) return digits.charAt(value);
  for (const [size, mark] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    const gap = rest > 0 && rest < size / 10 ? '零' : '';
    return write(Math.floor(value / size)) + mark + gap + (rest === 0 ? '' : write(rest));
  }
  return '';
}

test('what is written in Chinese numerals is read as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (value) => {
      expect(readChineseNumber(write(value))).toBe(value);
    }),
  );
});

test.each([
  ['两', 2],
  ['十五', 15],
  ['二十', 20],
  ['百', 100],
  ['千', 1000],
  ['三百二十', 320],
  ['两千', 2000],
  ['一百零五', 105],
  ['一点五', 1.5],
  ['二零二五', 2025],
  ['三万五千', 35000],
  ['五五五十', null],
  ['', null],
  ['学', null],
])('%s is %p', (text, value) => {
  expect(readChineseNumber(text)).toBe(value);
});

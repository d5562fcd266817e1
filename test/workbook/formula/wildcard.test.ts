import fc from 'fast-check';
import { readWildcard } from '../../../src/workbook/formula/wildcard';

/** The same as an expression, which is slow where several `*` share a long text, and right. */
function asExpression(pattern: string): string {
  return pattern.replace(/~[?*~]|[\s\S]/g, (piece) =>
    piece === '?'
      ? '[\\s\\S]'
      : piece === '*'
        ? '[\\s\\S]*'
        : (piece.length === 2 ? piece.slice(1) : piece).replace(/[\\^$.*+?()[\]{}|/~]/, '\\$&'),
  );
}

const pieces = fc
  .array(fc.constantFrom('a', 'B', '甲', '?', '*', '~*', '~?', '~~', '~', '.'), { maxLength: 8 })
  .map((picked) => picked.join(''));
const texts = fc
  .array(fc.constantFrom('A', 'b', '甲', '?', '*', '~', '.', '\n'), { maxLength: 10 })
  .map((picked) => picked.join(''));

test('a text with wildcards stands for what the expression of it stands for', () => {
  fc.assert(
    fc.property(pieces, texts, (pattern, text) => {
      const wildcard = readWildcard(pattern);
      expect([wildcard.isAll(text), wildcard.placeIn(text)]).toEqual([
        new RegExp(`^${asExpression(pattern)}$`, 'i').test(text),
        text.search(new RegExp(asExpression(pattern), 'i')),
      ]);
    }),
    { numRuns: 3000 },
  );
});

test('many wildcards over a cell as long as a cell can be find that nothing fits', () => {
  const { isAll, placeIn } = readWildcard(`${'*a'.repeat(40)}*b`);
  const text = 'a'.repeat(32_767);
  expect([isAll(text), placeIn(text), isAll(`${text}b`), placeIn(`${text}b`)]).toEqual([false, -1, true, 0]);
});

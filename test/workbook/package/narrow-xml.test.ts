import buffer from 'node:buffer';
import fc from 'fast-check';
import { decodeXml } from '../../../src/workbook/package/decode-xml';
import { narrowBy } from '../../../src/workbook/package/narrow-xml';

const plain = narrowBy(buffer);
const anyText = fc
  .array(fc.constantFrom('<a>', '甲', 'é', '𠮷', '&amp;', 'x', '\n', '\u0007', '\uFFFD'), { maxLength: 12 })
  .map((parts) => `<a>${parts.join('')}`);
const anyCuts = fc.array(fc.nat(60), { maxLength: 6 });

function cut(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const at = [0, ...cuts.map((each) => Math.min(each, bytes.length)).sort((a, b) => a - b), bytes.length];
  return at
    .slice(1)
    .map((to, index) => bytes.subarray(at[index], to))
    .filter(({ length }) => length > 0);
}

/** The whole text, or the Fault's code. */
function read(pieces: () => Iterable<string>): string {
  try {
    return [...pieces()].join('');
  } catch (thrown) {
    return (thrown as { code: string }).code;
  }
}

test('narrow letters stand for the text, wherever the pieces are cut, and each piece for whole characters', () => {
  fc.assert(
    fc.property(anyText, anyCuts, (text, cuts) => {
      const pieces = cut(new TextEncoder().encode(text), cuts);
      expect([...plain.narrow(pieces, '')].map((text) => plain.widen(text)).join('')).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('UTF-16 gives the same letters as UTF-8', () => {
  fc.assert(
    fc.property(anyText, anyCuts, (text, cuts) => {
      const wide = cut(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')), cuts);
      fc.pre((wide[0]?.length ?? 0) > 1);
      expect([...plain.narrow(wide, '')].join('')).toBe(
        [...plain.narrow([new TextEncoder().encode(text)], '')].join(''),
      );
    }),
  );
});

test('bytes that are no UTF-8 are refused as the decoder refuses them', () => {
  const anyBytes = fc.array(
    fc.oneof(
      fc.constantFrom(0x3c, 0xe7, 0x94, 0xb2, 0xf0, 0xa0, 0xae, 0xb7, 0xc3, 0xa9, 0xed, 0xa0, 0x80, 0xff),
      fc.integer({ min: 0x20, max: 0x7e }),
    ),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(anyBytes, anyCuts, (letters, cuts) => {
      const pieces = cut(Uint8Array.from([0x3c, 0x61, ...letters]), cuts);
      fc.pre((pieces[0]?.length ?? 0) > 1);
      expect(plain.widen(read(() => plain.narrow(pieces, '')))).toBe(read(() => decodeXml(pieces, '')));
    }),
    { numRuns: 1000 },
  );
});

import fc from 'fast-check';
import { Lines } from '../../../src/preview/grid/lines';

const sizes = fc.array(fc.nat(50), { minLength: 1, maxLength: 60 });

test('every pixel belongs to the line that it lies in', () => {
  fc.assert(
    fc.property(sizes, fc.nat(4_000), (all, pixel) => {
      const lines = new Lines(all.length, (at) => all[at] ?? 0);
      const at = lines.at(pixel);
      fc.pre(pixel < lines.length);
      expect(lines.start(at)).toBeLessThanOrEqual(pixel);
      expect(lines.start(at + 1)).toBeGreaterThan(pixel);
    }),
  );
});

test('a line starts where those before it end', () => {
  fc.assert(
    fc.property(sizes, (all) => {
      const lines = new Lines(all.length, (at) => all[at] ?? 0);
      const starts = all.map((_, at) => all.slice(0, at).reduce((sum, size) => sum + size, 0));
      expect(all.map((_, at) => lines.start(at))).toEqual(starts);
      expect(lines.size(0, all.length - 1)).toBe(lines.length);
    }),
  );
});

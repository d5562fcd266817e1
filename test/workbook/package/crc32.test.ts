import fc from 'fast-check';
import { crc32, tableCrc32 } from '../../../src/workbook/package/crc32';

test('Node’s checksum and ours are the same, in one go and in two', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, cut) => {
      const at = Math.min(cut, bytes.length);
      expect(tableCrc32(bytes.subarray(at), tableCrc32(bytes.subarray(0, at)))).toBe(crc32(bytes));
    }),
  );
});

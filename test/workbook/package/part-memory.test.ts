import { defaultLimits } from '../../../src/workbook/package/limits';
import { PartMemory } from '../../../src/workbook/package/part-memory';
import { unzip } from '../../../src/workbook/package/unzip';
import { rawZip } from '../kit/raw-zip';

const open = (content: string, stored = false) =>
  unzip(rawZip([{ path: 'a.xml', content, stored }]), defaultLimits, () => 0);

test('a part is read once for as long as it is the same, byte for byte', () => {
  const memory = new PartMemory();
  const read: string[] = [];
  const recall = (content: string, stored = false) =>
    memory.recall(open(content, stored), 'a.xml', () => {
      read.push(content);
      return content.toUpperCase();
    });
  expect(['x', 'y', 'x', 'y', 'x'].map((content) => recall(content))).toEqual(['X', 'Y', 'X', 'Y', 'X']);
  expect(recall('x', true)).toBe('X');
  expect(read).toEqual(['x', 'y', 'x']);
});

test('what could not be read is not remembered', () => {
  const memory = new PartMemory();
  const fail = (): never => {
    throw new Error('damaged');
  };
  expect(() => memory.recall(open('x'), 'a.xml', fail)).toThrow('damaged');
  expect(memory.recall(open('x'), 'a.xml', () => 'read')).toBe('read');
});

test('it holds a bounded number of parts, and goes on without more', () => {
  const memory = new PartMemory();
  let reads = 0;
  const recall = (content: string) => memory.recall(open(content), 'a.xml', () => ++reads);
  for (let at = 0; at < 100; at++) recall(String(at));
  expect([recall('0'), recall('99')]).toEqual([1, 101]);
});

test('a known part counts towards what one file may inflate, as if it were read', () => {
  const memory = new PartMemory();
  const content = 'x'.repeat(600);
  const limits = { ...defaultLimits, inflatedBytes: 1000 };
  const archive = unzip(
    rawZip([
      { path: 'a.xml', content },
      { path: 'b.xml', content: `${content}y` },
    ]),
    limits,
    () => 0,
  );
  memory.recall(
    unzip(rawZip([{ path: 'a.xml', content }]), limits, () => 0),
    'a.xml',
    () => 1,
  );
  memory.recall(archive, 'a.xml', () => 2);
  expect(() => [...archive.read('b.xml')]).toThrow(expect.objectContaining({ code: 'read-inflated' }) as Error);
});

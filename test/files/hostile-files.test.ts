import { Fault } from '../../src/book/fault';
import { readDocx } from '../../src/files/read-docx';
import { readFaultCodes } from '../../src/files/read-faults';
import { readXlsx } from '../../src/files/read-xlsx';
import { hostileDocuments } from './kit/hostile-documents';
import { hostileFiles } from './kit/hostile-files';

const mostMilliseconds = 2000;

describe.each([
  ...Object.entries(hostileFiles).map(([name, file]) => ({ name, ...file, read: readXlsx as (bytes: Uint8Array) => unknown })),
  ...Object.entries(hostileDocuments).map(([name, file]) => ({ name, ...file, read: readDocx as (bytes: Uint8Array) => unknown })),
])('$name', ({ make, code, read }) => {
  test(`is refused as ${code}, soon and in both languages`, () => {
    const bytes = make();
    const before = process.cpuUsage();
    const fault = faultOf(() => read(bytes));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(mostMilliseconds);
    expect(fault.code).toBe(code);
    expect(fault.sentence.zh).toMatch(/\p{Script=Han}/u);
    expect(fault.sentence.en).toMatch(/^[A-Z].*\.$/s);
  });
});

function faultOf(read: () => unknown): Fault {
  try {
    read();
  } catch (fault) {
    if (fault instanceof Fault) return fault;
    throw fault;
  }
  throw new Error('the file was read');
}

test('every reason has its case, here or with the text and document readers and the limits', () => {
  const elsewhere = ['read-too-large', 'read-binary-text', 'read-not-document'];
  const here = [...Object.values(hostileFiles), ...Object.values(hostileDocuments)].map(({ code }) => code);
  expect(new Set([...here, ...elsewhere])).toEqual(new Set(readFaultCodes));
});

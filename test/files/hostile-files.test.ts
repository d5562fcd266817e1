import { Fault } from '../../src/book/fault';
import { readXlsx } from '../../src/files/read-xlsx';
import { hostileFiles } from './kit/hostile-files';

const mostMilliseconds = 2000;

describe.each(Object.entries(hostileFiles))('%s', (_, { make, code }) => {
  test(`is refused as ${code}, soon and in both languages`, () => {
    const bytes = make();
    const start = performance.now();
    const fault = faultOf(() => readXlsx(bytes));
    expect(performance.now() - start).toBeLessThan(mostMilliseconds);
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

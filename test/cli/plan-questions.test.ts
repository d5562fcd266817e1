import { readFileSync } from 'node:fs';
import { Terminal } from '../kit/terminal';

const terminal = new Terminal();
afterAll(() => {
  terminal.close();
});

test('what is to be confirmed is one line a kind, names a few, and stands line by line in the workbook', async () => {
  terminal.write('plan.txt', readFileSync('assets/sample-plan.txt'));
  const { code, out } = await terminal.call(['read-plan', 'plan.txt', '--out', 'plan.xlsx']);
  const lines = out.split('\n').filter((line) => line.startsWith('  ? '));
  const kinds = lines.map((line) => line.replace(/ \d+ 处.*$/, ''));
  expect(code).toBe(0);
  expect(lines.length).toBeGreaterThan(1);
  expect(new Set(kinds).size).toBe(lines.length);
  expect(lines.filter((line) => (line.match(/[TG]\d*-\d+/g) ?? []).length > 6)).toEqual([]);
  const asked = lines.reduce((sum, line) => sum + Number(/ (\d+) 处/.exec(line)?.[1]), 0);
  expect(out).toContain(`待答 ${String(asked)} 处`);
  // read back, the workbook asks the same
  expect((await terminal.call(['read-plan', 'plan.xlsx'])).out).toContain(`待答 ${String(asked)} 处`);
});

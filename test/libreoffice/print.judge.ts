/** How every kind of our workbooks comes out of a printer: LibreOffice makes the PDF, pdftotext measures it. SOFFICE may be set. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Terminal } from '../kit/terminal';
import { type Page, printAll } from './print-all';

const assets = path.join(__dirname, '../../assets');
const plan = path.join(assets, 'sample-plan.xlsx');
const units = ['教育局', '第一中学'];
const terminal = new Terminal();

/** Kind, file, and how many pages are too many. */
const kinds: readonly (readonly [kind: string, file: string, most: number])[] = [
  ['学校，下发', 'issued/第一中学-2023.xlsx', 2],
  ['学校，填好', 'filled/第一中学-2023.xlsx', 2],
  ['教育局，下发', 'issued/教育局-2023.xlsx', 6],
  ['教育局，填好', 'filled/教育局-2023.xlsx', 6],
  ['退回单', 'back/退回单.xlsx', 2],
];

let printed: Page[][];

beforeAll(() => {
  for (const name of units)
    terminal.write(`returned/${name}.xlsx`, readFileSync(path.join(assets, 'sample-returns', `${name}.xlsx`)));
  const issue = (out: string, ...from: readonly string[]) =>
    terminal.run([
      'issue',
      plan,
      '--period',
      '2023',
      '--out',
      out,
      ...units.flatMap((unit) => ['--unit', unit]),
      ...from,
    ]);
  const outcomes = [issue('issued'), issue('filled', '--from', 'returned')];
  expect(outcomes.map(({ code, err }) => [code, err])).toEqual(outcomes.map(() => [0, '']));
  const consolidated = terminal.run([
    ...['consolidate', 'returned', '--plan', plan, '--period', '2023', '--as-of', '2023-12-31'],
    ...['--out', 'summary.xlsx', '--send-back', 'back'],
  ]);
  expect(consolidated.code).not.toBe(2);
  const [sendBack = ''] = readdirSync(terminal.pathOf('back')).filter((name) => name.includes('教育局'));
  terminal.write('back/退回单.xlsx', terminal.read(`back/${sendBack}`));
  printed = printAll(
    kinds.map(([, file]) => terminal.pathOf(file)),
    terminal.pathOf('printed'),
  );
  const lines = kinds.map(([kind], at) => {
    const pages = printed[at] ?? [];
    const smallest = Math.min(...pages.map((page) => page.smallest));
    const empty = pages.filter(({ text }) => isEmpty(text)).length;
    return [kind, String(pages.length), smallest.toFixed(2), String(empty)].join(' | ');
  });
  process.stdout.write(`${['种类 | 页数 | 最小字号（磅） | 空页', ...lines].join('\n')}\n`);
}, 300_000);

afterAll(() => {
  terminal.close();
});

/** Nothing but the foot of the page. */
function isEmpty(text: string): boolean {
  return text.replace(/\S* ?第 ?\d+ ?页，共 ?\d+ ?页/, '').trim() === '';
}

describe.each(kinds.map(([kind, , most], at) => ({ kind, most, at })))('$kind', ({ most, at }) => {
  const pagesOf = () => printed[at] ?? [];

  test('is printed in 9 points or more', () => {
    // widths are told to a thousandth of a point
    expect(pagesOf().filter(({ smallest }) => !(smallest >= 8.99))).toEqual([]);
  });

  test('has no empty page', () => {
    expect(pagesOf()).not.toEqual([]);
    expect(pagesOf().filter(({ text }) => isEmpty(text))).toEqual([]);
  });

  test('is not longer than it has to be', () => {
    expect(pagesOf().length).toBeLessThanOrEqual(most);
  });
});

test.each(kinds.flatMap(([kind, file], at) => (/^(?:issued|filled)/.test(file) ? [{ kind, at }] : [])))(
  '$kind: people sign on the last page, and there alone',
  ({ at }) => {
    const signed = (printed[at] ?? []).map(({ text }) => text.includes('单位负责人（签字）'));
    expect(signed).toEqual(signed.map((_, page) => page === signed.length - 1));
  },
);

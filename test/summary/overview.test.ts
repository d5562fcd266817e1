import { unzipSync } from 'fflate';
import fc from 'fast-check';
import type { Book, Cell } from '../../src/workbook/book/book';
import { headlineRatings, toHeadline } from '../../src/summary/headline';
import { countReporting } from '../../src/summary/reporting/count-reporting';
import { chooseUnits } from '../../src/summary/overview/units';
import { lights } from '../../src/summary/overview/signs';
import { pageColumns } from '../../src/summary/overview/page';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import type { Plan } from '../../src/plan/plan';
import type { Filling } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';

const yearly = { cadence: 'yearly', due: '2023-12-31' } as const;
const base = planOf({
  indicators: [
    indicatorOf({ ...yearly, id: 'G-1', task: null, reporters: ['甲局'] }),
    indicatorOf({ ...yearly, id: 'T01-1' }),
    indicatorOf({ ...yearly, id: 'T01-2', target: 20 }),
    indicatorOf({ ...yearly, id: 'T01-3' }),
  ],
});
const plan: Plan = {
  ...base,
  projects: [{ number: '(一)', title: '强师工程' }],
  tasks: base.tasks.map((task) => ({ ...task, project: '强师工程' })),
};
const filling: Filling = {
  cover: { filledOn: 45280 },
  indicators: {
    'G-1': { actual: 12 },
    'T01-1': { actual: 11 },
    'T01-2': { actual: 8, explanation: '两所尚未竣工，明年三月完成。' },
    'T01-3': { actual: '12所' },
  },
};

function overviewOf(book: Book) {
  const sheet = book.sheets.find(({ name }) => name === summarySheets.overview);
  if (!sheet) throw new Error('No overview');
  const at = (row: number, column: number): Cell['value'] =>
    sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  const find = (value: string) => {
    const cell = sheet.cells.find((each) => each.value === value);
    if (!cell) throw new Error(`No ${value}`);
    return cell;
  };
  /** What a chart shows, series by series. */
  const shown = (index: number) =>
    sheet.charts?.[index]?.series.map(({ values }) =>
      Array.from({ length: values.bottom - values.top + 1 }, (_, row) => at(values.top + row, values.left)),
    ) ?? [];
  return { sheet, at, find, shown };
}

test('it opens first, and its numbers are those of the round', () => {
  const { book, summary } = roundOf(plan, { 甲局: filling });
  const [headline, reporting] = [toHeadline(summary.results), countReporting(summary.reporting)];
  expect(book.sheets[0]?.name).toBe(summarySheets.overview);
  const { at, find, shown } = overviewOf(book);
  const below = (words: string) => at(find(words).row + 1, find(words).column);
  expect(below('已报/应报')).toBe(`${String(reporting.units.received)}/${String(reporting.units.expected)}`);
  expect(below('指标')).toBe(headline.figures);
  for (const { sign, word, ratings } of lights)
    expect(below(`${sign}${word}`)).toBe(ratings.reduce((sum, rating) => sum + headline.ratings[rating], 0));
  // the bars add up to the same
  expect(shown(0).map((values) => values.reduce<number>((sum, value) => sum + Number(value), 0))).toEqual(
    lights.map(({ ratings }) => ratings.reduce((sum, rating) => sum + headline.ratings[rating], 0)),
  );
  expect(at(find('强师工程').row, find('强师工程').column + 5)).toBe(1);
});

test('a project and a unit are told apart letter by letter, whatever their names mean to a search', () => {
  const names = ['强师工程', '强师*', '>0', '~强师工程?'];
  const tasks = names.map((project, at) => ({
    ...(base.tasks[0] ?? fail()),
    number: at + 1,
    project,
  }));
  const indicators = tasks.map(({ number }) => indicatorOf({ ...yearly, id: `T0${String(number)}-1`, task: number }));
  const { book } = roundOf(
    { ...base, tasks, indicators },
    { 甲局: { ...filling, indicators: { 'T01-1': { actual: 11 } } } },
  );
  const { at, find } = overviewOf(book);
  expect(names.map((name) => at(find(name).row, 5))).toEqual([1, 0, 0, 0]);
});

test('a target that is stated again is no second one to decide about', () => {
  const again = indicatorOf({ ...yearly, id: 'G-2', task: null, repeats: 'T01-3', reporters: ['甲局'] });
  const { book } = roundOf({ ...plan, indicators: [...plan.indicators, again] }, { 甲局: filling });
  const sentences = overviewOf(book).sheet.cells.map(({ value }) => value);
  expect(sentences).toContainEqual(expect.stringContaining('差错没有改正的指标 1 项'));
});

test('each rating belongs to one light', () => {
  expect(lights.flatMap(({ ratings }) => ratings).sort()).toEqual([...headlineRatings].sort());
});

/** 0 black, 1 white, as a printer in grey has it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('in grey print neighbours differ by a fifth at least, and numbers are read on all of them', () => {
  lights.forEach(({ colour, numberColour }, at) => {
    const next = lights[at + 1];
    if (next) expect(Math.abs(luminance(colour) - luminance(next.colour))).toBeGreaterThanOrEqual(0.2);
    expect(Math.abs(luminance(colour) - luminance(numberColour))).toBeGreaterThanOrEqual(0.4);
  });
  expect(new Set(lights.map(({ sign }) => sign)).size).toBe(lights.length);
});

test('the file has the charts with the points that the cells have', async () => {
  const { book } = roundOf(plan, { 甲局: filling });
  const parts = unzipSync(await writeXlsx(book));
  const charts = Object.entries(parts).filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path));
  const { sheet, shown } = overviewOf(book);
  expect(charts).toHaveLength(sheet.charts?.length ?? 0);
  const xml = new TextDecoder().decode(charts[0]?.[1]);
  const caches = [...xml.matchAll(/<c:numCache>(.*?)<\/c:numCache>/g)].map(([, cache = '']) =>
    [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
  );
  expect(caches).toEqual(shown(0));
  expect(xml).toContain('<c:v>强师工程</c:v>');
});

test('without a return, a project or a figure of before there is a page all the same', async () => {
  const bare = planOf({ indicators: [] });
  for (const { book } of [roundOf(plan, {}), roundOf(bare, {}), roundOf(base, { 甲局: filling })]) {
    const { sheet, find } = overviewOf(book);
    expect(find('变化和要定的事')).toBeDefined();
    expect(Math.max(...sheet.cells.map(({ column }) => column))).toBe(pageColumns - 1);
    expect(sheet.cells.filter(({ value }) => typeof value === 'object')).toEqual([]);
    await writeXlsx(book);
  }
});

test('with very many projects, goals and reds the page stays one: rows that are read at 9 points', () => {
  const many = 60;
  const tasks = Array.from({ length: many }, (_, at) => ({
    ...(base.tasks[0] ?? fail()),
    number: at + 1,
    project: `第${String(at)}项名称很长的重点民生实事建设工程`,
  }));
  const indicators = tasks.flatMap(({ number }) => [
    indicatorOf({ ...yearly, id: `T${String(number).padStart(2, '0')}-1`, task: number }),
    indicatorOf({
      ...yearly,
      id: `G-${String(number)}`,
      task: null,
      reporters: ['甲局'],
      name: '名称很长的总体目标'.repeat(4),
    }),
  ]);
  const { book } = roundOf({ ...base, tasks, indicators }, {});
  const { sheet } = overviewOf(book);
  const height = sheet.rows.reduce((sum, row) => sum + (row.height ?? 0), 0);
  // A4 less narrow margins, shrunk to 9 of 11.5 points
  expect(height).toBeLessThanOrEqual((780 * 11.5) / 9);
});

function fail(): never {
  throw new Error('No task');
}

test('best and worst are none of both, and no more than five of each', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 9 })), { maxLength: 40 }), (ranks) => {
      const all = new Map(
        ranks.map((rank, at) => [`单位${String(at)}`, { met: 0, of: 1, errors: null, rank, agreed: 0, checked: 0 }]),
      );
      const { best, worst } = chooseUnits(all);
      expect(best.filter((unit) => worst.includes(unit))).toEqual([]);
      expect(Math.max(best.length, worst.length)).toBeLessThanOrEqual(5);
      const rankOf = (unit: string) => all.get(unit)?.rank ?? 0;
      for (const good of best) for (const bad of worst) expect(rankOf(good)).toBeLessThanOrEqual(rankOf(bad));
    }),
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cadences, comparators, measures } from '../../src/plan/plan';

const folder = join(__dirname, '../fixtures/plans');
const oneOrMore = <T extends z.ZodType>(value: T) => z.union([value, z.array(value).min(2)]);
const names = z.array(z.string().min(1));

const expectedSchema = z.strictObject({
  title: oneOrMore(z.string()),
  start: z.iso.date(),
  end: z.iso.date(),
  tasks: z.array(
    z.strictObject({
      number: z.int().positive(),
      title: z.string(),
      project: z.string().optional(),
      owners: names.optional(),
      lead: names.optional(),
      responsible: names.optional(),
      supporting: names,
      due: z.iso.date().optional(),
    }),
  ),
  indicators: z.array(
    z.strictObject({
      task: z.int().positive().nullable(),
      name: z.string().min(1),
      target: oneOrMore(z.number()),
      upper: z.number().optional(),
      comparator: oneOrMore(z.enum(comparators)),
      unitOfMeasure: oneOrMore(z.string()).optional(),
      measure: oneOrMore(z.enum(measures)).optional(),
      cadence: oneOrMore(z.enum(cadences)).optional(),
      due: oneOrMore(z.iso.date()).optional(),
      baseline: z.number().optional(),
      milestones: z.array(z.strictObject({ period: z.string(), target: z.number() })).optional(),
      repeats: z.strictObject({ task: z.int().positive(), target: z.number() }).optional(),
      printed: z.string().min(1),
    }),
  ),
  deliverables: z.array(
    z.strictObject({
      task: z.int().positive().nullable(),
      name: z.string(),
      measure: z.literal('yesNo'),
      due: z.iso.date(),
      printed: z.string(),
    }),
  ),
  classes: names,
  merged: z.array(z.tuple([z.string(), z.string()])),
  notMerged: names,
  notTasks: names,
  notTargets: names,
  open: names,
});

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s|]/gu, '');

const inWords: Record<number, RegExp> = {
  0: /清零|为零|零发生/u,
  2: /两/u,
  3: /1:3/u,
  5: /五/u,
  7: /1:7/u,
  12: /十二|1:12/u,
  15: /1:15/u,
  36: /三十六/u,
  40: /四十/u,
  95: /百分之九十五/u,
  100: /全覆盖|百名|百分之百|翻一番/u,
  120: /一百二十/u,
  1000: /一千/u,
  1800: /1,800/u,
  2000: /两千/u,
  2400: /两千四百/u,
  5000: /五千/u,
};

function isPrinted(figure: number, passage: string): boolean {
  const forms = [String(figure), `${String(figure / 1e4)}万`, `${String(figure / 1e8)}亿`];
  const figures: string[] = passage.match(/\d+(?:\.\d+)?[万亿]?/gu) ?? [];
  return forms.some((form) => figures.includes(form)) || (inWords[figure]?.test(passage) ?? false);
}

const plans = readdirSync(folder)
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.replace('.expected.json', ''));

test('there is an expected reading for each invented plan', () => {
  const texts = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  expect(texts).toEqual(plans.map((name) => `${name}.txt`));
  expect(plans).toContain('a-brackets');
});

describe.each(plans)('%s', (name) => {
  const raw = readFileSync(join(folder, `${name}.txt`), 'utf8');
  const text = plain(raw);
  const expected = expectedSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')));
  const absent = (passages: string[]) => passages.filter((passage) => !text.includes(plain(passage)));

  test('is UTF-8 with plain line ends', () => {
    expect(raw).not.toMatch(/[\r\uFFFD\uFEFF]/u);
  });

  test('every title, passage and piece of a name occurs in the text', () => {
    const titles = expected.tasks.flatMap((task) => [task.title, task.project ?? '']);
    expect(absent([expected.title].flat())).toEqual([]);
    expect(absent(titles)).toEqual([]);
    expect(absent([...expected.notTasks, ...expected.notTargets, ...expected.open, ...expected.notMerged])).toEqual([]);
    expect(
      absent([...expected.indicators, ...expected.deliverables].flatMap((row) => [row.name, row.printed])),
    ).toEqual([]);
  });

  test('every unit occurs in the text', () => {
    const units = expected.tasks.flatMap((task) =>
      [task.owners ?? [], task.lead ?? [], task.responsible ?? [], task.supporting].flat(),
    );
    expect(absent([...units, ...expected.classes, ...expected.merged.flat()])).toEqual([]);
    expect(expected.classes.filter((unit) => !units.includes(unit))).toEqual([]);
  });

  test('every figure is printed in its passage', () => {
    const unprinted = expected.indicators.filter(({ target, upper, printed }) => {
      const passage = plain(printed);
      return (
        ![target].flat().some((figure) => isPrinted(figure, passage)) ||
        (upper !== undefined && !isPrinted(upper, passage))
      );
    });
    expect(unprinted).toEqual([]);
  });

  test('tasks are numbered in order, and indicators belong to them', () => {
    const numbers = expected.tasks.map((task) => task.number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const strays = [...expected.indicators, ...expected.deliverables].filter(
      ({ task }) => task !== null && !numbers.includes(task),
    );
    expect(strays).toEqual([]);
  });

  test('a repeated target is one that a task states', () => {
    const repeats = expected.indicators.flatMap((row) => (row.repeats === undefined ? [] : [row.repeats]));
    const missing = repeats.filter(
      (repeat) => !expected.indicators.some((row) => row.task === repeat.task && row.target === repeat.target),
    );
    expect(missing).toEqual([]);
  });
});

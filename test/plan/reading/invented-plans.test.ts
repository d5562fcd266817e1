import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Indicator } from '../../../src/plan/plan';
import { readPlan } from '../../../src/plan/read-plan';

const folder = join(__dirname, '../../fixtures/plans');
const any = <T extends z.ZodType>(value: T) => z.union([value, z.array(value)]).optional();
const names = z.array(z.string());

const expectedSchema = z.object({
  title: any(z.string()),
  start: z.string(),
  end: z.string(),
  tasks: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      project: z.string().optional(),
      owners: names.optional(),
      lead: names.optional(),
      responsible: names.optional(),
      supporting: names,
      due: z.string().optional(),
    }),
  ),
  indicators: z.array(
    z.object({
      task: z.int().nullable(),
      name: z.string(),
      target: any(z.number()),
      upper: z.number().optional(),
      comparator: any(z.string()),
      unitOfMeasure: any(z.string()),
      measure: any(z.string()),
      cadence: any(z.string()),
      due: any(z.string()),
      baseline: z.number().optional(),
      milestones: z.array(z.object({ period: z.string(), target: z.number() })).optional(),
      printed: z.string(),
    }),
  ),
  deliverables: z.array(z.object({ task: z.int().nullable(), name: z.string(), due: z.string() })),
  classes: names,
  merged: z.array(z.tuple([z.string(), z.string()])),
  notTasks: names,
  open: names,
});
type Expected = z.infer<typeof expectedSchema>;

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s|]/gu, '');
const plainAll = (texts: readonly string[]): string[] => texts.map(plain);
const fits = (wanted: unknown, found: unknown): boolean => {
  const flat = [wanted].flat();
  return (
    wanted === undefined ||
    flat
      .map((each) => (typeof each === 'string' ? plain(each) : each))
      .includes(typeof found === 'string' ? plain(found) : found)
  );
};

const states = (wanted: Expected['indicators'][number], found: Indicator): boolean =>
  found.task === wanted.task &&
  plain(found.clause.text).includes(plain(wanted.printed)) &&
  plain(found.name).includes(plain(wanted.name)) &&
  fits(wanted.target, found.target) &&
  (wanted.upper ?? null) === found.upper &&
  fits(wanted.comparator, found.comparator) &&
  fits(wanted.unitOfMeasure, found.unitOfMeasure) &&
  fits(wanted.measure, found.measure) &&
  fits(wanted.cadence, found.cadence) &&
  fits(wanted.due, found.due) &&
  (wanted.baseline === undefined || wanted.baseline === found.baseline?.value) &&
  (wanted.milestones === undefined || JSON.stringify(wanted.milestones) === JSON.stringify(found.milestones));

const plans = readdirSync(folder)
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.replace('.expected.json', ''));

describe.each(plans)('%s is read as a careful clerk reads it', (name) => {
  const expected = expectedSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')));
  const { plan } = readPlan(readFileSync(join(folder, `${name}.txt`), 'utf8'));

  test('title and dates', () => {
    expect(fits(expected.title, plan.title)).toBe(true);
    expect([plan.start, plan.end]).toEqual([expected.start, expected.end]);
  });

  test('tasks with exactly their units', () => {
    const found = expected.tasks.map((wanted) => {
      const task = plan.tasks.find(({ number }) => number === wanted.number);
      if (task === undefined) return null;
      return {
        number: task.number,
        title: plain(task.title),
        ...(wanted.project === undefined ? {} : { project: plain(task.project) }),
        ...(wanted.owners === undefined ? {} : { owners: plainAll([...task.lead, ...task.responsible]) }),
        ...(wanted.lead === undefined ? {} : { lead: plainAll(task.lead) }),
        ...(wanted.responsible === undefined ? {} : { responsible: plainAll(task.responsible) }),
        supporting: plainAll(task.supporting),
        ...(wanted.due === undefined ? {} : { due: task.due }),
      };
    });
    const wanted = expected.tasks.map((task) => ({
      ...task,
      title: plain(task.title),
      ...(task.project === undefined ? {} : { project: plain(task.project) }),
      ...(task.owners === undefined ? {} : { owners: plainAll(task.owners) }),
      ...(task.lead === undefined ? {} : { lead: plainAll(task.lead) }),
      ...(task.responsible === undefined ? {} : { responsible: plainAll(task.responsible) }),
      supporting: plainAll(task.supporting),
    }));
    expect(found).toEqual(wanted);
    expect(plan.tasks.filter(({ title }) => plainAll(expected.notTasks).includes(plain(title)))).toEqual([]);
    expect(plan.tasks.map(({ number }) => number)).toEqual(expected.tasks.map(({ number }) => number));
  });

  test('units merged, classes kept', () => {
    expect(plan.units.flatMap((unit) => unit.aliases.map((alias) => plainAll([unit.name, alias]).join('=')))).toEqual(
      expected.merged.map((pair) => plainAll(pair).join('=')),
    );
    expect(plainAll(plan.units.filter((unit) => unit.isClass).map((unit) => unit.name)).sort()).toEqual(
      plainAll(expected.classes).sort(),
    );
  });

  test('every numeric target, and no other', () => {
    const left = plan.indicators.filter(({ measure }) => measure !== 'yesNo');
    const missed = expected.indicators.filter((wanted) => {
      const at = left.findIndex((found) => states(wanted, found));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    const surplus = left.filter(
      ({ clause }) => !expected.open.some((passage) => plain(clause.text).includes(plain(passage))),
    );
    expect(missed).toEqual([]);
    expect(surplus.map(({ id, name: of, target }) => [id, of, target])).toEqual([]);
  });

  test('the deliverables', () => {
    const found = plan.indicators.filter(({ measure }) => measure === 'yesNo');
    expect(found.map(({ task, due }) => [task, due])).toEqual(
      expected.deliverables.map(({ task, due }) => [task, due]),
    );
    expect(
      expected.deliverables.filter((wanted) => !found.some(({ name: of }) => plain(of).includes(plain(wanted.name)))),
    ).toEqual([]);
  });
});

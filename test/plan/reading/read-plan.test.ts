import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { z } from 'zod';
import { Fault } from '../../../src/workbook/book/fault';
import { draftSchema } from '../../../src/plan/draft';
import { readPlan } from '../../../src/plan/read-plan';

const plans = join(__dirname, '../../fixtures/plans');
const sample = readFileSync(join(__dirname, '../../../assets/sample-plan.txt'), 'utf8');

const factsSchema = z.object({
  start: z.string(),
  end: z.string(),
  projects: z.int(),
  merged: z.array(z.object({ name: z.string(), aliases: z.array(z.string()) })),
  classes: z.array(z.string()),
  tasks: z.array(
    z.object({
      number: z.int(),
      project: z.int(),
      lead: z.array(z.string()),
      responsible: z.array(z.string()),
      supporting: z.array(z.string()),
    }),
  ),
  indicators: z.array(
    z.object({
      id: z.string(),
      task: z.int().nullable(),
      measure: z.string(),
      comparator: z.string(),
      target: z.number(),
      upper: z.number().optional(),
      unitOfMeasure: z.string().nullable(),
      cadence: z.string(),
      accrual: z.string(),
      due: z.string(),
      dueDerived: z.boolean(),
      repeats: z.string().nullable(),
      parts: z.array(z.number()).optional(),
    }),
  ),
});
const facts = factsSchema.parse(JSON.parse(readFileSync(join(plans, 'sample-facts.json'), 'utf8')));

const refused = (text: string): string => {
  try {
    readPlan(text);
  } catch (fault) {
    if (fault instanceof Fault) return fault.code;
    throw fault;
  }
  return 'read';
};

describe('the sample plan', () => {
  const { plan, questions } = draftSchema.parse(readPlan(sample));

  test('tasks with their units', () => {
    const tasks = plan.tasks.map(({ number, project, lead, responsible, supporting }) => ({
      number,
      project: plan.projects.findIndex(({ title }) => title === project) + 1,
      lead,
      responsible,
      supporting,
    }));
    expect(tasks).toEqual(facts.tasks);
    expect(plan.projects).toHaveLength(facts.projects);
  });

  test('units merged and classes kept', () => {
    expect(
      plan.units.filter((unit) => unit.aliases.length > 0).map(({ name, aliases }) => ({ name, aliases })),
    ).toEqual(facts.merged);
    expect(plan.units.filter((unit) => unit.isClass).map((unit) => unit.name)).toEqual(facts.classes);
  });

  test('every target and nothing else', () => {
    const named = new Map(facts.indicators.map((fact) => [fact.id, fact]));
    const found = plan.indicators.map((indicator) => {
      const { id, task, measure, comparator, target, cadence, accrual, due, dueDerived, repeats } = indicator;
      const unitOfMeasure = named.get(id)?.unitOfMeasure === null ? null : indicator.unitOfMeasure;
      const upper = indicator.upper === null ? {} : { upper: indicator.upper };
      const parts = indicator.parts.length === 0 ? {} : { parts: indicator.parts.map((part) => part.target) };
      return {
        id,
        task,
        measure,
        comparator,
        target,
        unitOfMeasure,
        cadence,
        accrual,
        due,
        dueDerived,
        repeats,
        ...upper,
        ...parts,
      };
    });
    expect(found).toEqual(facts.indicators);
  });

  test('dates, reporters and what the bureau is asked', () => {
    expect([plan.start, plan.end]).toEqual([facts.start, facts.end]);
    const leads = new Map(plan.tasks.map((task) => [task.number, task.lead[0] ?? task.responsible[0]]));
    expect(
      plan.indicators.filter(({ task, reporters }) =>
        task === null ? reporters.length > 0 : reporters[0] !== leads.get(task),
      ),
    ).toEqual([]);
    expect(questions.filter(({ kind }) => kind === 'severalLeads').map(({ about }) => about)).toEqual([
      '21',
      '22',
      '29',
    ]);
    expect(questions.filter(({ kind }) => kind === 'classWithoutMembers').map(({ about }) => about)).toEqual(
      facts.classes,
    );
    expect(questions.filter(({ kind }) => kind === 'repeat').map(({ about }) => about)).toEqual(
      plan.indicators.filter(({ repeats }) => repeats !== null).map(({ id }) => id),
    );
  });

  test('the same text gives the same draft', () => {
    expect(readPlan(sample)).toEqual(readPlan(sample));
  });
});

describe.each([
  'sample-plan',
  'a-brackets',
  'b-articles',
  'c-fullwidth',
  'd-table',
  'e-restart',
  'f-health',
  'g-rural',
  'h-notice',
])('%s', (name) => {
  const text = name === 'sample-plan' ? sample : readFileSync(join(plans, `${name}.txt`), 'utf8');
  const { plan, unused } = readPlan(text);

  test('every clause and every unused passage stands where it says', () => {
    const passages = [...plan.indicators.map(({ clause }) => clause), ...unused];
    expect(passages.filter((passage) => text.slice(passage.start, passage.end) !== passage.text)).toEqual([]);
    expect(unused.map(({ start }) => start)).toEqual(unused.map(({ start }) => start).sort((a, b) => a - b));
  });

  test('every figure with % or a classifier is in a clause or unused', () => {
    const held = [...plan.indicators.map(({ clause }) => clause), ...unused];
    const figures = [...text.matchAll(/\d+(?:\.\d+)?(?:[%％]|[万]?[所名家座间])/g)];
    const lost = figures.filter(({ index }) => !held.some(({ start, end }) => index >= start && index < end));
    expect(lost.map(({ 0: figure, index }) => text.slice(Math.max(0, index - 8), index) + figure)).toEqual([]);
  });

  test('ids are unique and repeats point to one of them', () => {
    const ids = plan.indicators.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(plan.indicators.filter(({ repeats }) => repeats !== null && !ids.includes(repeats))).toEqual([]);
  });
});

test('a plan without a task, or without text, is refused with a reason', () => {
  expect(refused(' \n\r\n ')).toBe('emptyPlan');
  expect(refused('一、总体要求\n提高质量。')).toBe('noTask');
});

test('a plan without a year is read, and its dates are asked for', () => {
  const { plan, questions } = readPlan('工作方案\n1.建设学校5所。\n责任单位：教育局');
  expect(plan.indicators).toMatchObject([{ name: '建设学校', target: 5, dueDerived: true }]);
  expect(questions.map(({ kind }) => kind)).toContain('noDates');
});

test('blanks, full-width marks and line ends change no finding', () => {
  const lines = [
    '工作方案',
    '一、主要任务',
    '（一）强基工程',
    '1.建设学校。到2025年，新建学校5所，巩固率达到98%。',
    '牵头单位：教育局',
    '责任单位：财政局、各镇（街）',
  ];
  const expected = readPlan(lines.join('\n')).plan;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('\n', '\r\n', '\n\n', ' \n\u3000\u3000'), { minLength: 6, maxLength: 6 }),
      fc.boolean(),
      (ends, wide) => {
        const text = lines
          .map(
            (line, at) =>
              (wide
                ? line.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace('%', '％')
                : line) + (ends[at] ?? ''),
          )
          .join('');
        const { plan } = readPlan(text);
        const facts = (read: typeof plan) => [
          read.tasks,
          read.units,
          read.indicators.map((indicator) => ({ ...indicator, clause: null })),
        ];
        expect(facts(plan)).toEqual(facts(expected));
        expect(plan.indicators.every(({ clause }) => text.slice(clause.start, clause.end) === clause.text)).toBe(true);
      },
    ),
  );
});

test('a text of half a megabyte is read', () => {
  const task = '1.建设学校。到2025年，新建学校5所，巩固率达到98%，每学期开展1次检查。\n牵头单位：教育局\n';
  expect(readPlan(task.repeat(8_000)).plan.tasks).toHaveLength(8_000);
});

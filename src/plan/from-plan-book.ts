import { z } from 'zod';
import type { Book, Cell } from '../book/book';
import { toAddress } from '../book/address';
import { toIsoDate } from '../book/date';
import { Fault, type Words } from '../book/fault';
import { type FoundRow, type FoundTable, readTable, squeeze } from '../book/read-table';
import type { Column } from '../book/table';
import { type Indicator, type Part, type Plan, planSchema } from './plan';
import {
  accrualWords,
  cadenceWords,
  classWords,
  collectWords,
  comparatorWords,
  deadlineColumns,
  derivedWords,
  directionWords,
  entryWords,
  measureWords,
  planIndicatorColumns,
  type PlanIndicatorKey,
  planLabels,
  planSheets,
  planTaskColumns,
  type PlanTaskKey,
  projectColumns,
  unitColumns,
} from './plan-columns';
import { refuseBrokenPlan } from './refuse-broken-plan';
import { splitNames } from './split-names';
import { toCanonicalUnits } from './to-canonical-units';

/** A date cell, or a date written as 2025-12-31. */
function toDate(value: Cell['value']): string | undefined {
  if (typeof value === 'number') return value >= 1 && value < 2958466 ? toIsoDate(value) : undefined;
  const text = typeof value === 'string' ? value.trim() : '';
  return z.iso.date().safeParse(text).success ? text : undefined;
}

/** Reads cells of one table and remembers what it could not read, with the place. */
function reader<Key extends string>(sheet: string, table: FoundTable<Key>, problems: Words[]) {
  const complain = (row: FoundRow<Key>, key: Key, zh: string, en: string) => {
    const place = `${sheet}!${toAddress(row.row, table.positions[key] ?? 0)}`;
    problems.push({ zh: `${place}：${zh}`, en: `${place}: ${en}` });
  };
  const valueOf = (row: FoundRow<Key>, key: Key): Cell['value'] => row.cells[key]?.value;
  const text = (row: FoundRow<Key>, key: Key): string => {
    const value = valueOf(row, key);
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  };
  return {
    complain,
    text,
    name: (row: FoundRow<Key>, key: Key) => squeeze(valueOf(row, key)),
    list: (row: FoundRow<Key>, key: Key) => splitNames(text(row, key)),
    figure: (row: FoundRow<Key>, key: Key): number | null => {
      const value = valueOf(row, key);
      if (value === undefined || (typeof value === 'string' && value.trim() === '')) return null;
      if (typeof value === 'number') return value;
      complain(row, key, `“${squeeze(value)}”不是数字。`, `“${squeeze(value)}” is not a number.`);
      return null;
    },
    date: (row: FoundRow<Key>, key: Key): string | null => {
      const value = valueOf(row, key);
      const date = toDate(value);
      if (date !== undefined) return date;
      if (value !== undefined && squeeze(value) !== '') complain(row, key, `“${squeeze(value)}”不是日期。`, `“${squeeze(value)}” is not a date.`);
      return null;
    },
    word: <Code extends string>(row: FoundRow<Key>, key: Key, words: Readonly<Record<Code, string>>, otherwise: NoInfer<Code>): Code => {
      const typed = squeeze(valueOf(row, key));
      if (typed === '') return otherwise;
      const code = (Object.keys(words) as Code[]).find((each) => words[each] === typed);
      if (code !== undefined) return code;
      const options: string = Object.values<string>(words).join('、');
      complain(row, key, `“${typed}”不在列表中，应为：${options}。`, `“${typed}” is none of ${options}.`);
      return otherwise;
    },
  };
}

/** The table on a sheet, with at least the columns in `needed`; its first one anchors the header row. */
function demand<Key extends string>(book: Book, name: string, columns: readonly Column<Key>[], needed: readonly [Key, ...Key[]]): FoundTable<Key> {
  const sheet = book.sheets.find((each) => each.name === name);
  const table = sheet && readTable(sheet, columns, needed[0]);
  const lost = table?.missing.filter(({ key }) => needed.includes(key)).map(({ header }) => header) ?? [];
  if (lost.length > 0) {
    throw new Fault('notPlan', {
      zh: `方案工作簿的工作表“${name}”少了这些列：${lost.join('、')}。请把表头补回来。`,
      en: `The sheet “${name}” of the plan workbook lacks these columns: ${lost.join(', ')}. Put their headers back.`,
    });
  }
  if (table) return table;
  throw new Fault('notPlan', {
    zh: `这不是方案工作簿：找不到工作表“${name}”，或者它的表头不见了。请用 read-plan 生成的方案工作簿。`,
    en: `This is not a plan workbook: the sheet “${name}” or its header row is missing. Use a workbook made by read-plan.`,
  });
}

function toPair(text: string): [string, string] | undefined {
  const at = text.lastIndexOf('=');
  return at > 0 ? [text.slice(0, at).trim(), text.slice(at + 1).trim()] : undefined;
}

function readIndicators(book: Book, plan: Pick<Plan, 'end'>, problems: Words[]): Indicator[] {
  const table = demand(book, planSheets.indicators, planIndicatorColumns, ['id', 'task', 'name', 'measure', 'comparator', 'target', 'unitOfMeasure', 'due']);
  const read = reader<PlanIndicatorKey>(planSheets.indicators, table, problems);
  const pairs = (row: FoundRow<PlanIndicatorKey>, key: 'dueByUnit' | 'milestones', isValue: (text: string) => boolean, example: string) =>
    read.list(row, key).flatMap((each) => {
      const pair = toPair(each);
      if (pair && isValue(pair[1])) return [pair];
      read.complain(row, key, `“${each}”看不懂，应写成“${example}”。`, `“${each}” is not understood; write it like “${example}”.`);
      return [];
    });
  const parts = new Map<string, Part[]>();
  for (const row of table.rows) {
    const owner = read.name(row, 'partOf');
    if (owner === '') continue;
    const target = read.figure(row, 'target');
    if (target === null) read.complain(row, 'target', '分项要有目标值。', 'A part needs a target.');
    if (read.name(row, 'id') === '') read.complain(row, 'id', '分项的编号空着。', 'The part has no number.');
    parts.set(owner, [...(parts.get(owner) ?? []), { id: read.name(row, 'id'), name: read.text(row, 'name'), target: target ?? 0 }]);
  }
  const indicators = table.rows.filter((row) => read.name(row, 'partOf') === '').map((row): Indicator => {
    const id = read.name(row, 'id');
    if (id === '') read.complain(row, 'id', '指标编号空着。', 'The indicator has no number.');
    if (read.text(row, 'name') === '') read.complain(row, 'name', '指标名称空着。', 'The indicator has no name.');
    const baselineDate = read.date(row, 'baselineDate');
    const due = read.date(row, 'due');
    return {
      id,
      task: read.figure(row, 'task'),
      name: read.text(row, 'name'),
      definition: read.text(row, 'definition'),
      measure: read.word(row, 'measure', measureWords, 'count'),
      entry: read.word(row, 'entry', entryWords, 'value'),
      comparator: read.word(row, 'comparator', comparatorWords, 'atLeast'),
      target: read.figure(row, 'target'),
      upper: read.figure(row, 'upper'),
      unitOfMeasure: read.name(row, 'unitOfMeasure'),
      cadence: read.word(row, 'cadence', cadenceWords, 'byEnd'),
      due: due ?? plan.end,
      dueDerived: due === null || read.word(row, 'dueDerived', derivedWords, 'no') === 'yes',
      dueByUnit: pairs(row, 'dueByUnit', (text) => toDate(text) !== undefined, '甲镇=2024-06-30').map(([unit, when]) => ({ unit, due: when })),
      milestones: pairs(row, 'milestones', (text) => text !== '' && !Number.isNaN(Number(text)), '2023=60').map(([period, target]) => ({ period, target: Number(target) })),
      baseline:
        baselineDate === null
          ? null
          : {
              value: read.figure(row, 'baselineValue'),
              numerator: read.figure(row, 'baselineNumerator'),
              denominator: read.figure(row, 'baselineDenominator'),
              date: baselineDate,
            },
      direction: read.word(row, 'direction', directionWords, 'up'),
      accrual: read.word(row, 'accrual', accrualWords, 'cumulative'),
      parts: parts.get(id) ?? [],
      repeats: read.name(row, 'repeats') || null,
      collect: read.word(row, 'collect', collectWords, 'single'),
      reporters: read.list(row, 'reporters'),
      clause: {
        number: read.text(row, 'clauseNumber'),
        text: read.text(row, 'clauseText'),
        words: read.text(row, 'clauseWords'),
        start: Math.trunc(read.figure(row, 'clauseStart') ?? 0),
        end: Math.trunc(read.figure(row, 'clauseEnd') ?? 0),
      },
    };
  });
  const ids = new Set(indicators.map(({ id }) => id));
  for (const owner of parts.keys()) {
    if (!ids.has(owner)) problems.push({ zh: `指标：分项写的“属于指标”${owner} 不存在。`, en: `A part belongs to ${owner}, which does not exist.` });
  }
  return indicators;
}

function readTasks(book: Book, plan: Pick<Plan, 'end'>, problems: Words[]): Plan['tasks'] {
  const table = demand(book, planSheets.tasks, planTaskColumns, ['number', 'title', 'lead', 'responsible', 'supporting']);
  const read = reader<PlanTaskKey>(planSheets.tasks, table, problems);
  return table.rows.map((row) => {
    const number = read.figure(row, 'number');
    if (number === null || !Number.isInteger(number) || number < 1) read.complain(row, 'number', '任务编号应为正整数。', 'A task’s number is a positive whole number.');
    const due = read.date(row, 'due');
    return {
      number: number ?? 0,
      title: read.text(row, 'title'),
      project: read.text(row, 'project'),
      lead: read.list(row, 'lead'),
      responsible: read.list(row, 'responsible'),
      supporting: read.list(row, 'supporting'),
      due: due ?? plan.end,
      dueDerived: due === null || read.word(row, 'dueDerived', derivedWords, 'no') === 'yes',
    };
  });
}

function readHead(book: Book, problems: Words[]): Pick<Plan, 'id' | 'title' | 'start' | 'end' | 'contact'> {
  const sheet = book.sheets.find(({ name }) => name === planSheets.plan);
  if (!sheet) demand(book, planSheets.plan, projectColumns, ['number']);
  const valueOf = (label: string) => {
    const cell = sheet?.cells.find(({ value }) => squeeze(value) === label);
    return sheet?.cells.find(({ row, column }) => cell && row === cell.row && column === cell.column + 1)?.value;
  };
  const text = (key: keyof typeof planLabels) => {
    const value = valueOf(planLabels[key]);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const date = (key: 'start' | 'end') => {
    const date = toDate(valueOf(planLabels[key]));
    if (date !== undefined) return date;
    problems.push({ zh: `计划：${planLabels[key]}要填日期。`, en: `The plan’s ${key} date is missing.` });
    return '2000-01-01';
  };
  for (const key of ['id', 'title'] as const) {
    if (text(key) === '') problems.push({ zh: `计划：${planLabels[key]}空着。`, en: `The plan’s ${key} is blank.` });
  }
  return { id: text('id'), title: text('title'), start: date('start'), end: date('end'), contact: text('contact') };
}

/**
 * Reads a plan workbook back, found by headers and labels. Throws a Fault: `notPlan` where sheets are missing,
 * `brokenPlan` with every place that cannot be read or contradicts another.
 */
export function fromPlanBook(book: Book): Plan {
  const problems: Words[] = [];
  const head = readHead(book, problems);
  const units = demand(book, planSheets.units, unitColumns, ['name', 'isClass', 'members']);
  const readUnit = reader(planSheets.units, units, problems);
  const projects = demand(book, planSheets.plan, projectColumns, ['number', 'title']);
  const deadlines = demand(book, planSheets.plan, deadlineColumns, ['period', 'date']);
  const readDeadline = reader(planSheets.plan, deadlines, problems);
  const readProject = reader(planSheets.plan, projects, problems);
  const plan: Plan = {
    ...head,
    units: units.rows.map((row) => ({
      name: readUnit.text(row, 'name').trim(),
      aliases: readUnit.list(row, 'aliases'),
      isClass: readUnit.word(row, 'isClass', classWords, 'no') === 'yes',
      members: readUnit.list(row, 'members'),
    })),
    projects: projects.rows
      .filter(({ row }) => row < deadlines.headerRow)
      .map((row) => ({ number: readProject.text(row, 'number'), title: readProject.text(row, 'title') })),
    tasks: readTasks(book, head, problems),
    indicators: readIndicators(book, head, problems),
    deadlines: deadlines.rows.flatMap((row) => {
      const date = readDeadline.date(row, 'date');
      if (squeeze(row.cells.date?.value) === '') readDeadline.complain(row, 'date', '有报告期，没有报送截止日期。', 'The period has no deadline.');
      return date === null ? [] : [{ period: readDeadline.name(row, 'period'), date }];
    }),
  };
  for (const row of units.rows) {
    if (readUnit.name(row, 'name') === '') readUnit.complain(row, 'name', '单位名称空着。', 'The unit has no name.');
  }
  return planSchema.parse(refuseBrokenPlan(toCanonicalUnits(plan), problems));
}

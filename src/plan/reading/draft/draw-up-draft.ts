import type { Draft, Passage } from '../../draft';
import { type Indicator, type Plan, settingsSchema, type Task, type Unit } from '../../plan';
import { byDay, standingLimit } from '../lexicon/times';
import { findDates } from '../text/dates';
import { askAbout } from './draft-questions';
import { isOfEachPerson, isOfEachUnit } from '../units/each-unit';
import { normalise } from '../text/normalise';
import { fingerprint } from '../text/text-hash';
import type { FoundGoal } from '../tasks/find-goals';
import type { TableGoal } from '../tasks/find-table-goals';
import type { FoundNode } from '../nodes/find-nodes';
import { leftBeside, toPlanNodes } from '../nodes/to-plan-nodes';
import type { TaskPassage, TextSpan } from '../tasks/found-task';
import { mergeUnits } from '../units/merge-units';
import type { PlanSpan } from '../text/plan-span';
import { printedNames } from '../text/printed-form';
import { readTargets } from '../figures/read-targets';
import { isBareLine } from '../figures/bare-line';
import { findRepeats } from './repeats';
import { type Sentence, toSentences } from '../text/sentences';
import { toShareOfPersons } from '../units/share-of-persons';
import type { Doubt, Target } from '../figures/target';
import { readPassages } from '../figures/read-passages';
import { lastDue, toDueDates, type DueScope } from '../figures/target-due';
import type { NumberedTask, NumberingNotes } from '../tasks/number-tasks';
import { isUnitClass } from '../units/unit-classes';

/** Everything that was found in the text, before it becomes a plan. */
export interface Findings {
  readonly original: string;
  readonly folded: string;
  readonly title: string;
  readonly isTitled: boolean;
  readonly span: PlanSpan;
  readonly projects: readonly { readonly number: string; readonly title: string }[];
  readonly tasks: readonly NumberedTask[];
  readonly numbering: NumberingNotes;
  readonly goals: readonly FoundGoal[];
  readonly tableGoals: readonly TableGoal[];
  readonly nodes: readonly FoundNode[];
  /** What is neither a task's nor a goal's: only looked through for figures. */
  readonly rest: readonly TextSpan[];
}

interface Ground {
  readonly findings: Findings;
  readonly task: Task | null;
  readonly number: string;
  readonly title: string;
  /** ISO, empty if nothing above the passages sets a date. */
  readonly due: string;
  readonly reporters: readonly string[];
  /** The reporters that a passage names for itself. */
  readonly reportersOf?: (passage: TaskPassage) => readonly string[];
}

interface Reading {
  readonly indicators: {
    readonly indicator: Indicator;
    readonly doubts: readonly Doubt[];
    readonly upper: number | null;
    /** The words before the figure, from the last stop. */
    readonly phrase: string;
    readonly title: string;
  }[];
  readonly unused: Passage[];
}

/** Puts the plan together: units merged, targets read in text order, repeats and questions proposed. */
export function drawUpDraft(findings: Findings): Draft {
  const { span, original } = findings;
  const named = [
    ...findings.tasks.map((task) => [...task.units.lead, ...task.units.responsible, ...task.units.supporting]),
    ...findings.tableGoals.map((goal) => goal.units),
  ];
  const merging = mergeUnits(named);
  const printed = printedNames(original, findings.folded, [...merging.canonical.keys()]);
  const asPrinted = (name: string): string => printed.get(name) ?? name;
  const canonical = (names: readonly string[]): string[] => [
    ...new Set(names.map((name) => asPrinted(merging.canonical.get(name) ?? name))),
  ];
  const units: Unit[] = merging.units.map(({ name, aliases }) => ({
    name: asPrinted(name),
    aliases: aliases.map(asPrinted),
    isClass: isUnitClass(name),
    members: [],
  }));
  const reading: Reading = { indicators: [], unused: [] };
  let goalCount = 0;
  const goals = [
    ...findings.goals.map((goal) => ({ at: goal.passages[0]?.start ?? 0, goal, row: null })),
    ...findings.tableGoals.map((row) => ({ at: row.row.start, goal: null, row })),
  ].sort((a, b) => a.at - b.at);
  for (const { goal, row } of goals) {
    if (row !== null) {
      goalCount += 1;
      reading.indicators.push(toTableGoal(row, `G-${goalCount}`, findings, canonical(row.units).slice(0, 1)));
      continue;
    }
    const before = goalCount;
    goalCount += readInto(
      reading,
      { findings, task: null, number: goal.number, title: goal.title, due: goal.due, reporters: [] },
      goal.passages,
      (n) => `G-${before + n}`,
    );
  }
  const tasks = findings.tasks.map((found): Task => {
    const stated = statedDue(found.due, span);
    return {
      number: found.number,
      title: found.title,
      project: found.project,
      lead: canonical(found.units.lead),
      responsible: canonical(found.units.responsible),
      supporting: canonical(found.units.supporting),
      due: stated === '' ? span.end : stated,
      dueDerived: stated === '',
      ...(stated === '' && isStanding(found.due) && { isStanding: true as const }),
    };
  });
  tasks.forEach((task, at) => {
    const found = findings.tasks[at];
    if (found === undefined) return;
    const reporter = task.lead[0] ?? task.responsible[0] ?? task.supporting[0];
    const ground = {
      findings,
      task,
      number: found.printed,
      title: task.title,
      due: task.dueDerived ? '' : task.due,
      reporters: reporter === undefined ? [] : [reporter],
      reportersOf: ({ reporter: own }: TaskPassage) => (own === undefined ? [] : canonical([own])),
    };
    readInto(reading, ground, found.passages, (n) => `T${String(task.number).padStart(2, '0')}-${n}`);
  });
  lookThrough(reading, findings);
  const nodes = toPlanNodes(original, findings.nodes, named, merging).map(({ node, said }) => ({
    node: { ...node, owners: canonical(node.owners) },
    said,
  }));
  const repeats = findRepeats(reading.indicators);
  const indicators = reading.indicators.map(({ indicator }): Indicator => ({
    ...indicator,
    repeats: repeats.get(indicator.id) ?? null,
  }));
  const plan: Plan = {
    id: `plan-${span.start.slice(0, 4)}-${span.end.slice(0, 4)}-${fingerprint(findings.title)}`,
    title: findings.title,
    start: span.start,
    end: span.end,
    units,
    projects: findings.projects.map((project) => ({ ...project })),
    tasks,
    indicators,
    nodes: nodes.map(({ node }) => node),
    deadlines: [],
    contact: '',
    ruleSettings: [],
    settings: settingsSchema.parse({}),
    revisions: [],
  };
  const byIndicator = new Map(
    reading.indicators.map(({ indicator, doubts, upper }) => [indicator.id, { doubts, upper }]),
  );
  const unused = reading.unused
    .filter(({ text }) => text.trim() !== '' && toPlain(text) !== toPlain(findings.title))
    .sort((a, b) => a.start - b.start);
  const unread = new Map(findings.tasks.map((task) => [task.number, task.unread]));
  const { isTitled, numbering } = findings;
  return {
    plan,
    unused,
    questions: askAbout(plan, { span, merging, isTitled, byIndicator, numbering, unread, nodes }),
  };
}

/** 长期坚持 instead of a day: the task goes on. */
function isStanding(words: string): boolean {
  return standingLimit.pattern.test(words.replace(/[\s。;.]+/g, ''));
}

/** The last day of all that are named; the items of a list (1.8月 2.12月) are dated each for itself. */
function statedDue(words: string, span: PlanSpan): string {
  const scope: DueScope = { carried: '', outer: '', planStart: span.start, planEnd: span.end };
  const days = words.split(/;|(?:^|\s)\d{1,2}[.、](?!\d{1,2}(?:$|\s))/).map((item) => {
    return lastDue(toDueDates(findDates(item.replace(/\s+/g, '')), scope), '');
  });
  return days.reduce((last, day) => (day > last ? day : last));
}

function readInto(
  reading: Reading,
  ground: Ground,
  passages: readonly TaskPassage[],
  toId: (n: number) => string,
): number {
  const { findings } = ground;
  const { original, span } = findings;
  const { said, unused } = readPassages(findings.folded, passages, {
    title: ground.title,
    planStart: span.start,
    planEnd: span.end,
    dueOf: ({ due }) => (due === null ? ground.due : statedDue(due, span)),
  });
  said.forEach(({ target, text, start, end, passage }, at) => {
    const own = ground.reportersOf?.(passage) ?? [];
    const reported = own.length > 0 ? { ...ground, reporters: own } : ground;
    const clause = { number: ground.number, text: original.slice(start, end), words: target.words, start, end };
    reading.indicators.push({
      indicator: { ...toIndicator(target, toId(at + 1), reported, span.end, text), clause },
      doubts: target.doubts,
      upper: target.upper,
      phrase: lastPhrase(text, target.start),
      title: ground.title,
    });
  });
  for (const { start, end } of unused)
    addUnused(reading, { text: original.slice(start, end), start, end, task: ground.task?.number ?? null });
  return said.length;
}

function toPlain(text: string): string {
  return normalise(text).replace(/\s+/g, '');
}

function lastPhrase(text: string, end: number): string {
  const words = text.slice(0, end);
  return words.slice(Math.max(words.lastIndexOf(','), words.lastIndexOf(';'), words.lastIndexOf('。')) + 1);
}

function toTableGoal(
  { target: read, row, number, due }: TableGoal,
  id: string,
  findings: Findings,
  reporters: string[],
): Reading['indicators'][number] {
  const { original, span } = findings;
  const target = read.due === '' ? { ...read, due: statedDue(due, span) } : read;
  const ground: Ground = { findings, task: null, number: '', title: '', due: '', reporters };
  const clause = {
    number: number === undefined ? '' : original.slice(number.start, number.end),
    text: original.slice(row.start, row.end),
    words: target.words,
    start: row.start,
    end: row.end,
  };
  return {
    indicator: { ...toIndicator(target, id, ground, span.end, ''), clause },
    doubts: target.baseline === null ? target.doubts : [...target.doubts, 'baseline'],
    upper: target.upper,
    phrase: '',
    title: '',
  };
}

/** A table's cell that holds only a number. */
const bareCell = /\|[≥≤<>]?\d+(?:\.\d+)?%?(?:\||$)/;

/** Lists what the rest of the text has of figures and days. */
function lookThrough(reading: Reading, findings: Findings): void {
  const scope: DueScope = {
    carried: '',
    outer: '',
    planStart: findings.span.start,
    planEnd: findings.span.end,
  };
  let above = '';
  for (const sentence of findings.rest.flatMap((passage) => toSentences(findings.folded, passage))) {
    const isBare = isBareLine(sentence.text, above);
    above = sentence.text;
    const beside = leftBeside(findings.nodes, sentence);
    if (beside !== null) {
      for (const { start, end } of beside) addUnused(reading, toPassage(findings.original, sentence, start, end));
      continue;
    }
    const { targets, unused } = readTargets(sentence.text, scope, '');
    const isListed =
      isBare ||
      unused.length > 0 ||
      isDatedRow(sentence.text) ||
      bareCell.test(sentence.text) ||
      targets.some((target) => target.measure !== 'yesNo');
    if (isListed)
      addUnused(reading, {
        text: findings.original.slice(sentence.start, sentence.end),
        start: sentence.start,
        end: sentence.end,
        task: null,
      });
  }
}

/** 动员部署 | 3月底前 | 制定方案, in a timetable. */
function isDatedRow(text: string): boolean {
  return text.includes('|') && findDates(text).some(({ at, to }) => byDay.pattern.test(text.slice(at, to)));
}

/** A stretch of a sentence as it stands in the plan. */
function toPassage(original: string, sentence: Sentence, from: number, to: number): Passage {
  const start = sentence.at[from] ?? sentence.start;
  const end = to >= sentence.at.length ? sentence.end : (sentence.at[to - 1] ?? sentence.end - 1) + 1;
  return { text: original.slice(start, end), start, end, task: null };
}

function addUnused(reading: Reading, passage: Passage): void {
  const last = reading.unused.at(-1);
  if (last?.start !== passage.start || last.end !== passage.end) reading.unused.push(passage);
}

function toIndicator(
  target: Target,
  id: string,
  ground: Ground,
  planEnd: string,
  sentence: string,
): Omit<Indicator, 'clause'> {
  const indicator = toPlainIndicator(target, id, ground, planEnd);
  if (isOfEachPerson(sentence, target.start, target.unitOfMeasure)) return toShareOfPersons(indicator);
  const isEach =
    target.measure !== 'text' && (isOfEachUnit(sentence, target.start) || ground.reporters.some(isUnitClass));
  return isEach ? { ...indicator, collect: 'each' } : indicator;
}

function toPlainIndicator(target: Target, id: string, ground: Ground, planEnd: string): Omit<Indicator, 'clause'> {
  return {
    id,
    task: ground.task?.number ?? null,
    name: target.name,
    definition: target.definition,
    subjects: target.subjects,
    unitOfMeasure: target.unitOfMeasure,
    measure: target.measure,
    entry: target.entry,
    comparator: target.comparator,
    target: target.target,
    upper: target.comparator === 'between' ? target.upper : null,
    cadence: target.cadence,
    due: target.due === '' ? planEnd : target.due,
    dueDerived: target.due === '',
    dueByUnit: [],
    milestones: target.milestones.map((milestone) => ({ ...milestone })),
    baseline:
      target.baseline === null
        ? null
        : { value: target.baseline, numerator: null, denominator: null, date: ground.findings.span.start },
    direction: target.direction,
    accrual: target.accrual,
    overPeriods: 'apart',
    comparesWith: 'before',
    parts: target.parts.map((part, at) => ({ id: `${id}.${at + 1}`, ...part })),
    repeats: null,
    collect: 'single',
    reporters: [...ground.reporters],
  };
}

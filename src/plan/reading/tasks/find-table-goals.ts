import { readBound } from '../figures/comparators';
import type { Figure } from '../figures/figure';
import { findFigures } from '../figures/figures';
import { dateWordsIn } from '../text/dates';
import type { Section } from '../text/outline';
import type { Paragraph } from '../text/paragraphs';
import type { TextCell } from '../text/text-cell';
import { textOf } from './figure-cell';
import { readColumns, type Column, type Columns } from './table-columns';
import type { Target } from '../figures/target';
import { tidyPhrase } from '../text/tidy-phrase';
import { readUnitList } from '../units/unit-list';
import { baseHeading, goalHeading, unitBehindName, unitInBrackets, unitInPower } from '../lexicon/tables';

/** A row of a table of indicators: its target, and who answers for it. */
export interface TableGoal {
  readonly target: Target;
  readonly units: readonly string[];
  readonly row: Paragraph;
  /** The number cell. */
  readonly number: TextCell | undefined;
  /** What the row's own column of dates says. */
  readonly due: string;
}

/** The rows of the tables whose header names indicators and the figures to reach. */
export function findTableGoals(root: Section, firstYear: number): TableGoal[] {
  const goals: TableGoal[] = [];
  const walk = (section: Section): void => {
    let columns: Columns | null = null;
    for (const paragraph of section.paragraphs) {
      if (paragraph.cells === null) {
        columns = null;
        continue;
      }
      const header = readColumns(paragraph.cells);
      if (header !== null) columns = header.placeOf('indicator') >= 0 && header.placeOf('figure') >= 0 ? header : null;
      else if (columns !== null) addRow(goals, paragraph, { cells: paragraph.cells, columns, firstYear });
    }
    section.children.forEach(walk);
  };
  walk(root);
  return goals;
}

interface Value {
  readonly figure: Figure;
  readonly text: string;
  readonly year: number | null;
  readonly heading: string;
}

/** A row with the columns of its table, in a plan that begins in that year. */
interface Row {
  readonly cells: readonly TextCell[];
  readonly columns: Columns;
  readonly firstYear: number;
}

function addRow(goals: TableGoal[], row: Paragraph, { cells, columns, firstYear }: Row): void {
  const cellOf = (role: Column['role']): string => textOf(cells[columns.placeOf(role)]);
  const name = tidyPhrase(cellOf('indicator').replace(/^\d+[.、]/, ''));
  const values = valuesOf(cells, columns);
  const goal = goalOf(values);
  if (goal === null || name.length < 2) return;
  const others = values.filter((value) => value !== goal);
  const measure = unitOf(goal.figure, cellOf('unitOfMeasure'), name);
  goals.push({
    target: toTarget(name, goal, others, baseOf(goal, others, firstYear), measure),
    units: unitsOf(cells, columns),
    row,
    number: cells[columns.placeOf('number')],
    due: cellOf('due'),
  });
}

/** The first figure of each cell under a heading of figures. */
function valuesOf(cells: readonly TextCell[], columns: Columns): Value[] {
  return cells.flatMap((cell, at): Value[] => {
    const column = columns.all[at];
    if (column?.role !== 'figure') return [];
    const text = textOf(cell).replace(/[[\]]/g, '');
    const figure = findFigures(text)[0];
    const year = /(?:19|20)\d{2}/.exec(column.heading)?.[0];
    return figure === undefined
      ? []
      : [{ figure, text, year: year === undefined ? null : Number(year), heading: column.heading }];
  });
}

/** Under 目标值, else the latest that is no baseline. */
function goalOf(values: readonly Value[]): Value | null {
  const latest = values
    .filter((value) => !isBase(value))
    .reduce<Value | null>((a, b) => (a === null || (b.year ?? 0) > (a.year ?? 0) ? b : a), null);
  return values.filter((value) => goalHeading.pattern.test(value.heading)).at(-1) ?? latest;
}

function isBase({ heading }: Value): boolean {
  return baseHeading.pattern.test(heading);
}

/** Under 基期, else of a year before the plan's, or apart from those that lead up to the goal's. */
function baseOf({ year }: Value, others: readonly Value[], firstYear: number): Value | undefined {
  const stated = others.find(isBase);
  if (stated !== undefined || year === null) return stated;
  const firstStep = year - others.length;
  return others.find(
    (value) => value.year !== null && (value.year < firstStep || (value.year === firstStep && firstStep < firstYear)),
  );
}

function toTarget(
  name: string,
  goal: Value,
  others: readonly Value[],
  base: Value | undefined,
  { scale, unitOfMeasure }: Measure,
): Target {
  const bound = readBound(goal.text, goal.figure, 0);
  const comparator = bound?.comparator ?? comparatorFrom(base, goal);
  const toValue = (value: number): number => Number((value * scale).toPrecision(15));
  return {
    start: 0,
    name: name.replace(unitBehindName.pattern, ''),
    definition: '',
    subjects: '',
    unitOfMeasure,
    measure: unitOfMeasure === '%' || unitOfMeasure === '‰' ? 'ratio' : 'count',
    entry: unitOfMeasure === '%' ? 'parts' : 'value',
    comparator,
    target: toValue(goal.figure.value),
    upper: goal.figure.upper === null ? null : toValue(goal.figure.upper),
    cadence: 'byEnd',
    accrual: 'cumulative',
    direction: comparator === 'atMost' || comparator === 'lessThan' || comparator === 'fallBy' ? 'down' : 'up',
    words: bound?.words ?? '',
    due: goal.year === null ? '' : `${goal.year}-12-31`,
    stated: null,
    bare: null,
    adds: null,
    parts: [],
    milestones: others
      .filter((value) => value !== base && isBefore(value, goal))
      .map((value) => ({
        period: String(value.year),
        target: toValue(value.figure.value),
      })),
    baseline: base === undefined ? null : toValue(base.figure.value),
    doubts: unitOfMeasure === '' ? ['noUnit'] : [],
  };
}

/** What a heading over figures names, without its date and unit of measure. */
export function nameOfHeading(heading: string): string {
  return tidyPhrase(heading.replace(unitBehindName.pattern, ''));
}

/** What all columns of a table share. */
export interface OfTable {
  /** Of the figures whose heading says none; empty where the table says none either. */
  readonly unitOfMeasure: string;
  /** The names that several columns have, each by a date of its own, which then is part of the name. */
  readonly yearly: ReadonlySet<string>;
}

/** The target, without its day, of a cell under a heading that names it; null where the cell has no figure. */
export function toTableTarget(heading: string, text: string, { unitOfMeasure, yearly }: OfTable): Target | null {
  const [figure] = findFigures(text);
  const name = nameOfHeading(heading);
  if (figure === undefined || name.length < 2) return null;
  const value: Value = { figure, text, year: null, heading };
  const measured = unitInBrackets.pattern.test(heading) ? '' : unitOfMeasure;
  const full = yearly.has(name) ? `${dateWordsIn(heading)}${name}` : name;
  return toTarget(full, value, [], undefined, unitOf(figure, measured, heading));
}

/** A goal below its baseline is one to come down to. */
function comparatorFrom(base: Value | undefined, goal: Value): 'atMost' | 'atLeast' {
  return base !== undefined && base.figure.value > goal.figure.value ? 'atMost' : 'atLeast';
}

function isBefore(value: Value, goal: Value): boolean {
  return value.year !== null && goal.year !== null && value.year < goal.year;
}

function unitsOf(cells: readonly TextCell[], columns: Columns): string[] {
  return cells.flatMap((cell, at) => {
    const role = columns.all[at]?.role;
    return role === 'lead' || role === 'responsible' ? readUnitList(cell.text, role)[role] : [];
  });
}

interface Measure {
  readonly scale: number;
  readonly unitOfMeasure: string;
}

/** The cell's own unit, else the column's, else the one in brackets behind the name; 万人 is 人 ten thousand times. */
function unitOf(figure: Figure, column: string, name: string): Measure {
  if (figure.unitOfMeasure !== '') return { scale: 1, unitOfMeasure: figure.unitOfMeasure };
  const said = column === '' || column === '-' ? (unitInBrackets.pattern.exec(name)?.[1] ?? '') : column;
  const match = unitInPower.pattern.exec(said);
  if (match?.[2] === undefined) return { scale: 1, unitOfMeasure: said };
  return { scale: match[1] === '万' ? 1e4 : 1e8, unitOfMeasure: match[2] };
}

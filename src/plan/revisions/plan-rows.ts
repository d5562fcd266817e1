import type { Cell } from '../../workbook/book/book';
import { toIsoDate } from '../../workbook/book/date';
import type { FoundTable } from '../../workbook/book/read-table';
import { numberFormats } from '../../workbook/book/style';
import { type Content, isContent } from '../../workbook/book/table';
import type { Words } from '../../workbook/book/words';
import { readIndicators, readNodes, readTasks, readUnits } from '../book/read-plan-rows';
import { toIndicatorContents, toNodeContents, toTaskContents, toUnitContents } from '../book/to-plan-rows';
import { type Plan, planSchema } from '../plan';

/** One row of the plan workbook: its cells as texts, by the keys of their columns; blank ones left out. */
export type RowTexts = Readonly<Record<string, string>>;

export type RowKind = 'task' | 'indicator' | 'node' | 'unit';

/** What of a plan stands in rows that can be revised. */
export type Rows = Pick<Plan, 'tasks' | 'indicators' | 'nodes' | 'units'>;

/** The rows of one sheet by what they are known by, in their order. */
export type PlanRows = Readonly<Record<RowKind, ReadonlyMap<string, RowTexts>>>;

/** By which column a row is known. */
export const idKeys: Readonly<Record<RowKind, string>> = { task: 'number', indicator: 'id', node: 'id', unit: 'name' };

/** Which column says what a row is about. */
export const titleKeys: Readonly<Record<RowKind, string>> = {
  task: 'title',
  indicator: 'name',
  node: 'name',
  unit: 'name',
};

const rowsSchema = planSchema.pick({ tasks: true, indicators: true, nodes: true, units: true });

const figureKeys: ReadonlySet<string> = new Set([
  'number',
  'task',
  'target',
  'upper',
  'baselineValue',
  'baselineNumerator',
  'baselineDenominator',
  'clauseStart',
  'clauseEnd',
]);

function toText(content: Content | undefined): string {
  const { value, style } = content !== undefined && isContent(content) ? content : { value: content, style: undefined };
  if (value === undefined) return '';
  if (typeof value === 'number' && style?.numberFormat === numberFormats.date) return toIsoDate(value);
  return typeof value === 'object' ? value.error : String(value);
}

function toTexts(contents: { readonly [key: string]: Content | undefined }): RowTexts {
  const texts = Object.entries(contents).map(([key, content]) => [key, toText(content)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

function byId(kind: RowKind, rows: readonly { readonly [key: string]: Content | undefined }[]): Map<string, RowTexts> {
  return new Map(rows.map(toTexts).map((texts) => [texts[idKeys[kind]] ?? '', texts]));
}

export function toPlanRows(plan: Rows): PlanRows {
  return {
    task: byId('task', plan.tasks.map(toTaskContents)),
    indicator: byId('indicator', plan.indicators.flatMap(toIndicatorContents)),
    node: byId('node', plan.nodes.map(toNodeContents)),
    unit: byId('unit', plan.units.map(toUnitContents)),
  };
}

function toCell(key: string, text: string): Cell {
  const number = figureKeys.has(key) && text.trim() !== '' ? Number(text) : Number.NaN;
  return { row: 0, column: 0, value: Number.isFinite(number) ? number : text };
}

function toTable<Key extends string>(rows: Iterable<RowTexts>): FoundTable<Key> {
  return {
    headerRow: 0,
    positions: {} as FoundTable<Key>['positions'],
    missing: [],
    doubled: [],
    rows: [...rows].map((texts, row) => ({
      row,
      cells: Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, toCell(key, text)]),
      ) as FoundTable<Key>['rows'][number]['cells'],
    })),
  };
}

/** The rows read back as the plan workbook is; what cannot be read goes to `problems`. */
export function fromPlanRows(rows: PlanRows, plan: Pick<Plan, 'end'>, problems: Words[]): Rows {
  const read = {
    tasks: readTasks(toTable(rows.task.values()), { ...plan, endCell: null }, problems),
    indicators: readIndicators(toTable(rows.indicator.values()), { ...plan, endCell: null }, problems),
    nodes: readNodes(toTable(rows.node.values()), { ...plan, endCell: null }, problems),
    units: readUnits(toTable(rows.unit.values()), problems),
  };
  // as a plan that is read has them, or its fingerprint would be another
  return problems.length > 0 ? read : rowsSchema.parse(read);
}

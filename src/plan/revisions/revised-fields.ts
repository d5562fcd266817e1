import {
  planIndicatorColumns,
  planLabels,
  planNodeColumns,
  planTaskColumns,
  revisedKindWords,
  unitColumns,
  wholeRowWords,
} from '../book/plan-columns';
import type { Revision } from '../plan';
import { wholeRowFields } from './whole-row-fields';

export type RevisedKind = Revision['kind'];
export type WholeRowField = (typeof wholeRowFields)[number];

/** Columns that list units by name. */
export const unitListFields: readonly string[] = [
  'lead',
  'responsible',
  'supporting',
  'owners',
  'reporters',
  'members',
];

interface Field {
  readonly key: string;
  /** As the plan workbook calls it. */
  readonly header: string;
  readonly formerHeaders?: readonly string[];
}

const without = (fields: readonly Field[], ...keys: readonly string[]) =>
  fields.filter(({ key }) => !keys.includes(key));

const labels: readonly Field[] = (['title', 'start', 'end'] as const).map((key) => ({ key, header: planLabels[key] }));

/** What can be revised in each table: its columns but for the one by which a row is known. */
const revisedFields: Readonly<Record<RevisedKind, readonly Field[]>> = {
  plan: labels,
  task: without(planTaskColumns, 'number'),
  indicator: without(planIndicatorColumns, 'id', 'partOf'),
  node: without(planNodeColumns, 'id'),
  unit: without(unitColumns, 'name', 'aliases', 'from', 'to', 'successors'),
};

const wholeRows: Readonly<Record<RevisedKind, readonly WholeRowField[]>> = {
  plan: [],
  task: ['added', 'dropped'],
  indicator: ['added', 'dropped'],
  node: ['added', 'dropped'],
  unit: wholeRowFields,
};

export function isWholeRow(field: string): field is WholeRowField {
  return wholeRowFields.some((each) => each === field);
}

/** Every field of a table, those of its cells first. */
export function listFields(kind: RevisedKind): readonly Field[] {
  return [...revisedFields[kind], ...wholeRows[kind].map((key) => ({ key, header: wholeRowWords[key] }))];
}

/** 目标值, 新增; the key itself where nobody knows it. */
export function toFieldHeader({ kind, field }: Pick<Revision, 'kind' | 'field'>): string {
  return listFields(kind).find(({ key }) => key === field)?.header ?? field;
}

/** `指标 T07-3 目标值`. */
export function toRevisedName(revision: Pick<Revision, 'kind' | 'row' | 'field'>): string {
  return [revisedKindWords[revision.kind], revision.row, toFieldHeader(revision)].filter(Boolean).join(' ');
}

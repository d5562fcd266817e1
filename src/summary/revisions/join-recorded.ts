import { toTaskId } from '../../ledger/draw-up-ledger';
import { indicatorColumns, type IndicatorKey, taskColumns, type TaskKey } from '../../ledger/ledger-columns';
import {
  planIndicatorColumns,
  type PlanIndicatorKey,
  type PlanTaskKey,
  revisedKindWords,
} from '../../plan/book/plan-columns';
import type { Plan, Revision } from '../../plan/plan';
import type { RevisionAct } from '../../plan/revisions/compare-plans';
import { type PlanRows, titleKeys, toPlanRows } from '../../plan/revisions/plan-rows';
import { listFields, toFieldHeader } from '../../plan/revisions/revised-fields';
import { byDate, isInForce } from '../../plan/revisions/revision-chains';
import { absent, type MetRevision, wholeRow } from './list-revisions';
import type { RevisionLine } from './revision-line';

const targetFields: readonly PlanIndicatorKey[] = ['target', 'upper', 'comparator', 'measure', 'unitOfMeasure'];

/** Columns of a ledger that say more of the plan than its column of the same name. */
const indicatorSources: Partial<Record<IndicatorKey, readonly PlanIndicatorKey[]>> = {
  target: [...targetFields, 'comparesWith'],
  periodTarget: [...targetFields, 'milestones', 'due', 'cadence'],
  due: ['dueByUnit', 'dueDerived'],
  definition: ['subjects'],
  requirement: ['reporters', 'collect', 'task'],
};
const taskSources: Partial<Record<TaskKey, readonly PlanTaskKey[]>> = { role: ['lead', 'responsible', 'supporting'] };

type Sources = Readonly<Record<string, readonly string[]>>;

function byHeader(columns: readonly { readonly key: string; readonly header: string }[], sources: Sources) {
  return columns.map(({ key, header }) => [header, sources[key] ?? []] as const);
}

const sourcesByHeader: ReadonlyMap<string, readonly string[]> = new Map([
  ...byHeader(planIndicatorColumns, { entry: ['measure'] }),
  ...byHeader(taskColumns, taskSources),
  ...byHeader(indicatorColumns, indicatorSources),
]);

const requirementHeader = indicatorColumns.find(({ key }) => key === 'requirement')?.header;

type Presence = 'added' | 'dropped';

function isPresence(field: string): field is Presence {
  return field === 'added' || field === 'dropped';
}

function toFieldKey({ kind, row, field }: Revision): string {
  return JSON.stringify([kind, row, isPresence(field) ? '' : field]);
}

/** What the row is called in ledgers; the sheet's name where it has no row there. */
function toRowId({ kind, row }: Revision): string {
  if (kind === 'task') return toTaskId(Number(row));
  return kind === 'plan' || kind === 'unit' ? revisedKindWords[kind] : row;
}

function toRowName({ title }: Plan, rows: PlanRows, { kind, row, was, former }: Revision): string {
  if (kind === 'plan') return title;
  const key = titleKeys[kind];
  return rows[kind].get(row)?.[key] ?? former?.[key] ?? (kind === 'unit' ? row : was);
}

/** Whether what a ledger says otherwise in that column can come of the line. */
function isSource({ kind, field }: Revision, what: string): boolean {
  if (what === wholeRow.what) return isPresence(field);
  const own = listFields(kind).find(({ header }) => header === what)?.key;
  return field === own || (sourcesByHeader.get(what)?.includes(field) ?? false);
}

function toActs(lines: readonly Revision[]): RevisionAct[] {
  const acts = lines.map(({ date, number, from, reason }) => ({ date, number, from, reason }));
  return [...new Map(acts.map((act) => [JSON.stringify(act), act])).values()];
}

/** Who answers for an indicator goes by its task where it names nobody. */
function findTaskLines({ indicators }: Plan, lines: readonly Revision[], { id, what }: MetRevision): Revision[] {
  if (what !== requirementHeader) return [];
  const task = indicators.find((each) => each.id === id)?.task;
  return lines.filter(
    ({ kind, row, field }) =>
      kind === 'task' && row === String(task) && taskSources.role?.some((each) => each === field),
  );
}

/** The lines of 修订 that are in force on the day, and those that ledgers met with: every change once. */
export function joinRecorded(met: readonly MetRevision[], plan: Plan, day: string): RevisionLine[] {
  const recorded = plan.revisions.filter((each) => isInForce(each, day)).sort(byDate);
  const last = [...new Map(recorded.map((each) => [toFieldKey(each), each])).values()];
  const shown = new Set<Revision>();
  const lines = met.map((each): RevisionLine => {
    const own = last.filter((line) => toRowId(line) === each.id && isSource(line, each.what));
    for (const line of own) shown.add(line);
    return { ...each, acts: toActs(own.length > 0 ? own : findTaskLines(plan, last, each)) };
  });
  const rows = toPlanRows(plan);
  const others = recorded
    .filter((line) => !shown.has(line))
    .map((line): RevisionLine => ({
      id: toRowId(line),
      name: toRowName(plan, rows, line),
      ...(isPresence(line.field)
        ? { what: wholeRow.what, ...wholeRow[line.field] }
        : { what: toFieldHeader(line), was: line.was || absent, is: line.is || absent }),
      effect: 'inForce',
      units: [],
      acts: toActs([line]),
    }));
  return [...lines, ...others].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

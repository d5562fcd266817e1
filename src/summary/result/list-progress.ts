import { toTaskId } from '../../ledger/draw-up-ledger';
import type { TaskRow } from '../../ledger/ledger';
import { listNodes } from '../../ledger/list-node-rows';
import type { Period } from '../../plan/period';
import type { Plan } from '../../plan/plan';
import { isNamed, toLedgerUnits, toRole } from '../../plan/reporting';
import type { ProgressLine } from '../district-summary';
import type { MergedReturn } from '../reporting/merge-returns';

const blankTask = { isStatusInError: false, status: '', progress: '', problems: '', nextSteps: '', evidence: '' };

/** How far every unit is with each of its tasks, and then with each of its nodes. */
export function listProgress(
  { plan, period }: { readonly plan: Plan; readonly period: Period },
  counted: ReadonlyMap<string, MergedReturn>,
): ProgressLine[] {
  const units = toLedgerUnits(plan);
  const toLine = ({ id, duty, role }: Pick<TaskRow, 'id' | 'duty' | 'role'>, unit: string): ProgressLine => {
    const returned = counted.get(unit);
    const merged = returned?.tasks.get(id);
    const { isStatusInError, status, progress, problems, nextSteps, evidence } = merged?.entry ?? blankTask;
    return {
      duty,
      id,
      unit,
      role,
      isStatusInError,
      status,
      progress,
      problems,
      nextSteps,
      evidence,
      isReceived: returned !== undefined,
      file: merged?.file ?? returned?.returns[0]?.file ?? null,
      disputed: merged?.disputed ?? [],
    };
  };
  const ofTasks = plan.tasks.flatMap((task) =>
    units.flatMap((unit) => {
      const role = toRole(plan, task, unit);
      return role ? [toLine({ id: toTaskId(task.number), duty: task, role }, unit)] : [];
    }),
  );
  const ofNodes = listNodes(plan, period).flatMap(({ owners, rows }) => {
    const own = units.filter((unit) => isNamed(plan, owners, unit));
    return rows.flatMap((row) => own.map((unit) => toLine(row, unit)));
  });
  return [...ofTasks, ...ofNodes];
}

import type { Words } from '../book/fault';
import type { Finding } from '../findings/finding';
import { findRule } from '../findings/rule-book';
import { toSentence } from '../findings/to-sentence';
import { toTaskId } from '../ledger/draw-up-ledger';
import type { Plan } from '../plan/plan';
import { findTask } from '../plan/reporting';
import { toTargetText } from '../plan/to-target-text';
import { toOwnRating } from './add-each';
import { isInError, toEffective } from './add-up';
import { listDisputes } from './list-disputes';
import { toDetailKey } from './collect-details';
import { toUnmetKey } from './to-unmet-key';
import { joinSome } from './join-some';
import type { FiledFinding, FollowUpLine, ProgressLine, ReportingLine, Result } from './district-summary';

/** Queries that only say that a target is missed: its red line says so already. */
const redRules: readonly string[] = ['unmet-without-explanation', 'fell-by-less', 'rose-by-less'];

export type RemediesByKey = ReadonlyMap<string, { readonly remedyBy: string | number; readonly remedy: string; readonly line: Omit<FollowUpLine, 'remedyBy' | 'remedy'> }>;

function toLead(plan: Plan, { row, reporters }: Result): string {
  const task = findTask(plan, row.task);
  return task?.lead[0] ?? reporters[0] ?? task?.responsible[0] ?? '未明确填报单位';
}

function describeUnmet({ row, contributions }: Result): { reason: Words; explanation: string } {
  const explained = contributions.filter(({ counted, explanation: text }) => counted && text !== '');
  const { text: some, left } = joinSome(explained.map(({ unit, explanation: text }) => (contributions.length > 1 ? `${unit}：${text}` : text)), '；');
  const explanation = left > 0 ? `${some}；另有${String(left)}个单位的说明，见“明细”` : some;
  const { yardstick } = row;
  const target = toTargetText(yardstick, yardstick.target, yardstick.upper);
  const tail = explanation === '' ? { zh: '，未说明原因', en: ', not explained' } : { zh: '', en: '' };
  return { explanation, reason: { zh: `未达标：${row.name}（目标${target}）${tail.zh}`, en: `Target missed: ${row.name} (${target})${tail.en}` } };
}

/** A red for every unit that misses a target by its own date, where its figure is rated by itself. */
function listOwnReds({ row, contributions }: Result): Omit<FollowUpLine, 'standing' | 'remedyBy' | 'remedy'>[] {
  return contributions.flatMap((detail) => {
    if (!detail.counted || toOwnRating(detail) !== 'unmet') return [];
    const { unit, own, explanation } = detail;
    const { yardstick } = own ?? row;
    const target = toTargetText(yardstick, yardstick.target, yardstick.upper);
    const tail = explanation === '' ? { zh: '，未说明原因', en: ', not explained' } : { zh: '', en: '' };
    return [
      {
        key: toUnmetKey(row.id, unit),
        unit,
        task: row.task,
        indicator: row.id,
        kind: 'unmet' as const,
        explanation,
        reason: { zh: `未达标：${row.name}（目标${target}）${tail.zh}`, en: `Target missed: ${row.name} (${target})${tail.en}` },
      },
    ];
  });
}

function toErrorKey(row: string, unit: string): string {
  return `inError|${row}|${unit}`;
}

export function toQueryKey({ rule, place: { row, column, unit } }: Finding): string {
  return `query|${rule}|${String(row)}|${String(column)}|${unit}`;
}

/** Whether a 更正值 stands for the unit's figure in the row: it settles every query about it. */
export function correctedBy(results: readonly Pick<Result, 'contributions'>[]): (place: Finding['place']) => boolean {
  const corrected = new Set(results.flatMap(({ contributions }) => contributions.filter(({ correctionState }) => correctionState === 'used').map(({ key }) => key)));
  return ({ row, unit }) => row !== null && corrected.has(toDetailKey(row, unit));
}

/** Reds, overdue tasks, queries that neither the unit nor a 更正值 answered, and units that have not reported. */
export function listFollowUp(
  plan: Plan,
  periodEnd: string,
  results: readonly Result[],
  progress: readonly ProgressLine[],
  findings: readonly FiledFinding[],
  reporting: readonly ReportingLine[],
): Omit<FollowUpLine, 'standing' | 'remedyBy' | 'remedy'>[] {
  const own = results.flatMap((result) => (result.repeats === null ? listOwnReds(result) : []));
  const whole = results
    .filter(({ rating, repeats, each }) => rating === 'unmet' && repeats === null && each === null)
    .map((result) => ({
      key: toUnmetKey(result.row.id),
      unit: toLead(plan, result),
      task: result.row.task,
      indicator: result.row.id,
      kind: 'unmet' as const,
      ...describeUnmet(result),
    }));
  const overdue = progress
    .filter(({ task, role, status, isReceived }) => isReceived && status !== '' && status !== '已完成' && task.due <= periodEnd && (role === 'lead' || (role === 'responsible' && task.lead.length === 0)))
    .map(({ task, unit, status, problems }) => ({
      key: `overdue|${toTaskId(task.number)}|${unit}`,
      unit,
      task: task.number,
      indicator: null,
      kind: 'overdue' as const,
      reason: { zh: `任务逾期：${task.title}（${status}）`, en: `Task overdue: ${task.title} (${status})` },
      explanation: problems,
    }));
  const disputes = listDisputes(results, progress).map(({ dispute: { unit, row, name, sides }, explanation }) => ({
    key: toErrorKey(row, unit),
    unit,
    task: results.find((each) => each.row.id === row)?.row.task ?? progress.find(({ id }) => id === row)?.task.number ?? null,
    indicator: results.some((each) => each.row.id === row) ? row : null,
    kind: 'inError' as const,
    reason: {
      zh: `对不上，不计入：${name}（${sides.map(({ issuedTo, shown }) => `${issuedTo} ${shown}`).join('，')}）。请核对后选定以哪一份为准。`,
      en: `Ledgers disagree, not counted: ${name} (${sides.map(({ issuedTo, shown }) => `${issuedTo} ${shown}`).join(', ')}). Compare them and say which counts.`,
    },
    explanation,
  }));
  const errors = results.flatMap(({ row, repeats, contributions }) =>
    row.yardstick.measure === 'text' || repeats !== null
      ? []
      : contributions
          .filter((detail) => detail.counted && detail.disputed.length === 0 && isInError(toEffective(detail)))
          .map(({ unit, explanation }) => ({
            key: toErrorKey(row.id, unit),
            unit,
            task: row.task,
            indicator: row.id,
            kind: 'inError' as const,
            reason: { zh: `有差错，不计入：${row.name}。请改正后重报。`, en: `In error, not counted: ${row.name}. Correct it and report again.` },
            explanation,
          })),
  );
  const reds = [...whole, ...own];
  const red = new Set(reds.map(({ indicator }) => indicator));
  const isCorrected = correctedBy(results);
  const queries = findings
    .filter(({ finding: { severity, rule, place } }) => {
      // the bureau's own to settle, in 明细
      if (place.column === 'correction') return false;
      if (severity !== 'query' || place.row === null) return false;
      if (isCorrected(place)) return false;
      return !(redRules.includes(rule) && red.has(place.row));
    })
    .map(({ finding, explanation }) => {
      const { message } = findRule(finding.rule);
      const indicator = results.find(({ row }) => row.id === finding.place.row)?.row;
      const task = plan.tasks.find(({ number }) => toTaskId(number) === finding.place.row?.split('#')[0]);
      return {
        key: toQueryKey(finding),
        unit: finding.place.unit,
        task: indicator?.task ?? task?.number ?? null,
        indicator: indicator?.id ?? null,
        kind: 'query' as const,
        reason: { zh: `待核实：${toSentence(message, finding.facts, 'zh')}`, en: `To be checked: ${toSentence(message, finding.facts, 'en')}` },
        explanation,
      };
    });
  const outstanding = reporting
    .filter(({ status }) => status === 'outstanding')
    .map(({ unit }) => ({
      key: `outstanding|${String(unit)}`,
      unit: unit ?? '',
      task: null,
      indicator: null,
      kind: 'outstanding' as const,
      reason: { zh: '未报送台账', en: 'Has not reported' },
      explanation: '',
    }));
  return [...reds, ...disputes, ...errors, ...overdue, ...queries, ...outstanding];
}

import { isOfBureau } from '../../findings/check/correction-hits';
import { isDecided } from '../result/decision';
import type { Finding } from '../../findings/finding';
import { findRule } from '../../findings/rule-book';
import { toSentence } from '../../findings/words/to-sentence';
import { toTaskId } from '../../ledger/draw-up-ledger';
import type { Plan } from '../../plan/plan';
import { isInError } from '../result/sum-figures';
import { isOverdue } from './is-overdue';
import { joinInstances } from './join-instances';
import { listDisputes } from './list-disputes';
import { toDetailKey } from '../result/collect-details';
import { listLights } from './list-lights';
import { toErrorKey, toOverdueKey, toReturnKey } from './matter-keys';
import type { DrawnLine, FiledFinding, ProgressLine, ReportingLine, Result } from '../district-summary';
import { toEffective } from '../result/to-effective';

export function toQueryKey({ rule, place: { row, column, unit } }: Finding): string {
  return `query|${rule}|${String(row)}|${String(column)}|${unit}`;
}

/** Whether a 核查值 or 更正值 stands for the unit's figure in the row: it settles every query about it. */
export function correctedBy(results: readonly Pick<Result, 'contributions'>[]): (place: Finding['place']) => boolean {
  const corrected = new Set(
    results.flatMap(({ contributions }) => contributions.filter(isDecided).map(({ key }) => key)),
  );
  return ({ row, unit }) => row !== null && corrected.has(toDetailKey(row, unit));
}

/** Reds first; what is only to be answered before what is only due soon. */
const levelsInOrder: readonly DrawnLine['level'][] = ['red', 'yellow', null, 'blue'];

/** A ledger that has not come is no red light before its deadline. */
function toMissing(status: 'outstanding' | 'late', isEarly: boolean): Pick<DrawnLine, 'level' | 'reason'> {
  if (status === 'late') return { level: 'yellow', reason: { zh: '台账迟报', en: 'Reported late' } };
  return { level: isEarly ? 'blue' : 'red', reason: { zh: '未报送台账', en: 'Has not reported' } };
}

/**
 * Figures that miss their target or are behind, overdue tasks, queries that neither the unit nor a 更正值 answered,
 * and units that have not reported.
 */
export function listFollowUp(
  plan: Plan,
  periodEnd: string,
  results: readonly Result[],
  progress: readonly ProgressLine[],
  findings: readonly FiledFinding[],
  reporting: readonly ReportingLine[],
  isEarly: (unit: string) => boolean,
): DrawnLine[] {
  const questioned = new Set(
    findings.flatMap(({ finding: { rule, severity, place } }) =>
      severity === 'query' && place.column === 'explanation' && !findRule(rule).repeatsLight
        ? [toDetailKey(place.row ?? '', place.unit)]
        : [],
    ),
  );
  const lights = listLights(
    plan,
    periodEnd,
    results,
    ({ explanation, key }) => explanation === '' || questioned.has(key),
  );
  const overdue = progress
    .filter((line) => isOverdue(line, periodEnd))
    .map(({ duty, id, unit, status, problems }) => ({
      key: toOverdueKey(id, unit),
      unit,
      task: duty.number,
      indicator: null,
      kind: 'overdue' as const,
      level: 'red' as const,
      reason: {
        zh: `${duty.number === null ? '节点' : '任务'}逾期：${duty.title}（${status}）`,
        en: `${duty.number === null ? 'Node' : 'Task'} overdue: ${duty.title} (${status})`,
      },
      isExplained: problems !== '',
      explanation: problems,
    }));
  const disputes = listDisputes(results, progress).map(({ dispute: { unit, row, name, sides }, explanation }) => ({
    key: toErrorKey(row, unit),
    unit,
    task:
      results.find((each) => each.row.id === row)?.row.task ??
      progress.find(({ id }) => id === row)?.duty.number ??
      null,
    indicator: results.some((each) => each.row.id === row) ? row : null,
    kind: 'inError' as const,
    level: 'yellow' as const,
    reason: {
      zh: `对不上，不计入：${name}（${sides.map(({ issuedTo, shown }) => `${issuedTo} ${shown}`).join('；')}）。请核对后选定以哪一份为准。`,
      en:
        `Ledgers disagree, not counted: ${name} (${sides.map(({ issuedTo, shown }) => `${issuedTo} ${shown}`).join('；')}). ` +
        'Compare them and say which counts.',
    },
    isExplained: null,
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
            level: 'yellow' as const,
            reason: {
              zh: `有差错，不计入：${row.name}。请改正后重报。`,
              en: `In error, not counted: ${row.name}. Correct it and report again.`,
            },
            isExplained: null,
            explanation,
          })),
  );
  const lit = new Set(lights.map(({ indicator }) => indicator));
  const isCorrected = correctedBy(results);
  const queries = findings
    .filter(({ finding: { severity, rule, place } }) => {
      // the bureau's own to settle, in 明细
      if (isOfBureau(place)) return false;
      if (severity !== 'query' || place.row === null) return false;
      if (isCorrected(place)) return false;
      return !(findRule(rule).repeatsLight && lit.has(place.row));
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
        level: null,
        reason: {
          zh: `待核实：${toSentence(message, finding.facts, 'zh')}`,
          en: `To be checked: ${toSentence(message, finding.facts, 'en')}`,
        },
        isExplained: null,
        explanation,
      };
    });
  const missing = reporting.flatMap(({ unit, status }): DrawnLine[] =>
    unit === null || (status !== 'outstanding' && status !== 'late')
      ? []
      : [
          {
            key: toReturnKey(unit),
            unit,
            task: null,
            indicator: null,
            kind: status,
            ...toMissing(status, isEarly(unit)),
            isExplained: null,
            explanation: '',
          },
        ],
  );
  const of = (...kinds: readonly DrawnLine['kind'][]) =>
    [...lights, ...missing].filter(({ kind }) => kinds.includes(kind));
  const lines = [
    ...of('unmet'),
    ...disputes,
    ...errors,
    ...overdue,
    ...of('behind'),
    ...queries,
    ...of('outstanding', 'late', 'dueSoon'),
  ];
  const at = new Map(results.map(({ row }, index) => [row.id, index]));
  const joined = joinInstances(lines, (row) => at.get(row ?? '') ?? -1);
  return levelsInOrder.flatMap((level) => joined.filter((line) => line.level === level));
}

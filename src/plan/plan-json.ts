import { z } from 'zod';
import { Fault } from '../workbook/book/fault';
import { fingerprint } from '../workbook/book/fingerprint';
import type { Draft } from './draft';
import { clauseSchema, indicatorSchema, nodeSchema, type Plan, planSchema, taskSchema } from './plan';
import { listRuleProblems } from './list-rule-problems';
import { type Reading, refuseBrokenPlan } from './refuse-broken-plan';
import type { RuleLine } from './rule-line';
import { toCanonicalUnits } from './to-canonical-units';

const noClause = { number: '', text: '', words: '', start: 0, end: 0 };

/** What a hand-written plan.json may leave out. */
const looseSchema = planSchema.extend({
  id: planSchema.shape.id.optional(),
  tasks: z.array(taskSchema.extend({ due: taskSchema.shape.due.optional() })),
  indicators: z
    .array(
      indicatorSchema.extend({
        due: indicatorSchema.shape.due.optional(),
        clause: clauseSchema.partial().optional(),
      }),
    )
    .default([]),
  nodes: z
    .array(nodeSchema.extend({ due: nodeSchema.shape.due.optional(), clause: clauseSchema.partial().optional() }))
    .default([]),
});

/**
 * A plan as JSON, as `read-plan --json` prints it (unused passages and questions beside it are ignored). Without an
 * own date, tasks, indicators and nodes are due at the plan's end; `rules` are those that it may set. Throws a Fault: `badJson`
 * or `brokenPlan`.
 */
export function readPlanJson(text: string, rules: readonly RuleLine[], reading?: Reading): Plan {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Fault(
      'badJson',
      { zh: '这个文件不是完整的 JSON，可能没有保存完。', en: 'This file is not complete JSON.' },
      { cause },
    );
  }
  const parsed = looseSchema.safeParse(json);
  if (!parsed.success) {
    const issues = parsed.error.issues
      .slice(0, 10)
      .map(({ path, message }) => `  ${path.join('.')}: ${message}`)
      .join('\n');
    throw new Fault(
      'badJson',
      { zh: `方案 JSON 有这些地方不对：\n${issues}`, en: `The plan’s JSON is wrong here:\n${issues}` },
      { cause: parsed.error },
    );
  }
  const { data } = parsed;
  const plan = planSchema.parse({
    ...data,
    id: data.id ?? `plan-${fingerprint(data.title).slice(0, 8)}`,
    tasks: data.tasks.map((task) => ({
      ...task,
      due: task.due ?? data.end,
      dueDerived: task.dueDerived || task.due === undefined,
    })),
    indicators: data.indicators.map((each) => ({
      ...each,
      due: each.due ?? data.end,
      dueDerived: each.dueDerived || each.due === undefined,
      clause: { ...noClause, ...each.clause },
    })),
    nodes: data.nodes.map((node) => ({
      ...node,
      due: node.due ?? data.end,
      dueDerived: node.dueDerived || node.due === undefined,
      clause: { ...noClause, ...node.clause },
    })),
  });
  const problems = listRuleProblems(plan.ruleSettings, rules).map(({ at, field, zh, en }) => {
    const place = `ruleSettings.${String(at)}.${field}`;
    return { zh: `${place}：${zh}`, en: `${place}: ${en}` };
  });
  return refuseBrokenPlan(toCanonicalUnits(plan), problems, reading);
}

/** The plan's fields at the top level, the draft's doubts beside them. */
export function toPlanJson({ plan, unused, questions }: Draft): Plan & Pick<Draft, 'unused' | 'questions'> {
  return { ...plan, unused, questions };
}

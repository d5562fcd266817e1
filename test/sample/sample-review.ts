import { z } from 'zod';
import { type Plan, planSchema } from '../../src/plan/plan';

/** What the bureau decided about the draft, and how the sample round went. */
export const sampleReviewSchema = z.object({
  seed: z.int(),
  period: z.string(),
  deadline: z.iso.date(),
  contact: z.string(),
  /** Class name → members; a class that the plan does not name is added. */
  members: z.record(z.string(), z.array(z.string())),
  /** Indicator id → fields of the indicator. */
  indicators: z.record(z.string(), z.record(z.string(), z.unknown())),
  /** Node id → fields of the node. */
  nodes: z.record(z.string(), z.record(z.string(), z.unknown())),
  missing: z.array(z.string()),
  late: z.array(z.string()),
  twice: z.array(z.string()),
  lastYear: z.string(),
  /** Unit → row id → column → what was typed. */
  typed: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number()])))),
});

export type SampleReview = z.infer<typeof sampleReviewSchema>;

/** The draft after the bureau's decisions. */
export function applyReview(plan: Plan, review: SampleReview): Plan {
  const known = new Set(plan.units.map(({ name }) => name));
  const added = Object.entries(review.members).filter(([name]) => !known.has(name));
  return planSchema.parse({
    ...plan,
    contact: review.contact,
    deadlines: [{ period: review.period, date: review.deadline }],
    units: [
      ...plan.units.map((unit) => {
        const members = review.members[unit.name];
        return members ? { ...unit, isClass: true, members } : unit;
      }),
      ...added.map(([name, members]) => ({ name, aliases: [], isClass: true, members })),
    ],
    indicators: plan.indicators.map((each) => ({ ...each, ...review.indicators[each.id] })),
    nodes: plan.nodes.map((each) => ({ ...each, ...review.nodes[each.id] })),
  });
}

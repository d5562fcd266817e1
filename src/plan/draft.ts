import { z } from 'zod';
import { planSchema } from './plan';

/** A passage with a figure that became no indicator, and the task that it stands under. Positions as in a clause. */
export const passageSchema = z.object({
  text: z.string(),
  start: z.int(),
  end: z.int(),
  task: z.int().positive().nullable().default(null),
});

const questionStates = ['open', 'asRead', 'changed'] as const;

/**
 * Something only the bureau can decide. `kind` is stable; `about` is a task number, indicator id, unit name, or `plan`.
 * `state`: nobody has answered (or absent), it is as it was read, or the plan was corrected.
 */
export const questionSchema = z.object({
  kind: z.string(),
  about: z.string(),
  zh: z.string(),
  en: z.string(),
  state: z.enum(questionStates).optional(),
});

/** What a reading of the plan's text gives: a proposal, what it left out, and what it is unsure of. */
export const draftSchema = z.object({
  plan: planSchema,
  unused: z.array(passageSchema),
  questions: z.array(questionSchema),
});

export type Draft = z.infer<typeof draftSchema>;
export type Passage = z.infer<typeof passageSchema>;
export type Question = z.infer<typeof questionSchema>;

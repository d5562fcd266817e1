import { z } from 'zod';
import { comparators, entries, measures } from '../plan/plan';
import type { IndicatorRow } from './ledger';

const termsSchema = z.object({
  measure: z.enum(measures),
  entry: z.enum(entries),
  comparator: z.enum(comparators),
  against: z.string(),
  unitOfMeasure: z.string(),
  target: z.number().nullable(),
  upper: z.number().nullable(),
  milestone: z.number().nullable(),
  isDue: z.boolean(),
  due: z.iso.date(),
  required: z.boolean(),
});

/** What a row asks for: everything that says what its figure means and how it is rated. */
export interface Terms extends Readonly<z.infer<typeof termsSchema>> {
  readonly definition: string;
}

export function toTerms({
  yardstick,
  due,
  required,
  definition,
}: Pick<IndicatorRow, 'yardstick' | 'due' | 'required' | 'definition'>): Terms {
  const { measure, entry, comparator, against, unitOfMeasure, target, upper, milestone, isDue } = yardstick;
  return {
    measure,
    entry,
    comparator,
    against,
    unitOfMeasure,
    target,
    upper,
    milestone,
    isDue,
    due,
    required,
    definition,
  };
}

/** As `_ledger` keeps them; the definition, which may be long, stands beside. */
export function toTermsText(terms: Terms): string {
  return JSON.stringify(terms, Object.keys(termsSchema.shape));
}

/** Undefined where somebody changed what `_ledger` says. */
export function readTerms(text: string, definition: string): Terms | undefined {
  const parsed = z
    .string()
    .transform((json, context) => {
      try {
        return JSON.parse(json) as unknown;
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(termsSchema)
    .safeParse(text);
  return parsed.success ? { ...parsed.data, definition } : undefined;
}

import type { Revision } from '../../plan/plan';
import { comparePlans } from '../../plan/revisions/compare-plans';
import { readRevisedPlan, recordRevisions } from '../../round/record-revisions';
import type { Book } from '../../workbook/book/book';
import type { Job } from './jobs';
import { readPlanFile } from './read-plan-job';

/** What the open plan workbook says otherwise than the former one, and has no line for; from when is for others to say. */
export async function compareJob({
  former,
  book,
}: Extract<Job, { kind: 'comparePlans' }>): Promise<readonly Revision[]> {
  const { plan: was } = await readPlanFile(former);
  return comparePlans(was, readRevisedPlan(book), { date: '', number: '', reason: '', from: null });
}

/** The sheet 修订 as it is to be. */
export function recordJob(order: Extract<Job, { kind: 'recordRevisions' }>): Promise<Book> {
  return Promise.resolve({ names: [], sheets: [recordRevisions(order)] });
}

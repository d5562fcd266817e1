import type { Revision } from '../../plan/plan';
import { readPeriod } from '../../plan/read-period';
import type { RevisionAct } from '../../plan/revisions/compare-plans';
import { toRevisedName } from '../../plan/revisions/revised-fields';

/** What the bureau says of the changes. */
export interface RevisionTerms extends Pick<RevisionAct, 'date' | 'number' | 'reason'> {
  /** The first period that goes by them, as it was typed; empty: all. */
  readonly from: string;
  /** The same of single lines, by their names. */
  readonly own: Readonly<Record<string, string>>;
}

/** The period that a line goes by from: null for all; undefined where what was typed is none. */
export function toFrom({ from, own }: RevisionTerms, line: Revision): string | null | undefined {
  const typed = (own[toRevisedName(line)] || from).trim();
  if (typed === '') return null;
  const read = readPeriod(typed);
  return 'id' in read ? read.id : undefined;
}

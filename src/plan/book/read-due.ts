import type { FoundRow } from '../../workbook/book/read-table';
import type { Task } from '../plan';
import { derivedWords } from './plan-columns';
import type { reader } from './read-plan-sheet';

/** The plan's end, and the cell of 方案 that says it, as a formula names it; null where rows stand in no workbook. */
export interface PlanEnd {
  readonly end: string;
  readonly endCell: string | null;
}

type DueKey = 'due' | 'dueDerived';

/** When a row is due. Marked 按方案期末 it goes by the plan's end, unless another date was typed over that. */
export function readDue<Key extends string>(
  read: ReturnType<typeof reader<Key | DueKey>>,
  row: FoundRow<Key | DueKey>,
  { end, endCell }: PlanEnd,
): Pick<Task, 'due' | 'dueDerived'> {
  const isMarked = read.word(row, 'dueDerived', derivedWords, 'no') === 'yes';
  if (read.formula(row, 'due') === endCell) return { due: end, dueDerived: isMarked };
  const typed = read.date(row, 'due');
  return { due: typed ?? end, dueDerived: typed === null || (isMarked && (endCell === null || typed === end)) };
}

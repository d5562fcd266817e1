import type { Dispute } from '../../findings/rule';
import { isInError } from '../result/sum-figures';
import type { ProgressLine, RatedResult } from '../district-summary';
import { toEffective } from '../result/to-effective';

/** A dispute, the file whose line stands for the unit, and what the unit wrote about the row. */
export interface FiledDispute {
  readonly dispute: Dispute;
  readonly file: string;
  readonly explanation: string;
}

/** Rows in which the returns of a unit disagree and that no 更正值 has settled. */
export function listDisputes(results: readonly RatedResult[], progress: readonly ProgressLine[]): FiledDispute[] {
  const figures = results.flatMap(({ row, contributions }) =>
    contributions.flatMap((detail): FiledDispute[] => {
      const { unit, disputed: sides, location, file, explanation } = detail;
      if (sides.length === 0 || !isInError(toEffective(detail))) return [];
      const column = row.yardstick.entry === 'parts' ? 'numerator' : 'actual';
      return [
        { file: file ?? '', explanation, dispute: { unit, row: row.id, name: row.name, column, location, sides } },
      ];
    }),
  );
  const statuses = progress.flatMap(({ duty, id, unit, disputed: sides, file, problems }): FiledDispute[] =>
    sides.length === 0
      ? []
      : [
          {
            file: file ?? '',
            explanation: problems,
            dispute: { unit, row: id, name: duty.title, column: 'status', location: null, sides },
          },
        ],
  );
  return [...figures, ...statuses];
}

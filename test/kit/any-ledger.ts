import fc from 'fast-check';
import { anyActionEntries, type AnyRow, anyRow, anyTaskEntries } from './any-rows';
import type { AnyTask } from './book-of-rows';

const anyTask: fc.Arbitrary<AnyTask> = fc.record({
  isLead: fc.boolean(),
  isStanding: fc.boolean(),
  due: fc.constantFrom('2023-12-31', '2024-01-01', '2022-06-30'),
  typed: anyTaskEntries,
  actions: fc.array(anyActionEntries, { minLength: 3, maxLength: 3 }),
});

function ofSize(rows: { minLength: number; maxLength: number }): fc.Arbitrary<[AnyRow[], AnyTask[]]> {
  return fc.tuple(
    fc.array(anyRow, { ...rows, size: 'max' }),
    fc.array(anyTask, { minLength: 1, maxLength: 12, size: 'max' }),
  );
}

/** Rows and tasks of a filled ledger, few or many. */
export const anyLedger = ofSize({ minLength: 1, maxLength: 60 });

export const anyFullLedger = ofSize({ minLength: 60, maxLength: 60 });

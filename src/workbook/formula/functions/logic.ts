import { logicalOf, toLogical, wholeOf } from '../coerce';
import type { Branches, FunctionDefinition } from '../function-definition';
import type { Operand } from '../operand';
import { errors, isError, Raised } from '../scalar';
import { visitValues } from '../visit-values';

export const logic = {
  IF: {
    kind: 'lazy',
    atLeast: 2,
    atMost: 3,
    run: (branches) =>
      branches.each(branches.value(0), (value) => {
        if (logicalOf(value)) return branches.operand(1);
        return branches.count > 2 ? branches.operand(2) : false;
      }),
  },
  IFERROR: { kind: 'lazy', atLeast: 2, atMost: 2, run: (branches) => unless(branches, () => true) },
  IFNA: {
    kind: 'lazy',
    atLeast: 2,
    atMost: 2,
    run: (branches) => unless(branches, (error) => error === errors.na.error),
  },
  CHOOSE: {
    kind: 'lazy',
    atLeast: 2,
    run: (branches) =>
      branches.each(branches.value(0), (value) => {
        const chosen = wholeOf(value);
        if (chosen < 1 || chosen >= branches.count) throw new Raised(errors.value);
        return branches.operand(chosen);
      }),
  },
  AND: { kind: 'range', parameters: ['range'], atLeast: 1, run: (operands) => logicalValues(operands).every(Boolean) },
  OR: { kind: 'range', parameters: ['range'], atLeast: 1, run: (operands) => logicalValues(operands).some(Boolean) },
  NOT: { kind: 'value', atLeast: 1, atMost: 1, run: ([value]) => !logicalOf(value) },
  TRUE: { kind: 'value', atLeast: 0, atMost: 0, run: () => true },
  FALSE: { kind: 'value', atLeast: 0, atMost: 0, run: () => false },
} satisfies Record<string, FunctionDefinition>;

function unless(branches: Branches, caught: (error: string) => boolean): Operand {
  return branches.each(branches.value(0), (value) =>
    isError(value) && caught(value.error) ? branches.operand(1) : value,
  );
}

/** In cells and arrays, texts and blanks are passed over; given as such they must read as logical values. */
function logicalValues(operands: readonly Operand[]): boolean[] {
  const values: boolean[] = [];
  for (const operand of operands) {
    visitValues(operand, (value, inRange) => {
      if (isError(value)) throw new Raised(value);
      if (inRange && (value === undefined || typeof value === 'string')) return;
      const logical = toLogical(value);
      if (typeof logical === 'object') throw new Raised(logical);
      values.push(logical);
    });
  }
  if (values.length === 0) throw new Raised(errors.value);
  return values;
}

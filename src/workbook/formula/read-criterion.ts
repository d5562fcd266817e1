import { compareScalars } from './compare-scalars';
import { readNumber } from './read-number';
import { sameNumber, tidyNumber } from './same-number';
import { isError, type Scalar } from './scalar';
import { hasWildcard, readWildcard } from './wildcard';

/** What SUMIFS, COUNTIF and their kin look for. */
export interface Criterion {
  readonly matches: (value: Scalar) => boolean;
  /** Where only this number, or only this text (in lower case), matches. */
  readonly only?: number | string;
}

type Order = '<' | '>' | '<=' | '>=';

/**
 * Reads a criterion as Excel does: `">=5"`, `"<>"`, `"A*"`. A number also finds texts that read as it; `=` alone finds
 * blank cells, an empty text also finds empty texts; a blank cell as the criterion stands for 0.
 */
export function readCriterion(criterion: Scalar): Criterion {
  if (criterion === undefined) return equalsNumber(0);
  if (typeof criterion === 'number') return equalsNumber(criterion);
  if (typeof criterion === 'boolean') return { matches: (value) => value === criterion };
  if (isError(criterion)) return { matches: (value) => isError(value) && value.error === criterion.error };
  const [, operator = '', sought = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  if (operator === '') return sought === '' ? { matches: isEmpty } : equals(sought);
  if (operator === '=') return sought === '' ? { matches: (value) => value === undefined } : equals(sought);
  if (operator === '<>') {
    if (sought === '') return { matches: (value) => value !== undefined };
    const same = equals(sought);
    return { matches: (value) => !same.matches(value) };
  }
  return ordered(operator as Order, sought);
}

function isEmpty(value: Scalar): boolean {
  return value === undefined || value === '';
}

function equals(sought: string): Criterion {
  const number = readNumber(sought);
  if (number !== undefined) return equalsNumber(number);
  if (/^(true|false)$/i.test(sought)) {
    const logical = sought.toLowerCase() === 'true';
    return { matches: (value) => value === logical };
  }
  if (/^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i.test(sought)) {
    return { matches: (value) => isError(value) && value.error === sought.toUpperCase() };
  }
  if (hasWildcard(sought)) {
    const wildcard = readWildcard(sought);
    return { matches: (value) => typeof value === 'string' && wildcard.isAll(value) };
  }
  const only = sought.toLowerCase();
  return { matches: (value) => typeof value === 'string' && value.toLowerCase() === only, only };
}

function equalsNumber(number: number): Criterion {
  return {
    only: tidyNumber(number),
    matches: (value) => {
      if (typeof value === 'number') return sameNumber(value, number);
      if (typeof value !== 'string') return false;
      const read = readNumber(value);
      return read !== undefined && sameNumber(read, number);
    },
  };
}

function ordered(operator: Order, sought: string): Criterion {
  const logical = /^(true|false)$/i.test(sought) ? sought.toLowerCase() === 'true' : undefined;
  const bound = readNumber(sought) ?? logical ?? sought;
  const within = {
    '<': (order: number) => order < 0,
    '>': (order: number) => order > 0,
    '<=': (order: number) => order <= 0,
    '>=': (order: number) => order >= 0,
  }[operator];
  return {
    matches: (value) =>
      value !== undefined && !isError(value) && typeof value === typeof bound && within(compareScalars(value, bound)),
  };
}

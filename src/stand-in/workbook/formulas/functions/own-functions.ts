import { arrayFunctions } from './arrays';
import { choices } from './choices';
import { clock } from './clock';
import { texts } from './joined-texts';
import { lookupFunctions, type Locate } from './lookups';
import { mathematics } from './mathematics';
import { money } from './money';
import type { Functions } from './function-kinds';
import { statistics } from './statistics';
import { workdayFunctions } from './workdays';

/**
 * The stand-in's own worksheet functions, which no ledger uses and people who try an add-in may. Those of the ledgers are
 * `src/workbook/formula`'s.
 */
export function ownFunctions(now: () => Date, locate: Locate = () => undefined): Functions {
  return {
    ...clock(now),
    ...mathematics,
    ...statistics,
    ...money,
    ...texts,
    ...choices,
    ...arrayFunctions,
    ...lookupFunctions(locate),
    ...workdayFunctions,
  };
}

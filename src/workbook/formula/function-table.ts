import type { FunctionDefinition } from './function-definition';
import { arithmetic } from './functions/arithmetic';
import { conditional } from './functions/conditional';
import { dates } from './functions/dates';
import { information } from './functions/information';
import { logic } from './functions/logic';
import { lookup } from './functions/lookup';
import { texts } from './functions/texts';
import { totals } from './functions/totals';

/** Every function that a formula may use, by its name in capitals. */
export const functionTable: Readonly<Record<string, FunctionDefinition>> = {
  ...logic,
  ...information,
  ...arithmetic,
  ...totals,
  ...conditional,
  ...lookup,
  ...texts,
  ...dates,
};

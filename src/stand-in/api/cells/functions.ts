import { functionTable } from '../../../workbook/formula/function-table';
import { toR1C1 } from '../../workbook/formulas/formula-text';
import { ownFunctions } from '../../workbook/formulas/functions/own-functions';
import type { WorkbookModel } from '../../workbook/sheets/workbook-model';
import type { Arguments } from '../../protocol/arguments';
import { isA, refer } from '../refer';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';

/** `sumIfs` for `SUMIFS`; those with a dot are called as the API calls them. */
const dotted: Readonly<Record<string, string>> = {
  'STDEV.S': 'stDev_S',
  'STDEV.P': 'stDev_P',
  'VAR.S': 'var_S',
  'VAR.P': 'var_P',
  'RANK.EQ': 'rank_Eq',
};

/** Functions of the worksheet, called without a cell. */
export function worksheetFunctions(now: () => Date, names: readonly string[]) {
  const known = new Map(
    Object.keys({ ...functionTable, ...ownFunctions(now) }).map((name) => [(dotted[name] ?? name).toLowerCase(), name]),
  );
  const calls = names.flatMap((name): [string, (workbook: WorkbookModel, given: Arguments) => unknown][] => {
    const own = known.get(name.toLowerCase());
    return own === undefined ? [] : [[name, (workbook, given) => callFunction(workbook, own, given)]];
  });
  return define('Functions', { call: Object.fromEntries(calls) });
}

function callFunction(workbook: WorkbookModel, name: string, given: Arguments) {
  const values = Array.from({ length: given.length }, (_, at) => given.raw(at)).flatMap((each) =>
    Array.isArray(each) ? (each as unknown[]) : [each],
  );
  while (values.length > 0 && (values.at(-1) === null || values.at(-1) === undefined)) values.pop();
  const formula = `${name}(${values.map(toText).join(',')})`;
  const value = workbook.calculation.evaluate(formula, workbook.activeSheet, 0, 0);
  return refer(
    'FunctionResult',
    typeof value === 'object' ? { value: null, error: value.error } : { value, error: '' },
  );
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (isA(value, 'Range')) return toR1C1(value.target.sheet.name, value.target.area);
  if (isA(value, 'FunctionResult')) return toText(value.target.value);
  if (typeof value === 'number') return value < 0 ? `(${String(value)})` : String(value);
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  throw new HostError('InvalidArgument');
}

export const functionResult = define('FunctionResult', {
  read: { value: ({ value }) => value, error: ({ error }) => error },
});

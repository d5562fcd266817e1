import { toA1 } from '../workbook/book/a1';
import { Fault } from '../workbook/book/fault';
import type { RequestBudget } from './request-budget';

type Entry = string | number | boolean;

/** Fifteen digits are what a cell shows of a number. */
const precision = 1e-13;

/** Whether a cell holds what was entered; of a formula only that it is one, as Excel spells it its own way. */
function holds(entry: Entry, found: unknown): boolean {
  if (typeof entry === 'number')
    return typeof found === 'number' && Math.abs(found - entry) <= Math.abs(entry) * precision;
  if (typeof entry === 'boolean') return String(found).toLowerCase() === String(entry);
  if (entry.startsWith('=')) return typeof found === 'string' && found.startsWith('=');
  const text = entry.startsWith("'") ? entry.slice(1) : entry;
  const shown = typeof found === 'string' ? found : String(found);
  return shown === text || shown === entry || shown.replace(/\r\n?/g, '\n') === text.replace(/\r\n?/g, '\n');
}

/** Reads back what was entered into cells, in the request in which it goes. The check throws a Fault `excelNotAsWritten`. */
export function readBack(
  range: Excel.Range,
  entries: readonly (readonly Entry[])[],
  place: { readonly sheet: string; readonly top: number },
  budget: RequestBudget,
): void {
  range.load('formulas');
  budget.afterwards(() => {
    entries.forEach((row, down) => {
      row.forEach((entry, across) => {
        if (holds(entry, range.formulas[down]?.[across])) return;
        const at = toA1(place.top + down, across);
        throw new Fault('excelNotAsWritten', {
          zh: `写进“${place.sheet}”${at} 的内容和读回来的不一样，所以没有换上新表。请再试一次；仍不行，请改为保存成文件。`,
          en:
            `${at} of “${place.sheet}” reads back differently from what was written, ` +
            'so the new sheets were not put in place. Try again; if it fails again, ' +
            'save a file instead.',
        });
      });
    });
  });
}

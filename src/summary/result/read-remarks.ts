import { type FoundRow, squeeze } from '../../workbook/book/read-table';
import { states } from '../../ledger/rating-formula';
import type { DetailKey } from '../sheets/summary-columns';
import { saysSame } from './correction-state';
import type { Remarks } from '../district-summary';
import { readTyped, readWords } from '../sheets/read-typed';
import { shortenWords, unsent } from './to-reported';

type Cells = FoundRow<DetailKey>['cells'];
type Typed = number | string | null;

/** What a summary of a former version shows of the unit's entry; null where it did not say. */
function readShown({ state, value, numerator, denominator, file }: Cells): Typed {
  const word = squeeze(state?.value);
  const shown = readTyped(value);
  if (word === states.blank) return readTyped(file) === null ? unsent : states.blank;
  if (word === states.notApplicable) return states.notApplicable;
  if (word === states.text) return shown === null ? null : shortenWords(String(shown));
  if (typeof numerator?.value === 'number' && typeof denominator?.value === 'number')
    return `${String(numerator.value)}/${String(denominator.value)}`;
  return shown;
}

/** What the 更正值 is tied to: what it was tied to before, unless it was typed anew since; else the entry beside it. */
function readCorrects(cells: Cells, correction: number | string): Typed {
  const before = readTyped(cells.tiedCorrection);
  const corrects = readTyped(cells.corrects);
  const isNew = before !== null && !saysSame(before, correction);
  if (corrects !== null && !isNew) return corrects;
  return readTyped(cells.reported) ?? readShown(cells);
}

/** What the bureau wrote into a row of 明细. */
export function readRemarks(cells: Cells): Remarks {
  const correction = readTyped(cells.correction);
  return {
    correction,
    corrects: correction === null ? null : readCorrects(cells, correction),
    correctionReason: readWords(cells.correctionReason),
    instruction: readWords(cells.instruction),
  };
}

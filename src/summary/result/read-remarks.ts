import { type FoundRow, squeeze } from '../../workbook/book/read-table';
import { states } from '../../ledger/rating-formula';
import type { DetailKey } from '../sheets/summary-columns';
import { saysSame } from './correction-state';
import type { Check, Remarks } from '../district-summary';
import { readDay, readTyped, readWords } from '../sheets/read-typed';
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

/** What the bureau's value is tied to: what it was tied to before, unless it was typed anew since; else the entry beside it. */
function readTie(cells: Cells, value: number | string, tied: DetailKey, about: DetailKey): Typed {
  const before = readTyped(cells[tied]);
  const corrects = readTyped(cells[about]);
  const isNew = before !== null && !saysSame(before, value);
  if (corrects !== null && !isNew) return corrects;
  return readTyped(cells.reported) ?? readShown(cells);
}

function readCheck(cells: Cells): Check {
  const value = readTyped(cells.check);
  return {
    value,
    against: value === null ? null : readTie(cells, value, 'tiedCheck', 'checkedAgainst'),
    person: readWords(cells.checker),
    date: readDay(cells.checkedOn),
    basis: readWords(cells.checkBasis),
  };
}

/** What the bureau wrote into a row of 明细. */
export function readRemarks(cells: Cells): Remarks {
  const correction = readTyped(cells.correction);
  return {
    correction,
    corrects: correction === null ? null : readTie(cells, correction, 'tiedCorrection', 'corrects'),
    correctionReason: readWords(cells.correctionReason),
    check: readCheck(cells),
    instruction: readWords(cells.instruction),
  };
}

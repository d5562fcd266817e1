import type { Book, Sheet } from '../book/book';
import { Fault } from '../book/fault';
import { squeeze } from '../book/read-table';
import { sheetNames } from '../ledger/columns';
import { numberLabel } from '../ledger/frame-sheet';
import { identityLabels, signature } from '../ledger/identity-sheet';
import type { Identity } from '../ledger/ledger';
import { coverLabels } from '../ledger/cover-sheet';

/** Whose ledger it is, and how we know: from `_ledger`, or only from the visible 台账编号. */
export interface ReturnIdentity extends Pick<Identity, 'planId' | 'unit' | 'period'> {
  readonly planFingerprint: string | null;
  readonly source: 'sheet' | 'number';
}

function fromSheet(sheet: Sheet): ReturnIdentity | undefined {
  if (!sheet.cells.some(({ value }) => value === signature)) return undefined;
  const labels = new Map(identityLabels.map(([key, label]) => [label, key]));
  const found = new Map<string, string>();
  for (const cell of sheet.cells) {
    const key = typeof cell.value === 'string' ? labels.get(cell.value) : undefined;
    if (key === undefined) continue;
    const beside = sheet.cells.find(({ row, column }) => row === cell.row && column === cell.column + 1)?.value;
    if (beside !== undefined) found.set(key, String(beside));
  }
  const [planId, unit, period, planFingerprint] = ['planId', 'unit', 'period', 'planFingerprint'].map((key) => found.get(key));
  if (planId === undefined || unit === undefined || period === undefined) return undefined;
  return { planId, unit, period, planFingerprint: planFingerprint ?? null, source: 'sheet' };
}

function parseNumber(text: string): ReturnIdentity | undefined {
  const [planId, ...rest] = text.trim().split('/');
  const period = rest.at(-1);
  const unit = rest.slice(0, -1).join('/');
  return planId && unit && period ? { planId, unit, period, planFingerprint: null, source: 'number' } : undefined;
}

/** Every 台账编号 that is printed on the sheets. */
function toNumbers(book: Book): ReturnIdentity[] {
  const numbers: ReturnIdentity[] = [];
  for (const sheet of book.sheets) {
    const isCover = sheet.name === sheetNames.cover;
    for (const { row, column, value } of sheet.cells) {
      if (typeof value !== 'string') continue;
      const isLabel = isCover && squeeze(value) === coverLabels.number;
      const beside = isLabel ? sheet.cells.find((cell) => cell.row === row && cell.column === column + 1)?.value : undefined;
      const text = value.startsWith(numberLabel) ? value.slice(numberLabel.length) : beside;
      const number = typeof text === 'string' ? parseNumber(text) : undefined;
      if (number) numbers.push(number);
    }
  }
  return numbers;
}

function same(a: ReturnIdentity, b: ReturnIdentity): boolean {
  return a.planId === b.planId && a.unit === b.unit && a.period === b.period;
}

/** Throws a Fault: `notLedger` where nothing identifies the workbook, `identityConflict` where its marks disagree. */
export function readIdentity(book: Book): ReturnIdentity {
  const hidden = book.sheets.find(({ name }) => name === sheetNames.identity);
  const identity = hidden && fromSheet(hidden);
  const numbers = toNumbers(book);
  const first = identity ?? numbers[0];
  if (!first) {
    throw new Fault('notLedger', {
      zh: '这不是本系统下发的台账：没有台账编号，也没有“_ledger”工作表。请用下发的台账填报。',
      en: 'This is not a ledger that was issued: it has no 台账编号 and no “_ledger” sheet. Fill in the ledger that was issued.',
    });
  }
  const other = numbers.find((number) => !same(number, first));
  if (other) {
    const show = ({ planId, unit, period }: ReturnIdentity) => `${planId}/${unit}/${period}`;
    throw new Fault('identityConflict', {
      zh: `台账编号前后不一致：一处是“${show(first)}”，另一处是“${show(other)}”。可能把两份台账拼在了一起，请用下发的台账重新填报。`,
      en: `The ledger's marks disagree: “${show(first)}” and “${show(other)}”. Two ledgers may have been put together; fill in the issued one again.`,
    });
  }
  return first;
}

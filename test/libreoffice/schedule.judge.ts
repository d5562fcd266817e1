/** The examples of lights before a due date, in a unit's ledger and in 汇总, as LibreOffice works them out. */
import type { Book } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import { ratingWords } from '../../src/ledger/rating';
import { toSummaryBook } from '../../src/summary/sheets/to-summary-book';
import { resultColumns } from '../../src/summary/sheets/summary-columns';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import { type Filling, fillLedger } from '../kit/fill-ledger';
import { readCells } from '../kit/read-cells';
import { issueOne, roundOf } from '../kit/round-of';
import { scheduleExamples, toSchedulePlan } from '../kit/schedule-examples';
import { letCalculate } from './let-calculate';

const ids = scheduleExamples.map((_, at) => `T01-${String(at + 1)}`);

function readResults(book: Book | undefined): unknown[] {
  const sheet = book?.sheets.find(({ name }) => name === summarySheets.results);
  return ((sheet && readTable(sheet, resultColumns, 'id'))?.rows ?? []).map(({ cells }) => cells.rating?.value);
}

test('core, our own calculation and LibreOffice give the lights that are asked for', async () => {
  const plan = toSchedulePlan(scheduleExamples.map(({ indicator }) => indicator));
  const filling: Filling = {
    indicators: Object.fromEntries(scheduleExamples.map(({ typed }, at) => [ids[at] ?? '', typed] as const)),
  };
  const { summary, book } = roundOf(plan, { 甲局: filling });
  const { saved } = await letCalculate([fillLedger(issueOne(plan, '甲局'), filling), toSummaryBook(summary)]);
  const [ledger, results] = saved;
  const cells = ledger ? readCells(ledger) : new Map<string, Readonly<Record<string, unknown>>>();
  const expected = scheduleExamples.map(({ name, rating }) => [name, ratingWords[rating]]);
  const named = (ratings: readonly unknown[]) => scheduleExamples.map(({ name }, at) => [name, ratings[at]]);
  expect(named(summary.results.map(({ rating }) => ratingWords[rating]))).toEqual(expected);
  expect(named(readResults(book))).toEqual(expected);
  expect(named(ids.map((id) => cells.get(id)?.rating))).toEqual(expected);
  expect(named(readResults(results))).toEqual(expected);
}, 300_000);

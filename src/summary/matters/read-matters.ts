import { readWord, toCellText } from '../../workbook/book/cell-text';
import type { Book, Cell } from '../../workbook/book/book';
import { type FoundRow, readTable } from '../../workbook/book/read-table';
import type { FollowUpLine } from '../district-summary';
import { readDay, readWords } from '../sheets/read-typed';
import {
  explainedWords,
  followUpColumns,
  type FollowUpKey,
  followUpWords,
  levelWords,
  matterStateWords,
  stepWords,
  verdictWords,
  yesNo,
} from '../sheets/summary-columns';
import { summarySheets } from '../sheets/summary-sheets';
import { readRound } from '../sheets/summary-identity';
import type { KeptMatters } from './matter-order';

type Cells = FoundRow<FollowUpKey>['cells'];

function readTask(cell: Cell | undefined): number | null {
  const number = Number(toCellText(cell).slice(1));
  return toCellText(cell) === '' || Number.isNaN(number) ? null : number;
}

function readExplained(cell: Cell | undefined): boolean | null {
  const word = readWord(cell, explainedWords);
  return word === null ? null : word === 'yes';
}

function readLine(cells: Cells, period: string): FollowUpLine {
  const [reason, gap] = [toCellText(cells.reason), toCellText(cells.gap)];
  return {
    key: toCellText(cells.key),
    unit: toCellText(cells.unit),
    task: readTask(cells.task),
    indicator: toCellText(cells.indicator) || null,
    kind: readWord(cells.kind, followUpWords) ?? 'query',
    level: readWord(cells.level, levelWords),
    state: readWord(cells.state, matterStateWords),
    reason: { zh: reason, en: reason },
    standing: { actual: toCellText(cells.actual), target: toCellText(cells.target), gap: { zh: gap, en: gap } },
    isExplained: readExplained(cells.isExplained),
    explanation: toCellText(cells.explanation),
    number: toCellText(cells.number),
    reply: toCellText(cells.reply),
    openedIn: toCellText(cells.openedIn) || period,
    closedIn: toCellText(cells.closedIn),
    reds: Number(toCellText(cells.reds)) || 0,
    redsBefore: Number(toCellText(cells.redsBefore)) || 0,
    step: readWord(cells.step, stepWords),
    isIssued: toCellText(cells.issue).trim() === yesNo.yes,
    remedyBy: readDay(cells.remedyBy),
    extendedTo: readDay(cells.extendedTo),
    approvedBy: readWords(cells.approvedBy),
    remedy: readWords(cells.remedy),
    verdict: readWord(cells.verdict, verdictWords),
    verdictOn: readDay(cells.verdictOn),
  };
}

/**
 * 督办清单 of a summary as it stands. For the round that is made `again`, what was closed in it may be lit anew, and is
 * judged as what is open. What was settled in an earlier round without a number is no matter of the next.
 */
export function readMatters(book: Book, again: string | null): KeptMatters {
  const { period, lastNumbers } = readRound(book);
  const sheet = book.sheets.find(({ name }) => name === summarySheets.followUp);
  const rows = (sheet && readTable(sheet, followUpColumns, 'unit'))?.rows ?? [];
  const isRead = ({ key, kind }: FollowUpLine) => key !== '' && (again !== null || kind !== 'settled');
  const lines = rows.map(({ cells }) => readLine(cells, period)).filter(isRead);
  const isClosed = ({ state, closedIn }: FollowUpLine) => state === 'closed' && closedIn !== again;
  return {
    open: new Map(lines.filter((line) => !isClosed(line)).map((line) => [line.key, line])),
    closed: lines.filter(isClosed),
    lastNumbers,
  };
}

import type { Book, Sheet } from '../workbook/book/book';
import { memoByObject } from '../workbook/book/memo-by-object';
import { readTable, squeeze } from '../workbook/book/read-table';
import {
  actionColumns,
  type ActionKey,
  indicatorColumns,
  type IndicatorKey,
  sheetNames,
  taskColumns,
  type TaskKey,
  taskStatuses,
} from '../ledger/ledger-columns';
import { printColumns } from '../ledger/identity-sheet';
import {
  lockedIndicatorKeys,
  openIndicatorKeys,
  toEntryKeys,
  toFormerConstants,
  toIndicatorConstants,
} from '../ledger/indicator-sheet';
import type { ActionRow, IndicatorRow, Ledger, TaskRow } from '../ledger/ledger';
import { lockedActionKeys, lockedTaskKeys, toActionConstants, toTaskConstants } from '../ledger/task-sheet';
import { listStatuses } from '../ledger/task-status';
import { scaleOf } from '../ledger/yardstick';
import { findSheets } from './find-sheets';
import { readIdentity } from './identity';
import { readCover } from './read-cover';
import type { Expected } from './read-entry';
import { type Expectations, readRows } from './read-rows';
import type { Return } from './unit-return';
import { readReplies } from './read-replies';
import { toWritten } from './read-issued-rows';

const readPrintTable = memoByObject((sheet: Sheet) => readTable(sheet, printColumns, 'print'));

/** Fingerprints of the locked rows as issued, by sheet and row id. */
function readPrints(book: Book): ReadonlyMap<string, string> {
  const { sheet } = findSheets(book).identity;
  const table = sheet && readPrintTable(sheet);
  return new Map(
    table?.rows.map(({ cells }) => [
      `${squeeze(cells.sheet?.value)}!${squeeze(cells.id?.value)}`,
      toWritten(cells.print?.value),
    ]) ?? [],
  );
}

const text: Expected = { kind: 'text' };
const status: Expected = { kind: 'choice', items: taskStatuses };

const expectTask = memoByObject(({ duty }: TaskRow): Expectations<TaskKey> => [
  ['status', { kind: 'choice', items: listStatuses(duty) }],
  ['progress', text],
  ['problems', text],
  ['nextSteps', text],
  ['evidence', text],
]);
const actionEntries: Expectations<ActionKey> = [
  ['action', text],
  ['person', text],
  ['due', { kind: 'date' }],
  ['status', status],
];

const expectIndicator = memoByObject((row: IndicatorRow): Expectations<IndicatorKey> => {
  const { yardstick } = row;
  const figure: Expected = {
    kind: 'figure',
    percent: scaleOf(yardstick) === 100,
    unitOfMeasure: yardstick.unitOfMeasure,
  };
  const part: Expected = { kind: 'figure', percent: false, unitOfMeasure: '' };
  const actual: Expected =
    yardstick.measure === 'yesNo'
      ? { kind: 'choice', items: ['是', '否'] }
      : yardstick.measure === 'text'
        ? text
        : figure;
  const keys = toEntryKeys({ ...row, prior: null });
  const priors: Expectations<IndicatorKey> = [
    ['prior', figure],
    ['priorNumerator', part],
    ['priorDenominator', part],
  ];
  return [
    ...(keys.includes('prior') ? priors : []),
    ...(keys.includes('numerator')
      ? ([
          ['numerator', part],
          ['denominator', part],
        ] as const)
      : ([['actual', actual]] as const)),
    ['explanation', text],
    ['evidence', text],
  ];
});

/**
 * Reads a workbook that came back against the ledger as it would be issued today. Rows are found by id, columns by
 * header. Throws a Fault where the workbook is no ledger (`readIdentity`).
 */
export function readReturn(book: Book, ledger: Ledger, identity = readIdentity(book)): Return {
  const prints = readPrints(book);
  const sheets = findSheets(book);
  return {
    identity,
    cover: readCover(book),
    tasks: readRows<TaskRow, TaskKey>(
      sheets.tasks,
      {
        sheet: sheetNames.tasks,
        columns: taskColumns,
        issued: ledger.tasks,
        expect: expectTask,
        toConstants: toTaskConstants,
        lockedKeys: lockedTaskKeys,
        openKeys: [],
      },
      prints,
    ),
    actions: readRows<ActionRow, ActionKey>(
      sheets.actions,
      {
        sheet: sheetNames.actions,
        columns: actionColumns,
        issued: ledger.actions,
        expect: () => actionEntries,
        toConstants: toActionConstants,
        lockedKeys: lockedActionKeys,
        openKeys: [],
      },
      prints,
    ),
    indicators: readRows<IndicatorRow, IndicatorKey>(
      sheets.indicators,
      {
        sheet: sheetNames.indicators,
        columns: indicatorColumns,
        issued: ledger.indicators,
        expect: expectIndicator,
        toConstants: toIndicatorConstants,
        toFormerConstants,
        lockedKeys: lockedIndicatorKeys,
        openKeys: openIndicatorKeys,
      },
      prints,
    ),
    droppedRows: [],
    sharedRows: [],
    sharedTasks: [],
    replies: readReplies(book),
  };
}

import type { Cell } from '../workbook/book/book';
import { toTaskId } from '../ledger/draw-up-ledger';
import type { IndicatorRow } from '../ledger/ledger';
import { toPlainText } from '../ledger/row-print';
import { toTyped } from './compare-rows';
import type { Return, ReturnTable, SharedRow } from './unit-return';

function without<Row, Key extends string>(
  table: ReturnTable<Row, Key>,
  isShared: (row: Row) => boolean,
): ReturnTable<Row, Key> {
  return {
    ...table,
    rows: table.rows.filter(({ issued }) => !isShared(issued)),
    missingRows: table.missingRows.filter((row) => !isShared(row)),
    addedRows: table.addedRows.filter((row) => !isShared(row)),
  };
}

function isFilled({ cells }: { readonly cells: Readonly<Record<string, Cell | undefined>> }): boolean {
  return Object.values(cells).some((cell) => cell !== undefined && toTyped(cell) !== null);
}

/** Which part of a return one of the units takes that carry on for its own. */
export interface Share {
  /** How many of them have the row of 任务台账 or 指标填报. */
  readonly countHolders: (id: string) => number;
  /** What nobody has any more is told once. */
  readonly tellsDropped: boolean;
}

/** The return as one of the units that carry on has it: what is several ones' is none's, and only told. */
export function leaveShared(unitReturn: Return, { countHolders, tellsDropped }: Share): Return {
  const { tasks, actions, indicators, droppedRows } = unitReturn;
  const isShared = (id: string) => countHolders(id) > 1;
  const isSharedIndicator = ({ id, task }: IndicatorRow) => isShared(task === null ? id : toTaskId(task));
  const sharedRows = indicators.rows
    .filter(({ issued }) => isSharedIndicator(issued))
    .map(({ issued, cells, locationOf }): SharedRow => {
      const key = issued.yardstick.entry === 'parts' ? 'numerator' : 'actual';
      const shown = (['numerator', 'denominator', 'actual'] as const)
        .filter((each) => cells[each]?.formula === undefined)
        .map((each) => toPlainText(cells[each]?.value))
        .filter(Boolean);
      return { id: issued.id, column: key, location: locationOf(key), shown: shown.join('／') };
    });
  const filledTasks = [
    ...tasks.rows.filter(isFilled).map(({ issued }) => issued.id),
    ...actions.rows.filter(isFilled).map(({ issued }) => toTaskId(issued.task.number)),
  ];
  return {
    ...unitReturn,
    tasks: without(tasks, ({ id }) => isShared(id)),
    actions: without(actions, ({ task }) => isShared(toTaskId(task.number))),
    indicators: without(indicators, isSharedIndicator),
    droppedRows: tellsDropped ? droppedRows.filter(({ id }) => countHolders(id) === 0) : [],
    sharedRows,
    sharedTasks: [...new Set(filledTasks)].filter(isShared),
  };
}

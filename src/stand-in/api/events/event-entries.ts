import { showArea } from '../../workbook/cells/address';
import { intersect, type Area } from '../../workbook/cells/area';
import { LiveRange } from '../../workbook/cells/live-range';
import { toWireValue, typeOf } from '../cells/range-cells';
import type { WorkbookEvent } from '../../workbook/sheets/workbook-model';
import type { EventEntry } from '../../protocol/event-hub';
import type { ReferenceStore } from '../../protocol/reference-store';
import { refer } from '../refer';

/** The numbers of the events that this host fires. */
export const firedEvents: ReadonlySet<number> = new Set([
  10, 11, 12, 13, 14, 15, 16, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 50, 51, 52, 53, 100, 101, 102, 103, 250, 251, 252,
  2203,
]);

const wholeWorkbook = 'Workbook';

/** Each event for its own object and, where there is a collection, for the collection. */
export function toEntries(event: WorkbookEvent, triggerSource: string, references: ReferenceStore): EventEntry[] {
  switch (event.kind) {
    case 'changed':
      return changed(event, triggerSource, references);
    case 'formatChanged':
      return onSheet(18, event.sheet.id, {
        worksheetId: event.sheet.id,
        address: showArea(event.area),
        source: 'Local',
        referenceId: keep(event, references),
      });
    case 'rowSorted':
    case 'columnSorted':
      return onSheet(event.kind === 'rowSorted' ? 19 : 20, event.sheet.id, {
        worksheetId: event.sheet.id,
        address: showArea(event.area),
        source: 'Local',
      });
    case 'clicked':
      return onSheet(21, event.sheet.id, {
        worksheetId: event.sheet.id,
        address: showArea(event.area),
        offsetX: 0,
        offsetY: 0,
      });
    case 'rowHiddenChanged':
      return onSheet(22, event.sheet.id, {
        worksheetId: event.sheet.id,
        address: showArea(event.area),
        source: 'Local',
        changeType: event.hidden ? 'Hidden' : 'Unhidden',
      });
    case 'formulaChanged':
      return onSheet(23, event.sheet.id, {
        worksheetId: event.sheet.id,
        source: 'Local',
        formulaDetails: [{ cellAddress: showArea(event.area), previousFormula: event.before }],
      });
    case 'selectionChanged': {
      const address = event.areas.map((area) => showArea(area)).join(',');
      const entries = onSheet(14, event.sheet.id, { worksheetId: event.sheet.id, address });
      return [...entries, ...tableSelections(event)];
    }
    case 'revealed':
      return [];
    case 'sheetAdded':
      return [
        {
          messageType: 13,
          targetId: wholeWorkbook,
          message: JSON.stringify({ worksheetId: event.sheet.id, source: 'Local' }),
        },
      ];
    case 'sheetDeleted':
      return [
        {
          messageType: 15,
          targetId: wholeWorkbook,
          message: JSON.stringify({ worksheetId: event.sheet.id, source: 'Local' }),
        },
      ];
    case 'chartAdded':
    case 'chartDeleted':
      return [
        {
          messageType: event.kind === 'chartAdded' ? 50 : 53,
          targetId: event.sheet.id,
          message: JSON.stringify({ chartId: event.id, worksheetId: event.sheet.id, source: 'Local' }),
        },
      ];
    case 'chartActivated':
    case 'chartDeactivated': {
      const messageType = event.kind === 'chartActivated' ? 51 : 52;
      return [event.id, event.sheet.id].map((targetId) => ({
        messageType,
        targetId,
        message: JSON.stringify({ chartId: event.id, worksheetId: event.sheet.id }),
      }));
    }
    case 'activated':
      return onSheet(11, event.sheet.id, { worksheetId: event.sheet.id });
    case 'deactivated':
      return onSheet(12, event.sheet.id, { worksheetId: event.sheet.id });
    case 'calculated':
      return onSheet(16, event.sheet.id, { worksheetId: event.sheet.id, address: '' });
    case 'protectionChanged':
      return onSheet(24, event.sheet.id, {
        worksheetId: event.sheet.id,
        isProtected: event.isProtected,
        source: 'Local',
      });
    case 'nameChanged':
      return onSheet(25, event.sheet.id, {
        worksheetId: event.sheet.id,
        nameBefore: event.before,
        nameAfter: event.after,
        source: 'Local',
      });
    case 'visibilityChanged':
      return onSheet(26, event.sheet.id, {
        worksheetId: event.sheet.id,
        visibilityBefore: event.before,
        visibilityAfter: event.after,
        source: 'Local',
      });
    case 'settingsChanged':
      return [];
    case 'windowActivated':
      return [{ messageType: 2203, targetId: wholeWorkbook, message: JSON.stringify({ type: 'WorkbookActivated' }) }];
    case 'moved':
      return [
        {
          messageType: 27,
          targetId: wholeWorkbook,
          message: JSON.stringify({
            worksheetId: event.sheet.id,
            positionBefore: event.before,
            positionAfter: event.after,
            source: 'Local',
          }),
        },
      ];
    case 'tableAdded':
    case 'tableDeleted': {
      const message = JSON.stringify({
        tableId: event.table.id,
        tableName: event.table.name,
        worksheetId: event.table.sheet.id,
        source: 'Local',
      });
      const messageType = event.kind === 'tableAdded' ? 102 : 103;
      return [wholeWorkbook, event.table.sheet.id].map((targetId) => ({ messageType, targetId, message }));
    }
    case 'commentAdded':
    case 'commentDeleted':
    case 'commentChanged': {
      const { comment, changeType, replyIds } = event;
      const message = JSON.stringify({
        worksheetId: comment.sheet.id,
        source: 'Local',
        ...(changeType !== undefined && { changeType }),
        commentDetails: [{ commentId: comment.id, replyIds: replyIds ?? comment.replies.map(({ id }) => id) }],
      });
      const messageType = { commentAdded: 250, commentDeleted: 251, commentChanged: 252 }[event.kind];
      return [wholeWorkbook, comment.sheet.id].map((targetId) => ({ messageType, targetId, message }));
    }
  }
}

function onSheet(messageType: number, sheetId: string, content: object): EventEntry[] {
  const message = JSON.stringify(content);
  return [sheetId, wholeWorkbook].map((targetId) => ({ messageType, targetId, message }));
}

function keep(
  { sheet, area }: { readonly sheet: LiveRange['sheet']; readonly area: Area },
  references: ReferenceStore,
): string {
  return references.keepAnew(refer('Range', new LiveRange(sheet, area)));
}

type Changed = Extract<WorkbookEvent, { kind: 'changed' }>;

function changed(event: Changed, triggerSource: string, references: ReferenceStore): EventEntry[] {
  const { sheet, area, changeType, detail } = event;
  const details = detail && {
    valueBefore: toWireValue(detail.before),
    valueAfter: toWireValue(detail.after),
    valueTypeBefore: typeOf(detail.before),
    valueTypeAfter: typeOf(detail.after),
  };
  const content = {
    worksheetId: sheet.id,
    address: showArea(area),
    changeType,
    source: 'Local',
    triggerSource,
    ...directionOf(event),
    ...details,
  };
  const message = () => JSON.stringify({ ...content, referenceId: keep(event, references) });
  const sheets = [sheet.id, wholeWorkbook].map((targetId) => ({ messageType: 10, targetId, message: message() }));
  const touched =
    event.tables ??
    sheet.workbook.tables
      .filter((table) => table.sheet === sheet && intersect(table.area, area))
      .map((table) => ({ table, changeType }));
  const tables = touched.flatMap(({ table, changeType: inTable }) =>
    [table.id, wholeWorkbook, sheet.id].map((targetId) => ({
      messageType: 101,
      targetId,
      message: JSON.stringify({ ...content, changeType: inTable, tableId: table.id }),
    })),
  );
  return [...sheets, ...tables];
}

function directionOf({ changeType, along }: Changed): object {
  if (along === undefined) return { shiftDirection: 'None' };
  const isDelete = changeType.endsWith('Deleted');
  return { shiftDirection: `ShiftCell${along === 'rows' ? (isDelete ? 'Up' : 'Down') : isDelete ? 'Left' : 'Right'}` };
}

function tableSelections(event: Extract<WorkbookEvent, { kind: 'selectionChanged' }>): EventEntry[] {
  const { sheet, areas } = event;
  return sheet.workbook.tables
    .filter((table) => table.sheet === sheet)
    .map((table) => {
      const inside = areas.flatMap((area) => intersect(area, table.area) ?? []);
      const message = JSON.stringify({
        tableId: table.id,
        worksheetId: sheet.id,
        address: inside.map((area) => showArea(area)).join(','),
        isInsideTable: inside.length > 0,
      });
      return { messageType: 100, targetId: table.id, message };
    });
}

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

type Kind = WorkbookEvent['kind'];

type EventOf<Wanted extends Kind> = WorkbookEvent & { readonly kind: Wanted };

type Tell<Event> = (event: Event, triggerSource: string, references: ReferenceStore) => EventEntry[];

/** Each event for its own object and, where there is a collection, for the collection. */
export function toEntries(event: WorkbookEvent, triggerSource: string, references: ReferenceStore): EventEntry[] {
  const tell = told[event.kind] as Tell<WorkbookEvent>;
  return tell(event, triggerSource, references);
}

const told: { readonly [Each in Kind]: Tell<EventOf<Each>> } = {
  changed,
  formatChanged: (event, _, references) =>
    onSheet(18, event.sheet.id, { ...placeOf(event), source: 'Local', referenceId: keep(event, references) }),
  rowSorted: (event) => onSheet(19, event.sheet.id, { ...placeOf(event), source: 'Local' }),
  columnSorted: (event) => onSheet(20, event.sheet.id, { ...placeOf(event), source: 'Local' }),
  clicked: (event) => onSheet(21, event.sheet.id, { ...placeOf(event), offsetX: 0, offsetY: 0 }),
  rowHiddenChanged: (event) =>
    onSheet(22, event.sheet.id, {
      ...placeOf(event),
      source: 'Local',
      changeType: event.hidden ? 'Hidden' : 'Unhidden',
    }),
  formulaChanged: ({ sheet, area, before }) =>
    onSheet(23, sheet.id, {
      worksheetId: sheet.id,
      source: 'Local',
      formulaDetails: [{ cellAddress: showArea(area), previousFormula: before }],
    }),
  selectionChanged: (event) => {
    const address = event.areas.map((area) => showArea(area)).join(',');
    const entries = onSheet(14, event.sheet.id, { worksheetId: event.sheet.id, address });
    return [...entries, ...tableSelections(event)];
  },
  revealed: () => [],
  sheetAdded: ({ sheet }) => onWorkbook(13, { worksheetId: sheet.id, source: 'Local' }),
  sheetDeleted: ({ sheet }) => onWorkbook(15, { worksheetId: sheet.id, source: 'Local' }),
  chartAdded: ({ sheet, id }) => [entry(50, sheet.id, { chartId: id, worksheetId: sheet.id, source: 'Local' })],
  chartDeleted: ({ sheet, id }) => [entry(53, sheet.id, { chartId: id, worksheetId: sheet.id, source: 'Local' })],
  chartActivated: ({ sheet, id }) => onEach(51, [id, sheet.id], { chartId: id, worksheetId: sheet.id }),
  chartDeactivated: ({ sheet, id }) => onEach(52, [id, sheet.id], { chartId: id, worksheetId: sheet.id }),
  activated: ({ sheet }) => onSheet(11, sheet.id, { worksheetId: sheet.id }),
  deactivated: ({ sheet }) => onSheet(12, sheet.id, { worksheetId: sheet.id }),
  calculated: ({ sheet }) => onSheet(16, sheet.id, { worksheetId: sheet.id, address: '' }),
  protectionChanged: ({ sheet, isProtected }) =>
    onSheet(24, sheet.id, { worksheetId: sheet.id, isProtected, source: 'Local' }),
  nameChanged: ({ sheet, before, after }) =>
    onSheet(25, sheet.id, { worksheetId: sheet.id, nameBefore: before, nameAfter: after, source: 'Local' }),
  visibilityChanged: ({ sheet, before, after }) =>
    onSheet(26, sheet.id, { worksheetId: sheet.id, visibilityBefore: before, visibilityAfter: after, source: 'Local' }),
  settingsChanged: () => [],
  windowActivated: () => onWorkbook(2203, { type: 'WorkbookActivated' }),
  moved: ({ sheet, before, after }) =>
    onWorkbook(27, { worksheetId: sheet.id, positionBefore: before, positionAfter: after, source: 'Local' }),
  tableAdded: ({ table }) => ofTable(102, table),
  tableDeleted: ({ table }) => ofTable(103, table),
  commentAdded: (event) => ofComment(250, event),
  commentDeleted: (event) => ofComment(251, event),
  commentChanged: (event) => ofComment(252, event),
};

function entry(messageType: number, targetId: string, content: object): EventEntry {
  return { messageType, targetId, message: JSON.stringify(content) };
}

function onEach(messageType: number, targetIds: readonly string[], content: object): EventEntry[] {
  return targetIds.map((targetId) => entry(messageType, targetId, content));
}

function onSheet(messageType: number, sheetId: string, content: object): EventEntry[] {
  return onEach(messageType, [sheetId, wholeWorkbook], content);
}

function onWorkbook(messageType: number, content: object): EventEntry[] {
  return [entry(messageType, wholeWorkbook, content)];
}

function placeOf({ sheet, area }: { readonly sheet: LiveRange['sheet']; readonly area: Area }): object {
  return { worksheetId: sheet.id, address: showArea(area) };
}

function ofTable(messageType: number, table: EventOf<'tableAdded'>['table']): EventEntry[] {
  const { id, name, sheet } = table;
  const content = { tableId: id, tableName: name, worksheetId: sheet.id, source: 'Local' };
  return onEach(messageType, [wholeWorkbook, sheet.id], content);
}

function ofComment(
  messageType: number,
  { comment, changeType, replyIds }: EventOf<'commentAdded' | 'commentDeleted' | 'commentChanged'>,
): EventEntry[] {
  return onEach(messageType, [wholeWorkbook, comment.sheet.id], {
    worksheetId: comment.sheet.id,
    source: 'Local',
    ...(changeType !== undefined && { changeType }),
    commentDetails: [{ commentId: comment.id, replyIds: replyIds ?? comment.replies.map(({ id }) => id) }],
  });
}

function keep(
  { sheet, area }: { readonly sheet: LiveRange['sheet']; readonly area: Area },
  references: ReferenceStore,
): string {
  return references.keepAnew(refer('Range', new LiveRange(sheet, area)));
}

type Changed = EventOf<'changed'>;

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

function tableSelections(event: EventOf<'selectionChanged'>): EventEntry[] {
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

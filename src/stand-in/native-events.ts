import { columnsOf, rowsOf } from './workbook/cells/area';
import { hasHeaders, placeOf, type Binding, type Bindings } from './workbook/sheets/bindings';
import type { WorkbookEvent } from './workbook/sheets/workbook-model';

/** Events that the library knows by number and that come one at a time. */
export const nativeEvents = { settingsChanged: 1, documentSelection: 2, bindingSelection: 3, bindingData: 4 } as const;

type Deliver = (payload: readonly unknown[]) => void;

/** Who listens to which of them, for one binding or for the document. */
export class NativeEvents {
  private readonly listeners = new Map<string, Deliver>();

  listen(event: number, targetId: string, deliver: Deliver): void {
    this.listeners.set(`${String(event)} ${targetId}`, deliver);
  }

  unlisten(event: number, targetId: string): void {
    this.listeners.delete(`${String(event)} ${targetId}`);
  }

  clear(): void {
    this.listeners.clear();
  }

  tell(event: number, targetId: string, payload: readonly unknown[]): void {
    this.listeners.get(`${String(event)} ${targetId}`)?.(payload);
  }
}

/** An array as a host gives it: what it holds is seen only through `toArray`. */
export interface HostArray {
  toArray(): readonly unknown[];
}

export function toHostArray(values: readonly unknown[]): HostArray {
  return { toArray: () => values };
}

const bindingKinds = { Text: 0, Range: 1, Table: 2 } as const;

function describe(binding: Binding): readonly unknown[] {
  const { area } = placeOf(binding);
  return [binding.id, bindingKinds[binding.type], toHostArray([rowsOf(area), columnsOf(area), hasHeaders(binding)])];
}

/** Tells whoever listens by number of what happened to the workbook. */
export function tellNatively(event: WorkbookEvent, listeners: NativeEvents, bindings: Bindings): void {
  switch (event.kind) {
    case 'settingsChanged':
      listeners.tell(nativeEvents.settingsChanged, '', []);
      return;
    case 'changed':
      for (const { binding } of bindings.at(event.sheet, event.area))
        listeners.tell(nativeEvents.bindingData, binding.id, describe(binding));
      return;
    case 'selectionChanged':
      listeners.tell(nativeEvents.documentSelection, '', []);
      for (const { binding, startRow, startColumn, rowCount, columnCount } of event.areas.flatMap((area) =>
        bindings.at(event.sheet, area),
      )) {
        const part = toHostArray([toHostArray([startRow, startColumn]), toHostArray([rowCount, columnCount])]);
        listeners.tell(nativeEvents.bindingSelection, binding.id, [toHostArray(describe(binding)), part]);
      }
      return;
    default:
  }
}

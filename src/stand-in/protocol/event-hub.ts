import type { ReferenceStore } from './reference-store';
import type { Listeners } from './surroundings';
import { toEntries, type EventEntry } from './event-entries';
import type { WorkbookEvent, WorkbookModel } from '../workbook/sheets/workbook-model';

/** Sends what happens to whoever registered for it, after the batch in which it happened. */
export class EventHub implements Listeners {
  private readonly registered = new Map<string, number>();
  private readonly waiting: { event: WorkbookEvent; trigger: string }[] = [];
  private deliver: ((entries: readonly EventEntry[]) => void) | null = null;
  /** Who is changing the workbook now. */
  trigger: 'ThisLocalAddin' | 'Unknown' = 'Unknown';

  constructor(
    workbook: WorkbookModel,
    private readonly references: ReferenceStore,
  ) {
    workbook.watch((event) => {
      if (workbook.enableEvents) this.waiting.push({ event, trigger: this.trigger });
    });
  }

  register(targetId: string, messageType: number): void {
    const key = keyOf(targetId, messageType);
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(targetId: string, messageType: number): void {
    const key = keyOf(targetId, messageType);
    const count = (this.registered.get(key) ?? 0) - 1;
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  /** Where the library listens; null: nowhere any more. */
  connect(deliver: ((entries: readonly EventEntry[]) => void) | null): void {
    this.deliver = deliver;
  }

  /** Whoever registered is gone. */
  disconnect(): void {
    this.deliver = null;
    this.registered.clear();
  }

  /** Hands over what has happened since the last time. */
  flush(): void {
    const happened = this.waiting.splice(0);
    if (!this.deliver) return;
    const entries = happened
      .flatMap(({ event, trigger }) => toEntries(event, trigger, this.references))
      .filter(({ targetId, messageType }) => this.registered.has(keyOf(targetId, messageType)));
    if (entries.length > 0) this.deliver(entries);
  }
}

function keyOf(targetId: string, messageType: number): string {
  return `${String(messageType)} ${targetId}`;
}

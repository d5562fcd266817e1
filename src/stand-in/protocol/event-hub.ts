import type { ReferenceStore } from './reference-store';

/** One message for the library. */
export interface EventEntry {
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Who is changing the workbook. */
export type Trigger = 'ThisLocalAddin' | 'Unknown';

/** What is told to whom of an event; objects that go with it are kept among the references. */
export type ToEntries<Event> = (event: Event, trigger: Trigger, references: ReferenceStore) => readonly EventEntry[];

/** Sends what happens to whoever registered for it, after the batch in which it happened. */
export class EventHub<Event> {
  private readonly registered = new Map<string, number>();
  private readonly waiting: { event: Event; trigger: Trigger }[] = [];
  private deliver: ((entries: readonly EventEntry[]) => void) | null = null;
  trigger: Trigger = 'Unknown';

  constructor(
    private readonly toEntries: ToEntries<Event>,
    private readonly references: ReferenceStore,
  ) {}

  /** Something has happened. */
  note(event: Event): void {
    this.waiting.push({ event, trigger: this.trigger });
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
      .flatMap(({ event, trigger }) => this.toEntries(event, trigger, this.references))
      .filter(({ targetId, messageType }) => this.registered.has(keyOf(targetId, messageType)));
    if (entries.length > 0) this.deliver(entries);
  }
}

function keyOf(targetId: string, messageType: number): string {
  return `${String(messageType)} ${targetId}`;
}

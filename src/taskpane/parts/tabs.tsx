import { type KeyboardEvent, useRef } from 'react';

interface TabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly label: string }[];
  readonly chosen: Key;
  /** The id of the element that shows the chosen tab. */
  readonly panel: string;
  readonly onChoose: (key: Key) => void;
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A tab list by the keyboard pattern of WAI-ARIA: arrows move, Enter or Space chooses. Fluent's own weighs 25 KB more. */
export function Tabs<Key extends string>({ label, tabs, chosen, panel, onChoose }: TabsProps<Key>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent, at: number) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = list.current?.children[step(at, tabs.length)];
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className="tabs">
      {tabs.map(({ key, label: words }, at) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`tab-${key}`}
          aria-selected={key === chosen}
          aria-controls={panel}
          tabIndex={key === chosen ? 0 : -1}
          onKeyDown={(event) => move(event, at)}
          onClick={() => onChoose(key)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

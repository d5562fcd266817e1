import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useWords } from '../words/use-words';

export const paneWidths = { least: 300, most: 500, first: 360 } as const;

interface SplitterProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** Makes the pane wider and narrower, as wide as Excel lets it be. */
export function Splitter({ width, onWidth }: SplitterProps) {
  const say = useWords();
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const set = (to: number) => onWidth(Math.min(paneWidths.most, Math.max(paneWidths.least, Math.round(to))));
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: width + 20,
    ArrowRight: width - 20,
    Home: paneWidths.least,
    End: paneWidths.most,
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={say('paneWidth')}
      aria-orientation="vertical"
      aria-valuemin={paneWidths.least}
      aria-valuemax={paneWidths.most}
      aria-valuenow={width}
      className="splitter"
      onKeyDown={(event: KeyboardEvent) => {
        const to = steps[event.key];
        if (to === undefined) return;
        event.preventDefault();
        set(to);
      }}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        start.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={({ clientX }) => {
        if (start.current) set(start.current.width + start.current.x - clientX);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}

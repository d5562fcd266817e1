import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { toA1 } from '../../workbook/book/a1';
import { useOwnWords } from '../words/use-words';
import { clerkWords } from '../words/clerk';
import type { DoneRepair } from './clerk-desk';

interface DoneRepairsProps {
  readonly repairs: readonly DoneRepair[];
  readonly onUndo: (repair: DoneRepair) => void;
}

/** What was repaired from here; Excel's own undo does not know of it. */
export function DoneRepairs({ repairs, onUndo }: DoneRepairsProps) {
  const say = useOwnWords(clerkWords);
  const place = useRef<HTMLDivElement>(null);
  const latest = repairs[0]?.id;
  const count = useRef(repairs.length);
  useEffect(() => {
    // the button that was pressed is gone: the focus goes to what it did
    if (latest !== undefined || count.current > 0) place.current?.focus();
    count.current = repairs.length;
  }, [latest, repairs.length]);
  return (
    <div ref={place} role="log" tabIndex={-1} className="place" aria-label={say('repairs')}>
      <ul className="plain">
        {repairs.map((repair) => {
          const { id, cells } = repair;
          const [first] = cells;
          if (!first) return null;
          const { location, shown } = first;
          const cell = `${location.sheet} ${toA1(location.row, location.column)}`;
          const words =
            cells.length > 1 ? say('repairedMany', { cell, n: cells.length }) : say('repaired', { cell, shown });
          return (
            <li key={id} className="line">
              <span className="grow">{words}</span>
              <Button size="small" aria-label={say('undoOf', { cell })} onClick={() => onUndo(repair)}>
                {say('undo')}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

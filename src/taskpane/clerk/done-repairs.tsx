import { Button } from '@fluentui/react-components';
import { toAddress } from '../../book/address';
import { useWords } from '../words/use-words';
import type { DoneRepair } from './clerk-desk';

interface DoneRepairsProps {
  readonly repairs: readonly DoneRepair[];
  readonly onUndo: (repair: DoneRepair) => void;
}

/** What was repaired from here; Excel's own undo does not know of it. */
export function DoneRepairs({ repairs, onUndo }: DoneRepairsProps) {
  const say = useWords();
  if (repairs.length === 0) return null;
  return (
    <ul className="plain" role="log">
      {repairs.map((repair) => {
        const { id, location, shown } = repair;
        const cell = `${location.sheet} ${toAddress(location.row, location.column)}`;
        return (
          <li key={id} className="line">
            <span className="grow">{say('clerkRepaired', { cell, shown })}</span>
            <Button size="small" aria-label={say('clerkUndoOf', { cell })} onClick={() => onUndo(repair)}>
              {say('clerkUndo')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

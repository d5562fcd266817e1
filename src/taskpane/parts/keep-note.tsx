import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaneKeep } from '../keeping/pane-keep';
import { useStore } from '../state/use-store';
import { useWords } from '../words/use-words';

/** What the pane keeps on this machine, and how to let it go; or that it cannot keep anything. */
export function KeepNote({ keep }: { readonly keep: PaneKeep }) {
  const say = useWords();
  const { isKept, isUnable } = useStore(keep.store);
  const [isAsking, setAsking] = useState(false);
  return (
    <footer className="view">
      <p role="status" className="hint">
        {isUnable && say('keepUnable')}
      </p>
      {isKept && (
        <div className="line">
          <p className="hint grow">{say(isAsking ? 'keepClearAsk' : 'keepNote')}</p>
          {isAsking && (
            <Button size="small" onClick={() => setAsking(false)}>
              {say('keepOn')}
            </Button>
          )}
          <Button
            size="small"
            aria-label={say(isAsking ? 'keepClearNow' : 'keepClearAll')}
            onClick={() => {
              setAsking(!isAsking);
              if (isAsking) void keep.clear();
            }}
          >
            {say('keepClear')}
          </Button>
        </div>
      )}
    </footer>
  );
}

import { type SyntheticEvent, useCallback } from 'react';
import { type Command, toCommandUrl } from '../../taskpane/commands';
import type { Host } from '@district-ledger/excel-stand-in';
import type { PaneFrame as Frame } from '../stand-in';
import { useWords } from '../words/use-words';

interface PaneFrameProps {
  readonly host: Host;
  readonly command: Command;
}

/** F6 in the pane leads to the sheet beside it, as in Excel. */
function followKeys({ currentTarget: frame }: SyntheticEvent<HTMLIFrameElement>): void {
  frame.contentWindow?.addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    frame.closest('.window')?.querySelector<HTMLElement>('.cell-editor')?.focus();
  });
}

/** The add-in's own built pane, with the workbook's host as its Excel. */
export function PaneFrame({ host, command }: PaneFrameProps) {
  const say = useWords();
  const connect = useCallback(
    (frame: Frame | null) => {
      if (!frame) return;
      frame.standIn = host.external;
      return () => {
        host.disconnect();
      };
    },
    [host],
  );
  return (
    <iframe
      ref={connect}
      className="pane-frame"
      onLoad={followKeys}
      title={say('pane')}
      src={`addin/${toCommandUrl(command)}`}
      allow="clipboard-write"
    />
  );
}

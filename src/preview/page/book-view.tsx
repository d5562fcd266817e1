import { useEffect, useState } from 'react';
import { useStore } from '../../taskpane/state/use-store';
import { type Command, commands } from '../../taskpane/commands';
import type { OpenBook } from '../books/open-books';
import { FormulaBar } from '../grid/formula-bar';
import { Grid } from '../grid/grid';
import { RefusalDialog } from '../grid/refusal-dialog';
import { SheetTabs } from '../grid/sheet-tabs';
import { useWords } from '../words/use-words';
import type { WordKey } from '../words/zh';
import { PaneFrame } from './pane-frame';
import { Splitter } from './splitter';

interface BookViewProps {
  readonly book: OpenBook;
  readonly isFront: boolean;
  readonly edition: number;
  readonly paneWidth: number;
  readonly onPaneWidth: (width: number) => void;
}

const labels = { open: 'ribbonOpen', check: 'ribbonCheck', consolidate: 'ribbonConsolidate' } as const satisfies Record<
  Command,
  WordKey
>;

/** One workbook's window: the ribbon group, the sheet in front, and the pane, which stays loaded while another is in front. */
export function BookView({ book, isFront, edition, paneWidth, onPaneWidth }: BookViewProps) {
  const { desk } = book;
  const { refusal, notice } = useStore(desk.store);
  const say = useWords();
  const [asked, setAsked] = useState<{ readonly command: Command; readonly times: number }>({
    command: 'open',
    times: 0,
  });
  useEffect(() => desk.start(), [desk]);
  return (
    <section id={`window-${book.id}`} role="tabpanel" aria-label={book.name} className="window" hidden={!isFront}>
      <h1 className="unseen">{book.name}</h1>
      <div role="group" aria-label={say('ribbon')} className="ribbon">
        <span aria-hidden>{say('ribbonGroup')}</span>
        {commands.map((command) => (
          <button key={command} type="button" onClick={() => setAsked(({ times }) => ({ command, times: times + 1 }))}>
            {say(labels[command])}
          </button>
        ))}
      </div>
      <div className="window-body">
        <div className="sheet-side">
          {isFront && (
            <>
              <FormulaBar desk={desk} />
              <Grid desk={desk} />
              <div className="sheet-foot">
                <SheetTabs desk={desk} />
                <p className="sheet-notice" role="alert">
                  {notice && say(notice.key, notice.facts)}
                </p>
              </div>
              {refusal && <RefusalDialog desk={desk} refusal={refusal} />}
            </>
          )}
        </div>
        <Splitter width={paneWidth} onWidth={onPaneWidth} />
        <div className="pane-side" style={{ width: paneWidth }}>
          <PaneFrame key={`${String(edition)} ${String(asked.times)}`} host={desk.host} command={asked.command} />
        </div>
      </div>
    </section>
  );
}

import type { Host } from './host';
import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Command } from './commands';
import type { PaneKeep } from './keeping/pane-keep';
import { FaultNotice } from './parts/fault-notice';
import { KeepNote } from './parts/keep-note';
import { NewsNotice } from './parts/news-notice';
import { WorkbookWatch } from './state/workbook-watch';
import { useStore } from './state/use-store';
import { useTheme } from './themes/use-theme';
import type { WordList } from './words/speak';
import { SpeechContext, useWords } from './words/use-words';
import { ErrorBoundary } from './error-boundary';

const Clerk = lazy(() => import('./clerk/clerk').then(({ Clerk: default_ }) => ({ default: default_ })));
const Bureau = lazy(() => import('./bureau/bureau').then(({ Bureau: default_ }) => ({ default: default_ })));

interface AppProps {
  readonly host: Host;
  readonly command: Command;
  readonly keep: PaneKeep;
  readonly words: WordList;
}

function Opening() {
  const say = useWords();
  return <p className="view hint">{say('reading')}</p>;
}

/** Clerk or bureau, as the open workbook says. */
function Room({ host, command, keep }: Omit<AppProps, 'words'>) {
  const { workbook } = host;
  const [watch] = useState(() => new WorkbookWatch(workbook));
  const { occupancy, fault, news } = useStore(watch.store);
  useEffect(() => watch.start(), [watch]);
  useEffect(() => {
    // older Excels do not tell of a new name
    const look = () => void watch.look();
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('focus', look);
    };
  }, [watch]);
  const { isOpen, edition } = useStore(keep.store);
  const isKnown = occupancy !== null;
  useEffect(() => {
    if (!isKnown) return undefined;
    const end = keep.start();
    const flush = () => void keep.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      end();
    };
  }, [keep, isKnown]);
  if (!occupancy || !isOpen) return fault ? <FaultNotice fault={fault} /> : <Opening />;
  return (
    <>
      <NewsNotice news={news} />
      <Suspense fallback={<Opening />}>
        {occupancy.ledger ? (
          <Clerk
            key={edition}
            workbook={workbook}
            keep={keep}
            checkNow={command === 'check'}
            isAskedToConsolidate={command === 'consolidate'}
          />
        ) : (
          <Bureau key={edition} host={host} keep={keep} occupancy={occupancy} command={command} />
        )}
      </Suspense>
      <KeepNote keep={keep} />
    </>
  );
}

export function App({ words, ...props }: AppProps) {
  const { language, readBackground } = props.host;
  const { theme, kind } = useTheme(readBackground);
  const speech = useMemo(() => ({ language, words }), [language, words]);
  return (
    <SpeechContext value={speech}>
      <FluentProvider theme={theme} className={`pane ${kind}`} lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <ErrorBoundary words={words} keep={props.keep}>
          <Room {...props} />
        </ErrorBoundary>
      </FluentProvider>
    </SpeechContext>
  );
}

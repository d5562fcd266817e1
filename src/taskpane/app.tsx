import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Command } from '../commands/commands';
import type { Host } from '../excel/host';
import type { OpenWorkbook } from '../excel/open-workbook';
import { FaultNotice } from './parts/fault-notice';
import { WorkbookWatch } from './state/workbook-watch';
import { useStore } from './state/use-store';
import { useTheme } from './themes/use-theme';
import { LanguageContext, useWords } from './words/use-words';
import { ErrorBoundary } from './error-boundary';

const Clerk = lazy(() => import('./clerk/clerk').then(({ Clerk: default_ }) => ({ default: default_ })));
const Bureau = lazy(() => import('./bureau/bureau').then(({ Bureau: default_ }) => ({ default: default_ })));

interface AppProps {
  readonly host: Host;
  readonly workbook: OpenWorkbook;
  readonly command: Command;
}

function Opening() {
  const say = useWords();
  return <p className="view hint">{say('reading')}</p>;
}

/** Clerk or bureau, as the open workbook says. */
function Room({ host, workbook, command }: AppProps) {
  const [watch] = useState(() => new WorkbookWatch(workbook));
  const { occupancy, fault } = useStore(watch.store);
  useEffect(() => watch.start(), [watch]);
  if (!occupancy) return fault ? <FaultNotice fault={fault} /> : <Opening />;
  return (
    <Suspense fallback={<Opening />}>
      {occupancy.ledger ? (
        <Clerk workbook={workbook} checkNow={command === 'check'} isAskedToConsolidate={command === 'consolidate'} />
      ) : (
        <Bureau host={host} workbook={workbook} occupancy={occupancy} command={command} />
      )}
    </Suspense>
  );
}

export function App(props: AppProps) {
  const { language, background } = props.host;
  const { theme, kind } = useTheme(background);
  return (
    <LanguageContext value={language}>
      <FluentProvider theme={theme} className={`pane ${kind}`} lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <ErrorBoundary language={language}>
          <Room {...props} />
        </ErrorBoundary>
      </FluentProvider>
    </LanguageContext>
  );
}

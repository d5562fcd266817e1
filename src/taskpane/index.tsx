import { createRoot } from 'react-dom/client';
import { readCommand } from './commands';
import { startHost } from '../excel/excel-host';
import { openWorkbook } from '../excel/open-workbook';
import { App } from './app';
import { buildId } from './build-id';
import { openShelf } from './keeping/open-shelf';
import { PaneKeep } from './keeping/pane-keep';
import { loadWords } from './words/load-words';

/** The same page once more: nobody pressed a ribbon button. */
function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload';
}

async function start(): Promise<void> {
  const host = await startHost();
  // the boot script says why
  if (!host) return;
  const page = document.documentElement;
  page.lang = host.language === 'zh' ? 'zh-CN' : 'en';
  const root = document.getElementById('pane');
  if (!root) throw new Error('taskpane.html has no #pane');
  const words = await loadWords(host.language);
  page.setAttribute('data-pane', 'started');
  const keep = new PaneKeep({
    openShelf,
    workbook: openWorkbook,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    build: buildId,
  });
  createRoot(root).render(
    <App
      host={host}
      words={words}
      workbook={openWorkbook}
      keep={keep}
      command={isReload() ? 'open' : readCommand(location.search)}
    />,
  );
}

void start();

import { createRoot } from 'react-dom/client';
import { App } from './app';
import { buildId } from './build-id';
import { readCommand } from './commands';
import type { Host } from './host';
import { openShelf } from './keeping/open-shelf';
import { PaneKeep } from './keeping/pane-keep';
import { loadWords } from './words/load-words';

/** The same page once more: nobody pressed a ribbon button. */
function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'reload';
}

/** Fills the page with the pane, over whichever host. */
export async function startPane(host: Host): Promise<void> {
  const page = document.documentElement;
  page.lang = host.language === 'zh' ? 'zh-CN' : 'en';
  const root = document.getElementById('pane');
  if (!root) throw new Error('taskpane.html has no #pane');
  const words = await loadWords(host.language);
  page.setAttribute('data-pane', 'started');
  const keep = new PaneKeep({
    openShelf,
    workbook: host.workbook,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    build: buildId,
  });
  const command = isReload() ? 'open' : readCommand(location.search);
  createRoot(root).render(<App host={host} words={words} keep={keep} command={command} />);
}

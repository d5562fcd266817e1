import { createRoot } from 'react-dom/client';
import { readCommand } from '../commands/commands';
import { startHost } from '../excel/host';
import { openWorkbook } from '../excel/open-workbook';
import { App } from './app';

async function start(): Promise<void> {
  const host = await startHost();
  // the boot script says why
  if (!host) return;
  const page = document.documentElement;
  page.lang = host.language === 'zh' ? 'zh-CN' : 'en';
  const root = document.getElementById('pane');
  if (!root) throw new Error('taskpane.html has no #pane');
  page.setAttribute('data-pane', 'started');
  createRoot(root).render(<App host={host} workbook={openWorkbook} command={readCommand(location.search)} />);
}

void start();

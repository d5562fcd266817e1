import { startHost } from '../excel/excel-host';
import { openNewWorkbook } from '../excel/open-new-workbook';
import { openWorkbook } from '../excel/open-workbook';
import { startPane } from './start-pane';

async function start(): Promise<void> {
  const excel = await startHost();
  // where there is none, the boot script says why
  if (excel) await startPane({ ...excel, workbook: openWorkbook, openNew: openNewWorkbook });
}

void start();

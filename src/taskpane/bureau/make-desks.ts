import type { Host } from '../../excel/host';
import { openNewWorkbook } from '../../excel/open-new-workbook';
import type { OpenWorkbook } from '../../excel/open-workbook';
import { saveFile } from '../dom/save-file';
import { Store } from '../state/store';
import { jobRunner } from '../worker/run-job';
import { startWorker } from '../worker/start-worker';
import { ConsolidateDesk } from './consolidate-desk';
import { IssueDesk } from './issue-desk';
import { PlanDesk } from './plan-desk';
import { SendBackDesk } from './send-back-desk';

/** What the bureau's tabs share, so that going to another one loses nothing. */
export interface BureauDesks {
  readonly plan: PlanDesk;
  readonly issue: IssueDesk;
  readonly consolidate: ConsolidateDesk;
  readonly sendBack: SendBackDesk;
  readonly choice: Store<{ readonly period: string }>;
}

export function makeDesks({ language, savesFiles }: Host, workbook: OpenWorkbook): BureauDesks {
  const runJob = jobRunner(startWorker);
  const plan = new PlanDesk(workbook, runJob);
  return {
    plan,
    issue: new IssueDesk(plan, { runJob, language, save: savesFiles ? saveFile : null, openNew: openNewWorkbook }),
    consolidate: new ConsolidateDesk(plan, { workbook, runJob, save: saveFile, openNew: openNewWorkbook }),
    sendBack: new SendBackDesk({ runJob, language, save: saveFile }),
    choice: new Store({ period: '' }),
  };
}

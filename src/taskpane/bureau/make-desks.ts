import type { Host } from '../host';
import { saveFile } from '../dom/save-file';
import { today } from '../dom/today';
import type { Kept } from '../keeping/kept';
import type { Occupancy } from '../state/occupancy';
import { Store } from '../state/store';
import { jobRunner } from '../worker/run-job';
import { startWorker } from '../worker/start-worker';
import { ConsolidateDesk } from './consolidate-desk';
import { IssueDesk } from './issue-desk';
import { PlanDesk } from './plan-desk';
import { ReviseDesk } from './revise-desk';
import { SendBackDesk } from './send-back-desk';

export interface Choice {
  /** As it was typed, or as the open summary or the chosen ledgers have it. */
  readonly period: string;
  readonly isTyped: boolean;
}

/** What the bureau's tabs share, so that going to another one loses nothing. */
export interface BureauDesks {
  readonly plan: PlanDesk;
  readonly revise: ReviseDesk;
  readonly issue: IssueDesk;
  readonly consolidate: ConsolidateDesk;
  readonly sendBack: SendBackDesk;
  readonly choice: Store<Choice>;
}

/** Desks that go on with what is kept. */
export function makeDesks(
  { language, savesFiles, workbook, openNew }: Host,
  kept: Partial<Kept>,
  occupancy: Occupancy,
): BureauDesks {
  const runJob = jobRunner(startWorker);
  const plan = new PlanDesk(workbook, runJob);
  const revise = new ReviseDesk(plan, { workbook, runJob, today: today() });
  const issue = new IssueDesk(plan, { runJob, language, save: savesFiles ? saveFile : null, openNew });
  const consolidate = new ConsolidateDesk(plan, { workbook, runJob, save: saveFile, openNew });
  void plan.restore(kept, occupancy.plan);
  void revise.restore(kept, occupancy.plan);
  issue.restore(kept);
  consolidate.restore(kept);
  return {
    plan,
    revise,
    issue,
    consolidate,
    sendBack: new SendBackDesk({ runJob, language, save: saveFile }),
    choice: new Store<Choice>({ period: kept.period ?? '', isTyped: true }),
  };
}

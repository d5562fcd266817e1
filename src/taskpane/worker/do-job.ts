import { Fault } from '../../workbook/book/fault';
import { consolidateJob, type Readers } from './consolidate-job';
import { issueJob } from './issue-job';
import type { Job, Progress, Results, WorkerWord } from './jobs';
import { peekPeriodJob } from './peek-period-job';
import { readPlanJob } from './read-plan-job';
import { compareJob, recordJob } from './revise-job';
import { sendBackJob } from './send-back-job';

type Tell = (progress: Progress) => void;

function run(job: Job, readers: Readers, tell: Tell): Promise<Results[Job['kind']]> {
  switch (job.kind) {
    case 'readPlan':
      return readPlanJob(job.source);
    case 'comparePlans':
      return compareJob(job);
    case 'recordRevisions':
      return recordJob(job);
    case 'issue':
      return issueJob(job, tell);
    case 'consolidate':
      return consolidateJob(job, readers, tell);
    case 'peekPeriod':
      return peekPeriodJob(job.files);
    case 'sendBack':
      return sendBackJob(job, tell);
    case 'papers':
      // only this job needs the library
      return import('./papers-job').then(({ papersJob }) => papersJob(job, tell));
  }
}

/** Does a job and gives the last word on it; progress on the way. Never rejects. */
export async function doJob(job: Job, readers: Readers, tell: Tell): Promise<WorkerWord> {
  try {
    return { kind: 'done', result: await run(job, readers, tell) };
  } catch (thrown) {
    if (thrown instanceof Fault)
      return { kind: 'failed', code: thrown.code, sentence: thrown.sentence, details: String(thrown.stack) };
    return {
      kind: 'failed',
      code: 'internal',
      sentence: {
        zh: '程序出错，这一步没有完成。请复制详细信息，交给系统维护人员。',
        en: 'The program failed, and this step was not done. Copy the details for whoever maintains it.',
      },
      details: thrown instanceof Error ? String(thrown.stack) : String(thrown),
    };
  }
}

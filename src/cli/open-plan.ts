import { nameFile } from '../workbook/book/name-file';
import { toRuleLines } from '../findings/words/to-rule-lines';
import type { Draft } from '../plan/draft';
import type { Plan } from '../plan/plan';
import { readPlanJson } from '../plan/plan-json';
import type { Reading } from '../plan/refuse-broken-plan';
import { readFileDraft } from '../round/read-draft';
import { readText } from '../workbook/word/read-text';
import { readBytes } from './read-bytes';

function extensionOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** A plan as the bureau keeps it (a workbook, JSON), or a draft straight from its text or table (.txt, .docx, .xlsx). */
export async function openDraft(file: string, reading?: Reading): Promise<Draft> {
  const bytes = await readBytes(file);
  return nameFile(file, () => {
    const extension = extensionOf(file);
    return extension === 'json'
      ? { plan: readPlanJson(readText(bytes), toRuleLines(), reading), unused: [], questions: [] }
      : readFileDraft(bytes, extension, reading);
  });
}

export async function openPlan(file: string): Promise<Plan> {
  return (await openDraft(file)).plan;
}

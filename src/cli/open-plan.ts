import type { Book } from '../workbook/book/book';
import { toRuleLines } from '../findings/words/to-rule-lines';
import type { Draft } from '../plan/draft';
import { readQuestions } from '../plan/book/read-questions';
import { fromPlanBook } from '../plan/book/from-plan-book';
import type { Plan } from '../plan/plan';
import { readPlanJson } from '../plan/plan-json';
import { readPlan } from '../plan/read-plan';
import { readDocx } from '../workbook/word/read-docx';
import { readText } from '../workbook/word/read-text';
import { readXlsx } from '../workbook/xlsx/read/read-xlsx';
import { readBytes } from './read-bytes';
import { nameFile } from './read-files';

function extensionOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

function fromBook(book: Book): Draft {
  const plan = fromPlanBook(book, toRuleLines());
  return { plan, ...readQuestions(book, plan) };
}

/** A plan as the bureau keeps it (a workbook, JSON), or a draft straight from its text (.txt, .docx). */
export async function openDraft(file: string): Promise<Draft> {
  const bytes = await readBytes(file);
  return nameFile(file, () => {
    switch (extensionOf(file)) {
      case 'xlsx':
        return fromBook(readXlsx(bytes));
      case 'json':
        return { plan: readPlanJson(readText(bytes), toRuleLines()), unused: [], questions: [] };
      case 'docx':
        return readPlan(readDocx(bytes));
      default:
        return readPlan(readText(bytes));
    }
  });
}

export async function openPlan(file: string): Promise<Plan> {
  return (await openDraft(file)).plan;
}

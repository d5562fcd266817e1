import { readText } from '../../workbook/word/read-text';
import { toRuleLines } from '../../findings/words/to-rule-lines';
import type { Draft } from '../../plan/draft';
import { listPlanQuestions } from '../../plan/list-plan-questions';
import type { Plan } from '../../plan/plan';
import { readPlanJson } from '../../plan/plan-json';
import { readPlan } from '../../plan/read-plan';
import { toLedgerUnits } from '../../plan/reporting';
import { locateQuestions } from '../../plan/book/locate-questions';
import { toPlanBook } from '../../plan/book/to-plan-book';
import { readBookDraft, readFileDraft } from '../../round/read-draft';
import { readBytes } from './read-bytes';
import type { PlanReading, PlanSource } from './jobs';

function toDraft(plan: Plan): Draft {
  return { plan, unused: [], questions: listPlanQuestions(plan) };
}

/** A plan or draft in a file. Throws a Fault. */
export async function readPlanFile(file: File): Promise<Draft> {
  const bytes = await readBytes(file);
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  return extension === 'json' ? toDraft(readPlanJson(readText(bytes), toRuleLines())) : readFileDraft(bytes, extension);
}

async function read(source: PlanSource): Promise<Draft> {
  switch (source.kind) {
    case 'text':
      return readPlan(source.text);
    case 'file':
      return readPlanFile(source.file);
    case 'book':
      return readBookDraft(source.book);
  }
}

/** A plan from pasted text, a file (.txt, .docx, .xlsx, .json) or the open plan workbook. Throws a Fault. */
export async function readPlanJob(source: PlanSource): Promise<PlanReading> {
  const draft = await read(source);
  const { plan, questions, unused } = draft;
  const places = source.kind === 'book' ? locateQuestions(source.book, questions) : [];
  return {
    plan,
    questions,
    places,
    unused,
    units: toLedgerUnits(plan),
    book: toPlanBook(plan, toRuleLines(), draft),
  };
}

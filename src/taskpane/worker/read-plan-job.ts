import { readDocx } from '../../workbook/word/read-docx';
import { readText } from '../../workbook/word/read-text';
import { readXlsx } from '../../workbook/xlsx/read/read-xlsx';
import type { Book } from '../../workbook/book/book';
import { toRuleLines } from '../../findings/words/to-rule-lines';
import type { Draft } from '../../plan/draft';
import { fromPlanBook } from '../../plan/book/from-plan-book';
import { listPlanQuestions } from '../../plan/list-plan-questions';
import type { Plan } from '../../plan/plan';
import { readPlanJson } from '../../plan/plan-json';
import { readPlan } from '../../plan/read-plan';
import { readQuestions } from '../../plan/book/read-questions';
import { toLedgerUnits } from '../../plan/reporting';
import { locateQuestions } from '../../plan/book/locate-questions';
import { toPlanBook } from '../../plan/book/to-plan-book';
import { readBytes } from './read-bytes';
import type { PlanReading, PlanSource } from './jobs';

function toDraft(plan: Plan): Draft {
  return { plan, unused: [], questions: listPlanQuestions(plan) };
}

function fromBook(book: Book): Draft {
  const plan = fromPlanBook(book, toRuleLines());
  return { plan, ...readQuestions(book, plan) };
}

async function readFile(file: File): Promise<Draft> {
  const bytes = await readBytes(file);
  switch (/\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase()) {
    case 'xlsx':
      return fromBook(readXlsx(bytes));
    case 'json':
      return toDraft(readPlanJson(readText(bytes), toRuleLines()));
    case 'docx':
      return readPlan(readDocx(bytes));
    default:
      return readPlan(readText(bytes));
  }
}

async function read(source: PlanSource): Promise<Draft> {
  switch (source.kind) {
    case 'text':
      return readPlan(source.text);
    case 'file':
      return readFile(source.file);
    case 'book':
      return fromBook(source.book);
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
    unused: unused.map(({ text }) => text),
    units: toLedgerUnits(plan),
    book: toPlanBook(plan, toRuleLines(), draft),
  };
}

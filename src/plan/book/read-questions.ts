import { toCellText } from '../../workbook/book/cell-text';
import type { Book } from '../../workbook/book/book';
import { readTable, squeeze } from '../../workbook/book/read-table';
import type { Draft, Question } from '../draft';
import { listPlanQuestions } from '../list-plan-questions';
import type { Plan } from '../plan';
import { questionColumns, unusedWord, wholePlan } from './plan-columns';
import { questionStateWords } from './question-states';
import { planSheets } from './plan-sheets';
import { toAskedPrint } from '../to-asked-print';

const states = Object.keys(questionStateWords) as (keyof typeof questionStateWords)[];

function toKey({ kind, about }: Pick<Question, 'kind' | 'about'>): string {
  return JSON.stringify([kind, about]);
}

/**
 * What the sheet 待确认 asks, with what the plan itself leaves open: an answer stays, and so does what nobody has
 * answered. What was corrected in its own row since counts as changed.
 */
export function readQuestions(book: Book, plan: Plan): Pick<Draft, 'questions' | 'unused'> {
  const sheet = book.sheets.find(({ name }) => name === planSheets.questions);
  const rows = (sheet && readTable(sheet, questionColumns, 'about'))?.rows ?? [];
  const kept = rows.flatMap(({ cells }): Question[] => {
    const kind = squeeze(cells.code?.value);
    const zh = toCellText(cells.text);
    if (kind === '' || zh === '') return [];
    const about = toCellText(cells.about) === wholePlan ? 'plan' : toCellText(cells.about);
    const typed = states.find((each) => questionStateWords[each] === squeeze(cells.state?.value)) ?? 'open';
    const isCorrected = typed === 'open' && toAskedPrint(plan, { kind, about }) !== squeeze(cells.asked?.value);
    return [{ kind, about, zh, en: toCellText(cells.english) || zh, state: isCorrected ? 'changed' : typed }];
  });
  const known = new Set(kept.map(toKey));
  const unused = rows.flatMap(({ cells }) => {
    const [end, start, task = null] = (toCellText(cells.about).match(/\d{1,9}/g) ?? []).map(Number).reverse();
    return squeeze(cells.kind?.value) === unusedWord && start !== undefined && end !== undefined
      ? [{ text: toCellText(cells.text), start, end, task }]
      : [];
  });
  return { questions: [...kept, ...listPlanQuestions(plan).filter((question) => !known.has(toKey(question)))], unused };
}

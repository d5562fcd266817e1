import { toRuleLines } from '../findings/words/to-rule-lines';
import { fromPlanBook } from '../plan/book/from-plan-book';
import { findPlanSheet, planSheets } from '../plan/book/plan-sheets';
import { readQuestions } from '../plan/book/read-questions';
import { toPlanText } from '../plan/book/to-plan-text';
import type { Draft } from '../plan/draft';
import { readPlan } from '../plan/read-plan';
import type { Reading } from '../plan/refuse-broken-plan';
import type { Book } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import { oldKind } from '../workbook/package/old-kind';
import { knownKind } from '../workbook/package/other-kind';
import { readDocx } from '../workbook/word/read-docx';
import { readText } from '../workbook/word/read-text';
import { readXlsx } from '../workbook/xlsx/read/read-xlsx';

/** The draft in a workbook: our plan workbook, or a table of tasks as others draw it. */
export function readBookDraft(book: Book, reading?: Reading): Draft {
  const names = new Set(book.sheets.map(({ name }) => name));
  const isOurs = findPlanSheet(book) !== undefined || names.has(planSheets.indicators);
  const isLedger = [...names].some((name) => name.startsWith('_'));
  const text = isOurs || isLedger ? null : toPlanText(book);
  if (text !== null) return readPlan(text);
  if (!isOurs) {
    throw new Fault('notPlanBook', {
      zh:
        '这不是方案工作簿：没有“方案”“任务”“指标”这些工作表，也没有一张任务表（表头要写明任务，如“重点任务”“工作内容”，' +
        '以及“牵头单位”“责任单位”或序号）。请选方案工作簿或任务分解表。',
      en:
        'This is no plan workbook: it has no sheets 方案, 任务 and 指标, and no table of tasks either (whose header names ' +
        'tasks, such as 重点任务 or 工作内容, and 牵头单位, 责任单位 or 序号). Choose a plan workbook or a table of tasks.',
    });
  }
  const plan = fromPlanBook(book, toRuleLines(), reading);
  return { plan, ...readQuestions(book, plan) };
}

const texts = new Set(['doc', 'wps', 'rtf', 'pdf', 'ofd', 'png', 'jpg', 'jpeg', 'bmp', 'tif', 'tiff']);
const tables = new Set(['et', 'xls']);

/** A draft from a file's bytes, by the ending of its name; .json is for the caller. */
export function readFileDraft(bytes: Uint8Array, extension: string, reading?: Reading): Draft {
  if (texts.has(extension)) throw notReadable(bytes, extension, '.docx');
  if (tables.has(extension)) throw notReadable(bytes, extension, '.xlsx');
  switch (extension) {
    case 'xlsx':
      return readBookDraft(readXlsx(bytes), reading);
    case 'docx':
      return readPlan(readDocx(bytes));
    default:
      return readPlan(readText(bytes));
  }
}

/** What to do with a file in a form that is not read; a password or a mail has a sentence of its own. */
function notReadable(bytes: Uint8Array, extension: string, as: '.docx' | '.xlsx'): Fault {
  const known = oldKind(bytes) ?? knownKind(bytes);
  if (known?.code === 'read-encrypted' || known?.code === 'read-mail') return known;
  return new Fault('planForm', {
    zh: `.${extension} 文件读不了；请在 Word、Excel 或 WPS 里打开，另存为 ${as}，再选另存的文件。扫描件和图片要先转成文字。`,
    en:
      `A .${extension} file is not read here; open it in Word, Excel or WPS, save it as ${as} and choose that. ` +
      'Scans and pictures have to become text first.',
  });
}

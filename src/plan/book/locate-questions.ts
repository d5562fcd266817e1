import type { Book } from '../../workbook/book/book';
import { readTable, squeeze } from '../../workbook/book/read-table';
import type { Column } from '../../workbook/book/table';
import type { Question } from '../draft';
import {
  planIndicatorColumns,
  planLabels,
  planNodeColumns,
  planTaskColumns,
  questionColumns,
  unitColumns,
  wholePlan,
} from './plan-columns';
import { findPlanSheet, planSheets } from './plan-sheets';
import { toQuestionKind } from '../question-kinds';

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface QuestionPlace {
  /** Where the answer is typed. */
  readonly answer: Place | null;
  /** Its 状态 on 待确认; null where the sheet does not have it. */
  readonly state: Place | null;
}

function indexRows<Key extends string>(book: Book, name: string, columns: readonly Column<Key>[], anchor: Key) {
  const sheet = book.sheets.find((each) => each.name === name);
  const table = sheet && readTable(sheet, columns, anchor);
  const rows = new Map(
    table?.rows.map(({ row, cells }) => [squeeze(cells[anchor]?.value), row] as const).reverse() ?? [],
  );
  return (id: string, key: Key): Place | null => {
    const [row, column] = [id === 'plan' ? table?.headerRow : rows.get(squeeze(id)), table?.positions[key]];
    return row === undefined || column === undefined ? null : { sheet: name, row, column };
  };
}

/** The cell beside a label on 方案. */
function locateLabelled(book: Book, label: string): Place | null {
  const sheet = findPlanSheet(book);
  const labelled = sheet?.cells.find(({ value, column }) => column === 0 && squeeze(value) === label);
  return sheet && labelled ? { sheet: sheet.name, row: labelled.row, column: 1 } : null;
}

/** Where in the plan workbook each question is answered. */
export function locateQuestions(book: Book, questions: readonly Question[]): QuestionPlace[] {
  const indicator = indexRows(book, planSheets.indicators, planIndicatorColumns, 'id');
  const task = indexRows(book, planSheets.tasks, planTaskColumns, 'number');
  const node = indexRows(book, planSheets.nodes, planNodeColumns, 'id');
  const unit = indexRows(book, planSheets.units, unitColumns, 'name');
  const sheet = book.sheets.find(({ name }) => name === planSheets.questions);
  const table = sheet && readTable(sheet, questionColumns, 'about');
  const toKey = (kind: string, about: string, text: unknown) => JSON.stringify([kind, about, text]);
  const rows = new Map(
    table?.rows
      .map(
        ({ row, cells }) =>
          [toKey(squeeze(cells.code?.value), squeeze(cells.about?.value), cells.text?.value), row] as const,
      )
      .reverse() ?? [],
  );
  const rowOf = ({ kind, about, zh }: Question) =>
    rows.get(toKey(kind, squeeze(about === 'plan' ? wholePlan : about), zh));
  return questions.map((question) => {
    const { cell } = toQuestionKind(question.kind);
    const { about } = question;
    const [row, column] = [rowOf(question), table?.positions.state];
    const toAnswer = (): Place | null => {
      switch (cell?.sheet) {
        case undefined:
          return null;
        case planSheets.plan:
          return locateLabelled(book, planLabels[cell.key]);
        case planSheets.indicators:
          return indicator(about, cell.key);
        case planSheets.nodes:
          return node(about, cell.key);
        case planSheets.tasks:
          return task(about, cell.key);
        case planSheets.units:
          return unit(about, cell.key);
      }
    };
    return {
      answer: toAnswer(),
      state: row === undefined || column === undefined ? null : { sheet: planSheets.questions, row, column },
    };
  });
}

import type { Book } from '../../workbook/book/book';
import { readTable, squeeze } from '../../workbook/book/read-table';
import type { Column } from '../../workbook/book/table';
import type { Question } from '../draft';
import {
  planIndicatorColumns,
  planNodeColumns,
  planSheets,
  planTaskColumns,
  questionColumns,
  unitColumns,
  wholePlan,
} from './plan-columns';
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
    const [row, column] = [rows.get(squeeze(id)), table?.positions[key]];
    return row === undefined || column === undefined ? null : { sheet: name, row, column };
  };
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
      if (cell === null) return { sheet: planSheets.plan, row: 0, column: 0 };
      if (cell.sheet === planSheets.indicators) return indicator(about, cell.key);
      if (cell.sheet === planSheets.nodes) return node(about, cell.key);
      return cell.sheet === planSheets.tasks ? task(about, cell.key) : unit(about, cell.key);
    };
    return {
      answer: toAnswer(),
      state: row === undefined || column === undefined ? null : { sheet: planSheets.questions, row, column },
    };
  });
}

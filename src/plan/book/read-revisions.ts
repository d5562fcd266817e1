import { z } from 'zod';
import type { Book } from '../../workbook/book/book';
import { toIsoDate } from '../../workbook/book/date';
import { type FoundRow, squeeze } from '../../workbook/book/read-table';
import type { Words } from '../../workbook/book/words';
import type { Revision } from '../plan';
import { isPeriod } from '../period';
import { readPeriod, toPeriodId } from '../read-period';
import { listFields, type RevisedKind } from '../revisions/revised-fields';
import { revisedKindWords, revisionColumns, type RevisionKey } from './plan-columns';
import { formerPlanSheet, planSheets } from './plan-sheets';
import { demand, reader } from './read-plan-sheet';

type Row = FoundRow<RevisionKey>;
type Read = ReturnType<typeof reader<RevisionKey>>;

const dateFields = ['due', 'baselineDate', 'start', 'end'];

const formerSchema = z.record(z.string(), z.string());

function readFormer(read: Read, row: Row): Revision['former'] {
  const text = read.text(row, 'former').trim();
  if (text === '') return undefined;
  try {
    return formerSchema.parse(JSON.parse(text));
  } catch {
    read.complain(
      row,
      'former',
      '“原行”被改动过，读不出来。请清空这一格，或者用 revise 重新生成这一行。',
      'The cell 原行 was changed and cannot be read. Clear it, or let revise write the line again.',
    );
    return undefined;
  }
}

function readFrom(read: Read, row: Row): string | null {
  const typed = read.name(row, 'from');
  if (typed === '') return null;
  const id = toPeriodId(typed);
  if (isPeriod(id)) return id;
  const said = readPeriod(typed);
  if ('zh' in said) read.complain(row, 'from', said.zh, said.en);
  return null;
}

function readField(read: Read, row: Row, kind: RevisedKind): string {
  const typed = read.name(row, 'field');
  const fields = listFields(kind);
  const found = fields.find(({ header, formerHeaders = [] }) =>
    [header, ...formerHeaders].some((each) => squeeze(each) === typed),
  );
  if (found) return found.key;
  const options = fields.map(({ header }) => header);
  const sheet = revisedKindWords[kind];
  const said: Words =
    typed === ''
      ? { zh: '“修订内容”空着', en: 'It is not said what was revised' }
      : { zh: `“${typed}”不是“${sheet}”表的修订内容`, en: `“${typed}” cannot be revised on the sheet ${sheet}` };
  read.complain(
    row,
    'field',
    `${said.zh}，应为：${options.join('、')}。`,
    `${said.en}; use one of ${options.join(', ')}.`,
  );
  return 'unknown';
}

function readKind(read: Read, row: Row): RevisedKind {
  if (read.name(row, 'kind') === '')
    read.complain(
      row,
      'kind',
      '没有写改的是哪张表：方案、任务、指标、节点还是单位。',
      'It is not said which sheet was revised: 方案, 任务, 指标, 节点 or 单位.',
    );
  // the sheet 方案 as it was called before
  if (read.name(row, 'kind') === formerPlanSheet) return 'plan';
  return read.word(row, 'kind', revisedKindWords, 'plan');
}

/** A date in a cell of its own is read as the plan's sheets show it. */
function readValue(read: Read, row: Row, key: 'was' | 'is', field: string): string {
  const value = row.cells[key]?.value;
  return typeof value === 'number' && dateFields.includes(field) ? toIsoDate(value) : read.text(row, key);
}

function readRevision(read: Read, row: Row): Revision {
  const day = read.date(row, 'date');
  if (read.text(row, 'date').trim() === '')
    read.complain(row, 'date', '“修订日期”空着，请填文件的日期。', 'Give the date of the document that revised it.');
  const kind = readKind(read, row);
  const id = kind === 'unit' ? read.text(row, 'row').trim() : read.name(row, 'row');
  if (id === '' && kind !== 'plan')
    read.complain(row, 'row', '没有写是哪一行的编号或名称。', 'It is not said which row was revised.');
  const field = readField(read, row, kind);
  const former = readFormer(read, row);
  return {
    date: day ?? '2000-01-01',
    number: read.text(row, 'number'),
    from: readFrom(read, row),
    reason: read.text(row, 'reason'),
    kind,
    row: kind === 'plan' ? '' : id,
    field,
    was: readValue(read, row, 'was', field),
    is: readValue(read, row, 'is', field),
    ...(former && { former }),
  };
}

/** The rows of the sheet 修订; workbooks from before it have none. */
export function readRevisions(book: Book, problems: Words[]): Revision[] {
  if (!book.sheets.some(({ name }) => name === planSheets.revisions)) return [];
  const table = demand(book, planSheets.revisions, revisionColumns, [
    'date',
    'from',
    'kind',
    'row',
    'field',
    'was',
    'is',
  ]);
  const read = reader<RevisionKey>(planSheets.revisions, table, problems);
  return table.rows.map((row) => readRevision(read, row));
}

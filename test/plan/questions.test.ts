import { readQuestions } from '../../src/plan/book/read-questions';
import { locateQuestions } from '../../src/plan/book/locate-questions';
import { groupQuestions } from '../../src/plan/group-questions';
import { isOpen } from '../../src/plan/is-open';
import { listPlanQuestions } from '../../src/plan/list-plan-questions';
import type { Book, Value } from '../../src/workbook/book/book';
import { fromPlanBook } from '../../src/plan/book/from-plan-book';
import { readPlan } from '../../src/plan/read-plan';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { typeInto } from '../kit/fill-ledger';

const draft = readPlan(
  '某区行动方案（2023—2025年）\n\n一、主要任务\n\n1.一号任务。新建学校约5所，扩建学校约3所。\n牵头单位：教育局、财政局\n',
);

function type(
  book: Book,
  place: { sheet: string; row: number; column: number } | null | undefined,
  value: Value,
): Book {
  if (!place) throw new Error('nowhere to type');
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === place.sheet ? typeInto(sheet, place.row, place.column, value) : sheet,
    ),
  };
}

const read = (book: Book) => readQuestions(book, fromPlanBook(book, []));
const statesOf = (book: Book) => read(book).questions.map(({ kind, about, state }) => [kind, about, state]);
const book = toPlanBook(draft.plan, [], draft);
const placeOf = (kind: string, about: string) => {
  const { questions } = read(book);
  return locateQuestions(book, questions)[questions.findIndex((each) => each.kind === kind && each.about === about)];
};

test('the draft asks about each figure in a line of its own', () => {
  expect(
    groupQuestions(draft.questions).map(({ key, title, questions }) => [
      key,
      title.zh,
      questions.map(({ about }) => about),
    ]),
  ).toEqual([
    ['leads', '几个牵头单位，以谁的数为准', ['1']],
    ['figures', '数字拿不准', ['T01-1', 'T01-2']],
    ['dates', '起止时间和完成时限', ['T01-1', 'T01-2', 'plan']],
  ]);
});

test('what nobody has answered stays when the workbook is read again; passages too', () => {
  expect(read(book).questions.every(isOpen)).toBe(true);
  expect(read(book).questions).toHaveLength(draft.questions.length);
  expect(read(book).unused).toEqual(draft.unused);
});

test('one target corrected answers its own question alone', () => {
  const corrected = type(book, placeOf('vagueFigure', 'T01-1')?.answer, 6);
  expect(statesOf(corrected)).toEqual([
    ['severalLeads', '1', 'open'],
    ['vagueFigure', 'T01-1', 'changed'],
    ['vagueFigure', 'T01-2', 'open'],
    ['derivedDates', 'T01-1', 'open'],
    ['derivedDates', 'T01-2', 'open'],
    ['planDates', 'plan', 'open'],
  ]);
});

test('an answer in 状态 stays, also when the plan is written and read once more', () => {
  const answered = type(book, placeOf('severalLeads', '1')?.state, '已按此');
  const plan = fromPlanBook(answered, []);
  const again = toPlanBook(plan, [], readQuestions(answered, plan));
  expect(statesOf(again).filter(([, , state]) => state !== 'open')).toEqual([['severalLeads', '1', 'asRead']]);
});

test('the sheet calls the plan 全方案, and has no other word for it', () => {
  const cells = book.sheets.find(({ name }) => name === '待确认')?.cells ?? [];
  expect(cells.filter(({ column }) => column === 1).map(({ value }) => value)).toContain('全方案');
  expect(cells.filter(({ column }) => column < 4).map(({ value }) => value)).not.toContain('plan');
});

test('a plan asks for the unit and the day of its nodes, each kind in one line', () => {
  const { plan } = readPlan(
    '某县行动方案（2023—2025年）\n一、主要任务\n1.一号任务。新建学校5所。（县教育局牵头）\n二、保障措施\n' +
      '（一）加强调度。每月通报进展，2024年6月底前提交自查报告。县教育局每季度末月25日前报送台账。\n',
  );
  const asked = listPlanQuestions(plan).filter(({ kind }) => kind.startsWith('node'));
  expect(asked.map(({ kind, about }) => [kind, about])).toEqual([
    ['nodeWithoutUnit', 'N-1'],
    ['nodeWithoutUnit', 'N-2'],
    ['nodeWithoutDate', 'N-1'],
  ]);
  expect(groupQuestions(asked).map(({ key, questions }) => [key, questions.length])).toEqual([
    ['reporters', 2],
    ['dates', 1],
  ]);
});

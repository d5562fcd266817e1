import fc from 'fast-check';
import { toSerial } from '../../src/workbook/book/date';
import type { Book, Value } from '../../src/workbook/book/book';
import { toPeriod } from '../../src/plan/period';
import { Consolidation } from '../../src/round/consolidation';
import { readPreviousSeries } from '../../src/round/read-priors';
import type { FollowUpKey } from '../../src/summary/sheets/summary-columns';
import { type Filling, fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { appVersion, issueOne } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';

const plan = planOf({
  tasks: [taskOf({ number: 27 })],
  indicators: [indicatorOf({ id: 'T27-1', task: 27, target: 84, cadence: 'yearly', due: '2025-12-31' })],
});
const key = 'figure|T27-1';

interface Given {
  readonly existing?: Book;
  readonly previous?: Book;
}

function round(period: string, actual: Value | undefined, { existing, previous }: Given = {}, own = plan) {
  const order = { plan: own, appVersion, period: toPeriod(period), deadline: null, asOf: `${period}-12-31`, use: [] };
  const carried = previous && readPreviousSeries({ file: 's.xlsx', book: previous }, own, order.period);
  const consolidation = new Consolidation({
    ...order,
    ...(carried && { series: carried.series, matters: carried.matters }),
  });
  const filling: Filling = {
    cover: { filledOn: toSerial(order.asOf) },
    tasks: { T27: { status: '推进中' } },
    indicators: actual === undefined ? {} : { 'T27-1': { actual, explanation: '编制未到位，明年补足' } },
  };
  consolidation.add({ file: '甲局.xlsx', book: fillLedger(issueOne(own, '甲局', period), filling) });
  return consolidation.finish(existing);
}

type Round = ReturnType<typeof round>;

const type = ({ book }: Round, typed: { readonly [K in FollowUpKey]?: Value }, line = key) =>
  typeIntoSummary(book, { followUp: { [line]: typed } });

const figures = ({ summary }: Round) =>
  summary.followUp
    .filter((line) => line.key === key)
    .map(({ number, level, state, reds, step, openedIn, closedIn }) => ({
      number,
      level,
      state,
      reds,
      step,
      openedIn,
      closedIn,
    }));

const [yes, close, back] = [{ issue: '是' }, { verdict: '销号' }, { verdict: '退办' }] as const;
const opened = { level: 'red', reds: 1, step: 'circulate', openedIn: '2023', closedIn: '' } as const;

/** 2023: 72 of 84, issued. */
function issued(): Round {
  return round('2023', 72, { existing: type(round('2023', 72), yes) });
}

test('a red nobody issued has no number, and goes with its cause', () => {
  const first = round('2023', 72);
  expect(figures(first)).toEqual([{ ...opened, number: '', state: 'new' }]);
  expect(figures(round('2023', 84, { existing: first.book }))).toEqual([]);
});

test('issued, it has a number and a day to reply by', () => {
  const made = issued();
  expect(figures(made)).toEqual([{ ...opened, number: '〔2023〕1号', state: 'inHand' }]);
  expect(made.summary.followUp.find((line) => line.key === key)).toMatchObject({
    remedyBy: toSerial('2024-01-05'),
    standing: { actual: '72所', gap: { zh: '差12所' } },
    isExplained: true,
  });
});

test('next period 84: ready to close, closed by a person, kept under its own heading', () => {
  const good = round('2024', 84, { previous: issued().book });
  expect(figures(good)).toEqual([
    { number: '〔2023〕1号', level: 'red', state: 'toClose', reds: 0, step: null, openedIn: '2023', closedIn: '' },
  ]);
  const closed = round('2024', 84, { previous: issued().book, existing: type(good, close) });
  expect(figures(closed)).toMatchObject([{ number: '〔2023〕1号', state: 'closed', closedIn: '2024' }]);
  const sheet = closed.book.sheets.find(({ name }) => name === '督办清单');
  const heading = sheet?.cells.find(({ value }) => value === '已销号（1 件）');
  const row = sheet?.cells.find(({ value }) => value === '〔2023〕1号');
  expect(heading?.row).toBe((row?.row ?? 0) - 1);
  expect(figures(round('2025', 84, { previous: closed.book }))).toMatchObject([{ state: 'closed', closedIn: '2024' }]);
});

test('next period 80: red a second time, 约谈 is suggested', () => {
  expect(figures(round('2024', 80, { previous: issued().book }))).toEqual([
    { ...opened, number: '〔2023〕1号', state: 'inHand', reds: 2, step: 'talk' },
  ]);
});

test('what is still red is not closed, whoever says so', () => {
  const still = round('2024', 80, { previous: issued().book });
  const again = round('2024', 80, { previous: issued().book, existing: type(still, close) });
  expect(figures(again)).toMatchObject([{ state: 'inHand', reds: 2 }]);
  expect(
    again.book.sheets.find(({ name }) => name === '督办清单')?.cells.some(({ value }) => value === '未办结，不能销号'),
  ).toBe(true);
});

test('sent back again, it stays in hand in the next period', () => {
  const good = round('2024', 84, { previous: issued().book });
  const sent = round('2024', 84, { previous: issued().book, existing: type(good, back) });
  expect(figures(sent)).toMatchObject([{ number: '〔2023〕1号', state: 'sentBackAgain' }]);
  expect(figures(round('2025', 84, { previous: sent.book }))).toMatchObject([{ state: 'toClose' }]);
});

test('nothing reported is not put right: the matter stays in hand', () => {
  expect(figures(round('2024', undefined, { previous: issued().book }))).toMatchObject([
    { number: '〔2023〕1号', state: 'inHand', reds: 1 },
  ]);
});

test('what nobody reported on is not closed, whoever says so', () => {
  const silent = round('2024', undefined, { previous: issued().book });
  const again = round('2024', undefined, { previous: issued().book, existing: type(silent, close) });
  expect(figures(again)).toMatchObject([{ number: '〔2023〕1号', state: 'inHand' }]);
});

test('what the plan has no longer can be closed', () => {
  const without = planOf({ tasks: [taskOf({ number: 27 })], indicators: [indicatorOf({ id: 'T27-2', task: 27 })] });
  const gone = round('2024', undefined, { previous: issued().book }, without);
  const closed = round('2024', undefined, { previous: issued().book, existing: type(gone, close) }, without);
  expect([figures(gone), figures(closed)]).toMatchObject([[{ state: 'inHand' }], [{ state: 'closed' }]]);
});

test('settled in one year without a number, red in the next: a matter of that year', () => {
  const worded = type(round('2023', 72), { remedy: '已约谈' });
  const settled = round('2023', 84, { existing: worded });
  expect(figures(round('2024', 72, { previous: settled.book }))).toMatchObject([{ openedIn: '2024', reds: 1 }]);
});

test('red once more after it was closed: another matter with another number', () => {
  const good = round('2024', 84, { previous: issued().book });
  const closed = round('2024', 84, { previous: issued().book, existing: type(good, close) });
  const red = round('2025', 70, { previous: closed.book });
  const next = round('2025', 70, { previous: closed.book, existing: type(red, yes) });
  expect(figures(next)).toMatchObject([
    { number: '〔2025〕1号', state: 'inHand', reds: 1, openedIn: '2025' },
    { number: '〔2023〕1号', state: 'closed' },
  ]);
});

test('closed and red again in the same period, as a later ledger has it: open again', () => {
  const good = round('2024', 84, { previous: issued().book });
  const closed = round('2024', 84, { previous: issued().book, existing: type(good, close) });
  expect(figures(round('2024', 80, { previous: issued().book, existing: closed.book }))).toMatchObject([
    { number: '〔2023〕1号', state: 'inHand', reds: 2 },
  ]);
});

test('numbers follow the order of the sheet and are never given twice', () => {
  const numbered = ({ summary }: Round) =>
    summary.followUp.filter(({ number }) => number !== '').map((line) => [line.key, line.number]);
  const both = typeIntoSummary(round('2023', 72).book, { followUp: { 'return|乙局': yes, [key]: yes } });
  const made = round('2023', 72, { existing: both });
  expect(numbered(made)).toEqual([
    [key, '〔2023〕1号'],
    ['return|乙局', '〔2023〕2号'],
  ]);
  // whose line somebody deleted
  const without = {
    ...made.book,
    sheets: made.book.sheets.map((sheet) =>
      sheet.name === '督办清单' ? { ...sheet, cells: sheet.cells.filter(({ row }) => row < 3) } : sheet,
    ),
  };
  const anew = round('2023', 72, { existing: type(round('2023', 72, { existing: without }), yes) });
  expect(numbered(anew)).toEqual([[key, '〔2023〕3号']]);
});

test('the order in which a summary is made again loses nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(72, 80, 84, undefined), { minLength: 1, maxLength: 4 }), (actuals) => {
      const start = issued().book;
      const last = actuals.reduce<Book>(
        (existing, actual) => round('2024', actual, { previous: start, existing }).book,
        round('2024', 72, { previous: start }).book,
      );
      const made = round('2024', 84, { previous: start, existing: last });
      expect(figures(made)).toEqual(figures(round('2024', 84, { previous: start })));
      expect(made.book).toEqual(round('2024', 84, { previous: start, existing: made.book }).book);
    }),
    { numRuns: 8 },
  );
});

test('an explained yellow stays', () => {
  const later = planOf({
    tasks: [taskOf({ number: 27 })],
    indicators: [
      indicatorOf({
        id: 'T27-1',
        task: 27,
        target: 84,
        due: '2025-12-31',
        milestones: [{ period: '2023', target: 80 }],
      }),
    ],
  });
  expect(figures(round('2023', 72, {}, later))).toMatchObject([{ level: 'yellow', state: 'new', step: 'remind' }]);
});

test('due within thirty days and not met: blue', () => {
  const soon = planOf({
    tasks: [taskOf({ number: 27 })],
    indicators: [indicatorOf({ id: 'T27-1', task: 27, target: 84, due: '2024-01-30' })],
  });
  const late = { ...soon, settings: { ...soon.settings, blueWithin: 29 } };
  expect(figures(round('2023', 72, {}, soon))).toMatchObject([{ level: 'blue', state: 'new', step: null, reds: 0 }]);
  expect(figures(round('2023', 72, {}, late))).toEqual([]);
  expect(figures(round('2023', 84, {}, soon))).toEqual([]);
});

import { countFollowUp } from '../../src/taskpane/bureau/follow-up/follow-up-kinds';
import { chooseMatters, everyMatter } from '../../src/taskpane/bureau/follow-up/follow-up-filter';
import { FollowUpDesk } from '../../src/taskpane/bureau/follow-up/follow-up-desk';
import { readFollowUp } from '../../src/taskpane/bureau/follow-up/read-follow-up';
import { toErrorKey } from '../../src/summary/matters/matter-keys';
import { groupMatters } from '../../src/summary/send-back/group-matters';
import { toReminder } from '../../src/summary/send-back/reminder';
import { toReminderFile } from '../../src/summary/send-back/reminder-file';
import { readRound } from '../../src/summary/sheets/summary-identity';
import { indicatorOf, planOf } from '../kit/plan-of';
import { sumOfTowns } from '../kit/sum-of-towns';
import { roundOf } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';
import { BookWorkbook } from './kit/book-workbook';

const plan = planOf();
const { book, summary } = roundOf(plan, {
  甲局: { tasks: { T01: { status: '推进中' } }, indicators: { 'T01-1': { actual: 3 } } },
});

test('reds, queries and outstanding units stand by unit; a red leads to the entry in 明细', () => {
  const units = readFollowUp(book);
  expect(units.map(({ unit, lines }) => [unit, lines.map(({ kind }) => kind)])).toEqual([
    ['甲局', ['unmet']],
    ['乙局', ['outstanding']],
  ]);
  expect(units[0]?.lines[0]).toMatchObject({ about: 'T01-1', isSettled: false, location: { sheet: '明细' } });
  expect(units[1]?.lines[0]).toMatchObject({ about: '', location: { sheet: '督办清单' } });
});

test('a correction that makes it good settles it, and the reminder leaves it out', () => {
  const corrected = typeIntoSummary(book, { details: { 'T01-1|甲局': { correction: 11 } } });
  // a unit without a red that is open stands after those that have one
  expect(readFollowUp(corrected).map(({ unit, lines }) => [unit, lines.map(({ isSettled }) => isSettled)])).toEqual([
    ['乙局', [false]],
    ['甲局', [true]],
  ]);
});

test('a unit that misses a target of its own stays on the list, whatever the others come to', () => {
  const towns = planOf({
    indicators: [
      indicatorOf({ id: 'T01-1', ...sumOfTowns, measure: 'ratio', entry: 'parts', unitOfMeasure: '%', target: 90 }),
    ],
  });
  const parts = (numerator: number) => ({ indicators: { 'T01-1': { numerator, denominator: 100 } } });
  const round = roundOf(towns, { 甲镇: parts(80), 乙镇: parts(99), 丙街道: parts(99) });
  const linesOf = (of: typeof book) =>
    readFollowUp(of).flatMap(({ unit, lines }) =>
      lines.filter(({ kind }) => kind === 'unmet').map(({ isSettled }) => [unit, isSettled]),
    );
  expect(round.summary.results.map(({ rating }) => rating)).toEqual(['met']);
  expect(linesOf(round.book)).toEqual([['甲镇', false]]);
  expect(linesOf(typeIntoSummary(round.book, { details: { 'T01-1|甲镇': { correction: 0.95 } } }))).toEqual([
    ['甲镇', true],
  ]);
});

test('the reminder names each matter and its date', () => {
  const dated = typeIntoSummary(book, { followUp: { 'figure|T01-1': { remedyBy: 45322 } } });
  const [first, second] = readFollowUp(dated);
  const round = readRound(dated);
  expect(round).toEqual({
    planId: 'p1',
    planTitle: '试验方案',
    period: '2023',
    deadline: null,
    asOf: '2023-12-31',
    lastNumbers: {},
  });
  expect(first && toReminder(first.unit, first.lines, round)).toBe(
    '甲局：\n《试验方案》2023年度工作任务台账汇总后，贵单位有 1 项需要办理：\n1. T01-1 未达标：指标T01-1（目标不低于10所），未说明原因。完成值 ' +
      '3所，差7所。请于2024年1月31日前完成整改。\n请逐项核实办理，并于2024年1月5日前反馈情况。',
  );
  expect(second && toReminder(second.unit, second.lines, round)).toBe(
    '乙局：\n贵单位《试验方案》2023年度工作任务台账还没有报送。截至2023年12月31日尚未收到，请贵单位于2024年1月5日前填报并交回。',
  );
});

test('the day to reply by is the one that it was extended to, of an error in a figure too', () => {
  const days = { remedyBy: 45322, extendedTo: 45351 };
  const extended = typeIntoSummary(book, { followUp: { 'figure|T01-1': days } });
  const [unit] = readFollowUp(extended);
  expect(unit?.lines[0]?.remedyBy).toBe('2024-02-29');
  expect(unit && toReminder(unit.unit, unit.lines, readRound(extended))).toContain('请于2024年2月29日前完成整改。');

  const { book: wrong } = roundOf(plan, {
    甲局: { tasks: { T01: { status: '推进中' } }, indicators: { 'T01-1': { actual: '3所' } } },
  });
  const set = typeIntoSummary(wrong, { followUp: { [toErrorKey('T01-1', '甲局')]: { remedyBy: 45322 } } });
  expect(readFollowUp(set).flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'error'))).toMatchObject([
    { about: 'T01-1', remedyBy: '2024-01-31' },
  ]);
});

test('reds come first, whatever they are about', () => {
  const matter = { number: '', about: 'T01-1', reason: '', actual: '', target: '', gap: '', remedyBy: '' };
  const kinds = groupMatters([
    { ...matter, kind: 'overdue', level: 'yellow' },
    { ...matter, kind: 'behind', level: 'yellow' },
    { ...matter, kind: 'behind', level: 'red' },
    { ...matter, kind: 'outstanding', level: 'red' },
    { ...matter, kind: 'unmet', level: 'red' },
  ]).map(({ matters: [{ kind, level }] }) => [kind, level]);
  expect(kinds).toEqual([
    ['unmet', 'red'],
    ['behind', 'red'],
    ['outstanding', 'red'],
    ['overdue', 'yellow'],
    ['behind', 'yellow'],
  ]);
});

test('the desk reads the open summary, goes to a line, and keeps the text where copying is refused', async () => {
  const workbook = new BookWorkbook(book);
  const desk = new FollowUpDesk({ workbook, copy: () => Promise.resolve(false) });
  await desk.read();
  const [unit] = desk.store.get().units ?? [];
  if (!unit?.lines[0]) throw new Error('nothing to follow up');
  await desk.goTo(unit.lines[0].location);
  expect(workbook.selected[0]).toEqual(unit.lines[0].location);
  await desk.copy(unit);
  expect(desk.store.get()).toMatchObject({ round: { period: '2023' }, copied: { unit: '甲局', isOnClipboard: false } });
});

test('a sheet that was renamed or deleted is said, where a line leads to it and where the list itself is gone', async () => {
  const workbook = new BookWorkbook(book);
  const desk = new FollowUpDesk({ workbook, copy: () => Promise.resolve(true) });
  await desk.read();
  const line = desk.store.get().units?.[0]?.lines[0];
  if (!line) throw new Error('nothing to follow up');
  workbook.book = {
    ...book,
    sheets: book.sheets.map((sheet) => (sheet.name === '明细' ? { ...sheet, name: '我的明细' } : sheet)),
  };
  await desk.goTo(line.location);
  expect(desk.store.get().fault?.sentence.zh).toBe(
    '工作表“明细”找不到了，可能改了名或者被删除，没法转到那里。请改回原名，或者再汇总一次。',
  );

  workbook.book = { ...book, sheets: book.sheets.filter(({ name }) => name !== '督办清单') };
  await desk.read();
  expect(desk.store.get().fault?.sentence.zh).toBe(
    '汇总表里找不到工作表“督办清单”，可能改了名或者被删除，所以看不出有没有要督办的。请改回原名；删掉了的，请再汇总一次。',
  );
});

test('what is posted for all names the outstanding units, as the terminal writes it', async () => {
  const desk = new FollowUpDesk({ workbook: new BookWorkbook(book), copy: () => Promise.resolve(true) });
  await desk.read();
  await desk.copyForAll();
  const { copied } = desk.store.get();
  expect(copied).toMatchObject({ unit: null, isOnClipboard: true });
  expect(toReminderFile(summary)?.text.split('\n\n')[0]).toBe(copied?.text);
});

test('a query whose figure was corrected since, and a line that is settled, are no longer asked for', () => {
  const query = roundOf(plan, {
    甲局: { tasks: { T01: { status: '推进中' } }, indicators: { 'T01-1': { actual: 12 } } },
    乙局: { tasks: { T01: { status: '推进中' } }, indicators: { 'T01-1': { actual: 13 } } },
  });
  const settledOf = (from: typeof book) =>
    readFollowUp(from).map(({ unit, lines }) => [unit, lines.map(({ kind, isSettled }) => [kind, isSettled])]);
  expect(settledOf(query.book)).toEqual([['乙局', [['query', false]]]]);
  expect(settledOf(typeIntoSummary(query.book, { details: { 'T01-1|乙局': { correction: 12 } } }))).toEqual([
    ['乙局', [['query', true]]],
  ]);

  const noted = typeIntoSummary(book, {
    followUp: { 'figure|T01-1': { remedy: '已约谈' } },
    details: { 'T01-1|甲局': { correction: 11 } },
  });
  const again = roundOf(
    plan,
    { 甲局: { tasks: { T01: { status: '推进中' } }, indicators: { 'T01-1': { actual: 3 } } } },
    { existing: noted },
  );
  expect(settledOf(again.book)).toEqual([
    ['乙局', [['outstanding', false]]],
    ['甲局', [['settled', true]]],
  ]);
});

test('an error in a return stands first under its unit and leads to its row in 明细, or in 问题清单 where there is none', () => {
  const wrong = roundOf(plan, {
    甲局: { tasks: { T01: { status: '好了' } }, indicators: { 'T01-1': { actual: '3所', explanation: '在建' } } },
  });
  const unit = readFollowUp(wrong.book).find((each) => each.unit === '甲局');
  expect(
    unit?.lines.map(({ kind, about, explanation, location }) => [kind, about, explanation, location.sheet]),
  ).toEqual([
    ['error', 'T01', '', '问题清单'],
    ['error', 'T01-1', '在建', '明细'],
  ]);
  const { row = -1 } = unit?.lines[1]?.location ?? {};
  const cells = wrong.book.sheets.find(({ name }) => name === '明细')?.cells.filter((cell) => cell.row === row) ?? [];
  expect([cells[0]?.value, cells[2]?.value]).toEqual(['T01-1', '甲局']);
  expect(unit && toReminder(unit.unit, unit.lines, readRound(wrong.book))).toContain(
    '2. T01-1 “本期完成值”里的“3所”是文字，不是数字。',
  );
});

test('many rows with the same matter are one line after the reds, with a count and a few ids', () => {
  const rows = planOf({
    indicators: ['1', '2', '3', '4', '5', '6', '7', '8'].map((at) => indicatorOf({ id: `T01-${at}` })),
  });
  const { book: made } = roundOf(rows, {
    甲局: { tasks: { T01: { status: '推进中' } }, indicators: { 'T01-8': { actual: 3 } } },
  });
  const unit = readFollowUp(made).find((each) => each.unit === '甲局');
  const text = unit && toReminder(unit.unit, unit.lines, { ...readRound(made), replyBy: '2024-01-10' });
  expect(text?.split('\n').slice(1)).toEqual([
    '《试验方案》2023年度工作任务台账汇总后，贵单位有 8 项需要办理：',
    '1. T01-8 未达标：指标T01-8（目标不低于10所），未说明原因。完成值 3所，差7所。',
    '2. T01-1、T01-2、T01-3、T01-4、T01-5 等7项 必填指标还没有填。有数据填数据，没有发生填 0，不涉及填“不适用”。',
    '请逐项核实办理，并于2024年1月10日前反馈情况。',
  ]);
});

test('a line leads to the figure: the unit’s in 明细, the district’s in 汇总 where another unit reports it', () => {
  const towns = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...sumOfTowns, target: 100 })] });
  const { book: made } = roundOf(towns, {
    甲局: { tasks: { T01: { status: '推进中' } } },
    甲镇: { indicators: { 'T01-1': { actual: 3 } } },
    乙镇: { indicators: { 'T01-1': { actual: 3 } } },
    丙街道: { indicators: { 'T01-1': { actual: 3 } } },
  });
  const headerAt = (from: typeof book, line: { sheet: string; column: number } | undefined) =>
    from.sheets
      .find(({ name }) => name === line?.sheet)
      ?.cells.find(({ row, column }) => row === 2 && column === line?.column)?.value;
  const placeOf = (from: typeof book) => {
    const line = readFollowUp(from)
      .flatMap(({ lines }) => lines)
      .find(({ kind }) => kind === 'unmet');
    return [line?.location.sheet, headerAt(from, line?.location), line?.actual, line?.gap];
  };
  expect(placeOf(made)).toEqual(['汇总', '完成值', '9所', '差91所']);
  expect(placeOf(book)).toEqual(['明细', '完成值', '3所', '差7所']);
});

test('a figure that was corrected since is not told any more', () => {
  const corrected = typeIntoSummary(book, { details: { 'T01-1|甲局': { correction: 4 } } });
  expect(readFollowUp(corrected)[0]?.lines[0]).toMatchObject({
    isSettled: false,
    actual: '',
    target: '不低于10所',
    gap: '',
  });
});

test('the day to reply by can be changed before copying', async () => {
  const desk = new FollowUpDesk({ workbook: new BookWorkbook(book), copy: () => Promise.resolve(true) });
  await desk.read();
  expect(desk.store.get().replyBy).toBe('2024-01-05');
  desk.setReplyBy('2024-02-01');
  await desk.read();
  await desk.copyForAll();
  expect(desk.store.get().copied?.text).toContain('请以上单位于2024年2月1日前填报并交回');
});

test('the tab counts what 督办清单 counts, and the errors beside it apart', () => {
  const wrong = roundOf(plan, {
    甲局: { tasks: { T01: { status: '好了' } }, indicators: { 'T01-1': { actual: '3所' } } },
  });
  const counts = countFollowUp(readFollowUp(wrong.book).flatMap(({ lines }) => lines));
  expect(counts).toEqual({
    listed: 2,
    kinds: [
      ['inError', 1],
      ['outstanding', 1],
    ],
    errors: 1,
    settled: 0,
  });
  expect(wrong.summary.followUp).toHaveLength(counts.listed);
});

test('what was chosen by level and state is shown alone', () => {
  const units = readFollowUp(typeIntoSummary(book, { followUp: { 'return|乙局': { level: '黄' } } }));
  const shown = (choice: Partial<typeof everyMatter>) =>
    chooseMatters(units, { ...everyMatter, ...choice }).map(({ unit, lines }) => [unit, lines.length]);
  expect(shown({})).toEqual([
    ['甲局', 1],
    ['乙局', 1],
  ]);
  expect(shown({ level: 'red' })).toEqual([['甲局', 1]]);
  expect(shown({ level: 'yellow' })).toEqual([['乙局', 1]]);
  expect(shown({ state: 'new' })).toHaveLength(2);
  expect(shown({ level: 'red', state: 'toClose' })).toEqual([]);
});

test('the heading of what is closed is no unit, and what is closed counts no more', () => {
  const closing = { issue: '是' } as const;
  const issued = roundOf(
    plan,
    { 甲局: { tasks: { T01: { status: '推进中' } }, indicators: { 'T01-1': { actual: 3 } } } },
    {
      existing: typeIntoSummary(book, { followUp: { 'figure|T01-1': closing } }),
    },
  ).book;
  const good = { 甲局: { tasks: { T01: { status: '推进中' } }, indicators: { 'T01-1': { actual: 12 } } } };
  const closed = roundOf(plan, good, {
    existing: typeIntoSummary(issued, { followUp: { 'figure|T01-1': { verdict: '销号' } } }),
  }).book;
  const units = readFollowUp(closed);
  expect(units.map(({ unit }) => unit)).toEqual(['乙局', '甲局']);
  expect(units[1]?.lines).toMatchObject([{ number: '〔2023〕1号', state: 'closed', isSettled: true }]);
  expect(countFollowUp(units.flatMap(({ lines }) => lines))).toMatchObject({ listed: 1, settled: 1 });
});

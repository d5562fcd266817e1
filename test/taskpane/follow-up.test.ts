import { FollowUpDesk } from '../../src/taskpane/bureau/follow-up-desk';
import { readFollowUp } from '../../src/taskpane/bureau/read-follow-up';
import { toReminder } from '../../src/taskpane/bureau/to-reminder';
import { planOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';
import { BookWorkbook } from './kit/book-workbook';

const plan = planOf();
const { book } = roundOf(plan, { 甲局: { tasks: { T01: { status: '推进中' } }, indicators: { 'T01-1': { actual: 3 } } } });

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
  expect(readFollowUp(corrected)[0]?.lines[0]?.isSettled).toBe(true);
});

test('the reminder names each matter and its date', () => {
  const dated = typeIntoSummary(book, { followUp: { 'unmet|T01-1': { remedyBy: 45322 } } });
  const [first, second] = readFollowUp(dated);
  expect(first && toReminder(first, '2023')).toBe(
    '甲局：\n2023 报告期汇总后，贵单位有 1 项需要办理：\n1. T01-1 未达标：指标T01-1（目标不低于10所），未说明原因。请于2024年1月31日前完成整改。\n请逐项核实办理，并反馈情况。',
  );
  expect(second && toReminder(second, '2023')).toBe('乙局：\n贵单位 2023 的工作任务台账尚未报送，请尽快填报并交回。');
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
  expect(desk.store.get()).toMatchObject({ period: '2023', copied: { unit: '甲局', isOnClipboard: false } });
});

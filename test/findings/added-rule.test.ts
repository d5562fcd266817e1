import type * as RuleBook from '../../src/findings/rule-book';
import { readSelfCheck } from '../../src/findings/self/read-self-check';
import { toPeriod } from '../../src/plan/period';
import { drawUpSendBacks } from '../../src/round/draw-up-send-backs';
import { printRules } from '../../src/round/print-rules';
import { listSendBacks } from '../../src/summary/send-back/send-back';
import { calculate } from '../../src/workbook/formula/calculate';
import { fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { issueOne, roundOf } from '../kit/round-of';
import type * as Thirteen from '../kit/rule-of-thirteen';

jest.mock('../../src/findings/rule-book', () => {
  const actual = jest.requireActual<typeof RuleBook>('../../src/findings/rule-book');
  const { thirteen } = jest.requireActual<typeof Thirteen>('../kit/rule-of-thirteen');
  const ruleBook = { ...actual.ruleBook, indicators: [...actual.ruleBook.indicators, thirteen] };
  return { ...actual, ruleBook, findRule: (id: string) => (id === 'thirteen' ? thirteen : actual.findRule(id)) };
});

const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', name: '学校数' })] });
const filling = {
  cover: { filledOn: 45_280 },
  tasks: { T01: { status: '推进中' } },
  indicators: { 'T01-1': { actual: 13 } },
};
const sentence = '“本期完成值”填了 13。请再数一遍，例如 12。';
const book = calculate(fillLedger(issueOne(plan, '甲局'), filling));
const round = roundOf(plan, { 甲局: filling });

test('in the cell', () => {
  const sheet = book.sheets.find(({ name }) => name === '指标填报');
  const said = sheet?.cells.filter(({ value }) => typeof value === 'string' && value.includes(sentence)) ?? [];
  expect(said.length).toBeGreaterThan(0);
  expect(sheet?.cells.some(({ value }) => value === '有差错')).toBe(true);
});

test('in the pane beside the open ledger, at the cell, with its repair', () => {
  const found = readSelfCheck(book).findings.filter(({ rule }) => rule === 'thirteen');
  expect(found).toMatchObject([
    { severity: 'error', row: 'T01-1', sentence: { zh: sentence }, repairs: [{ value: 12, shown: '12' }] },
  ]);
  const [place] = found.map(({ location }) => location);
  const cells = book.sheets.find(({ name }) => name === place?.sheet)?.cells;
  expect(cells?.find(({ row, column }) => row === place?.row && column === place.column)?.value).toBe(13);
});

test('in the summary, where the figure does not count', () => {
  expect(round.summary.findings.map(({ finding }) => finding.rule)).toContain('thirteen');
  expect(round.summary.results.map(({ rating }) => rating)).toEqual(['inError']);
  const listed = round.book.sheets.flatMap(({ cells }) => cells.map(({ value }) => value));
  expect(listed).toContain(sentence);
});

test('in the send-back', () => {
  const [sent] = drawUpSendBacks(listSendBacks(round.summary), 'zh');
  const texts = sent?.book.sheets.flatMap(({ cells }) => cells.map(({ value }) => value)) ?? [];
  expect(texts).toContain('“本期完成值”填了 13。');
  expect(texts).toContain('请再数一遍，例如 12。');
});

test('in the printed rule book, in both languages', () => {
  expect(printRules(plan, toPeriod('2023'), 'zh')).toContain(`> ${sentence}`);
  expect(printRules(plan, toPeriod('2023'), 'en')).toContain(
    '> 本期完成值 says 13. Count again, and enter 12, for example.',
  );
});

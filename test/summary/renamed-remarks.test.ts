import { noCheck } from '../../src/summary/result/collect-details';
import type { Book } from '../../src/workbook/book/book';
import { toPeriod } from '../../src/plan/period';
import type { Plan } from '../../src/plan/plan';
import { Consolidation } from '../../src/round/consolidation';
import type { Filling } from '../kit/fill-ledger';
import { after, before, fillFor, successor } from '../kit/merged-bureaux';
import { indicatorOf } from '../kit/plan-of';
import { expectFormulasAgree } from '../kit/results-of';
import { appVersion } from '../kit/round-of';
import { sumOfTowns } from '../kit/sum-of-towns';
import { typeIntoSummary } from '../kit/type-into-summary';

const period = toPeriod('2023');
const shared = (plan: Plan, reporters: readonly string[]): Plan => ({
  ...plan,
  indicators: [...plan.indicators, indicatorOf({ id: 'T01-4', ...sumOfTowns, reporters: [...reporters] })],
});
const was = shared(before, ['科技局', '文旅局']);
const is = shared(after, [successor]);

function consolidate(plan: Plan, fillings: Readonly<Record<string, Filling>>, existing?: Book) {
  const consolidation = new Consolidation({ plan, appVersion, period, deadline: null, asOf: period.end, use: [] });
  for (const [unit, filling] of Object.entries(fillings))
    consolidation.add({ file: `${unit}.xlsx`, book: fillFor(unit, filling) });
  const round = consolidation.finish(existing);
  expectFormulasAgree(round);
  return round;
}

const fillings = { 科技局: { indicators: { 'T01-1': { actual: 8 } } } };
const first = consolidate(was, fillings);
type Writing = Parameters<typeof typeIntoSummary>[1];
const carried = (writing: Writing) => consolidate(is, fillings, typeIntoSummary(first.book, writing));
const remarksOf = ({ summary }: ReturnType<typeof consolidate>, key: string) => {
  const found = summary.details.find((each) => each.key === key);
  return found && [found.correctionState, found.remarks];
};

describe('what the bureau wrote, after the unit was renamed', () => {
  test('stands beside its present name', () => {
    const round = carried({
      details: { 'T01-1|科技局': { correction: 11, correctionReason: '漏报三所', instruction: '核实' } },
      followUp: { 'figure|T01-1': { remedy: '已约谈' }, 'return|文旅局': { remedyBy: 45322 } },
    });
    expect(remarksOf(round, `T01-1|${successor}`)).toEqual([
      'used',
      { correction: 11, corrects: 8, correctionReason: '漏报三所', check: noCheck, instruction: '核实' },
    ]);
    expect(round.summary.results[0]?.rating).toBe('met');
    expect(round.summary.details.filter(({ unit }) => unit !== successor && unit !== '乙局')).toEqual([]);
    expect(
      round.summary.followUp
        .filter(({ kind }) => kind === 'settled')
        .map(({ key, unit, remedyBy, remedy }) => [key, unit, remedyBy, remedy]),
    ).toEqual([
      ['figure|T01-1', successor, '', '已约谈'],
      [`return|${successor}`, successor, 45322, ''],
    ]);
    expect(consolidate(is, fillings, round.book).book).toEqual(round.book);
  });

  test('is kept side by side where both had it', () => {
    const round = carried({
      details: {
        'T01-4|科技局': { correction: 12, correctionReason: '漏报', instruction: '核实' },
        'T01-4|文旅局': { correction: 13, correctionReason: '多报', instruction: '核实' },
      },
    });
    expect(remarksOf(round, `T01-4|${successor}`)).toEqual([
      'unusable',
      {
        correction: '文旅局：13；科技局：12',
        corrects: '文旅局：未报；科技局：空',
        correctionReason: '文旅局：多报；科技局：漏报',
        check: noCheck,
        instruction: '核实',
      },
    ]);
    expect(
      round.summary.findings
        .filter(({ finding }) => finding.rule === 'correction-unusable')
        .map(({ finding }) => [finding.place.unit, finding.facts.shown]),
    ).toEqual([[successor, '文旅局：13；科技局：12']]);
    expect(consolidate(is, fillings, round.book).book).toEqual(round.book);
  });

  test('in a row of words neither counts', () => {
    const words = (plan: Plan): Plan => ({
      ...plan,
      indicators: plan.indicators.map((each) =>
        each.id === 'T01-4' ? { ...each, measure: 'text', unitOfMeasure: '', target: null } : each,
      ),
    });
    const typed = typeIntoSummary(consolidate(words(was), fillings).book, {
      details: { 'T01-4|科技局': { correction: '建成' }, 'T01-4|文旅局': { correction: '在建' } },
    });
    expect(remarksOf(consolidate(words(is), fillings, typed), `T01-4|${successor}`)?.[0]).toBe('outlived');
  });

  test('counts where both corrected to the same', () => {
    const round = carried({ details: { 'T01-4|科技局': { correction: 12 }, 'T01-4|文旅局': { correction: 12 } } });
    expect(remarksOf(round, `T01-4|${successor}`)?.[0]).toBe('used');
    expect(round.summary.results.find(({ row }) => row.id === 'T01-4')?.actual?.toNumber()).toBe(12);
  });

  test('days that differ stand beside each other too', () => {
    const overdue = { tasks: { T01: { status: '推进中' } } };
    const tasks = (plan: Plan): Plan => ({
      ...plan,
      tasks: plan.tasks.map((task) => ({ ...task, due: '2023-06-30' })),
    });
    const both = { 科技局: overdue, 文旅局: { tasks: { T01: { status: '推进中' }, T02: { status: '推进中' } } } };
    const { book } = consolidate(tasks(was), both);
    const typed = typeIntoSummary(book, {
      followUp: {
        'query|task-overdue|T01|problems|科技局': { remedyBy: 45322, remedy: '已约谈' },
        'query|task-overdue|T01|problems|文旅局': { remedyBy: 45337, remedy: '已发函' },
      },
    });
    const line = consolidate(tasks(is), both, typed).summary.followUp.find(
      ({ key }) => key === `query|task-overdue|T01|problems|${successor}`,
    );
    expect([line?.remedyBy, line?.remedy]).toEqual([
      '文旅局：2024-02-15；科技局：2024-01-31',
      '文旅局：已发函；科技局：已约谈',
    ]);
  });
});

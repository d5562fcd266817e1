import { toPeriod } from '../../../src/plan/period';
import type { Plan } from '../../../src/plan/plan';
import { checkLedgers } from '../../../src/round/check-ledger';
import { Consolidation } from '../../../src/round/consolidation';
import type { Book } from '../../../src/workbook/book/book';
import { fillMany } from '../../kit/fill-many';
import { indicatorOf, planOf, taskOf } from '../../kit/plan-of';
import { appVersion, issueOne } from '../../kit/round-of';

const unit = { aliases: [], isClass: false, members: [] };
const former = planOf({
  units: [
    { ...unit, name: '旧局' },
    { ...unit, name: '乙局' },
  ],
  tasks: [1, 2, 3].map((number) => taskOf({ number, lead: ['旧局'] })),
  indicators: [1, 2, 3].map((task) => indicatorOf({ id: `T0${String(task)}-1`, task })),
});

/** 旧局 was split: 东局 has task 1, 西局 task 2, both have task 3. */
const split: Plan = {
  ...former,
  units: [
    { ...unit, name: '旧局', to: '2023-06-30', successors: ['东局', '西局'] },
    { ...unit, name: '乙局' },
    { ...unit, name: '东局', from: '2023-07-01' },
    { ...unit, name: '西局', from: '2023-07-01' },
  ],
  tasks: [
    taskOf({ number: 1, lead: ['东局'] }),
    taskOf({ number: 2, lead: ['西局'] }),
    taskOf({ number: 3, lead: ['东局'], supporting: ['西局'] }),
  ],
};

const order = { plan: split, appVersion, period: toPeriod('2023'), asOf: '2023-12-31' };
const filled = fillMany(issueOne(former, '旧局'), {
  'T01-1': { actual: 11 },
  'T02-1': { actual: 12 },
  'T03-1': { actual: 13 },
});

function roundOf(files: Readonly<Record<string, Book>>) {
  const consolidation = new Consolidation({ ...order, deadline: null, use: [] });
  for (const [file, book] of Object.entries(files)) consolidation.add({ file: `${file}.xlsx`, book });
  const { summary } = consolidation.finish();
  return {
    figures: summary.results.map(({ row, actual, rating }) => [row.id, actual?.toNumber() ?? null, rating]),
    asked: summary.findings
      .filter(({ finding }) => finding.rule === 'row-shared')
      .map(({ finding: { place, facts }, typed }) => [place.unit, place.row, facts.shown, typed]),
    reporting: summary.reporting.map(({ unit: name, file, status }) => [name, file, status]),
  };
}

describe('row-shared', () => {
  test('raised for the row that both have; the others count for whoever has them alone', () => {
    expect(roundOf({ 旧局: filled })).toEqual({
      figures: [
        ['T01-1', 11, 'met'],
        ['T02-1', 12, 'met'],
        ['T03-1', null, 'unreported'],
      ],
      asked: [
        ['东局', 'T03-1', '13', '13'],
        ['西局', 'T03-1', '13', '13'],
      ],
      reporting: [
        ['乙局', null, 'outstanding'],
        ['东局', '旧局.xlsx', 'received'],
        ['西局', '旧局.xlsx', 'received'],
      ],
    });
  });

  test('near miss: whoever has it has reported it since', () => {
    const own = fillMany(issueOne(split, '东局'), { 'T03-1': { actual: 9 } });
    const { figures, asked } = roundOf({ 旧局: filled, 东局: own });
    expect(figures).toEqual([
      ['T01-1', 11, 'met'],
      ['T02-1', 12, 'met'],
      ['T03-1', 9, 'unmet'],
    ]);
    expect(asked.map(([name]) => name)).toEqual(['西局']);
  });

  test('near miss: nothing was entered', () => {
    expect(roundOf({ 旧局: fillMany(issueOne(former, '旧局'), { 'T01-1': { actual: 11 } }) }).asked).toEqual([]);
  });

  test('no row of somebody else’s is called dropped, and a row that nobody has is told once', () => {
    const fewer = { ...split, tasks: split.tasks.slice(0, 2), indicators: split.indicators.slice(0, 2) };
    const dropped = checkLedgers(filled, { ...order, plan: fewer }).map(({ unitReturn }) =>
      unitReturn.droppedRows.map(({ id }) => id),
    );
    expect(dropped).toEqual([['T03', 'T03-1'], []]);
  });
});

import { findingsOf } from '../../kit/findings-of';
import { indicatorOf, taskOf } from '../../kit/plan-of';

const found = (id: string, name: string) => ({
  rule: 'row-added',
  severity: 'error',
  row: id,
  column: null,
  cell: null,
  facts: { id, name },
});

describe('row-added', () => {
  test('raised: an indicator and a task that the plan has since', () => {
    const findings = findingsOf({
      revised: (plan) => ({
        ...plan,
        tasks: [...plan.tasks, taskOf({ number: 2 })],
        indicators: [...plan.indicators, indicatorOf({ id: 'T01-2' }), indicatorOf({ id: 'T02-1', task: 2 })],
      }),
    });
    expect(findings).toEqual([found('T02', '任务2'), found('T01-2', '指标T01-2'), found('T02-1', '指标T02-1')]);
  });

  test('raised: every instance of one that is asked more often since', () => {
    expect(
      findingsOf({
        row: {},
        revised: (plan) => ({ ...plan, indicators: [indicatorOf({ id: 'T01-1', cadence: 'termly' })] }),
      }),
    ).toEqual([found('T01-1@2023春', '指标T01-1'), found('T01-1@2023秋', '指标T01-1')]);
  });

  test('near miss: others answer for it', () => {
    expect(
      findingsOf({
        revised: (plan) => ({
          ...plan,
          indicators: [...plan.indicators, indicatorOf({ id: 'T01-2', reporters: ['乙局'] })],
        }),
      }),
    ).toEqual([]);
  });

  test('near miss: the row was there, and is gone', () => {
    const findings = findingsOf({
      edit: (book) => ({
        ...book,
        sheets: book.sheets.map((sheet) => ({
          ...sheet,
          cells: sheet.cells.filter(({ row, value }) => sheet.name !== '指标填报' || row !== 4 || value !== 'T01-1'),
        })),
      }),
      revised: (plan) => ({ ...plan, title: '修订' }),
    });
    expect(findings).toEqual([
      {
        rule: 'row-missing',
        severity: 'error',
        row: 'T01-1',
        column: null,
        cell: null,
        facts: { sheet: '指标填报', id: 'T01-1', name: '指标T01-1' },
      },
    ]);
  });
});

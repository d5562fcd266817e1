import { editCells, findingsOf, indicatorsSheet } from '../../kit/findings-of';
import { indicatorOf } from '../../kit/plan-of';

const reworded = '到2023年达到9所。';
const clause = { number: '1.', text: reworded, words: '达到', start: 0, end: 10 };

describe('locked-row-changed', () => {
  test('raised where the same words were revised and changed by hand: nobody can tell what they were', () => {
    const findings = findingsOf({
      edit: (book) =>
        editCells(book, indicatorsSheet, '到2023年达到10所。', (cell) => ({ ...cell, value: '到2023年达到8所。' })),
      revised: (plan) => ({ ...plan, indicators: [indicatorOf({ id: 'T01-1', clause })] }),
    });
    expect(findings).toEqual([
      { rule: 'locked-row-changed', severity: 'error', row: 'T01-1', column: 'id', cell: '指标填报!A5', facts: {} },
    ]);
  });

  test('near miss: something else was revised, so one can tell', () => {
    const findings = findingsOf({
      edit: (book) =>
        editCells(book, indicatorsSheet, '到2023年达到10所。', (cell) => ({ ...cell, value: '到2023年达到8所。' })),
      revised: (plan) => ({ ...plan, indicators: [indicatorOf({ id: 'T01-1', target: 9, name: '新名称' })] }),
    });
    expect(findings).toEqual([
      {
        rule: 'locked-cell-changed',
        severity: 'error',
        row: 'T01-1',
        column: 'clause',
        cell: '指标填报!S5',
        facts: { column: '方案依据', issued: '到2023年达到10所。' },
      },
      {
        rule: 'row-revised',
        severity: 'query',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { changes: '目标值 不低于10所→不低于9所' },
      },
    ]);
  });

  test('near miss: only revised', () => {
    expect(
      findingsOf({ revised: (plan) => ({ ...plan, indicators: [indicatorOf({ id: 'T01-1', clause })] }) }).map(
        (finding) => (finding as { rule: string }).rule,
      ),
    ).toEqual(['template-out-of-date']);
  });
});

import { findingsOf } from '../../kit/findings-of';
import { taskOf, indicatorOf } from '../../kit/plan-of';

const found = (rows: string) => [
  { rule: 'template-out-of-date', severity: 'query', row: null, column: null, cell: null, facts: { rows } },
];

describe('template-out-of-date', () => {
  test('raised for the rows whose words were revised', () => {
    expect(
      findingsOf({
        revised: (plan) => ({
          ...plan,
          tasks: [taskOf({ number: 1, title: '任务一' })],
          indicators: [
            indicatorOf({ id: 'T01-1', clause: { number: '1.', text: '达到十所。', words: '', start: 0, end: 1 } }),
          ],
        }),
      }),
    ).toEqual(found('T01、T01-1'));
  });

  test('near miss: other things of the plan were revised', () => {
    expect(
      findingsOf({
        revised: (plan) => ({
          ...plan,
          title: '试验方案（修订）',
          contact: '王老师',
          deadlines: [{ period: '2024', date: '2024-12-25' }],
          units: [...plan.units, { name: '丙局', aliases: [], isClass: false, members: [] }],
        }),
      }),
    ).toEqual([]);
  });

  test('near miss: only blanks', () => {
    expect(findingsOf({ revised: (plan) => ({ ...plan, tasks: [taskOf({ number: 1, title: ' 任务1 ' })] }) })).toEqual(
      [],
    );
  });
});

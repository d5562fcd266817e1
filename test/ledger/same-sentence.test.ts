import { drawUpLedger } from '../../src/ledger/draw-up-ledger';
import { toIndicatorConstants } from '../../src/ledger/indicator-sheet';
import { toPeriod } from '../../src/plan/period';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';

const clauseOf = (text: string) => ({ number: '1.', text, words: '达到', start: 0, end: 4 });
const [schools, games] = [clauseOf('新建学校10所、幼儿园12所。'), clauseOf('每学期开展运动会2次。')];

const plan = planOf({
  tasks: [taskOf({ number: 1 }), taskOf({ number: 2, lead: ['乙局'] })],
  indicators: [
    indicatorOf({ id: 'T01-1', clause: schools, subjects: '甲镇、乙镇', definition: '含改扩建' }),
    indicatorOf({ id: 'T01-2', clause: schools, repeats: 'T01-1' }),
    indicatorOf({ id: 'T02-1', task: 2, clause: schools }),
    indicatorOf({
      id: 'T01-3',
      clause: schools,
      parts: [{ id: 'T01-3.1', name: '公办', target: 6 }],
      target: null,
      definition: '含改扩建',
    }),
    indicatorOf({ id: 'T01-4', clause: games, cadence: 'termly', unitOfMeasure: '次' }),
    indicatorOf({ id: 'T01-5', clause: schools, measure: 'text', target: null, unitOfMeasure: '' }),
    indicatorOf({ id: 'G-1', task: null, clause: games, reporters: ['甲局'] }),
    indicatorOf({ id: 'G-2', task: null, clause: games, reporters: ['甲局'] }),
  ],
});

function rowsOf(unit: string): (readonly [string, unknown, unknown, unknown, unknown])[] {
  const { indicators } = drawUpLedger(plan, { unit, period: toPeriod('2023'), appVersion: '0.0.0' });
  return indicators.map((row) => {
    const { clause, definition, subjects, periodTarget } = toIndicatorConstants(row);
    return [row.id, clause, definition, subjects, periodTarget];
  });
}

test('a sentence that several rows of a task share stands once, the others name its row; 涉及对象 stands apart', () => {
  expect(rowsOf('甲局')).toEqual([
    ['T01-1', schools.text, '含改扩建', '甲镇、乙镇', '不低于10所'],
    ['T01-3', '同上（T01-1）', '含改扩建', undefined, '单位：所'],
    ['T01-3.1', '同上（T01-1）', '含改扩建', undefined, '不低于6所'],
    ['T01-4@2023春', games.text, '', undefined, '2023年春季学期：不低于10次'],
    ['T01-4@2023秋', '同上（T01-4@2023春）', '', undefined, '2023年秋季学期：不低于10次'],
    ['T01-5', schools.text, '', undefined, ''],
    ['G-1', games.text, '', undefined, '不低于10所'],
    ['G-2', games.text, '', undefined, '不低于10所'],
  ]);
  expect(rowsOf('乙局').map(([id, clause]) => [id, clause])).toContainEqual(['T02-1', schools.text]);
});

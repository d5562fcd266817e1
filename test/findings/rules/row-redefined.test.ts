import type { Indicator } from '../../../src/plan/plan';
import { editCells, findingsOf, type Given, indicatorsSheet } from '../../kit/findings-of';
import { indicatorOf } from '../../kit/plan-of';

const revisedTo = (indicator: Partial<Indicator>, given: Given = {}) =>
  findingsOf({
    ...given,
    revised: (plan) => ({
      ...plan,
      indicators: [{ ...indicatorOf({ ...plan.indicators[0], ...indicator, id: 'T01-1' }) }],
    }),
  });

const found = (changes: string, cell = 'F5', column = 'actual') => [
  { rule: 'row-redefined', severity: 'error', row: 'T01-1', column, cell: `指标填报!${cell}`, facts: { changes } },
];

describe('row-redefined', () => {
  test.each<readonly [string, Partial<Indicator>, object[]]>([
    ['another unit of measure', { unitOfMeasure: '万元' }, found('计量单位 所→万元')],
    ['another definition', { definition: '不含民办' }, found('口径 无→不含民办')],
    [
      'a ratio in the place of a count',
      { measure: 'ratio', entry: 'parts', unitOfMeasure: '%' },
      found('填报方式 数量→比率（分子分母）；计量单位 所→%', 'D5', 'numerator'),
    ],
    [
      'a yes or no in the place of a count',
      { measure: 'yesNo', unitOfMeasure: '', target: 1 },
      found('填报方式 数量→是否；计量单位 所→无'),
    ],
    [
      'words in the place of a count',
      { measure: 'text', unitOfMeasure: '', target: null },
      found('填报方式 数量→文字；计量单位 所→无'),
    ],
  ])('raised: %s, and nothing else is said of the row', (_, indicator, findings) => {
    expect(revisedTo(indicator)).toEqual(findings);
    expect(revisedTo(indicator, { row: {} })).toEqual(findings);
    expect(revisedTo(indicator, { row: { actual: '12所' } })).toEqual(findings);
  });

  test('raised: a percentage that was a share of numerator and denominator', () => {
    expect(
      revisedTo(
        { entry: 'percent' },
        {
          indicator: { measure: 'ratio', entry: 'parts', unitOfMeasure: '%', target: 98 },
          row: { numerator: 196, denominator: 200 },
        },
      ),
    ).toEqual(found('填报方式 比率（分子分母）→比率（百分数）'));
  });

  test('near miss: another target, another name', () => {
    expect(revisedTo({ target: 9, name: '新名称' }).map((finding) => (finding as { rule: string }).rule)).toEqual([
      'row-revised',
    ]);
  });

  test('near miss: the definition is the same but for blanks', () => {
    expect(revisedTo({ definition: ' 含 民办\n' }, { indicator: { definition: '含民办' } })).toEqual([]);
  });

  test('near miss: somebody changed the unit of measure by hand', () => {
    const edited: Given = {
      edit: (book) => editCells(book, indicatorsSheet, '所', (cell) => ({ ...cell, value: '个' })),
    };
    expect(
      revisedTo({ target: 9 }, edited)
        .map((finding) => (finding as { rule: string }).rule)
        .sort(),
    ).toEqual(['row-revised', 'unit-of-measure-changed']);
  });
});

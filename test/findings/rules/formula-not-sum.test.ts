import { findingsOf } from '../../kit/findings-of';

describe('formula-not-sum', () => {
  test.each<readonly [string, string]>([
    ['joined to a text', '8&3'],
    ['a text', '"83"&""'],
    ['compared', '83=83'],
    ['a list', '{83,84}'],
    ['a constant', 'TRUE+82'],
    ['in too many brackets', `${'('.repeat(65)}83${')'.repeat(65)}`],
    ['with too many signs', `${'-'.repeat(66)}83`],
    ['longer than Excel takes', Array.from({ length: 4097 }, () => '1').join('+')],
    ['not whole', '83+'],
  ])('raised where the figure is %s', (_, formula) => {
    const findings = findingsOf({ row: { actual: { formula, value: 83 } } });
    expect(findings).toEqual([
      {
        rule: 'formula-not-sum',
        severity: 'error',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { column: '本期完成值' },
        repairs: [{ value: 83, shown: '83' }],
      },
    ]);
  });

  test.each([
    ['4,001 terms', Array.from({ length: 4001 }, () => '1').join('+')],
    ['64 brackets', `${'('.repeat(64)}83${')'.repeat(64)}`],
  ])('near miss: %s', (_, formula) => {
    expect(findingsOf({ row: { actual: { formula, value: 1 } } })).toEqual([]);
  });
});

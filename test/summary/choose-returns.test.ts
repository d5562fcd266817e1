import fc from 'fast-check';
import { toSerial } from '../../src/workbook/book/date';
import { toPeriod } from '../../src/plan/period';
import { Consolidation } from '../../src/round/consolidation';
import type { Fault } from '../../src/workbook/book/fault';
import { type Filling, fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { appVersion, issueOne } from '../kit/round-of';
import { orASixth } from '../kit/thorough';

const plan = planOf();
const period = toPeriod('2023');
const december = 45275;

function send(
  files: Readonly<Record<string, Filling>>,
  given: { readonly use?: readonly string[]; readonly deadline?: string; readonly asOf?: string } = {},
) {
  const consolidation = new Consolidation({
    plan,
    appVersion,
    period,
    deadline: given.deadline ?? null,
    asOf: given.asOf ?? given.deadline ?? period.end,
    use: given.use ?? [],
  });
  for (const [file, filling] of Object.entries(files))
    consolidation.add({ file, book: fillLedger(issueOne(plan, '甲局'), filling) });
  const { summary } = consolidation.finish();
  return {
    actual: summary.results[0]?.actual?.toNumber() ?? null,
    lines: summary.reporting
      .filter(({ unit }) => unit === '甲局')
      .map(({ file, status, reason }) => [file, status, reason?.zh ?? null]),
  };
}

function filled(actual: number, filledOn: number | null, submission: number | null = 1): Filling {
  return {
    cover: { ...(filledOn !== null && { filledOn }), submission: submission ?? '' },
    indicators: { 'T01-1': { actual } },
  };
}

describe('of two ledgers of one unit', () => {
  test('the one that was filled in later counts, whatever its number and name', () => {
    expect(send({ 'a.xlsx': filled(11, december, 9), 'b.xlsx': filled(12, december + 1, 1) })).toEqual({
      actual: 12,
      lines: [
        ['b.xlsx', 'received', null],
        ['a.xlsx', 'superseded', '以 b.xlsx 为准，不同之处（这份→那份）：T01-1 11→12。'],
      ],
    });
  });

  test('on one day, the higher 报送次数', () => {
    expect(send({ 'a.xlsx': filled(11, december, 2), 'b.xlsx': filled(12, december, 1) })).toEqual({
      actual: 11,
      lines: [
        ['a.xlsx', 'received', null],
        ['b.xlsx', 'superseded', '以 a.xlsx 为准，不同之处（这份→那份）：T01-1 12→11。'],
      ],
    });
  });

  test('one without 填报日期 gives way to one that has it', () => {
    expect(send({ 'a.xlsx': filled(11, null, 9), 'b.xlsx': filled(12, december, 1) })).toMatchObject({
      actual: 12,
      lines: [
        ['b.xlsx', 'received', null],
        ['a.xlsx', 'superseded', '以 b.xlsx 为准，不同之处（这份→那份）：T01-1 11→12。'],
      ],
    });
  });

  test('identical ones: either, and the other is superseded', () => {
    expect(send({ 'b.xlsx': filled(12, december), 'a.xlsx': filled(12, december) })).toEqual({
      actual: 12,
      lines: [
        ['a.xlsx', 'received', null],
        ['b.xlsx', 'superseded', '以 a.xlsx 为准，内容相同。'],
      ],
    });
  });

  const tie = (files: string, change: string) =>
    `同一单位有填报日期、报送次数相同而内容不同的台账（${files}），不同之处（这份→那份）：T01-1 ${change}。请选定以哪一份为准。`;

  test('a tie with other contents: neither counts until one is chosen', () => {
    const files = { 'a.xlsx': filled(11, december), 'b.xlsx': filled(12, december) };
    expect(send(files)).toEqual({
      actual: null,
      lines: [
        ['a.xlsx', 'rejected', tie('a.xlsx、b.xlsx', '11→12')],
        ['b.xlsx', 'rejected', tie('a.xlsx、b.xlsx', '12→11')],
      ],
    });
    expect(send(files, { use: ['b.xlsx'] })).toEqual({
      actual: 12,
      lines: [
        ['b.xlsx', 'received', null],
        ['a.xlsx', 'superseded', '以 b.xlsx 为准，不同之处（这份→那份）：T01-1 11→12。'],
      ],
    });
  });

  test('a copy of one of the tied is tied too; an earlier one is superseded', () => {
    expect(
      send({
        'a.xlsx': filled(11, december),
        'b.xlsx': filled(11, december),
        'c.xlsx': filled(12, december),
        'd.xlsx': filled(9, december - 1),
      }),
    ).toEqual({
      actual: null,
      lines: [
        ['a.xlsx', 'rejected', tie('a.xlsx、b.xlsx、c.xlsx', '11→12')],
        ['b.xlsx', 'rejected', tie('a.xlsx、b.xlsx、c.xlsx', '11→12')],
        ['c.xlsx', 'rejected', tie('a.xlsx、b.xlsx、c.xlsx', '12→11')],
        ['d.xlsx', 'superseded', '另有更晚的台账，不同之处（这份→那份）：T01-1 9→11。'],
      ],
    });
  });

  test('what differs is named with both values, words alone as such, and beyond eight rows only their number', () => {
    const rich = planOf({
      indicators: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((at) =>
        indicatorOf({
          id: `T01-${String(at)}`,
          ...(at === 2 && { measure: 'ratio', unitOfMeasure: '%', entry: 'parts', target: 95 }),
        }),
      ),
    });
    const sendTwo = (one: Filling, other: Filling) => {
      const consolidation = new Consolidation({
        plan: rich,
        appVersion,
        period,
        deadline: null,
        asOf: period.end,
        use: [],
      });
      for (const [file, filling] of [
        ['a.xlsx', { ...one, cover: { filledOn: december, submission: 1 } }],
        ['b.xlsx', { ...other, cover: { filledOn: december + 1, submission: 1 } }],
      ] as const) {
        consolidation.add({ file, book: fillLedger(issueOne(rich, '甲局'), filling) });
      }
      return consolidation.finish().summary.reporting.find(({ file }) => file === 'a.xlsx')?.reason;
    };
    const ten = (first: number) =>
      Object.fromEntries([1, 3, 4, 5, 6, 7, 8, 9, 10].map((at) => [`T01-${String(at)}`, { actual: first + at }]));
    expect(
      sendTwo(
        {
          tasks: { T01: { status: '推进中' } },
          indicators: {
            'T01-1': { actual: 11, explanation: '校舍推迟' },
            'T01-2': { numerator: 196, denominator: 200 },
            'T01-3': { actual: 5 },
          },
        },
        {
          tasks: { T01: { status: '已完成' } },
          indicators: {
            'T01-1': { actual: 11, explanation: '校舍竣工' },
            'T01-2': { numerator: 190, denominator: 200 },
          },
        },
      ),
    ).toEqual({
      zh: '以 b.xlsx 为准，不同之处（这份→那份）：T01 推进中→已完成、T01-1（文字）、T01-2 196/200→190/200、T01-3 5→空。',
      en: 'b.xlsx counts instead; differences (this → that): T01 推进中→已完成, T01-1 (words), T01-2 196/200→190/200, T01-3 5→blank.',
    });
    expect(sendTwo({ indicators: ten(10) }, { indicators: ten(20) })?.zh).toMatch(/T01-9 19→29等9处。$/);
  });

  test('neither dated, other contents: a tie', () => {
    expect(send({ 'a.xlsx': filled(11, null), 'b.xlsx': filled(12, null) })).toEqual({
      actual: null,
      lines: [
        ['a.xlsx', 'rejected', tie('a.xlsx、b.xlsx', '11→12')],
        ['b.xlsx', 'rejected', tie('a.xlsx、b.xlsx', '12→11')],
      ],
    });
  });

  test('--use outweighs the dates', () => {
    expect(
      send({ 'a.xlsx': filled(11, december), 'b.xlsx': filled(12, december + 5) }, { use: ['a.xlsx'] }),
    ).toMatchObject({ actual: 11 });
  });

  test('--use of both says nothing', () => {
    expect(() =>
      send({ 'a.xlsx': filled(11, december), 'b.xlsx': filled(12, december) }, { use: ['a.xlsx', 'b.xlsx'] }),
    ).toThrow(expect.objectContaining({ code: 'twoUsed' }) as Fault);
  });

  test('--use of a file that did not come', () => {
    expect(() => send({ 'a.xlsx': filled(11, december) }, { use: ['z.xlsx'] })).toThrow(
      expect.objectContaining({ code: 'unknownUse' }) as Fault,
    );
  });
});

describe('a ledger whose 填报日期 or 报送次数 is in error', () => {
  type Count = number | string | null;
  const returned = (actual: number, filledOn: Count, submission: Count): Filling => ({
    cover: { ...(filledOn !== null && { filledOn }), submission: submission ?? '' },
    indicators: { 'T01-1': { actual } },
  });
  const doubtful = (doubted: string, files: string, change: string) =>
    `${doubted} 的填报日期或报送次数有差错，分不出哪一份在后（${files}），不同之处（这份→那份）：T01-1 ${change}。请选定以哪一份为准。`;
  const inDoubt = {
    actual: null,
    lines: expect.arrayContaining([
      ['a.xlsx', 'rejected', doubtful('b.xlsx', 'a.xlsx、b.xlsx', '11→12')],
      ['b.xlsx', 'rejected', doubtful('b.xlsx', 'a.xlsx、b.xlsx', '12→11')],
    ]) as unknown,
  };

  test.each<[string, Count, Count]>([
    ['years ahead', toSerial('2099-12-31'), 2],
    ['before the period', toSerial('2022-12-20'), 2],
    ['no date', '年底', 2],
    ['another century', 1e300, 2],
    ['1e300 times', december, 1e300],
    ['1.5 times', december, 1.5],
    ['−1 times', december, -1],
    ['0 times', december, 0],
    ['2 as text', december, '2'],
    ['第二次', december, '第二次'],
  ])('%s: it never wins, and neither does the other, until one is chosen', (_, filledOn, submission) => {
    const files = { 'a.xlsx': returned(11, december, 1), 'b.xlsx': returned(12, filledOn, submission) };
    expect(send(files)).toEqual(inDoubt);
    for (const [file, actual] of [
      ['a.xlsx', 11],
      ['b.xlsx', 12],
    ] as const)
      expect(send(files, { use: [file] }).actual).toBe(actual);
  });

  test('later by its date, and 第二次: it does not win either', () => {
    expect(send({ 'a.xlsx': returned(11, december, 1), 'b.xlsx': returned(12, december + 3, '第二次') })).toEqual({
      actual: null,
      lines: [
        ['b.xlsx', 'rejected', doubtful('b.xlsx', 'b.xlsx、a.xlsx', '12→11')],
        ['a.xlsx', 'rejected', doubtful('b.xlsx', 'b.xlsx、a.xlsx', '11→12')],
      ],
    });
  });

  test('sixty days ahead is ranked as usual', () => {
    expect(
      send({ 'a.xlsx': returned(11, december, 1), 'b.xlsx': returned(12, toSerial('2024-02-29'), 1) }),
    ).toMatchObject({ actual: 12 });
  });

  test('a bad 报送次数 matters only on the day of the latest', () => {
    expect(send({ 'a.xlsx': returned(11, december, 1), 'b.xlsx': returned(12, december - 1, '第二次') })).toMatchObject(
      {
        actual: 11,
        lines: [
          ['a.xlsx', 'received', null],
          ['b.xlsx', 'superseded', '以 a.xlsx 为准，不同之处（这份→那份）：T01-1 12→11。'],
        ],
      },
    );
  });

  test('alone, or with others that hold the same, it counts', () => {
    expect(
      send({ 'b.xlsx': returned(12, toSerial('2099-12-31'), '2') }, { deadline: '2023-12-15', asOf: '2023-12-31' }),
    ).toEqual({ actual: 12, lines: [['b.xlsx', 'received', null]] });
    expect(send({ 'a.xlsx': returned(12, december, 1), 'b.xlsx': returned(12, december, '2') })).toMatchObject({
      actual: 12,
      lines: [
        ['a.xlsx', 'received', null],
        ['b.xlsx', 'superseded', '以 a.xlsx 为准，内容相同。'],
      ],
    });
  });

  test('an earlier sound one stays superseded', () => {
    expect(
      send({
        'a.xlsx': returned(11, december, 1),
        'b.xlsx': returned(12, december, 0),
        'c.xlsx': returned(9, december - 1, 1),
      }).lines,
    ).toContainEqual(['c.xlsx', 'superseded', '另有更晚的台账，不同之处（这份→那份）：T01-1 9→11。']);
  });

  test('whatever is typed, in whatever order the files come: one in error never counts in place of another', () => {
    const anyCount = fc.constantFrom<Count>(1, 2, 3, 0, -1, 1.5, 1e300, '2', '第二次', null);
    const anyDay = fc.constantFrom<Count>(
      december,
      december + 1,
      toSerial('2099-12-31'),
      toSerial('2022-12-20'),
      '年底',
      null,
    );
    const isSound = ([filledOn, submission]: readonly [Count, Count]) =>
      (filledOn === null || filledOn === december || filledOn === december + 1) &&
      (submission === null || submission === 1 || submission === 2 || submission === 3);
    fc.assert(
      fc.property(fc.array(fc.tuple(anyDay, anyCount), { minLength: 2, maxLength: 4 }), (signed) => {
        const { actual } = send(
          Object.fromEntries(
            signed.map(([filledOn, submission], at) => [`${String(at)}.xlsx`, returned(10 + at, filledOn, submission)]),
          ),
        );
        const counted = actual === null ? undefined : signed[actual - 10];
        expect(counted === undefined || isSound(counted)).toBe(true);
      }),
      { numRuns: orASixth(60) },
    );
  });
});

describe('the deadline', () => {
  test.each([
    ['on the day', december, 'received', null],
    ['the day after', december + 1, 'late', '填报日期 2023-12-16 晚于报送截止 2023-12-15。'],
    ['nobody knows when', null, 'received', null],
  ] as const)('%s', (_, filledOn, status, reason) => {
    expect(send({ 'a.xlsx': filled(12, filledOn) }, { deadline: '2023-12-15' })).toEqual({
      actual: 12,
      lines: [['a.xlsx', status, reason]],
    });
  });

  test.each([
    ['2023-12-14', '未报，尚未到报送截止日期。'],
    ['2023-12-15', '未报。'],
    ['2023-12-16', '未报。'],
  ])('nothing came by %s', (asOf, reason) => {
    expect(send({}, { deadline: '2023-12-15', asOf })).toEqual({
      actual: null,
      lines: [[null, 'outstanding', reason]],
    });
  });
});

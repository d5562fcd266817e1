import { toPlanFingerprint } from '../../src/ledger/draw-up-ledger';
import { coverLabels } from '../../src/ledger/cover-sheet';
import { sheetNames } from '../../src/ledger/ledger-columns';
import { readSelfCheck } from '../../src/findings/self/read-self-check';
import { readRound } from '../../src/summary/sheets/summary-identity';
import { toReminderFile } from '../../src/summary/send-back/reminder-file';
import { listSendBacks } from '../../src/summary/send-back/send-back';
import { toGroupReminder, toOutstandingReminder } from '../../src/summary/send-back/reminder';
import type { Plan } from '../../src/plan/plan';
import { toUnitsOn } from '../../src/plan/revisions/to-units-on';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { issueOne, roundOf } from '../kit/round-of';
import { sumOfTowns } from '../kit/sum-of-towns';

const plan = planOf({
  indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2', ...sumOfTowns })],
  deadlines: [
    { period: '2023', date: '2023-12-20' },
    { period: '2023', date: '2024-01-10', units: ['镇(街)'] },
    { period: '2023', date: '2024-01-15', units: ['丙街道', '乙局'] },
    { period: '2024', date: '2024-12-25', units: ['乙局'] },
  ],
});

function deadlineOf(unit: string, given: Plan = plan, period = '2023') {
  const book = issueOne(given, unit, period);
  const cells = book.sheets.find(({ name }) => name === sheetNames.cover)?.cells ?? [];
  const label = cells.find(({ value }) => value === coverLabels.deadline);
  const onCover = cells.find(({ row, column }) => row === label?.row && column === 1)?.value;
  return [onCover, readSelfCheck(book).deadline];
}

const filledOn = (day: number) => ({ cover: { filledOn: day }, indicators: { 'T01-2': { actual: 4 } } });
/** 10 January 2024. */
const tenth = 45301;

describe('a unit’s own deadline', () => {
  test('stands in its ledger, before its class’s and everybody’s, and in its period alone', () => {
    expect(['甲局', '甲镇', '丙街道', '乙局'].map((unit) => deadlineOf(unit))).toEqual([
      ['2023年12月20日', '2023-12-20'],
      ['2024年1月10日', '2024-01-10'],
      ['2024年1月15日', '2024-01-15'],
      ['2024年1月15日', '2024-01-15'],
    ]);
    expect(['甲局', '乙局'].map((unit) => deadlineOf(unit, plan, '2024'))).toEqual([
      ['按通知', null],
      ['2024年12月25日', '2024-12-25'],
    ]);
  });

  test.each([
    ['2023-12-20', ['late', 'received', 'late', 'received']],
    ['2024-01-20', ['received', 'received', 'late', 'received']],
  ])('says who is late; %s is for those who have none', (deadline, expected) => {
    const { summary } = roundOf(
      plan,
      { 甲局: filledOn(tenth), 甲镇: filledOn(tenth), 乙镇: filledOn(tenth + 1), 丙街道: filledOn(tenth + 1) },
      { deadline, asOf: '2024-01-20' },
    );
    const statusOf = (unit: string) => summary.reporting.find((line) => line.unit === unit);
    expect(['甲局', '甲镇', '乙镇', '丙街道'].map((unit) => statusOf(unit)?.status)).toEqual(expected);
    expect(statusOf('乙镇')?.reason?.zh).toBe('填报日期 2024-01-11 晚于报送截止 2024-01-10。');
  });

  const early = { deadline: '2023-12-20', asOf: '2024-01-05' };

  test('keeps a unit that has not reported from being a red light before it', () => {
    const { summary } = roundOf(plan, { 甲镇: filledOn(tenth) }, early);
    const outstanding = summary.followUp.filter(({ kind }) => kind === 'outstanding');
    expect(outstanding.map(({ unit, level }) => [unit, level])).toEqual([
      ['甲局', 'red'],
      ['乙局', 'blue'],
      ['乙镇', 'blue'],
      ['丙街道', 'blue'],
    ]);
    expect(summary.reporting.flatMap(({ status, reason }) => (status === 'outstanding' ? [reason?.zh] : []))).toEqual([
      '未报。',
      ...Array.from({ length: 3 }, () => '未报，尚未到报送截止日期。'),
    ]);
  });

  const { summary, book } = roundOf(plan, {}, early);
  const head = '《试验方案》2023年度工作任务台账';

  test('is what reminders go by, those of all day by day', () => {
    const [forAll, own, other] = (toReminderFile(summary)?.text ?? '').split('\n\n');
    expect(forAll).toBe(
      [
        '各单位：',
        `${head}还有 1 个单位没有报送：甲局。报送截止日期是2023年12月20日，截至2024年1月5日尚未收到，请以上单位于2024年1月12日前填报并交回。`,
        '另有 2 个单位没有报送：乙局、丙街道。报送截止日期是2024年1月15日，请以上单位按时填报并交回。',
        '另有 2 个单位没有报送：甲镇、乙镇。报送截止日期是2024年1月10日，请以上单位按时填报并交回。',
      ].join('\n'),
    );
    expect([own, other]).toEqual([
      expect.stringContaining('报送截止日期是2023年12月20日，截至') as string,
      `乙局：\n贵单位${head}还没有报送。报送截止日期是2024年1月15日，请贵单位按时填报并交回。`,
    ]);
  });

  test('is kept in the summary, for reminders from the pane', () => {
    const round = readRound(book);
    expect(toOutstandingReminder('甲镇', round)).toContain('报送截止日期是2024年1月10日，请贵单位按时');
    expect(toGroupReminder(['丙街道'], round)).toBe(
      `各单位：\n${head}还有 1 个单位没有报送：丙街道。报送截止日期是2024年1月15日，请以上单位按时填报并交回。`,
    );
  });

  test('is by when it corrects what is sent back', () => {
    const wrong = { cover: { filledOn: tenth - 20 }, indicators: { 'T01-2': { actual: '四所' } } };
    const { summary: returned } = roundOf(
      plan,
      { 甲镇: wrong, 丙街道: wrong },
      { deadline: '2023-12-20', asOf: '2024-01-05' },
    );
    expect(
      listSendBacks(returned).map(({ unit, deadline, lines }) => [
        unit,
        deadline,
        ...new Set(lines.map((l) => l.until)),
      ]),
    ).toEqual([
      ['甲镇', '2024-01-10', '2024-01-10'],
      ['丙街道', '2024-01-15', '2024-01-15'],
    ]);
  });

  test('goes with a unit to whoever carries on for it', () => {
    const [unit] = plan.units;
    if (!unit) throw new Error('no unit');
    const renamed = planOf({
      units: [
        { ...unit, name: '旧局', to: '2023-06-30', successors: ['甲局'] },
        { ...unit, name: '甲局', from: '2023-07-01' },
        { ...unit, name: '乙局', to: '2023-06-30' },
      ],
      tasks: [taskOf({ number: 1, responsible: [] })],
      deadlines: [
        { period: '2023', date: '2024-01-10', units: ['旧局'] },
        { period: '2023', date: '2024-01-15', units: ['乙局'] },
      ],
    });
    expect(deadlineOf('甲局', renamed)).toEqual(['2024年1月10日', '2024-01-10']);
    expect(toUnitsOn(renamed, '2023-12-31').deadlines).toEqual([
      { period: '2023', date: '2024-01-10', units: ['甲局'] },
    ]);
  });
});

test('a plan without deadlines of units has the fingerprint that it had', () => {
  const [everybody] = plan.deadlines;
  const plain = planOf({ deadlines: everybody && [everybody] });
  expect(Object.keys(plain.deadlines[0] ?? {})).toEqual(['period', 'date']);
  expect(toPlanFingerprint({ ...plain, deadlines: [{ period: '2023', date: '2023-12-20' }] })).toBe(
    toPlanFingerprint(plain),
  );
});

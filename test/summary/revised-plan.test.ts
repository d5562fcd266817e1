import fc from 'fast-check';
import type { Book } from '../../src/workbook/book/book';
import { toPlanFingerprint } from '../../src/ledger/draw-up-ledger';
import { toPeriod } from '../../src/plan/period';
import type { Plan, Revision } from '../../src/plan/plan';
import { comparePlans } from '../../src/plan/revisions/compare-plans';
import { toPlanInForce } from '../../src/plan/revisions/to-plan-in-force';
import { Consolidation } from '../../src/round/consolidation';
import { readPreviousSeries, readPriors } from '../../src/round/read-priors';
import { fillMany, type Entries } from '../kit/fill-many';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { appVersion, issueOne } from '../kit/round-of';

const act = { date: '2023-07-10', number: '区教发〔2023〕18号', reason: '年中调整' };

/** The plan as revised from a period on, with the lines that `revise` proposes. */
function revise(was: Plan, change: Partial<Plan>, from: string | null = '2023'): Plan {
  const is = { ...was, ...change };
  return { ...is, revisions: [...is.revisions, ...comparePlans(was, is, { ...act, from })] };
}

const former = planOf({
  tasks: [taskOf({ number: 1 }), taskOf({ number: 7 })],
  indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T07-3', task: 7, target: 3400 })],
});
const revised = revise(former, {
  indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T07-3', task: 7, target: 3600 })],
});

type Files = Readonly<Record<string, Book>>;

function roundUnder(plan: Plan, files: Files, in_ = '2023', given: { readonly previous?: Book } = {}) {
  const period = toPeriod(in_);
  const series = given.previous
    ? readPreviousSeries({ file: 's.xlsx', book: given.previous }, plan, period).series
    : undefined;
  const consolidation = new Consolidation({
    plan,
    appVersion,
    period,
    deadline: null,
    asOf: period.end,
    use: [],
    ...(series && { series }),
  });
  for (const [file, book] of Object.entries(files)) consolidation.add({ file: `${file}.xlsx`, book });
  return consolidation.finish();
}

type Round = ReturnType<typeof roundUnder>;

const ratingOf = ({ summary }: Round, id: string) => summary.results.find(({ row }) => row.id === id)?.rating;
const countOf = ({ summary }: Round, status: string) =>
  summary.reporting.filter((line) => line.status === status).length;
const linesOf = ({ summary }: Round) =>
  summary.revisions.map(({ id, what, was, is, units }) => [id, what, was, is, units.join('、')]);

const filled = (plan: Plan, unit: string, entries: Entries, period = '2023') =>
  fillMany(issueOne(plan, unit, period), entries);

describe('T07-3 goes from 3400 to 3600 in mid-year', () => {
  const files = {
    甲局: filled(former, '甲局', { 'T01-1': { actual: 12 }, 'T07-3': { actual: 3500 } }),
    乙局: filled(former, '乙局', {}),
  };
  const [before, after] = [roundUnder(former, files), roundUnder(revised, files)];

  test('no return is rejected, one line tells, and the light goes by what is in force', () => {
    expect([countOf(before, 'rejected'), countOf(after, 'rejected')]).toEqual([0, 0]);
    expect(linesOf(before)).toEqual([]);
    expect(linesOf(after)).toEqual([['T07-3', '目标值', '不低于3400所', '不低于3600所', '甲局、乙局']]);
    expect([ratingOf(before, 'T07-3'), ratingOf(after, 'T07-3')]).toEqual(['met', 'unmet']);
    const unreported = ({ summary }: Round) => summary.results.filter(({ rating }) => rating === 'unreported').length;
    expect([unreported(before), unreported(after)]).toEqual([0, 0]);
  });

  test('a year before it goes by what was in force then', () => {
    const earlier = roundUnder(
      revised,
      { 甲局: filled(former, '甲局', { 'T07-3': { actual: 3500 } }, '2022') },
      '2022',
    );
    const [result] = earlier.summary.results.filter(({ row }) => row.id === 'T07-3');
    expect([result?.row.yardstick.target, linesOf(earlier)]).toEqual([3400, []]);
    expect(toPlanFingerprint(toPlanInForce(revised, '2022-12-31'))).toBe(toPlanFingerprint(former));
    expect(issueOne(revised, '甲局', '2022')).toEqual(issueOne(former, '甲局', '2022'));
  });

  test('the former target stays readable in 历年', () => {
    const earlier = roundUnder(
      revised,
      { 甲局: filled(former, '甲局', { 'T07-3': { actual: 3500 } }, '2022') },
      '2022',
    );
    const now = roundUnder(revised, files, '2023', { previous: earlier.book });
    expect(
      now.summary.series
        .filter(({ id, unit }) => id === 'T07-3' && unit === '甲局')
        .map(({ period, value, target }) => [period, value, target]),
    ).toEqual([['2022', 3500, 3400]]);
  });

  test('instances of one ledger go by what stands on their own last days', () => {
    const monthly = { cadence: 'quarterly', due: '2025-12-31' } as const;
    const plan = revise(
      planOf({ indicators: [indicatorOf({ id: 'T01-1', ...monthly, target: 3 })] }),
      { indicators: [indicatorOf({ id: 'T01-1', ...monthly, target: 5 })] },
      '2023H2',
    );
    const round = roundUnder(plan, {});
    expect(round.summary.results.map(({ row }) => [row.id, row.yardstick.target])).toEqual([
      ['T01-1@2023Q1', 3],
      ['T01-1@2023Q2', 3],
      ['T01-1@2023Q3', 5],
      ['T01-1@2023Q4', 5],
    ]);
  });
});

describe('a task dropped, one added, a unit of measure changed', () => {
  const plan = revise(former, {
    tasks: [taskOf({ number: 7 }), taskOf({ number: 8 })],
    indicators: [
      indicatorOf({ id: 'T07-3', task: 7, target: 3400, unitOfMeasure: '个' }),
      indicatorOf({ id: 'T08-1', task: 8 }),
    ],
  });
  const round = roundUnder(plan, {
    甲局: filled(former, '甲局', { 'T01-1': { actual: 12 }, 'T07-3': { actual: 3500 } }),
  });

  test('each is dealt with in its own row', () => {
    expect(countOf(round, 'rejected')).toBe(0);
    expect(linesOf(round)).toEqual([
      ['T01', '整行', '原有', '取消', '甲局'],
      ['T01-1', '整行', '原有', '取消', '甲局'],
      ['T07-3', '计量单位', '所', '个', '甲局'],
      ['T07-3', '目标值', '不低于3400所', '不低于3400个', '甲局'],
      ['T08', '整行', '无', '新增', '甲局'],
      ['T08-1', '整行', '无', '新增', '甲局'],
    ]);
    expect([ratingOf(round, 'T01-1'), ratingOf(round, 'T07-3'), ratingOf(round, 'T08-1')]).toEqual([
      undefined,
      'inError',
      'unreported',
    ]);
  });

  test('the year before has the dropped task and not the one that was added', () => {
    const earlier = toPlanInForce(plan, '2022-12-31');
    expect([earlier.tasks.map(({ number }) => number), earlier.indicators.map(({ id }) => id)]).toEqual([
      [7, 1],
      ['T07-3', 'T01-1'],
    ]);
    expect(earlier.indicators[1]).toEqual(former.indicators[0]);
    expect(earlier.tasks[1]).toEqual(former.tasks[0]);
  });
});

describe('two bureaux become one', () => {
  const heir = '科技和文化旅游局';
  const unit = { aliases: [], isClass: false, members: [] };
  const [science, culture] = ['科技局', '文化旅游体育广电局'];
  const indicators = [
    indicatorOf({ id: 'T01-1', reporters: [science] }),
    indicatorOf({ id: 'T01-2', reporters: [culture] }),
  ];
  const before = planOf({
    units: [science, culture, '乙局'].map((name) => ({ ...unit, name })),
    tasks: [taskOf({ number: 1, lead: [science], responsible: [culture, '乙局'] })],
    indicators,
  });
  const ended = { to: '2023-06-30', successors: [heir] };
  const plan = revise(
    before,
    {
      units: [
        { ...unit, name: science, ...ended },
        { ...unit, name: culture, ...ended },
        { ...unit, name: '乙局' },
        { ...unit, name: heir, from: '2023-07-01' },
      ],
      tasks: [taskOf({ number: 1, lead: [heir], responsible: ['乙局'] })],
      indicators: indicators.map((each) => ({ ...each, reporters: [heir] })),
    },
    '2023H2',
  );
  const filledOn = 45280;
  const sent = (name: string, entries: Entries, period?: string) => {
    const book = filled(before, name, entries, period);
    const cover = book.sheets[0];
    const label = cover?.cells.find(({ value }) => value === '填报日期');
    return {
      ...book,
      sheets: book.sheets.map((sheet) =>
        sheet === cover
          ? {
              ...sheet,
              cells: sheet.cells.map((cell) =>
                cell.row === label?.row && cell.column === label.column + 1 ? { ...cell, value: filledOn } : cell,
              ),
            }
          : sheet,
      ),
    };
  };

  test('what is proposed', () => {
    expect(plan.revisions.map(({ kind, row, field, was, is }) => [kind, row, field, was, is])).toEqual([
      ['unit', science, 'merged', science, heir],
      ['unit', culture, 'merged', culture, heir],
      ['task', '1', 'lead', science, heir],
      ['task', '1', 'responsible', `${culture}、乙局`, '乙局'],
      ['indicator', 'T01-1', 'reporters', science, heir],
      ['indicator', 'T01-2', 'reporters', culture, heir],
    ]);
  });

  test('both returns are read, and what disagrees is asked', () => {
    const round = roundUnder(plan, {
      k: sent(science, { 'T01-1': { actual: 12 }, T01: { status: '推进中' } }),
      w: sent(culture, { 'T01-1': { actual: 13 }, 'T01-2': { actual: 20 }, T01: { status: '推进中' } }),
    });
    expect(countOf(round, 'rejected')).toBe(0);
    expect(round.summary.reporting.map((line) => [line.unit, line.status, line.issuedTo])).toEqual([
      ['乙局', 'outstanding', null],
      [heir, 'received', science],
      [heir, 'merged', culture],
    ]);
    expect(
      round.summary.findings
        .filter(({ finding }) => finding.rule === 'predecessors-disagree')
        .map(({ finding }) => [finding.place.unit, finding.place.row]),
    ).toEqual([[heir, 'T01-1']]);
    expect(ratingOf(round, 'T01-2')).toBe('met');
  });

  test('the year before is theirs, and its figures follow', () => {
    const earlier = roundUnder(
      plan,
      {
        k: sent(science, { 'T01-1': { actual: 5 } }, '2022'),
        w: sent(culture, { 'T01-2': { actual: 6 } }, '2022'),
      },
      '2022',
    );
    expect(earlier.summary.reporting.map((line) => [line.unit, line.status])).toEqual([
      [science, 'received'],
      [culture, 'received'],
      ['乙局', 'outstanding'],
    ]);
    expect(toPlanInForce(plan, '2022-12-31').units).toEqual(before.units);
    const { figures } = readPriors({ file: 's.xlsx', book: earlier.book }, plan, toPeriod('2023'), [heir]);
    expect(['T01-1', 'T01-2'].map((id) => figures(heir, { id, instance: null, before: '2023-01-01' })?.value)).toEqual([
      5, 6,
    ]);
  });
});

test('neither the order of returns nor that of the lines of 修订 changes the summary', () => {
  const files = Object.entries({
    甲局: filled(former, '甲局', { 'T01-1': { actual: 12 }, 'T07-3': { actual: 3500 } }),
    乙局: filled(former, '乙局', { 'T07-3': { actual: 1 } }),
    丙: filled(former, '乙局', { 'T07-3': { actual: 2 } }),
  });
  const again = revise(
    revised,
    { indicators: [indicatorOf({ id: 'T01-1', target: 11 }), indicatorOf({ id: 'T07-3', task: 7, target: 3800 })] },
    '2024',
  );
  const dated = again.revisions.map((each, at): Revision => ({ ...each, date: `2023-0${String(at + 1)}-01` }));
  const print = (plan: Plan, sent: readonly (readonly [string, Book])[]) =>
    JSON.stringify(roundUnder(plan, Object.fromEntries(sent)).book);
  const expected = print({ ...again, revisions: dated }, files);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(files, { minLength: files.length }),
      fc.shuffledSubarray(dated, { minLength: dated.length }),
      (sent, revisions) => {
        expect(print({ ...again, revisions }, sent)).toBe(expected);
      },
    ),
    { numRuns: 8 },
  );
});

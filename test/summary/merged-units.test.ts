import fc from 'fast-check';
import type { Book } from '../../src/workbook/book/book';
import { Fault } from '../../src/workbook/book/fault';
import { toSummaryJson } from '../../src/cli/to-json';
import { toPeriod } from '../../src/plan/period';
import { Consolidation } from '../../src/round/consolidation';
import { packJson } from '../../src/workbook/package/pack-json';
import { judgeFile } from '../../src/round/judge-file';
import { listSendBacks } from '../../src/summary/send-back/send-back';
import type { Filling } from '../kit/fill-ledger';
import { after, fillFor, successor } from '../kit/merged-bureaux';
import { expectFormulasAgree } from '../kit/results-of';
import { appVersion } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';
import { orASixth } from '../kit/thorough';

const period = toPeriod('2023');
const december = 45275;
type Sent = readonly [file: string, unit: string, filling: Filling];

function start(given: { readonly use?: readonly string[]; readonly deadline?: string } = {}) {
  return new Consolidation({
    plan: after,
    appVersion,
    period,
    deadline: given.deadline ?? null,
    asOf: period.end,
    use: given.use ?? [],
  });
}

function send(sent: readonly Sent[], given: Parameters<typeof start>[0] & { readonly existing?: Book } = {}) {
  const consolidation = start(given);
  for (const [file, unit, filling] of sent) {
    const fault = consolidation.add({ file, book: fillFor(unit, filling) });
    if (fault) throw new Error(`${file}: ${fault.reason.zh}`);
  }
  const round = consolidation.finish(given.existing);
  expectFormulasAgree(round);
  expect(
    [...consolidation.list(given.existing).details].map(({ key, reading, file }) => [key, reading, file]).sort(),
  ).toEqual(round.summary.details.map(({ key, reading, file }) => [key, reading, file]).sort());
  return round;
}

function toLines({ summary }: ReturnType<typeof send>) {
  return summary.reporting
    .filter(({ unit }) => unit === successor)
    .map(({ file, status, issuedTo, reason }) => [file, status, issuedTo, reason?.zh ?? null]);
}

function toFigures({ summary }: ReturnType<typeof send>) {
  return toSummaryJson(summary, (name) => name).indicators.map(({ id, actual, rating, contributions }) => [
    id,
    actual,
    rating,
    contributions[0]?.file ?? null,
  ]);
}

const kx = (filling: Filling, file = 'k.xlsx'): Sent => [file, '科技局', { cover: { filledOn: december }, ...filling }];
const wl = (filling: Filling, file = 'w.xlsx'): Sent => [
  file,
  '文旅局',
  { cover: { filledOn: december + 1 }, ...filling },
];

describe('two bureaux that were merged', () => {
  const apart: readonly Sent[] = [
    kx({
      tasks: { T01: { status: '推进中', progress: '已开工' } },
      indicators: {
        'T01-1': { actual: 12 },
        'T01-2': { numerator: 99, denominator: 100 },
        'T01-3': { actual: '建成' },
      },
    }),
    wl({
      tasks: { T01: { progress: '已选址' }, T02: { status: '已完成' } },
      indicators: { 'T02-1': { actual: '是' } },
    }),
  ];

  test('each row counts from the one that has something in it', () => {
    const round = send(apart);
    expect(toFigures(round)).toEqual([
      ['T01-1', 12, 'met', 'k.xlsx'],
      ['T01-2', 99, 'met', 'k.xlsx'],
      ['T01-3', '建成', 'notRated', 'k.xlsx'],
      ['T02-1', '是', 'met', 'w.xlsx'],
    ]);
    expect(toLines(round)).toEqual([
      ['w.xlsx', 'received', '文旅局', '由“文旅局”下发，与“科技局”的 k.xlsx 合并计入。'],
      ['k.xlsx', 'merged', '科技局', '由“科技局”下发，与“文旅局”的 w.xlsx 合并计入。'],
    ]);
    expect(
      round.summary.progress
        .filter(({ unit }) => unit === successor)
        .map(({ id, status, progress, file }) => [id, status, progress, file]),
    ).toEqual([
      ['T01', '推进中', '文旅局：已选址；科技局：已开工', 'k.xlsx'],
      ['T02', '已完成', '', 'w.xlsx'],
    ]);
    expect(
      round.summary.findings.filter(({ finding }) => finding.severity === 'error' && finding.place.unit === successor),
    ).toEqual([]);
    const reporting = round.book.sheets.find(({ name }) => name === '报送情况');
    expect(
      reporting?.cells.some(
        ({ value }) =>
          typeof value === 'string' &&
          value.startsWith('应报 2 个单位：已报 1（其中迟报 0），未报 1；报送率 50.0%') &&
          value.includes('合并计入 1 份；'),
      ),
    ).toBe(true);
  });

  test('a later ledger under the name of today goes before where they disagree, and only then', () => {
    const own = (filledOn: number): Sent => [
      'own.xlsx',
      successor,
      { cover: { filledOn }, indicators: { 'T01-1': { actual: 15 } } },
    ];
    const later = send([...apart, own(december + 2)]);
    expect(toFigures(later).slice(0, 2)).toEqual([
      ['T01-1', 15, 'met', 'own.xlsx'],
      ['T01-2', 99, 'met', 'k.xlsx'],
    ]);
    const earlier = send([...apart, own(december - 2)]);
    expect(toFigures(earlier)[0]?.slice(0, 3)).toEqual(['T01-1', null, 'inError']);
  });

  test('the same figure counts once', () => {
    const round = send([
      kx({ indicators: { 'T01-1': { actual: 12, explanation: '含改扩建' } } }),
      wl({ indicators: { 'T01-1': { actual: 12, explanation: '含新区两所' } } }),
    ]);
    expect(toFigures(round)[0]).toEqual(['T01-1', 12, 'met', 'w.xlsx']);
    expect(round.summary.details.find(({ rowId }) => rowId === 'T01-1')?.explanation).toBe(
      '文旅局：含新区两所；科技局：含改扩建',
    );
  });

  const disagreeing: readonly Sent[] = [
    kx({
      tasks: { T01: { status: '推进中' } },
      indicators: {
        'T01-1': { actual: 12 },
        'T01-2': { numerator: 99, denominator: 100 },
        'T01-3': { actual: '建成' },
      },
    }),
    wl({
      tasks: { T01: { status: '已完成' } },
      indicators: {
        'T01-1': { actual: 13 },
        'T01-2': { numerator: 98, denominator: 100 },
        'T01-3': { actual: '在建' },
      },
    }),
  ];

  test('where they disagree nothing counts, and both are named', () => {
    const { summary, book } = send(disagreeing);
    expect(summary.results.map(({ row, rating, actual, reason }) => [row.id, rating, actual, reason?.zh])).toEqual([
      ['T01-1', 'inError', null, '科技和文旅局的台账对不上，选定以前不计入'],
      ['T01-2', 'inError', null, '科技和文旅局的台账对不上，选定以前不计入'],
      ['T01-3', 'notRated', null, '文字指标'],
      ['T02-1', 'unreported', null, '科技和文旅局未填报'],
    ]);
    expect(
      summary.findings
        .filter(({ finding }) => finding.rule === 'predecessors-disagree')
        .map(({ finding, typed }) => [finding.place, finding.facts.sides, typed]),
    ).toEqual([
      [{ unit: successor, row: 'T01-1', column: 'actual' }, '“文旅局”（w.xlsx）13；“科技局”（k.xlsx）12', '13 / 12'],
      [
        { unit: successor, row: 'T01-2', column: 'numerator' },
        '“文旅局”（w.xlsx）98/100；“科技局”（k.xlsx）99/100',
        '98/100 / 99/100',
      ],
      [
        { unit: successor, row: 'T01-3', column: 'actual' },
        '“文旅局”（w.xlsx）在建；“科技局”（k.xlsx）建成',
        '在建 / 建成',
      ],
      [
        { unit: successor, row: 'T01', column: 'status' },
        '“文旅局”（w.xlsx）已完成；“科技局”（k.xlsx）推进中',
        '已完成 / 推进中',
      ],
    ]);
    expect(
      summary.followUp
        .filter(({ kind }) => kind === 'inError')
        .map(({ key, unit, task, indicator, reason }) => [key, unit, task, indicator, reason.zh]),
    ).toEqual([
      [
        'inError|T01-1|科技和文旅局',
        successor,
        1,
        'T01-1',
        '对不上，不计入：指标T01-1（文旅局 13；科技局 12）。请核对后选定以哪一份为准。',
      ],
      [
        'inError|T01-2|科技和文旅局',
        successor,
        1,
        'T01-2',
        '对不上，不计入：指标T01-2（文旅局 98/100；科技局 99/100）。请核对后选定以哪一份为准。',
      ],
      [
        'inError|T01-3|科技和文旅局',
        successor,
        1,
        'T01-3',
        '对不上，不计入：指标T01-3（文旅局 在建；科技局 建成）。请核对后选定以哪一份为准。',
      ],
      [
        'inError|T01|科技和文旅局',
        successor,
        1,
        null,
        '对不上，不计入：任务1（文旅局 已完成；科技局 推进中）。请核对后选定以哪一份为准。',
      ],
    ]);
    const details = book.sheets.find(({ name }) => name === '明细');
    expect(
      details?.cells
        .filter(({ row }) => row === 3)
        .flatMap(({ value }) => (value === '有差错' || value === '文旅局 13；科技局 12' ? [value] : [])),
    ).toEqual(['有差错', '文旅局 13；科技局 12', '文旅局 13；科技局 12', '有差错']);
    expect(
      listSendBacks(summary)
        .find(({ unit }) => unit === successor)
        ?.lines.filter(({ about }) => about === 'T01-1 指标T01-1')
        .map(({ place }) => place),
    ).toEqual(['w.xlsx 指标填报 F5']);
  });

  test('a file that the bureau names goes before the other, row by row', () => {
    expect(toFigures(send(disagreeing, { use: ['k.xlsx'] })).slice(0, 2)).toEqual([
      ['T01-1', 12, 'met', 'k.xlsx'],
      ['T01-2', 99, 'met', 'k.xlsx'],
    ]);
    const round = send(apart, { use: ['w.xlsx'] });
    expect(toFigures(round)[0]).toEqual(['T01-1', 12, 'met', 'k.xlsx']);
    expect(
      send(disagreeing, { use: ['k.xlsx'] }).summary.findings.filter(
        ({ finding }) => finding.rule === 'predecessors-disagree',
      ),
    ).toEqual([]);
  });

  test('a 更正值 settles its row, until one of them says something else', () => {
    const first = send(disagreeing);
    const existing = typeIntoSummary(first.book, {
      details: { [`T01-1|${successor}`]: { correction: 14, correctionReason: '两局核对' } },
    });
    const second = send(disagreeing, { existing });
    expect(toFigures(second)[0]).toEqual(['T01-1', 14, 'met', 'w.xlsx']);
    expect(
      second.summary.findings.filter(
        ({ finding }) => finding.rule === 'predecessors-disagree' && finding.place.row === 'T01-1',
      ),
    ).toEqual([]);
    const [k] = disagreeing;
    const third = send([...(k ? [k] : []), wl({ indicators: { 'T01-1': { actual: 15 } } })], { existing: second.book });
    expect(third.summary.details[0]).toMatchObject({
      correctionState: 'outlived',
      remarks: { corrects: '文旅局 13；科技局 12' },
    });
    expect(third.summary.results[0]?.rating).toBe('inError');
  });

  test('of each name the newest counts; what comes under the present name is one more', () => {
    const round = send(
      [
        kx({ indicators: { 'T01-1': { actual: 11 } } }, 'k-old.xlsx'),
        kx({ cover: { filledOn: december + 2 }, indicators: { 'T01-1': { actual: 12 } } }, 'k-new.xlsx'),
        wl({ cover: { filledOn: december + 1 }, indicators: { 'T02-1': { actual: '是' } } }),
        [
          'own.xlsx',
          successor,
          {
            cover: { filledOn: december + 20 },
            indicators: { 'T01-1': { actual: 12 }, 'T01-2': { numerator: 98, denominator: 100 } },
          },
        ],
      ],
      { deadline: '2023-12-18' },
    );
    expect(toFigures(round)).toEqual([
      ['T01-1', 12, 'met', 'own.xlsx'],
      ['T01-2', 98, 'met', 'own.xlsx'],
      ['T01-3', null, 'notRated', 'own.xlsx'],
      ['T02-1', '是', 'met', 'w.xlsx'],
    ]);
    expect(toLines(round)).toEqual([
      [
        'own.xlsx',
        'late',
        successor,
        '与“科技局”的 k-new.xlsx、“文旅局”的 w.xlsx 合并计入。填报日期 2024-01-04 晚于报送截止 2023-12-18。',
      ],
      ['k-new.xlsx', 'merged', '科技局', '由“科技局”下发，与“科技和文旅局”的 own.xlsx、“文旅局”的 w.xlsx 合并计入。'],
      ['w.xlsx', 'merged', '文旅局', '由“文旅局”下发，与“科技和文旅局”的 own.xlsx、“科技局”的 k-new.xlsx 合并计入。'],
      [
        'k-old.xlsx',
        'superseded',
        '科技局',
        '由“科技局”下发。以 k-new.xlsx 为准，不同之处（这份→那份）：T01-1 11→12。',
      ],
    ]);
  });

  test('a choice is one for each name', () => {
    const two = [
      kx({ indicators: { 'T01-1': { actual: 11 } } }, 'k1.xlsx'),
      kx({ indicators: { 'T01-1': { actual: 12 } } }, 'k2.xlsx'),
      wl({ indicators: { 'T01-1': { actual: 13 } } }),
    ];
    expect(() => send(two, { use: ['k1.xlsx', 'k2.xlsx'] })).toThrow(Fault);
    expect(send(two, { use: ['k1.xlsx', 'w.xlsx'] }).summary.results[0]?.rating).toBe('inError');
    expect(toFigures(send(two, { use: ['k1.xlsx'] }))[0]).toEqual(['T01-1', 11, 'met', 'k1.xlsx']);
  });

  test('a query that one of them explains is explained', () => {
    const missed = (explanation: string) => ({ indicators: { 'T01-1': { actual: 8, explanation } } });
    const { summary } = send([kx(missed('两所尚未竣工')), wl(missed(''))]);
    const about = (list: typeof summary.findings) =>
      list.filter(({ finding }) => finding.place.row === 'T01-1').map(({ finding }) => finding.rule);
    expect([about(summary.findings), about(summary.answered)]).toEqual([[], ['unmet-without-explanation']]);
  });
});

test('a unit that was only renamed: its ledger of before counts, and says so', () => {
  expect(toLines(send([kx({ indicators: { 'T01-1': { actual: 12 } } })]))).toEqual([
    ['k.xlsx', 'received', '科技局', '由“科技局”下发。'],
  ]);
});

const anyFilling = fc
  .record({
    actual: fc.constantFrom<number | string>('', 12, 13),
    numerator: fc.constantFrom<number | string>('', 98, 99),
    text: fc.constantFrom('', '建成', '在建'),
    yes: fc.constantFrom('', '是', '否'),
    status: fc.constantFrom('', '推进中', '已完成'),
    explanation: fc.constantFrom('', '另有两所未竣工', '见附件说明'),
    day: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ actual, numerator, text, yes, status, explanation, day }): Filling => ({
    cover: { filledOn: december + day },
    tasks: { T01: { status, progress: explanation } },
    indicators: {
      'T01-1': { actual, explanation },
      'T01-2': { numerator, denominator: numerator === '' ? '' : 100 },
      'T01-3': { actual: text },
      'T02-1': { actual: yes },
    },
  }));
const anySent = fc
  .array(fc.tuple(fc.constantFrom('科技局', '文旅局', successor), anyFilling), { minLength: 1, maxLength: 4 })
  .map((list) => list.map(([unit, filling], at): Sent => [`${String(at)}.xlsx`, unit, filling]));

describe('the law of merged units', () => {
  test('order, copies, batches and packing change nothing', () => {
    fc.assert(
      fc.property(
        anySent.chain((sent) =>
          fc.tuple(fc.constant(sent), fc.shuffledSubarray([...sent], { minLength: sent.length }), fc.nat(sent.length)),
        ),
        ([sent, shuffled, cut]) => {
          const { book, summary } = send(sent);
          expect(send(shuffled).book).toEqual(book);
          expect(send(sent, { existing: send(shuffled.slice(0, cut)).book }).book).toEqual(book);
          const copied = send([
            ...sent,
            ...shuffled.slice(0, 1).map(([file, unit, filling]): Sent => [`龘${file}`, unit, filling]),
          ]);
          expect(copied.summary.results.map(({ actual, rating, text }) => [actual, rating, text])).toEqual(
            summary.results.map(({ actual, rating, text }) => [actual, rating, text]),
          );
          const packed = start();
          for (const [file, unit, filling] of sent) {
            const came = judgeFile(() => fillFor(unit, filling), { plan: after, appVersion, period, asOf: period.end });
            if (came.kind === 'rejected') throw new Error(came.reason.zh);
            const shares = came.shares.map((share) => ({ ...share, extract: packJson(share.extract) }));
            packed.take(file, { kind: 'return', shares });
          }
          expect(packed.finish().book).toEqual(book);
        },
      ),
      { numRuns: orASixth(8) },
    );
  });

  test('nor do they over what the bureau typed', () => {
    const anyTyped = fc.record({
      correction: fc.constantFrom<number | string>('', 12, 14),
      instruction: fc.constantFrom('', '核实'),
      remedy: fc.constantFrom('', '已约谈'),
    });
    fc.assert(
      fc.property(
        anySent.chain((sent) =>
          fc.tuple(fc.constant(sent), fc.shuffledSubarray([...sent], { minLength: sent.length }), fc.nat(sent.length)),
        ),
        anyTyped,
        ([sent, shuffled, cut], { correction, instruction, remedy }) => {
          const { book, summary } = send(sent);
          const written = typeIntoSummary(book, {
            details: { [`T01-1|${successor}`]: { correction, instruction } },
            followUp: Object.fromEntries(summary.followUp.map(({ key }) => [key, { remedy }])),
          });
          const whole = send(sent, { existing: written }).book;
          expect(send(shuffled, { existing: written }).book).toEqual(whole);
          expect(send(sent, { existing: send(shuffled.slice(0, cut), { existing: written }).book }).book).toEqual(
            whole,
          );
        },
      ),
      { numRuns: orASixth(8) },
    );
  });
});

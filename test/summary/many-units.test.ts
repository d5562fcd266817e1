import type { ReturnExtract } from '../../src/summary/reporting/return-extract';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { calculate } from '../../src/workbook/formula/calculate';
import { toPeriod } from '../../src/plan/period';
import { planSchema } from '../../src/plan/plan';
import { Consolidation } from '../../src/round/consolidation';
import { toSummaryBook } from '../../src/summary/sheets/to-summary-book';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { appVersion } from '../kit/round-of';
import { sumOfTowns } from '../kit/sum-of-towns';

const towns = Array.from({ length: 400 }, (_, at) => `第${String(at + 1)}镇`);
const period = toPeriod('2023');

test('hundreds of units with long words fit a summary: what does not fit a cell is in 明细', async () => {
  const base = planOf({
    tasks: [taskOf({ number: 1, supporting: ['镇(街)'] })],
    indicators: [
      indicatorOf({ id: 'T01-1', ...sumOfTowns, target: 9999 }),
      indicatorOf({ id: 'T01-2', ...sumOfTowns, measure: 'text', target: null }),
      indicatorOf({ id: 'T01-3', ...sumOfTowns }),
    ],
  });
  const plan = planSchema.parse({
    ...base,
    units: base.units.map((unit) => (unit.isClass ? { ...unit, members: towns } : unit)),
  });
  const consolidation = new Consolidation({ plan, appVersion, period, deadline: null, asOf: period.end, use: [] });
  const location = { sheet: '指标填报', row: 4, column: 12 };
  const base3 = { text: '', shown: '', explanation: '', evidence: '', location };
  for (const unit of towns) {
    const extract: ReturnExtract = {
      tasks: [],
      entryPrints: [],
      findings: [],
      answered: [],
      revisions: [],
      replies: [],
      indicators: [
        {
          ...base3,
          id: 'T01-1',
          state: 'figure',
          figure: { kind: 'value', value: '1' },
          explanation: '因资金未到位，项目推迟。'.repeat(10),
        },
        { ...base3, id: 'T01-2', state: 'text', text: '按计划推进。'.repeat(20) },
      ],
    };
    const standing = {
      unit,
      issuedTo: unit,
      filledOn: null,
      submission: null,
      doubts: [],
      contacts: { person: '', phone: '', reviewer: '' },
      contents: unit,
      errors: 0,
      queries: 0,
    };
    consolidation.take(`${unit}.xlsx`, { kind: 'return', shares: [{ standing, extract }] });
  }
  const summary = consolidation.summarize();
  const [red] = summary.followUp;
  expect(red).toMatchObject({ indicator: 'T01-1', kind: 'unmet' });
  expect(red?.explanation).toMatch(/^第1镇：因资金.+；另有3\d\d个单位的说明，见“明细”$/);
  expect(
    summary.results.map(({ text, reason }) => [text.slice(-16), reason?.zh.slice(0, 22), reason?.zh.slice(-5)]),
  ).toEqual([
    ['', undefined, undefined],
    [expect.stringMatching(/；另有3\d\d个单位，见“明细”$/), '文字指标', '文字指标'],
    ['', '应填400个单位，缺400个：第1镇、第2镇', expect.stringMatching(/镇等$/)],
  ]);
  await expect(writeXlsx(calculate(toSummaryBook(summary)))).resolves.toBeInstanceOf(Uint8Array);
});

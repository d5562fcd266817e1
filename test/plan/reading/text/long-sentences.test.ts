import { toPlanJson } from '../../../../src/plan/plan-json';
import { readPlan } from '../../../../src/plan/read-plan';

const above = '区教育工作方案\n一、主要任务\n1.推进教育。\n牵头单位：教育局\n';

/** Longer than any sentence of a plan. */
const longest = 3000;

test('9,090 figures in one sentence are as many indicators, each with the words around it, and a JSON', () => {
  const counts = Array.from({ length: 9090 }, (_, at) => at + 1);
  const text = `${above}到2025年，${counts.map((count) => `建成学校${count}所`).join('')}。`;
  const { indicators } = JSON.parse(JSON.stringify(toPlanJson(readPlan(text)))) as {
    indicators: { name: string; target: number; due: string; clause: { text: string; start: number; end: number } }[];
  };
  expect(indicators.map(({ target }) => target)).toEqual(counts);
  expect(new Set(indicators.map(({ name }) => name))).toEqual(new Set(['建成学校']));
  expect(new Set(indicators.map(({ due }) => due))).toEqual(new Set(['2025-12-31']));
  expect(
    indicators.filter(
      ({ clause }) => clause.text !== text.slice(clause.start, clause.end) || clause.text.length > longest,
    ),
  ).toEqual([]);
});

test('a sentence without a stop is cut between its words, never in a number', () => {
  const figures = Array.from(
    { length: 400 },
    (_, at) => `${'推进工作'.repeat(at % 90)}覆盖率达到${(at % 90) + 10}.5%以上`,
  );
  const { plan } = readPlan(`${above}${figures.join('')}。`);
  expect(plan.indicators.map(({ target, comparator }) => [target, comparator])).toEqual(
    figures.map((_, at) => [(at % 90) + 10.5, 'atLeast']),
  );
  expect(plan.indicators.filter(({ clause }) => clause.text.length > longest)).toEqual([]);
});

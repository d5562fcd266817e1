import fc from 'fast-check';
import { readPlan } from '../../../src/plan/read-plan';

/*
 * A law of the reading: of any plan made of numbered tasks, every printed number is a task's or asked about, and every
 * figure is in an indicator's clause, a task's passage that was not used, or a question.
 */
const places = ['县教育局', '县住建局', '县卫健局', '县农业农村局', '县总工会'];
const works = ['新建公园', '改造水库', '培训医师', '引进企业', '铺设管网', '开通线路'];
const measures = ['个', '座', '名', '家', '公里', '条'];

interface Item {
  readonly work: number;
  readonly figure: number;
  readonly unit: number;
  readonly form: number;
}

const item = fc.record({
  work: fc.nat({ max: works.length - 1 }),
  figure: fc.integer({ min: 11, max: 9876 }),
  unit: fc.nat({ max: places.length - 1 }),
  form: fc.nat({ max: 8 }),
});

const goalOf = ({ work, figure }: Item): string => `${works[work] ?? ''}${String(figure)}${measures[work] ?? ''}`;

/** One task as plans print it: labels, brackets of every kind, half of them not understood, or no unit at all. */
function printed(it: Item, number: number): string {
  const unit = places[it.unit] ?? '';
  const head = `${String(number)}.${goalOf(it)}。`;
  const forms = [
    `${head}\n责任单位：${unit}`,
    `${head}（${unit}牵头，有关单位分工负责）`,
    `${head}（${unit}牵头，视情况适时推进）`,
    `${head}〔责任单位：${unit}〕`,
    `${head}（${unit}、各乡镇，完成时限：9月底）`,
    `${head}【牵头：${unit}；配合：县财政局】`,
    `${head}（由${unit}牵头，东园、西园管委会结合实际落实）`,
    head,
    `${head}（另行安排）`,
  ];
  return forms[it.form] ?? head;
}

const asText = (items: readonly Item[]): string => items.map((it, at) => printed(it, at + 1)).join('\n');
const asOneLine = (items: readonly Item[]): string =>
  items.map((it, at) => printed(it, at + 1).replace('\n', '')).join(' ');
const rowsOf = (items: readonly Item[]): string[][] => [
  ['序号', '重点任务', '责任单位'],
  ...items.map((it, at) => [String(at + 1), goalOf(it), it.form === 7 ? '无' : (places[it.unit] ?? '')]),
];
const asTable = (items: readonly Item[]): string =>
  rowsOf(items)
    .map((row) => row.join(' | '))
    .join('\n');
const asMarkdown = (items: readonly Item[]): string =>
  rowsOf(items)
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
const asLines = (items: readonly Item[]): string => rowsOf(items).flat().join('\n');

test.each([
  ['paragraphs', asText],
  ['one line', asOneLine],
  ['a table', asTable],
  ['a table in Markdown', asMarkdown],
  ['a table with a cell a line', asLines],
])('every number and every figure of tasks in %s is read, asked about or listed', (_, print) => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 2, maxLength: 9 }), fc.option(fc.nat({ max: 8 })), (items, gap) => {
      const text = `云岭县2025年重点工作计划\n${print(items)}`;
      const missing = print === asText && gap !== null && gap > 0 && gap < items.length - 1 ? gap + 1 : 0;
      const lines = text.split('\n').filter((line) => missing === 0 || !line.startsWith(`${String(missing)}.`));
      const { plan, unused, questions } = readPlan(lines.join('\n'));
      const numbers = plan.tasks.map(({ number }) => number);
      const asked = questions.map(({ zh }) => zh).join('\n');
      const wanted = items.map((__, at) => at + 1).filter((number) => number !== missing);
      expect(numbers).toEqual(wanted);
      expect(questions.some(({ kind }) => kind === 'numbering')).toBe(missing > 0);
      const said = [
        ...plan.indicators.map(({ clause }) => clause.text),
        ...unused.map((each) => each.text),
        asked,
      ].join('\n');
      const figures = items.filter((__, at) => at + 1 !== missing).map(goalOf);
      expect(figures.filter((figure) => !said.includes(figure))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

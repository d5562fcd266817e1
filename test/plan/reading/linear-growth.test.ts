import { Fault } from '../../../src/workbook/book/fault';
import { startCounting, type StepCounter } from '../../kit/count-steps';
import { isThorough, ofEachKind } from '../../kit/thorough';

/** How the steps of reading grow with the text; how long it takes is `npm run bench -- reading`. */
const [small, factor] = isThorough ? [10_000, 8] : [4_000, 6];
const mostGrowth = 2 * factor;

/** So many bytes of UTF-8, piece by piece. */
function fill(bytes: number, piece: (at: number) => string): string {
  const pieces: string[] = [];
  for (let at = 0, length = 0; length < bytes; at += 1) {
    const next = piece(at);
    length += Buffer.byteLength(next);
    pieces.push(next);
  }
  return pieces.join('');
}

const above = '区教育工作方案\n一、主要任务\n1.推进教育。到2025年，入学率达到95%。\n牵头单位：教育局\n';
const below = '\n2.推进培训。培训教师100人次。\n责任单位：财政局\n';

/** Two characters, other ones for each of some millions. */
const word = (at: number): string =>
  String.fromCharCode(0x4e00 + ((at * 7) % 20_000), 0x4e00 + ((at * 131 + Math.floor(at / 20_000)) % 20_000));

type Make = (bytes: number) => string;

const places: Readonly<Record<string, (run: string) => string>> = {
  'in a sentence': (run) => `${above}入学率达到${run}95%。${below}`,
  'in brackets': (run) => `${above}3.推进事项（${run}牵头）${below}`,
  'behind a label': (run) => `${above}3.推进事项\n牵头单位：财政局${run}${below}`,
  'in a cell': (run) => `${above}序号 | 任务 | 责任单位\n1 | ${run} | 教育局\n${below}`,
  'in a heading': (run) => `${above}3.${run}提高\n${below}`,
  'above the title': (run) => `${run}\n${above}${below}`,
  'in a table of indicators': (run) => `指标 | 单位 | 2025年目标值\n${run}率 | % | ${run}95\n${above}${below}`,
};

const runs: readonly (readonly [string, keyof typeof places])[] = [
  [' ', 'in a sentence'],
  [' ', 'in brackets'],
  [' ', 'behind a label'],
  [' ', 'in a cell'],
  [' ', 'in a heading'],
  ['\u3000', 'in a sentence'],
  ['\u3000', 'above the title'],
  ['\n', 'behind a label'],
  [' \n', 'in a heading'],
  ['\t', 'in a sentence'],
  ['1:', 'in a sentence'],
  ['1-', 'in a sentence'],
  ['1.', 'in a heading'],
  ['1', 'in a table of indicators'],
  ['1,', 'in a sentence'],
  ['1号', 'in a sentence'],
  ['1个', 'in a sentence'],
  ['百个', 'in a sentence'],
  ['1%', 'in a cell'],
  ['1~2', 'in a sentence'],
  ['由1%提高到', 'in a sentence'],
  ['到2025年达到1%。', 'in a cell'],
  ['百', 'in a heading'],
  ['一', 'in a sentence'],
  ['一、', 'in a heading'],
  ['、', 'behind a label'],
  ['，', 'in brackets'],
  ['。', 'in a sentence'],
  ['；', 'behind a label'],
  ['。）', 'in a sentence'],
  ['《', 'in a sentence'],
  ['“', 'in a sentence'],
  ['（', 'in a sentence'],
  ['（', 'behind a label'],
  ['(a', 'in a heading'],
  ['((a)', 'in a heading'],
  ['（1', 'in a sentence'],
  ['[', 'in a cell'],
  ['达到', 'in a sentence'],
  ['的', 'in a sentence'],
  ['的(', 'in a table of indicators'],
  ['和', 'behind a label'],
  ['等', 'behind a label'],
  ['县市区', 'behind a label'],
  ['区、', 'behind a label'],
  ['2025年', 'in a sentence'],
  ['2025年1月', 'in a cell'],
  ['1月', 'in a sentence'],
  ['牵头单位：', 'in a sentence'],
  ['责任单位', 'behind a label'],
  ['完成时限：', 'in brackets'],
  ['教育局、', 'behind a label'],
  ['教育局\n', 'behind a label'],
  ['同上', 'in a cell'],
  ['由教育局牵头，', 'in a sentence'],
  ['教育局牵头，财政局配合，', 'in brackets'],
  ['协助落实', 'in brackets'],
  ['（教育局）', 'in a sentence'],
  ['全覆盖，', 'in a sentence'],
  ['翻一番，', 'in a sentence'],
  ['制定《办法》', 'in a sentence'],
  ['通过', 'in a sentence'],
  ['每年', 'in a sentence'],
  ['|', 'in a cell'],
  ['-', 'in a heading'],
];

const many: Readonly<Record<string, Make>> = {
  headings: (bytes) => above + fill(bytes, (at) => `${(at % 999) + 1}.推进${word(at)}\n`) + below,
  tasks: (bytes) =>
    above +
    fill(bytes, (at) => `${(at % 999) + 1}.推进${word(at)}。到2025年达到9${at % 10}%。\n牵头单位：${word(at)}局\n`) +
    below,
  'units of one task': (bytes) => `${above}3.推进\n责任单位：${fill(bytes, (at) => `${word(at)}局、`)}${below}`,
  'units that look alike': (bytes) =>
    above + fill(bytes, (at) => `${(at % 999) + 1}.推进\n责任单位：教${word(at)}局\n`) + below,
  'units that are short for others': (bytes) =>
    above +
    fill(
      bytes,
      (at) => `${(at % 999) + 1}.推进\n责任单位：教${'文体卫建交水农林财人社民司公宣'.slice(0, at % 16)}局\n`,
    ) +
    below,
  'units with blanks in them': (bytes) =>
    `${above}3.推进\n${fill(bytes, (at) => `责任单位：${Array.from(word(at)).join(' ')} 局\n`)}${below}`,
  'units on lines of their own': (bytes) =>
    `${above}3.推进\n责任单位：教育局（${fill(bytes, (at) => `${word(at)}科、\n`)}${below}`,
  'clauses in brackets': (bytes) => `${above}3.推进${fill(bytes, (at) => `（${word(at)}局牵头）`)}${below}`,
  'paragraphs under one heading': (bytes) =>
    `${above}3.推进\n${fill(bytes, (at) => `推进${word(at)}（${word(at)}局牵头）\n`)}${below}`,
  indicators: (bytes) => above + fill(bytes, (at) => `${word(at)}率达到9${at % 10}%。`) + below,
  'indicators of one target': (bytes) => above + fill(bytes, (at) => `${word(at)}率达到95%。`) + below,
  'figures of one sentence': (bytes) => `${above}到2025年，${fill(bytes, (at) => `建成学校${at % 100}所`)}。${below}`,
  'parts of a total': (bytes) => `${above}建成84个（${fill(bytes, (at) => `${word(at)}1个、`)}）。${below}`,
  documents: (bytes) => above + fill(bytes, (at) => `制定《${word(at)}办法》，`) + below,
  'columns of one row': (bytes) => `${above}${fill(bytes, (at) => `${word(at)} | `)}a\n${below}`,
  'columns of a table': (bytes) =>
    `${above}${fill(bytes / 2, () => '责任单位 | 任务 | ')}a\n${fill(bytes / 2, (at) => `${word(at)}局 | ${word(at)}达到1% | `)}b\n${below}`,
  'columns over short rows': (bytes) =>
    `${above}${fill(bytes / 2, () => '责任单位 | 任务 | ')}a\n${fill(bytes / 2, () => 'a | b | c\n')}${below}`,
  'columns of indicators': (bytes) =>
    `指标 | ${fill(bytes / 2, () => '2025年 | ')}a\n入学率 | ${fill(bytes / 2, () => '95% | ')}b\n${above}${below}`,
  'rows of tasks': (bytes) =>
    `${above}序号 | 任务 | 责任单位\n${fill(bytes, (at) => `${at} | ${word(at)}达到1% | ${word(at)}局\n`)}${below}`,
  'rows of one task': (bytes) =>
    `${above}序号 | 任务 | 内容 | 责任单位 | 时限\n${fill(bytes, (at) => `1 | 推进 | ${word(at)}达到1% | ${word(at)}局 | ${(at % 12) + 1}月\n`)}${below}`,
  'cells of a longer table on lines': (bytes) =>
    `${above}序号\n任务\n领导\n责任单位\n${fill(bytes, (at) => `${(at * 3) % 999}\n${word(at)}达到1%\n某人\n${word(at)}局\n`)}${below}`,
  'figures by unit': (bytes) =>
    `${above}单位 | 新建 (个) | 改建 (个)\n${fill(bytes, (at) => `${at % 3 === 2 ? '小计' : `${word(at)}局`} | ${at} | ${at}\n`)}${below}`,
  'rows without units': (bytes) =>
    `${above}序号 | 任务 | 责任单位\n1 | 推进 | 教育局\n${fill(bytes, (at) => `${at} | ${word(at)}达到1% | \n`)}${below}`,
  'rows of indicators': (bytes) =>
    `指标 | 计量单位 | 2025年 | 责任单位\n${fill(bytes, (at) => `${word(at)}率 | % | 95 | 教育局\n`)}${above}${below}`,
  projects: (bytes) =>
    `${above}序号 | 领域 | 任务 | 责任单位\n${fill(bytes, (at) => `1 | ${word(at)} | 推进${word(at)} | 教育局\n`)}${below}`,
  'lines that run on': (bytes) =>
    above + fill(bytes, (at) => `推进${word(at)}推进推进推进推进推进推进推进，\n`) + below,
  'brackets in brackets': (bytes) => `${above}${'('.repeat(bytes / 2)}1个${')'.repeat(bytes / 2)}。${below}`,
  'lines above the title': (bytes) => fill(bytes, (at) => `${word(at)}工作方案\n`) + above + below,
  'cells on lines of their own': (bytes) =>
    `${above}序号\n任务\n责任单位\n${fill(bytes, (at) => `${at + 1}\n${word(at)}达到1%\n${word(at)}局\n`)}${below}`,
  'tasks on one line': (bytes) =>
    above + fill(bytes, (at) => `${at + 3}.推进${word(at)}。责任单位：${word(at)}局。`) + below,
  'a plan without units': (bytes) => fill(bytes, (at) => `${(at % 999) + 1}.新建${word(at)}3个。\n`),
  'units on lines of their own, with figures': (bytes) =>
    `学校\n新增学位（个）\n2025年\n2026年\n${fill(bytes, (at) => `${word(at)}小学\n${at}\n${at}\n`)}${above}${below}`,
  'headings over years': (bytes) => `${fill(bytes, () => '学校\n2025\n')}甲小学\n5\n${above}${below}`,
  'lines without a task': (bytes) => fill(bytes, (at) => `推进${word(at)}。\n`),
};

const families: readonly (readonly [string, Make])[] = [
  ...ofEachKind(runs, ([, place]) => place).map(([run, place]): [string, Make] => [
    `${JSON.stringify(run)} over and over ${place}`,
    (bytes) => places[place]?.(fill(bytes, () => run)) ?? '',
  ]),
  ...Object.entries(many),
];

let counter: StepCounter;
let read: (text: string) => unknown;

beforeAll(async () => {
  counter = await startCounting();
  const [{ readPlan }, { toPlanJson }] = await Promise.all([
    import('../../../src/plan/read-plan'),
    import('../../../src/plan/plan-json'),
  ]);
  read = (text) => {
    try {
      return JSON.stringify(toPlanJson(readPlan(text)));
    } catch (thrown) {
      if (thrown instanceof Fault) return thrown.message;
      throw thrown;
    }
  };
});

afterAll(() => counter.stop());

test.each(families)(
  `${factor} times the text takes no more than ${mostGrowth} times the steps: %s`,
  async (_, make) => {
    const steps = await counter.countSteps(() => read(make(small)));
    expect(steps).toBeGreaterThan(100);
    expect((await counter.countSteps(() => read(make(factor * small)))) / steps).toBeLessThanOrEqual(mostGrowth);
  },
);

import fc from 'fast-check';
import type { Book } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import { evidenceColumns, evidenceCountColumns } from '../../src/summary/evidence/evidence-columns';
import { reportingColumns } from '../../src/summary/sheets/summary-columns';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';

const units = ['甲局', '乙局', '丙局'].map((name) => ({
  name,
  aliases: name === '乙局' ? ['市乙局'] : [],
  isClass: false,
  members: [],
}));
const plan = planOf({
  units,
  tasks: [taskOf({ number: 1, title: '扩大学位', lead: ['甲局'], responsible: ['乙局', '丙局'] })],
  indicators: [
    indicatorOf({ id: 'T01-1', name: '新建学校', collect: 'each', reporters: units.map(({ name }) => name) }),
  ],
});

/** What the units write under 佐证材料 of the indicator, and the files that are there. */
function roundWith(named: Readonly<Record<string, string>>, evidence?: readonly string[], ofTask = '') {
  const fillings = Object.fromEntries(
    Object.entries(named).map(([unit, text]) => [
      unit,
      {
        tasks: { T01: { status: '推进中', ...(ofTask && { evidence: ofTask }) } },
        indicators: { 'T01-1': { actual: 12, evidence: text } },
      },
    ]),
  );
  return roundOf(plan, fillings, evidence ? { evidence } : {});
}

/** 核对情况, what is named and the files of it, for one cell of 甲局. */
function match(text: string, files: readonly string[]): readonly (readonly [string, string, ...string[]])[] {
  const { summary } = roundWith({ 甲局: text }, files);
  return (summary.evidence?.lines ?? []).map((line) => [line.state, line.named, ...line.files] as const);
}

function rowsOf(book: Book, name: string, columns: Parameters<typeof readTable>[1], id: string) {
  const sheet = book.sheets.find((each) => each.name === name);
  return (sheet && readTable(sheet, columns, id)?.rows) ?? [];
}

describe('a name under 佐证材料 is the file of that name', () => {
  test.each([
    ['with its ending', '验收报告.pdf', '验收报告.pdf'],
    ['without it', '验收报告', '验收报告.pdf'],
    ['in 《》', '《验收报告》', '验收报告.pdf'],
    ['whose name has 《》', '关于验收的通知', '关于《验收》的通知.docx'],
    ['in other widths and cases', '验收报告（１）.PDF', '验收报告(1).pdf'],
    ['decomposed, as some systems keep names', 'Café报告.pdf', 'Café报告.pdf'.normalize('NFD')],
    ['behind 见附件', '详见附件2：验收报告.pdf', '验收报告.pdf'],
    ['ahead of how many', '验收报告3份', '验收报告.pdf'],
    ['ahead of its annexes', '年度总结及附件', '年度总结.docx'],
    ['with its folder', '验收\\验收报告.pdf', '2023/验收/验收报告.pdf'],
    ['by 文号', '区教发〔2023〕12号', '区教发[2023]12号 关于验收的通知.pdf'],
    ['by title or 文号', '《关于验收的通知》（区教发〔2023〕12号）', '区教发〔2023〕12号.pdf'],
    ['that only the folder tells to be one', '新闻宣传', '新闻宣传.zip'],
  ])('%s', (_, text, file) => {
    expect(match(text, [file])).toEqual([['present', text, file]]);
  });

  test('a folder stands for what is in it, a name without ending for all that are called so', () => {
    expect(match('竣工照片', ['竣工照片/1.jpg', '竣工照片/内景/2.jpg', '竣工照片.zip'])).toEqual([
      ['present', '竣工照片', '竣工照片.zip', '竣工照片/1.jpg', '竣工照片/内景/2.jpg'],
    ]);
  });

  test.each(['、', '；', ';', '，', ',', '\n'])('names are parted by %j', (mark) => {
    expect(
      match(`验收报告.pdf${mark}《关于甲、乙的通知》${mark}会议纪要`, ['验收报告.pdf', '关于甲、乙的通知.doc']),
    ).toEqual([
      ['present', '验收报告.pdf', '验收报告.pdf'],
      ['present', '《关于甲、乙的通知》', '关于甲、乙的通知.doc'],
      ['missing', '会议纪要'],
    ]);
  });

  test('a file with 、 in its name is one', () => {
    expect(match('教师、学生名单.xlsx、合同.pdf', ['教师、学生名单.xlsx'])).toEqual([
      ['present', '教师、学生名单.xlsx', '教师、学生名单.xlsx'],
      ['missing', '合同.pdf'],
    ]);
  });

  test('two titles are two files; one that is written twice is one', () => {
    expect(match('见《甲报告》和《乙报告》、乙报告', ['乙报告.pdf'])).toEqual([
      ['missing', '见《甲报告》和'],
      ['present', '《乙报告》', '乙报告.pdf'],
    ]);
  });
});

describe('what is no name is not missing', () => {
  test.each([
    '见附件',
    '已报送',
    '已上传验收报告',
    '纸质报告存档备查',
    '现场可查',
    '报告',
    'https://a.cn/验收报告.pdf',
  ])('%s', (text) => {
    expect(match(text, ['别的.pdf'])).toEqual([['unnamed', text]]);
  });

  test('beside a name it stands by itself', () => {
    expect(match('见附件、验收报告.pdf，已报送', [])).toEqual([
      ['missing', '验收报告.pdf'],
      ['unnamed', '见附件、已报送'],
    ]);
  });

  test.each(['无', '暂无', '/', '—', ' '])('%j says that there is none', (text) => {
    expect(match(text, ['无.pdf'])).toEqual([]);
  });

  test('a cell of thousands of names is looked through as far as people would', () => {
    const named = Array.from({ length: 5000 }, (_, at) => `${String(at)}.pdf`);
    const lines = match(named.join('、').slice(0, 32_000), []);
    expect(lines.map(([state]) => state)).toEqual([...Array<string>(100).fill('missing'), 'unnamed']);
  });
});

describe('a file in a folder called after a unit is that unit’s', () => {
  const files = ['甲局/总结.pdf', '2023/市乙局/总结.pdf', '总结.docx', '丙局/总结.pdf'];

  test('by name or alias; what is nobody’s is for those whose own folder has it not', () => {
    const { summary } = roundWith({ 甲局: '总结', 乙局: '总结', 丙局: '纪要.pdf' }, files);
    expect(summary.evidence?.lines.map(({ unit, state, files: found }) => [unit, state, ...found])).toEqual([
      ['甲局', 'present', '甲局/总结.pdf'],
      ['乙局', 'present', '2023/市乙局/总结.pdf'],
      ['丙局', 'missing'],
    ]);
    expect(summary.evidence?.unclaimed).toEqual([
      { unit: '丙局', file: '丙局/总结.pdf' },
      { unit: null, file: '总结.docx' },
    ]);
  });

  test('another unit’s file is not there for it, and its folder’s name is no name', () => {
    const { summary } = roundWith({ 甲局: '工作总结', 乙局: '甲局' }, ['乙局/工作总结.pdf', '甲局/别的.pdf']);
    expect(summary.evidence?.lines.map(({ unit, state }) => [unit, state])).toEqual([
      ['甲局', 'missing'],
      ['乙局', 'unnamed'],
    ]);
  });
});

describe('the summary', () => {
  const files = [
    '甲局/验收报告.pdf',
    '甲局/验收照片.jpg',
    '=1+1.pdf',
    '.DS_Store',
    '甲局/~$验收报告.docx',
    '乙局/Thumbs.db',
  ];
  const { book, summary } = roundWith(
    { 甲局: '验收报告、合同.pdf', 乙局: '见附件' },
    [...files, '甲局/甲局.xlsx'],
    '纪要.pdf',
  );

  test('佐证材料 has a line for each name, and under them the files that nobody names, ledgers left out', () => {
    const rows = rowsOf(book, '佐证材料', evidenceColumns, 'state').map(({ cells }) =>
      evidenceColumns.map(({ key }) => cells[key]?.value ?? null),
    );
    expect(rows).toEqual([
      ['甲局', 'T01', '扩大学位', '纪要.pdf', '缺', null],
      ['甲局', 'T01-1', '新建学校', '验收报告', '齐', '甲局/验收报告.pdf'],
      ['甲局', 'T01-1', '新建学校', '合同.pdf', '缺', null],
      ['乙局', 'T01', '扩大学位', '纪要.pdf', '缺', null],
      ['乙局', 'T01-1', '新建学校', '见附件', '未写明', null],
      [null, null, null, null, '无人写到', '=1+1.pdf'],
      ['甲局', null, null, null, '无人写到', '甲局/验收照片.jpg'],
    ]);
  });

  test('报送情况 counts them for each unit that reported', () => {
    const rows = rowsOf(book, '报送情况', [...reportingColumns, ...evidenceCountColumns], 'unit').map(({ cells }) =>
      ['unit', 'evidencePresent', 'evidenceOf', 'evidenceUnnamed'].map((key) => cells[key]?.value ?? null),
    );
    expect(rows).toEqual([
      ['甲局', 1, 3, 0],
      ['乙局', 0, 1, 1],
      ['丙局', null, null, null],
    ]);
  });

  test('without a folder nothing is said of evidence; with an empty one everything is missing', () => {
    const without = roundWith({ 甲局: '验收报告' });
    expect(without.summary.evidence).toBeNull();
    expect(without.book.sheets.map(({ name }) => name)).not.toContain('佐证材料');
    const headers = without.book.sheets.find(({ name }) => name === '报送情况')?.cells.map(({ value }) => value);
    expect(evidenceCountColumns.filter(({ header }) => headers?.includes(header))).toEqual([]);
    expect(match('验收报告', [])).toEqual([['missing', '验收报告']]);
  });

  test('is the same whatever the order of the files, and when it is made again', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        const named = { 甲局: '验收报告、合同.pdf', 乙局: '见附件' };
        const made = roundWith(named, [...shuffled, ...shuffled, '甲局/甲局.xlsx'], '纪要.pdf');
        expect(made.summary.evidence).toEqual(summary.evidence);
        expect(made.book).toEqual(book);
      }),
      { numRuns: 5 },
    );
  });
});

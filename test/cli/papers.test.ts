import { readDocx } from '../../src/workbook/word/read-docx';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { planOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';
import { Terminal } from '../kit/terminal';

const terminal = new Terminal();
const filling = { cover: { filledOn: 45280 }, indicators: { 'T01-1': { actual: 8 } } };

beforeAll(async () => {
  const { book } = roundOf(planOf(), { 甲局: filling }, { deadline: '2023-12-25' });
  terminal.write('summary.xlsx', await writeXlsx(book));
  const none = { cover: { filledOn: 45280 } };
  const calm = roundOf(planOf(), { 甲局: { ...none, indicators: { 'T01-1': { actual: 12 } } }, 乙局: none });
  terminal.write('calm.xlsx', await writeXlsx(calm.book));
  terminal.write(
    'notes.xlsx',
    await writeXlsx({ names: [], sheets: readXlsx(await writeXlsx(book)).sheets.slice(0, 1) }),
  );
  terminal.write('broken.xlsx', 'not a workbook');
});
afterAll(() => {
  terminal.close();
});

const papers = (summary: string, kind: string, ...args: string[]) =>
  terminal.call(['papers', summary, '--kind', kind, '--out', 'out', ...args]);
const written = () => terminal.files().filter((file) => file.startsWith('out/'));

describe('papers', () => {
  afterEach(() => {
    for (const file of written()) terminal.remove(file);
  });

  test.each([
    ['督办单', ['out/督办单-2023-乙局.docx', 'out/督办单-2023-甲局.docx']],
    ['通报', ['out/通报-2023.docx']],
    ['自查报告', ['out/自查报告-2023.docx']],
    ['验收申请', ['out/验收申请-2023.docx']],
  ])('writes %s and says so', async (kind, files) => {
    const done = await papers('summary.xlsx', kind);
    expect([done.code, done.err]).toEqual([0, '']);
    expect(done.out).toBe(`${kind} ${String(files.length)} 份，写到 out；（待填）的地方请补上。\n`);
    expect(written()).toEqual(files);
    for (const file of files) expect(readDocx(terminal.read(file))).toContain('（待填');
  });

  test('--unit for one unit, --json for a program', async () => {
    const done = await papers('summary.xlsx', '督办单', '--unit', '甲局', '--json');
    expect(JSON.parse(done.out)).toEqual({
      kind: '督办单',
      papers: [{ unit: '甲局', file: 'out/督办单-2023-甲局.docx' }],
    });
    expect(written()).toEqual(['out/督办单-2023-甲局.docx']);
  });

  test('again writes the same; a draft that somebody worked on stays, and nothing is written', async () => {
    await papers('summary.xlsx', '督办单');
    expect((await papers('summary.xlsx', '督办单')).code).toBe(0);
    terminal.remove('out/督办单-2023-乙局.docx');
    terminal.write('out/督办单-2023-甲局.docx', '改过');
    const done = await papers('summary.xlsx', '督办单');
    expect([done.code, done.out]).toEqual([2, '']);
    expect(done.err).toContain('“out/督办单-2023-甲局.docx”已经存在，内容不同，可能已经改过。没有写入任何文件');
    expect(written()).toEqual(['out/督办单-2023-甲局.docx']);
  });

  test('nothing to follow up: no file, and it says so', async () => {
    const done = await papers('calm.xlsx', '督办单');
    expect([done.code, done.out]).toEqual([0, '没有要督办的事项，没有写入文件。\n']);
    expect(written()).toEqual([]);
  });

  test.each([
    ['another kind', 'summary.xlsx', '请示', [], '--kind 只能是督办单、通报、自查报告、验收申请，不能是“请示”。'],
    ['a unit that is not there', 'summary.xlsx', '督办单', ['--unit', '丁局'], '汇总表里没有这些单位：丁局。'],
    ['a unit of what is about all', 'summary.xlsx', '通报', ['--unit', '甲局'], '通报是全区一份，不能只要几个单位的'],
    ['a workbook that is no summary', 'notes.xlsx', '通报', [], '“notes.xlsx”不是本系统生成的汇总表，出不了公文。'],
    ['a file that is no workbook', 'broken.xlsx', '通报', [], '“broken.xlsx”：'],
    ['a file that is not there', 'gone.xlsx', '通报', [], 'gone.xlsx'],
  ])('%s is refused with a sentence, and nothing is written', async (_, summary, kind, args, sentence) => {
    const done = await papers(summary, kind, ...args);
    expect([done.code, done.out]).toEqual([2, '']);
    expect(done.err).toContain(sentence);
    expect(written()).toEqual([]);
  });

  test('without --kind or --out', async () => {
    expect((await terminal.call(['papers', 'summary.xlsx', '--out', 'out'])).err).toContain('papers 缺少 --kind。');
    expect((await terminal.call(['papers', 'summary.xlsx', '--kind', '通报'])).err).toContain('papers 缺少 --out。');
    expect((await terminal.call(['papers', '--kind', '通报', '--out', 'out'])).err).toContain('papers 缺少汇总表。');
  });
});

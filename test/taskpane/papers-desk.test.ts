import { unzipSync } from 'fflate';
import type { Book } from '../../src/workbook/book/book';
import { readDocx } from '../../src/workbook/word/read-docx';
import { writeDocx } from '../../src/workbook/word/write-docx';
import { drawUpPaperFiles } from '../../src/round/draw-up-papers';
import { PapersDesk } from '../../src/taskpane/bureau/follow-up/papers-desk';
import { planOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';
import { BookWorkbook } from './kit/book-workbook';
import { runHere } from './kit/run-here';

const { book } = roundOf(planOf(), {
  甲局: { cover: { filledOn: 45280 }, indicators: { 'T01-1': { actual: 8, explanation: '在建' } } },
});

function deskOver(open: Book) {
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const workbook = new BookWorkbook(open);
  const save = (name: string, bytes: Uint8Array) => saved.push({ name, bytes });
  return { saved, workbook, desk: new PapersDesk({ workbook, name: '本工作簿', runJob: runHere, save }) };
}

test('several are one zip, one is a file of its own, both as the core draws them', async () => {
  const { desk, saved } = deskOver(book);
  await desk.write('supervisionNotice');
  await desk.write('supervisionNotice', ['甲局']);
  await desk.write('circular');
  expect(desk.store.get()).toMatchObject({ kind: 'circular', progress: null, fault: null, saved: { count: 1 } });
  expect(saved.map(({ name }) => name)).toEqual(['督办单-2023.zip', '督办单-2023-甲局.docx', '通报-2023.docx']);
  const zipped = unzipSync(saved[0]?.bytes ?? new Uint8Array());
  const drawn = drawUpPaperFiles('s.xlsx', book, { kind: 'supervisionNotice', units: [] });
  expect(Object.keys(zipped).sort()).toEqual(drawn.map(({ name }) => name).sort());
  for (const { name, document } of drawn)
    expect(Buffer.from(zipped[name] ?? []).equals(await writeDocx(document))).toBe(true);
  expect(readDocx(saved[1]?.bytes ?? new Uint8Array())).toContain('甲局');
});

test('where nothing is to be followed up nothing is saved, and it is said', async () => {
  const good = { cover: { filledOn: 45280 }, indicators: { 'T01-1': { actual: 12 } } };
  const { desk, saved } = deskOver(roundOf(planOf(), { 甲局: good, 乙局: { cover: good.cover } }).book);
  await desk.write('supervisionNotice');
  expect([desk.store.get().saved, desk.store.get().fault, saved]).toEqual([null, null, []]);
});

test.each([
  ['a sheet that is gone', '汇总', '汇总表里找不到工作表“汇总”，可能改了名或者被删除，出不了公文。'],
  ['a workbook that is no summary any more', '_summary', '“本工作簿”不是本系统生成的汇总表，出不了公文。'],
])('%s is said, and nothing is saved', async (_, gone, sentence) => {
  const { desk, saved } = deskOver({ ...book, sheets: book.sheets.filter(({ name }) => name !== gone) });
  await desk.write('circular');
  expect(desk.store.get().fault?.sentence.zh).toContain(sentence);
  expect(saved).toEqual([]);
});

test('cancelled, nothing is saved', async () => {
  const { desk, saved } = deskOver(book);
  const end = desk.store.subscribe(() => {
    if ((desk.store.get().progress?.done ?? 0) > 0) desk.cancel();
  });
  await desk.write('supervisionNotice');
  end();
  expect([desk.store.get().fault?.code, desk.store.get().progress, saved]).toEqual(['cancelled', null, []]);
});

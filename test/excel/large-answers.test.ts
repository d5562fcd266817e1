import type { Book, Cell } from '../../src/workbook/book/book';
import { blankSheet } from '../../src/workbook/book/table';
import { openWorkbook } from '../../src/excel/open-workbook';
import { openBook } from '../stand-in/kit/open-office';

const rows = 400;

function toCells(prefix: string): Cell[] {
  return Array.from({ length: rows }, (_, row): Cell[] => [
    { row, column: 0, value: `${prefix}${String(row)}` },
    { row, column: 1, value: row / 4 },
    { row, column: 2, value: row / 2, formula: 'RC[-1]*2' },
    { row, column: 4, value: '长'.repeat(row % 30) || '短' },
  ]).flat();
}

const book: Book = {
  names: [],
  sheets: [
    { ...blankSheet('一'), cells: toCells('甲') },
    blankSheet('空'),
    { ...blankSheet('二'), visibility: 'veryHidden', cells: toCells('乙') },
  ],
};

async function open(options: Parameters<typeof openBook>[1]) {
  const office = await openBook(book, { apiSet: '1.9', ...options });
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  office.host.counters.reset();
  return office;
}

/** In the answer to that request, null stands for all values. */
const nullAt = (request: number) => (at: number, json: string) =>
  at === request ? json.replace(/"(Values|FormulasR1C1)":\[\[.*?\]\](?=[,}])/g, '"$1":null') : json;

test('what one answer holds is read in one', async () => {
  const { host } = await open({});
  expect((await openWorkbook.readSheets(['一', '空', '没有', '二'])).sheets).toEqual(
    (await openWorkbook.read()).sheets,
  );
  expect(host.counters.syncs).toBe(3);
});

test.each([80_000, 30_000, 2_000])(
  'an answer of at most %d bytes gives the same, in blocks of rows',
  async (answerLimit) => {
    await open({});
    const whole = await openWorkbook.read();
    const { host } = await open({ answerLimit });
    expect(await openWorkbook.read()).toEqual(whole);
    expect(await openWorkbook.readSheets(['一', '没有', '空', '二'])).toEqual(whole);
    expect(host.counters.syncs).toBeGreaterThan(6);
  },
);

test('a host that gives null in the place of values is asked for less', async () => {
  const { host } = await open({});
  const whole = await openWorkbook.read();
  host.trouble({ answer: nullAt(0) });
  expect(await openWorkbook.readSheets(['一', '空', '二'])).toEqual(whole);
});

test.each([
  ['refuses', { answerLimit: 600 }, undefined],
  ['gives null for', {}, (_: number, json: string) => nullAt(0)(0, json)],
] as const)('a row that the host %s is said, with its place', async (_, options, answer) => {
  const { host } = await open(options);
  host.type('二', 0, 5, 'x'.repeat(2_000));
  if (answer) host.trouble({ answer });
  await expect(openWorkbook.readSheets(['二'])).rejects.toMatchObject({
    code: 'excelAnswerTooLarge',
    sentence: {
      zh: '工作表“二”第 1 行的内容太多，Excel 交不出来，所以没有读成，工作簿没有改动。请把这一行里过长的文字改短，再试一次。',
      en:
        'Row 1 of the sheet “二” holds more than Excel hands over at once, so it was not ' +
        'read; the workbook was not changed. Shorten the long texts in that row, and try again.',
    },
  });
});

test('an answer that cannot be made smaller is said too', async () => {
  await open({ answerLimit: 150 });
  await expect(openWorkbook.listSheets()).rejects.toMatchObject({ code: 'excelResponsePayloadSizeLimitExceeded' });
});

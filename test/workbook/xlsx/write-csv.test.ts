import fc from 'fast-check';
import { type CsvValue, writeCsv } from '../../../src/workbook/xlsx/write/write-csv';

function write(rows: readonly (readonly CsvValue[])[]): string {
  return [...writeCsv(['a', 'b'], rows)].join('');
}

/** Reads what any CSV reader would: quotes doubled, lines ended by CR LF. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(1, -1);
}

test.each([
  ['=1+1', "'=1+1"],
  ['+86 951', "'+86 951"],
  ['-无', "'-无"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['  =1', "'  =1"],
  ['＝1', "'＝1"],
  ['完成98%，见"附件"', '完成98%，见"附件"'],
  ['两行\n第二行', '两行\n第二行'],
  ['a,b', 'a,b'],
])('the text %j stands as %j', (text, shown) => {
  expect(read(write([[text, 1]]))).toEqual([[shown, '1']]);
});

test('numbers stay numbers, below zero too; nothing is nothing', () => {
  expect(
    write([
      [-5, undefined],
      [0.98, 0],
    ]),
  ).toBe('\uFEFFa,b\r\n-5,\r\n0.98,0\r\n');
});

test('whatever is written reads back, no field starting a formula', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc
          .tuple(fc.string({ unit: 'binary' }), fc.constantFrom('=', 'x', '"', '\r\n', ','))
          .map(([text, start]) => [start + text, text]),
        { maxLength: 5 },
      ),
      (rows) => {
        const fields = read(write(rows)).flat();
        expect(fields.map((field) => field.replace(/^'(?=[\s\u3000]*[=+\-@＝＋－＠]|[\t\r\n])/, ''))).toEqual(
          rows.flat(),
        );
        expect(fields.filter((field) => /^[=+\-@\t\r]/.test(field))).toEqual([]);
      },
    ),
  );
});

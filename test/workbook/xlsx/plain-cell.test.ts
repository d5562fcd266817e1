import fc from 'fast-check';
import { PlainCell } from '../../../src/workbook/xlsx/read/plain-cell';
import { readXlsx } from '../../../src/workbook/xlsx/read/read-xlsx';
import { rawXlsx } from '../kit/raw-xlsx';

const anyContent = fc.constantFrom(
  '',
  '<v/>',
  '<v></v>',
  '<v>1</v>',
  '<v>12.50</v>',
  '<v> 3 </v>',
  '<v>-1E-3</v>',
  '<v>0</v>',
);
const anyText = fc.constantFrom(
  '<v/>',
  '<v>是</v>',
  '<v>一 二</v>',
  '<v>a&amp;b</v>',
  '<v>x\ny</v>',
  '<v>x\r\ny</v>',
  '<v>_x0041_</v>',
);
const anyFormula = fc.constantFrom(
  '',
  '<f>A1+$B$2</f>',
  '<f>IF(A1&gt;1,"是","")</f>',
  '<f aca="false">SUM(A1:A3)</f>',
  '<f></f>',
  '<f/>',
  '<f t="shared" si="0" ref="A1:A9">A1</f>',
  '<f>A1<!-- -->+1</f>',
);
const anyInside = fc.oneof(
  fc.tuple(fc.constant(''), anyFormula, anyContent),
  fc.tuple(fc.constant('n'), anyFormula, anyContent),
  fc.tuple(fc.constant('str'), anyFormula, anyText),
  fc.tuple(fc.constant('b'), anyFormula, fc.constantFrom('<v>1</v>', '<v>0</v>', '')),
  fc.tuple(fc.constant('e'), anyFormula, fc.constantFrom('<v>#N/A</v>', '')),
  fc.tuple(fc.constant('s'), fc.constant(''), fc.constantFrom('<v>0</v>', '<v>1</v>')),
  fc.tuple(fc.constant('inlineStr'), fc.constant(''), fc.constant('<is><t>甲</t></is>')),
);
const anyCell = fc.record({
  inside: anyInside,
  style: fc.constantFrom('', ' s="0"', ' s="1"'),
  typeFirst: fc.boolean(),
  isPlaced: fc.constantFrom(true, true, true, false),
});
const anyRows = fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 4 });

type AnyCell = typeof anyCell extends fc.Arbitrary<infer Made> ? Made : never;

function toRows(rows: readonly (readonly AnyCell[])[], gap: string): string {
  const toCell = (
    { inside: [type, formula, content], style, typeFirst, isPlaced }: AnyCell,
    row: number,
    column: number,
  ) => {
    const attributes = [
      ...(isPlaced ? [` r="${String.fromCharCode(65 + column)}${String(row + 1)}"`] : []),
      ...(typeFirst ? [typed(type), style] : [style, typed(type)]),
    ].join('');
    return formula + content === '' ? `<c${attributes}${gap}/>` : `<c${attributes}${gap}>${formula}${content}</c>`;
  };
  return rows
    .map(
      (cells, row) =>
        `<row r="${String(row + 1)}">${cells.map((cell, column) => toCell(cell, row, column)).join('')}</row>`,
    )
    .join('');
}

function typed(type: string): string {
  return type === '' ? '' : ` t="${type}"`;
}

test('cells read in one go are the cells that the whole scanner reads', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      // so near the end of a part nothing is read in one go
      const afterRows = `<!--${' '.repeat(64)}-->`;
      const read = (gap: string) =>
        readXlsx(rawXlsx({ rows: toRows(rows, gap), afterRows, strings: '<si><t>甲</t></si><si><t>乙</t></si>' }));
      expect(read('')).toEqual(read(' '));
    }),
    { numRuns: 500 },
  );
});

test.each([
  '<c r="B5" s="3" t="s"><v>1</v></c>',
  '<c r="B5" t="s" s="3"><v>1</v></c>',
  '<c r="B5"><f>A1</f><v/></c>',
  '<c r="B5" t="str"><f aca="false">A1</f><v>是</v></c>',
  '<c r="B5"/>',
])('%s is taken whole', (cell) => {
  expect(new PlainCell().read(`x${cell}${'y'.repeat(64)}`, 1)).toBe(1 + cell.length);
});

test.each([
  '<c r="B5" r="B5"/>',
  '<c r="B0"/>',
  '<c r="5"/>',
  '<c r="B"/>',
  '<c r="B5"s="3"/>',
  '<c r="B5" s="x"/>',
  '<c r="B5" t="""/>',
  '<c r="B5"><f>A1</f',
  '<c r="B5"><v>1</v>',
  '<c r="B5"><v>1',
  '<c r="B5"><v>a&amp;b</v></c>',
  '<c r="B5"><v>1</v><v>2</v></c>',
  '<col r="B5"/>',
])('%s is left to the scanner', (cell) => {
  expect([new PlainCell().read(cell, 0), new PlainCell().read(`${cell}<`.padEnd(200), 0)]).toEqual([-1, -1]);
});

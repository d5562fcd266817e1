import type { Book, Cell, Highlight, Sheet } from '../../../src/workbook/book/book';
import { blankSheet } from '../../../src/workbook/book/table';
import { drawFormats } from '../../../src/preview/grid/draw-formats';
import { GridDesk } from '../../../src/preview/grid/grid-desk';
import { toEditText } from '../../../src/preview/grid/to-edit-text';
import { writeCells } from '@district-ledger/excel-stand-in/workbook/cells/write-cells';
import { makeHost } from '../../stand-in/kit/open-office';

function deskOf(cells: readonly Cell[], rest: Partial<Sheet> = {}, ...more: readonly Sheet[]): GridDesk {
  const book: Book = { names: [], sheets: [{ ...blankSheet('表'), cells, ...rest }, ...more] };
  return new GridDesk(makeHost({ book, language: 'zh-CN' }), (act) => {
    act();
  });
}

const open = { locked: false } as const;
const lock = { filter: false, sort: false, formatColumns: false, formatRows: false };
const valueAt = (desk: GridDesk, row: number, column: number) => desk.host.value('表', row, column);

test('an entry goes into the cell, a percentage in its own way, and the next cell is active', () => {
  const desk = deskOf([{ row: 1, column: 0, style: { numberFormat: '0.0%' } }]);
  desk.edit('=1+2');
  desk.enter('Down');
  desk.edit('97');
  desk.enter('next');
  expect([valueAt(desk, 0, 0), valueAt(desk, 1, 0), desk.active]).toEqual([
    3,
    0.97,
    expect.objectContaining({ row: 1, column: 1 }),
  ]);
  expect([toEditText(desk.sheet, 0, 0), toEditText(desk.sheet, 1, 0)]).toEqual(['=1+2', '97%']);
});

test('a locked cell takes nothing and says which it is', () => {
  const desk = deskOf(
    [
      { row: 0, column: 0, value: 1 },
      { row: 0, column: 1, style: open },
    ],
    { lock },
  );
  desk.edit('2');
  expect(desk.store.get()).toMatchObject({ draft: null, notice: { key: 'locked', facts: { address: 'A1' } } });
  desk.clear();
  expect([valueAt(desk, 0, 0), desk.store.get().notice]).toEqual([1, { key: 'locked', facts: { address: 'A1' } }]);
  desk.select({ top: 0, left: 0, bottom: 0, right: 1 });
  desk.paste('5');
  expect([valueAt(desk, 0, 1), desk.store.get().notice]).toEqual([
    undefined,
    { key: 'lockedWithin', facts: { address: 'A1' } },
  ]);
});

test.each([
  ['a paste that reaches from an open cell into a locked one', '5\t6\t7', 'C1'],
  ['several lines', '5\t6\n7\t8', 'A2'],
  ['a paste that begins on it', '5', 'C1', 2],
])('%s names the locked cell, and nothing is changed', (_, text, address, column = 0) => {
  const desk = deskOf(
    [
      { row: 0, column: 0, style: open },
      { row: 0, column: 1, style: open },
      { row: 0, column: 2, value: 1 },
      { row: 1, column: 1, style: open },
    ],
    { lock },
  );
  desk.goTo({ row: 0, column });
  desk.paste(text);
  expect(desk.store.get().notice).toEqual({ key: column === 2 ? 'locked' : 'lockedWithin', facts: { address } });
  expect([0, 1, 2].map((at) => valueAt(desk, 0, at))).toEqual([undefined, undefined, 1]);
});

test('on a protected sheet Tab leads to the next cell that takes an entry, and round to the first', () => {
  const desk = deskOf(
    [
      { row: 0, column: 0, value: '题' },
      { row: 1, column: 3, style: open },
      { row: 4, column: 1, style: open },
    ],
    { lock },
  );
  const way = (['next', 'next', 'next', 'previous'] as const).map((step) => {
    desk.move(step);
    return desk.active;
  });
  expect(way).toEqual(
    [
      { row: 1, column: 3 },
      { row: 4, column: 1 },
      { row: 1, column: 3 },
      { row: 4, column: 1 },
    ].map((place) => expect.objectContaining(place) as object),
  );
});

test.each([
  ['stop', false, undefined],
  ['warning', true, -5],
  ['information', true, -5],
] as const)('a %s alert asks before the entry is left', (severity, isSure, kept) => {
  const alert = { severity, title: '题', text: '句' };
  const desk = deskOf([], {
    validations: [
      {
        ranges: [{ top: 0, left: 0, bottom: 0, right: 0 }],
        rule: { kind: 'decimal', operator: 'atLeast', first: '0' },
        alert,
      },
    ],
  });
  desk.edit('-5');
  desk.enter('Down');
  expect(desk.store.get()).toMatchObject({
    draft: { text: '-5' },
    refusal: { alert: { title: '题', message: '句' }, way: 'Down' },
  });
  desk.answer(isSure);
  desk.cancel();
  expect(valueAt(desk, 0, 0)).toBe(kept);
});

test('a list offers its items and enters the chosen one', () => {
  const desk = deskOf([{ row: 0, column: 0, value: '二' }], {
    validations: [
      { ranges: [{ top: 0, left: 0, bottom: 0, right: 0 }], rule: { kind: 'list', items: ['一', '二', '三'] } },
    ],
  });
  desk.offer();
  expect(desk.store.get().choices).toEqual({ items: ['一', '二', '三'], at: 1 });
  desk.choose(2);
  expect([valueAt(desk, 0, 0), desk.store.get().choices]).toEqual(['三', null]);
});

test('what is copied comes with its formulas, what is pasted from elsewhere as it is typed, formats stay', () => {
  const desk = deskOf([
    { row: 0, column: 0, value: 4 },
    { row: 0, column: 1, formula: 'RC[-1]*2' },
    { row: 2, column: 1, style: { fill: 'FFFBE6' } },
  ]);
  desk.select({ top: 0, left: 0, bottom: 0, right: 1 });
  const text = desk.copy();
  desk.goTo({ row: 2, column: 0 });
  desk.paste(text);
  expect([text, valueAt(desk, 2, 1), desk.sheet.cell(2, 1)?.formula, desk.sheet.styleAt(2, 1).fill]).toEqual([
    '4\t8',
    8,
    'RC[-1]*2',
    '#FFFBE6',
  ]);
  desk.goTo({ row: 5, column: 0 });
  desk.paste('1\t甲\r\n50%\t');
  expect([valueAt(desk, 5, 0), valueAt(desk, 5, 1), valueAt(desk, 6, 0), desk.selection]).toEqual([
    1,
    '甲',
    0.5,
    { top: 5, left: 0, bottom: 6, right: 1 },
  ]);
});

test('filling on continues a series', () => {
  const desk = deskOf([
    { row: 0, column: 0, value: 2 },
    { row: 1, column: 0, value: 4 },
  ]);
  desk.fill({ top: 0, left: 0, bottom: 1, right: 0 }, { top: 0, left: 0, bottom: 3, right: 0 });
  expect([valueAt(desk, 2, 0), valueAt(desk, 3, 0)]).toEqual([6, 8]);
});

test('what was done by hand is taken back step by step, until the add-in changes something', () => {
  const desk = deskOf([
    { row: 0, column: 0, value: 1 },
    { row: 0, column: 1, formula: 'RC[-1]*2', value: 2 },
  ]);
  const stop = desk.start();
  const contents = () => [
    valueAt(desk, 0, 0),
    valueAt(desk, 0, 1),
    desk.sheet.cell(0, 1)?.formula,
    valueAt(desk, 1, 0),
  ];
  desk.edit('5');
  desk.enter('stay');
  desk.select({ top: 0, left: 0, bottom: 0, right: 1 });
  desk.clear();
  desk.paste('甲\t乙\r\n丙\t丁');
  expect(contents()).toEqual(['甲', '乙', undefined, '丙']);
  desk.takeBack();
  expect(contents()).toEqual([undefined, undefined, undefined, undefined]);
  desk.takeBack();
  expect(contents()).toEqual([5, 10, 'RC[-1]*2', undefined]);
  desk.takeBack();
  expect(contents()).toEqual([1, 2, 'RC[-1]*2', undefined]);
  desk.takeBack();
  expect(desk.store.get().notice).toEqual({ key: 'nothingToUndo' });
  desk.goTo({ row: 1, column: 0 });
  desk.edit('6');
  desk.enter('stay');
  desk.host.byHand(() => {
    writeCells(desk.sheet, { top: 3, left: 3, bottom: 3, right: 3 }, '插件');
  });
  desk.takeBack();
  expect([valueAt(desk, 1, 0), desk.store.get().notice]).toEqual([6, { key: 'nothingToUndo' }]);
  stop();
});

test('a link leads to its sheet; an address into a hidden sheet leads nowhere', () => {
  const desk = deskOf(
    [{ row: 0, column: 0, value: '去', link: { sheet: '明细', row: 6, column: 2 } }],
    {},
    blankSheet('明细'),
    { ...blankSheet('_藏'), visibility: 'veryHidden' },
  );
  expect(desk.follow({ row: 0, column: 0 })).toBe(true);
  expect([desk.sheet.name, desk.active]).toEqual(['明细', expect.objectContaining({ row: 6, column: 2 })]);
  expect([desk.jumpTo("'_藏'!A1"), desk.jumpTo('没有'), desk.jumpTo('表!B2'), desk.sheet.name]).toEqual([
    false,
    false,
    true,
    '表',
  ]);
});

test('conditional formats colour by formula, the first over the later ones, until one stops', () => {
  const ranges = [{ top: 0, left: 0, bottom: 3, right: 0 }];
  const highlights: Highlight[] = [
    { ranges, formula: 'RC>5', style: { fill: 'FFC7CE', colour: '9C0006' } },
    { ranges, formula: 'RC>3', style: { fill: 'FFEB9C', bold: true }, stopIfTrue: true },
    { ranges, formula: 'TRUE', style: { colour: '0000FF' } },
  ];
  const desk = deskOf(
    [6, 4, 1].map((value, row) => ({ row, column: 0, value })),
    { highlights },
  );
  expect([0, 1, 2].map((row) => drawFormats(desk.sheet, row, 0))).toEqual([
    { fill: '#FFC7CE', fontColor: '#9C0006', bold: true },
    { fill: '#FFEB9C', bold: true },
    { fontColor: '#0000FF' },
  ]);
});

test('a cell looks the same object until it looks otherwise', () => {
  const desk = deskOf([
    { row: 0, column: 0, value: 1 },
    { row: 1, column: 0, formula: 'R[-1]C*2', value: 2 },
    { row: 2, column: 0, value: '静' },
  ]);
  const stop = desk.start();
  const before = [0, 1, 2].map((row) => desk.view(row, 0));
  desk.host.type('表', 0, 0, '5');
  stop();
  const after = [0, 1, 2].map((row) => desk.view(row, 0));
  expect(after.map((view) => view?.text)).toEqual(['5', '10', '静']);
  expect(after.map((view, at) => view === before[at])).toEqual([false, false, true]);
});

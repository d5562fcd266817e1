import { readTable } from '../../src/workbook/book/read-table';
import { openWorkbook } from '../../src/excel/open-workbook';
import { toKinds } from '../../src/taskpane/clerk/to-kinds';
import { readSelfCheck } from '../../src/findings/self/read-self-check';
import { indicatorColumns, sheetNames } from '../../src/ledger/ledger-columns';
import { ClerkDesk, type DoneRepair } from '../../src/taskpane/clerk/clerk-desk';
import { indicatorOf, planOf } from '../kit/plan-of';
import { issueOne } from '../kit/round-of';
import { openBook } from '../stand-in/kit/open-office';

const sheet = sheetNames.indicators;
const ledger = issueOne(planOf({ indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2' })] }), '甲局');
const table = readTable(ledger.sheets.find(({ name }) => name === sheet) ?? fail(), indicatorColumns, 'id') ?? fail();
const rowOf = (id: string) => table.rows.find(({ cells }) => cells.id?.value === id)?.row ?? fail();
const column = table.positions.actual ?? fail();

function fail(): never {
  throw new Error('not in the ledger');
}

/** The clerk's desk over the library and the stand-in, two entries pasted as texts and both repairs taken, the second last. */
async function repaired() {
  const office = await openBook(ledger, { apiSet: '1.9', language: 'zh-CN' });
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const { host, Excel } = office;
  host.paste(sheet, rowOf('T01-1'), column, [['12所'], ['9所']]);
  const desk = new ClerkDesk(openWorkbook, readSelfCheck);
  await desk.check();
  for (const finding of desk.store.get().check?.findings ?? [])
    await desk.repair([{ finding, repair: finding.repairs[0] ?? fail() }]);
  const at = (id: string): DoneRepair =>
    desk.store.get().repairs.find(({ cells }) => cells.some(({ entry }) => entry.row === id)) ?? fail();
  const said = () => desk.store.get().refusal?.sentence.zh ?? null;
  const run = (act: (context: Excel.RequestContext) => void) =>
    Excel.run(async (context) => {
      act(context);
      await context.sync();
    });
  return { host, desk, at, said, run, value: (row: number) => host.value(sheet, row, column) };
}

const first = rowOf('T01-1');
const second = rowOf('T01-2');
const left = () => ['T01-2', 'T01-1'];
const ids = (desk: ClerkDesk) => desk.store.get().repairs.flatMap(({ cells }) => cells.map(({ entry }) => entry.row));

test('both repairs are taken back, in any order', async () => {
  const { desk, at, said, value } = await repaired();
  expect([value(first), value(second), ids(desk)]).toEqual([12, 9, left()]);
  await desk.takeBack(at('T01-1'));
  await desk.takeBack(at('T01-2'));
  expect([value(first), value(second), said(), ids(desk)]).toEqual(['12所', '9所', null, []]);
});

/** The same, both taken at once. */
async function repairedAtOnce() {
  const setting = await repaired();
  const { desk, at } = setting;
  await desk.takeBack(at('T01-2'));
  await desk.takeBack(at('T01-1'));
  await desk.check();
  const findings = desk.store.get().check?.findings ?? [];
  const [kind] = toKinds(findings).values();
  await desk.repair(kind ?? fail());
  return setting;
}

test('all of a kind are repaired at once and taken back at once', async () => {
  const { desk, at, said, value } = await repairedAtOnce();
  expect([value(first), value(second), desk.store.get().repairs.length]).toEqual([12, 9, 1]);
  await desk.takeBack(at('T01-1'));
  expect([value(first), value(second), said(), ids(desk)]).toEqual(['12所', '9所', null, []]);
});

test('however many are repaired at once, their sheet is read once', async () => {
  const { desk } = await repairedAtOnce();
  const reads = jest.spyOn(openWorkbook, 'readSheets');
  const [kind] = desk.store.get().repairs;
  await desk.takeBack(kind ?? fail());
  // to find the two rows, and for the check that follows
  expect(reads).toHaveBeenCalledTimes(2);
  reads.mockRestore();
});

test('of those that were repaired at once, what was typed since stays, and is said; the others are taken back', async () => {
  const { host, desk, at, said, value } = await repairedAtOnce();
  host.type(sheet, first, column, '15');
  await desk.takeBack(at('T01-1'));
  expect([value(first), value(second), ids(desk)]).toEqual([15, '9所', []]);
  expect(said()).toContain('后来又改过，现在是“15”');
});

test('what was typed since stays, it is said, and the repair can no longer be taken back; a check leaves the sentence', async () => {
  const { host, desk, at, said, value } = await repaired();
  host.type(sheet, first, column, '15');
  await desk.takeBack(at('T01-1'));
  await desk.check();
  expect([value(first), value(second), ids(desk)]).toEqual([15, 9, ['T01-2']]);
  expect(said()).toBe(`“指标填报”${columnLetter()}${String(first + 1)} 后来又改过，现在是“15”，所以没有动它。`);
  await desk.goTo({ sheet, row: first, column });
  expect(said()).toBeNull();
});

function columnLetter(): string {
  return String.fromCharCode(65 + column);
}

test('a row that was inserted or moved since: the entry is found by its number, the row that stands there now is left alone', async () => {
  const { host, desk, at, said, run, value } = await repaired();
  await run((context) => {
    const own = context.workbook.worksheets.getItem(sheet);
    own.protection.unprotect();
    own.getRange(`${String(first + 1)}:${String(first + 1)}`).insert('Down');
  });
  host.type(sheet, first, column, '12');
  await desk.takeBack(at('T01-1'));
  expect([value(first), value(first + 1), value(second + 1), said(), ids(desk)]).toEqual([
    12,
    '12所',
    9,
    null,
    ['T01-2'],
  ]);
});

test('a row that was deleted since: nothing is changed, and it is said', async () => {
  const { desk, at, said, run, value } = await repaired();
  await run((context) => {
    const own = context.workbook.worksheets.getItem(sheet);
    own.protection.unprotect();
    own.getRange(`${String(first + 1)}:${String(first + 1)}`).delete('Up');
  });
  await desk.takeBack(at('T01-1'));
  expect(value(first)).toBe(9);
  expect(said()).toBe('找不到“指标填报”里的 T01-1 了，工作表可能改了名，或者这一行已被删除。没有改动任何单元格。');
});

test.each([
  ['renamed', (own: Excel.Worksheet) => (own.name = '我的指标')],
  ['deleted', (own: Excel.Worksheet) => own.delete()],
])('the sheet was %s since: it is said, and once it is back the repair is taken back', async (how, change) => {
  const { desk, at, said, run, value } = await repaired();
  await run((context) => change(context.workbook.worksheets.getItem(sheet)));
  await desk.takeBack(at('T01-1'));
  expect(said()).toBe('找不到“指标填报”里的 T01-1 了，工作表可能改了名，或者这一行已被删除。没有改动任何单元格。');
  if (how === 'deleted') return;
  await run((context) => (context.workbook.worksheets.getItem('我的指标').name = sheet));
  await desk.takeBack(at('T01-1'));
  expect([value(first), said()]).toEqual(['12所', null]);
});

test('pressed twice at once, and again with what is gone: it is taken back once, and no word about a change', async () => {
  const { desk, at, said, value } = await repaired();
  const repair = at('T01-1');
  await Promise.all([desk.takeBack(repair), desk.takeBack(repair)]);
  await desk.takeBack(repair);
  expect([value(first), said(), ids(desk)]).toEqual(['12所', null, ['T01-2']]);
});

test('while a cell is being edited: it is said, the repair is still there, and later it is taken back', async () => {
  const { host, desk, at, said, value } = await repaired();
  host.beginCellEdit();
  await desk.takeBack(at('T01-1'));
  expect([value(first), said(), ids(desk)]).toEqual([
    12,
    '有单元格正在编辑，Excel 暂时不接受操作。请按 Enter 或 Esc 结束编辑，再试一次。',
    left(),
  ]);
  host.endCellEdit();
  await desk.takeBack(at('T01-1'));
  expect([value(first), said()]).toEqual(['12所', null]);
});

test('a repair too leaves alone what was typed since the ledger was checked, and finds its row', async () => {
  const office = await openBook(ledger, { apiSet: '1.9', language: 'zh-CN' });
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const { host } = office;
  host.paste(sheet, first, column, [['12所']]);
  const desk = new ClerkDesk(openWorkbook, readSelfCheck);
  await desk.check();
  const [finding] = desk.store.get().check?.findings ?? [];
  const repair = finding?.repairs[0];
  if (!finding || !repair) throw new Error('no repair');
  host.type(sheet, first, column, '15');
  await desk.repair([{ finding, repair }]);
  expect([host.value(sheet, first, column), desk.store.get().repairs, desk.store.get().check?.findings]).toEqual([
    15,
    [],
    [],
  ]);
  expect(desk.store.get().refusal?.sentence.zh).toBe(
    `“指标填报”${columnLetter()}${String(first + 1)} 后来又改过，现在是“15”，所以没有动它。`,
  );
});

import { toRevisedName } from '../../src/plan/revisions/revised-fields';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { openWorkbook } from '../../src/excel/open-workbook';
import { fromPlanBook } from '../../src/plan/book/from-plan-book';
import { planSheets } from '../../src/plan/book/plan-sheets';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import type { Plan } from '../../src/plan/plan';
import { PlanDesk } from '../../src/taskpane/bureau/plan-desk';
import { ReviseDesk } from '../../src/taskpane/bureau/revise-desk';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { indicatorOf, nodeOf, planOf } from '../kit/plan-of';
import { openBook } from '../stand-in/kit/open-office';
import { fileOf } from './kit/files';
import { runHere } from './kit/run-here';

const former = planOf({
  indicators: [indicatorOf({ id: 'T01-1', target: 3400 }), indicatorOf({ id: 'T01-2' })],
  nodes: [nodeOf({ id: 'N-1' })],
});
const changed: Plan = {
  ...former,
  indicators: [indicatorOf({ id: 'T01-1', target: 3600 }), indicatorOf({ id: 'T01-2', target: 12 })],
  nodes: [nodeOf({ id: 'N-1', due: '2023-11-30' })],
};

/** The bureau's pane over the library and the stand-in, the changed plan open; the former one is compared with it. */
async function compared(open: Plan = changed, was: Plan = former) {
  const office = await openBook(toPlanBook(open, toRuleLines()), { apiSet: '1.9', language: 'zh-CN' });
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  const { host } = office;
  const plan = new PlanDesk(openWorkbook, runHere);
  const desk = new ReviseDesk(plan, { workbook: openWorkbook, runJob: runHere, today: '2023-07-10' });
  const { file } = fileOf('旧方案.xlsx', await writeXlsx(toPlanBook(was, toRuleLines())));
  await desk.take(file);
  const read = () => fromPlanBook(host.book(), toRuleLines(), { isUnrecordedAllowed: true });
  return {
    host,
    plan,
    desk,
    file,
    recorded: () =>
      read().revisions.map(({ row, field, was, is, from, number }) => [row, field, was, is, from, number]),
  };
}

const shown = (desk: ReviseDesk) => desk.store.get().lines?.map(({ row, field, was, is }) => [row, field, was, is]);
const said = (desk: ReviseDesk) => desk.store.get().fault?.sentence.zh ?? null;
const cellOf = (host: { book: () => ReturnType<typeof toPlanBook> }, sheet: string, value: unknown) =>
  host
    .book()
    .sheets.find(({ name }) => name === sheet)
    ?.cells.find((cell) => cell.value === value) ?? fail();

function fail(): never {
  throw new Error('not on the sheet');
}

test('lines are shown, written with what was said of them, and the plan is in force as they say', async () => {
  const { desk, plan, recorded } = await compared();
  expect([shown(desk), said(desk)]).toEqual([
    [
      ['T01-1', 'target', '3400', '3600'],
      ['T01-2', 'target', '10', '12'],
      ['N-1', 'due', '2023-09-30', '2023-11-30'],
    ],
    null,
  ]);
  desk.setTerms({ number: ' 区教发〔2023〕18号', reason: '年中调整', from: '2023年下半年' });
  const [, second] = desk.store.get().lines ?? [];
  desk.setOwn(toRevisedName(second ?? fail()), '2024');
  await desk.record();
  expect(said(desk)).toBeNull();
  expect(recorded()).toEqual([
    ['T01-1', 'target', '3400', '3600', '2023H2', '区教发〔2023〕18号'],
    ['T01-2', 'target', '10', '12', '2024', '区教发〔2023〕18号'],
    ['N-1', 'due', '2023-09-30', '2023-11-30', '2023H2', '区教发〔2023〕18号'],
  ]);
  expect(plan.store.get().reading?.plan.revisions.map(({ date, reason }) => [date, reason])).toEqual(
    Array.from({ length: 3 }, () => ['2023-07-10', '年中调整']),
  );
  await desk.take(desk.store.get().former ?? fail());
  expect(shown(desk)).toEqual([]);
});

test('what was written is taken back, and shown again', async () => {
  const { desk, recorded } = await compared();
  await desk.record();
  expect(recorded()).toHaveLength(3);
  await desk.takeBack();
  expect([said(desk), recorded(), shown(desk)?.length, desk.store.get().wasTakenBack]).toEqual([null, [], 3, true]);
});

test('what was typed on 修订 since stays, and it is said', async () => {
  const { host, desk, recorded } = await compared();
  await desk.record();
  const { row } = cellOf(host, planSheets.revisions, 'T01-2');
  host.type(planSheets.revisions, row, 1, '十八号');
  await desk.takeBack();
  expect(said(desk)).toBe('写入以后“修订”表又改过，没有撤销。不要的修订，请在“修订”表里删掉那一行。');
  expect(recorded().map(([, , , , , number]) => number)).toEqual(['', '十八号', '']);
});

test('a plan that was changed since it was compared is not written: the new lines are shown', async () => {
  const { host, desk, recorded } = await compared();
  const { row, column } = cellOf(host, planSheets.indicators, 3600);
  host.type(planSheets.indicators, row, column, '3700');
  await desk.record();
  expect([said(desk), recorded()]).toEqual(['比较以后方案又改过，下面已经重新列出。请核对，再写入。', []]);
  expect(shown(desk)?.[0]).toEqual(['T01-1', 'target', '3400', '3700']);
  await desk.record();
  expect([said(desk), recorded().length]).toEqual([null, 3]);
});

test('earlier lines, and what people wrote beside them, stay', async () => {
  const first = { date: '2023-01-10', number: '一号', from: '2023', reason: '' } as const;
  const earlier = { ...first, kind: 'indicator', row: 'T01-1', field: 'target', was: '3000', is: '3400' } as const;
  const was = { ...former, revisions: [earlier] };
  const { host, desk, plan, recorded } = await compared({ ...changed, revisions: [earlier] }, was);
  const { row } = cellOf(host, planSheets.revisions, '一号');
  host.type(planSheets.revisions, row, 12, '会上定的');
  await desk.record();
  expect([said(desk), recorded().map(([id]) => id)]).toEqual([null, ['T01-1', 'T01-1', 'T01-2', 'N-1']]);
  expect(cellOf(host, planSheets.revisions, '会上定的')).toMatchObject({ row, column: 12 });
  expect(plan.store.get().fault).toBeNull();
});

test('another plan, and a workbook that is none, get their sentences', async () => {
  const other = await compared(changed, { ...former, id: 'p2' });
  expect([shown(other.desk), said(other.desk)]).toEqual([
    undefined,
    '两个方案的编号不一样：p2、p1。修订后方案编号不变；换了方案的，不是修订。',
  ]);
});

test('a host that refuses leaves the sheet as it was', async () => {
  const { host, desk, recorded } = await compared();
  host.trouble({ request: (request) => (request >= 2 ? 'gone' : undefined) });
  await desk.record();
  host.trouble(null);
  expect([said(desk) === null, recorded(), shown(desk)?.length]).toEqual([false, [], 3]);
});

import { toCellText } from '../../src/workbook/book/cell-text';
import { readTable } from '../../src/workbook/book/read-table';
import { drawProgressSheet } from '../../src/summary/sheets/progress-sheet';
import { progressColumns } from '../../src/summary/sheets/summary-columns';
import { nodeOf, planOf, taskOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';

const cover = { filledOn: 45_280 };
const plan = planOf({
  tasks: [
    taskOf({ number: 1, lead: ['甲局', '乙局'], responsible: [], due: '2023-06-30' }),
    taskOf({ number: 2, lead: ['甲局'], responsible: ['乙局'] }),
    taskOf({ number: 3, lead: [], responsible: ['甲局', '丙局'], project: '工程二' }),
    taskOf({ number: 4, lead: ['乙局'], responsible: [], project: '工程二', due: '2023-06-30' }),
    taskOf({ number: 5, lead: ['甲局'], responsible: [], project: '' }),
  ],
  indicators: [],
  nodes: [nodeOf({ id: 'N-1', owners: ['甲局'] })],
});

/** The rows of 任务进展 as people read them. */
function shown(...[given, fillings]: Parameters<typeof roundOf>): string[] {
  const sheet = drawProgressSheet(roundOf(given, fillings).summary);
  const rows = readTable(sheet, progressColumns, 'title')?.rows ?? [];
  return rows.map(({ cells }) =>
    (['level', 'id', 'title', 'unit', 'status', 'progress'] as const).map((key) => toCellText(cells[key])).join(' | '),
  );
}

test('each project and each task stands above its units, with the worst state of those that answer for it', () => {
  expect(
    shown(plan, {
      甲局: {
        cover,
        tasks: {
          T01: { status: '已完成', evidence: '验收单' },
          T02: { status: '已完成', evidence: '报告', progress: '办结' },
          T03: { status: '推进中' },
          T05: { status: '未启动' },
          'N-1': { status: '推进中' },
        },
      },
      乙局: {
        cover,
        tasks: { T01: { status: '推进中' }, T02: { status: '未启动' }, T04: { status: '办完了' } },
      },
    }),
  ).toEqual([
    '工程 |  | 工程一 | 2 项任务 | 已逾期 | 已逾期 1 项，已完成 1 项',
    '任务 | T01 | 任务1 | 2 个单位 | 已逾期 | 已逾期 1 家，已完成 1 家',
    '单位 | T01 | 任务1 | 甲局 | 已完成 | ',
    '单位 | T01 | 任务1 | 乙局 | 推进中 | ',
    '任务 | T02 | 任务2 | 2 个单位 | 已完成 | 已完成 1 家',
    '单位 | T02 | 任务2 | 甲局 | 已完成 | 办结',
    '单位 | T02 | 任务2 | 乙局 | 未启动 | ',
    '工程 |  | 工程二 | 2 项任务 | 有差错 | 有差错 1 项，未报 1 项',
    '任务 | T03 | 任务3 | 2 个单位 | 未报 | 未报 1 家，推进中 1 家',
    '单位 | T03 | 任务3 | 甲局 | 推进中 | ',
    '单位 | T03 | 任务3 | 丙局 | 未报 | ',
    '任务 | T04 | 任务4 | 1 个单位 | 有差错 | 有差错 1 家',
    '单位 | T04 | 任务4 | 乙局 | 有差错 | ',
    '任务 | T05 | 任务5 | 1 个单位 | 未启动 | 未启动 1 家',
    '单位 | T05 | 任务5 | 甲局 | 未启动 | ',
    '工程 |  | 节点 | 1 个节点 | 已逾期 | 已逾期 1 个',
    '任务 | N-1 | 提交自查报告（佐证材料：自查报告） | 1 个单位 | 已逾期 | 已逾期 1 家',
    '单位 | N-1 | 提交自查报告（佐证材料：自查报告） | 甲局 | 推进中 | ',
  ]);
});

test('a plan without projects has rows of tasks alone', () => {
  const plain = planOf({ tasks: [taskOf({ number: 1, project: '', responsible: [] })], indicators: [] });
  expect(shown(plain, {})).toEqual([
    '任务 | T01 | 任务1 | 1 个单位 | 未报 | 未报 1 家',
    '单位 | T01 | 任务1 | 甲局 | 未报 | ',
  ]);
});

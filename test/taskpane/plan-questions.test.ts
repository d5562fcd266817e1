import { readPlan } from '../../src/plan/read-plan';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { isOpen } from '../../src/plan/is-open';
import { listPlaces } from '../../src/taskpane/bureau/plan-places';

test('cells that a sentence names can be gone to', () => {
  expect(
    listPlaces('方案有 2 处问题：指标!I3：“五”不是数字。\n任务!AA12：“x”不是日期。指标!I3：再说一遍。别的!A1：不算', [
      '指标',
      '任务',
    ]),
  ).toEqual([
    { id: '指标!I3', location: { sheet: '指标', row: 2, column: 8 } },
    { id: '任务!AA12', location: { sheet: '任务', row: 11, column: 26 } },
  ]);
});

test('each line of 待确认 leads to the cell that answers it, the plan’s dates too', () => {
  const draft = readPlan(
    '某区行动方案（2023—2025年）\n\n一、主要任务\n\n1.一号任务。新建学校约5所。\n牵头单位：教育局、财政局\n',
  );
  const { sheets } = toPlanBook(draft.plan, [], draft);
  const at = (name: string, row: number, column: number) =>
    sheets.find((sheet) => sheet.name === name)?.cells.find((cell) => cell.row === row && cell.column === column)
      ?.value;
  const lines = sheets.find(({ name }) => name === '待确认')?.cells.filter(({ link }) => link) ?? [];
  expect(lines.map(({ value, link }) => [value, link?.sheet, link && at(link.sheet, link.row, link.column)])).toEqual([
    ['1', '任务', '教育局、财政局'],
    ['T01-1', '指标', 5],
    ['T01-1', '指标', 46022],
    ['全方案', '方案', 44927],
  ]);
});

test('no line of the worklist lists more than its own figure', () => {
  const draft = readPlan(
    '某区行动方案（2023—2025年）\n\n一、主要任务\n\n1.一号任务。新建学校5所，扩建学校3所。\n牵头单位：教育局\n',
  );
  expect(draft.questions.filter(isOpen).every(({ zh }) => (zh.match(/T\d+-\d+/g) ?? []).length <= 2)).toBe(true);
  expect(toPlanBook(draft.plan, [], draft).sheets.map(({ name }) => name)).toContain('待确认');
});

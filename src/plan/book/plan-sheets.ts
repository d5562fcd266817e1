import type { Book, Sheet } from '../../workbook/book/book';
import { styles } from '../../workbook/book/style';
import { blankSheet, drawCell } from '../../workbook/book/table';

/** The sheets of a plan workbook by what they hold. */
export const planSheets = {
  plan: '方案',
  tasks: '任务',
  indicators: '指标',
  nodes: '节点',
  units: '单位',
  rules: '规则',
  settings: '设置',
  revisions: '修订',
  questions: '待确认',
} as const;

/** What 方案 was called in workbooks of former versions. */
export const formerPlanSheet = '计划';

/** Every name that a sheet of a plan workbook may have. */
export const anyPlanSheets: readonly string[] = [...Object.values(planSheets), formerPlanSheet];

/** The sheet 方案, by whichever name. */
export function findPlanSheet({ sheets }: Book): Sheet | undefined {
  const find = (wanted: string) => sheets.find(({ name }) => name === wanted);
  return find(planSheets.plan) ?? find(formerPlanSheet);
}

const movedNote = '这张表现在叫“方案”，内容在那里。这张表可以删除。';

/** What is written over 方案 of a former version, by its former name: writing into the open workbook deletes no sheet. */
export function toMovedSheets(names: readonly string[]): Sheet[] {
  const isFormer = names.includes(formerPlanSheet) && !names.includes(planSheets.plan);
  return isFormer ? [{ ...blankSheet(formerPlanSheet), cells: [drawCell(0, 0, movedNote, styles.note)] }] : [];
}

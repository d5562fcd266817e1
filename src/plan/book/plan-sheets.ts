/** The sheets of a plan workbook by what they hold. */
export const planSheets = {
  plan: '计划',
  tasks: '任务',
  indicators: '指标',
  nodes: '节点',
  units: '单位',
  rules: '规则',
  settings: '设置',
  revisions: '修订',
  questions: '待确认',
} as const;

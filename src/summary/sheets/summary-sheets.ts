/** The sheets of a summary by what they hold. */
export const summarySheets = {
  overview: '总览',
  results: '汇总',
  progress: '任务进展',
  reporting: '报送情况',
  revisions: '修订对照',
  findings: '问题清单',
  evidence: '佐证材料',
  followUp: '督办清单',
  fallen: '下降清单',
  details: '明细',
  series: '历年',
  identity: '_summary',
} as const;

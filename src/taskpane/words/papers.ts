const zh = {
  workbook: '本工作簿',
  about: '按本工作簿的汇总表出 Word 初稿，数都是表里的；（待填）的地方由人补上。',
  units: '督办单给哪个单位',
  allUnits: '全部单位（{n} 个）',
  supervisionNotice: '督办单',
  circular: '通报',
  selfReport: '自查报告',
  acceptanceApplication: '验收申请',
  noMatters: '督办清单里没有要督办的事项，出不了督办单。',
  nothingToWrite: '没有要督办的事项，没有写文件。',
  working: '正在生成{kind} {done}/{total}',
  saved:
    '“{name}”已交给浏览器保存，共 {n} 份；（待填）的地方请补上。如果没有出现下载，是这里不让下载，请在 Windows 版或网页版 Excel 里操作。',
  noSaving: '这个版本的 Excel 不让窗格下载文件。公文请在 Windows 版或网页版 Excel 里出，或者用命令行出。',
} as const;

const en: Readonly<Record<keyof typeof zh, string>> = {
  workbook: 'this workbook',
  about:
    'Drafts in Word from the summary in this workbook; every figure is the sheet’s, and what is marked （待填） is for people to fill in.',
  units: 'Whose 督办单',
  allUnits: 'All units ({n})',
  supervisionNotice: 'Supervision notice (督办单)',
  circular: 'Circular (通报)',
  selfReport: 'Self-report (自查报告)',
  acceptanceApplication: 'Application for acceptance (验收申请)',
  noMatters: 'There is no matter in 督办清单 to be followed up, so there is no 督办单 to write.',
  nothingToWrite: 'There is no matter to be followed up; no file was written.',
  working: '{kind}: writing {done} of {total}',
  saved:
    '“{name}” was handed to the browser to save: {n} in all; fill in what is marked （待填）. ' +
    'If no download appears, downloads are blocked here; use Excel for Windows or on the web.',
  noSaving:
    'This Excel keeps the pane from downloading files. Write papers in Excel for Windows or on the web, or from a terminal.',
};

/** What is said where papers are written. */
export const paperWords = { zh, en };

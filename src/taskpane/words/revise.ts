const zh = {
  intro:
    '本工作簿是改过的方案。选一份修订前的方案工作簿，窗格列出改了什么，写进“修订”表；“自报告期”以前的各期仍按原来的要求。',
  pick: '选修订前的方案',
  again: '重新比较',
  comparing: '正在比较两份方案……',
  writing: '正在写入“修订”表……',
  takingBack: '正在撤销……',
  none: '同“{name}”相比，没有还要记的修订。',
  found: '同“{name}”相比，有 {n} 处修订要记。',
  date: '文件日期',
  number: '文号',
  reason: '原因',
  from: '自报告期',
  fromHint: '从哪一期起按现在的要求，例如：2023年下半年。空着的，各期都按现在的要求。',
  ownFrom: '{name}：另填自报告期',
  allPeriods: '各期',
  line: '{was} → {is}',
  absent: '无',
  notReady: '文件日期要填；自报告期要么空着，要么写明是哪一期。',
  record: '写入“修订”表（{n} 处）',
  recorded: '已在“修订”表写入 {n} 处。',
  takeBack: '撤销写入',
  takenBack: '已撤销，“修订”表里的内容同写入以前一样。',
} as const;

const en: Readonly<Record<keyof typeof zh, string>> = {
  intro:
    'This workbook is the plan as changed. Choose the plan workbook from before; the pane lists what ' +
    'was changed and writes it into the sheet 修订. Earlier periods stay under the former plan.',
  pick: 'Choose the former plan',
  again: 'Compare again',
  comparing: 'Comparing the two plans…',
  writing: 'Writing into the sheet 修订…',
  takingBack: 'Taking back…',
  none: 'Compared with “{name}” there is nothing left to record.',
  found: 'Compared with “{name}” there is this to record: {n}.',
  date: 'Date of the document',
  number: 'Document number',
  reason: 'Reason',
  from: 'First period',
  fromHint: 'The first period that goes by the changes, such as 2023H2. Blank: all periods do.',
  ownFrom: '{name}: another first period',
  allPeriods: 'all periods',
  line: '{was} → {is}',
  absent: 'none',
  notReady: 'Give the date of the document; a first period is blank or names a period.',
  record: 'Write into 修订 ({n})',
  recorded: 'Lines written into 修订: {n}.',
  takeBack: 'Take it back',
  takenBack: 'Taken back; the sheet 修订 says what it said before.',
};

/** What is said where two plans are compared. */
export const reviseWords = { zh, en };

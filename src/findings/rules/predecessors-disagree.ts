import type { DisputeRule } from '../rule';

export const predecessorsDisagree: DisputeRule = {
  id: 'predecessors-disagree',
  severity: 'error',
  basis: {
    zh: '单位合并、改名的，以前名称下发的台账都算数；同一行对不上的，由人来定。',
    en: 'Where units were merged or renamed, ledgers issued to their former names count too; where they disagree, a person decides.',
  },
  message: {
    zh: '{unit}的台账在“{name}”上对不上：{sides}，选定以前都不计入。请核对后选定以哪一份为准；是指标的，也可以在“明细”里填更正值。',
    en:
      'The ledgers of {unit} disagree on “{name}”: {sides}; none counts until one is ' +
      'chosen. Compare them and say which file counts; for an indicator a 更正值 in 明细 will ' +
      'do too.',
  },
  example: { unit: '科技和文旅局', name: '科普场馆', sides: '“科技局”（a.xlsx）12；“文旅局”（b.xlsx）13' },
  check: ({ unit, row, name, column, location, sides }) => [
    {
      unit,
      row,
      column,
      location,
      facts: {
        unit,
        name,
        sides: sides.map(({ file, issuedTo, shown }) => `“${issuedTo}”（${file}）${shown}`).join('；'),
      },
    },
  ],
};

import { toCorrectionHits } from '../check/correction-hits';
import type { DistrictRule } from '../rule';

export const correctionOutlived: DistrictRule = {
  id: 'correction-outlived',
  severity: 'query',
  basis: {
    zh: '更正的是单位当时报的数；单位后来改报的，要再看一遍。',
    en: 'A correction is of the figure that stood there; where the unit has sent another one since, somebody has to look again.',
  },
  message: {
    zh: '{unit}“{name}”的更正值 {shown} 针对的是 {corrects}，单位现在报 {reported}，请确认。确认以前按 {reported} 汇总：照旧采用，清空“明细”里的“更正针对”；另作更正，改填更正值；不再更正，清空更正值。',
    en:
      'The 更正值 {shown} for “{name}” of {unit} corrects {corrects}, and the unit now ' +
      'reports {reported}, which counts until you decide. To use it as it is, clear 更正针对 ' +
      'in 明细; to correct anew, type another 更正值; else clear it.',
  },
  example: { unit: '甲局', name: '新建学校', shown: '7', corrects: '4', reported: '8' },
  check: (subject) => toCorrectionHits(subject, 'correction', 'outlived'),
};

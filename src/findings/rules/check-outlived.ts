import { toCorrectionHits } from '../check/correction-hits';
import type { DistrictRule } from '../rule';

export const checkOutlived: DistrictRule = {
  id: 'check-outlived',
  severity: 'query',
  basis: {
    zh: '核查认定的数不因单位改报而变；改报的理由要有人看。',
    en: 'What a check found does not change because the unit reports anew; somebody has to look at why it does.',
  },
  message: {
    zh: '{unit}“{name}”核查时报 {corrects}，现在改报 {reported}，请核实。核实以前仍按核查值 {shown} 评定：维持核查值，清空“明细”里的“核查针对”；重新核查，改填核查值；不再采用，清空核查值。',
    en:
      '{unit} reported {corrects} for “{name}” when it was checked and reports {reported} now; the ' +
      '核查值 {shown} still rates. To keep it, clear 核查针对 in 明细; to check anew, type another ' +
      '核查值; else clear it.',
  },
  example: { unit: '甲局', name: '新建学校', shown: '7', corrects: '8', reported: '9' },
  check: (subject) => toCorrectionHits(subject, 'check', 'outlived'),
};

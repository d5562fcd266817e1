import { toCorrectionHits } from '../check/correction-hits';
import type { DistrictRule } from '../rule';

export const correctionInError: DistrictRule = {
  id: 'correction-in-error',
  severity: 'error',
  voids: true,
  basis: { zh: '单位不能填的数，更正值也不能填。', en: 'What a unit may not report, the bureau cannot correct it to.' },
  message: {
    zh: '{unit}“{name}”的更正值 {shown} 过不了对填报数的校验（百分数差一百倍、不是整数、小于零、超出范围，或者像日期），没有采用。请改正更正值，或者清空。',
    en:
      'The 更正值 {shown} for “{name}” of {unit} breaks a rule that reported figures have to ' +
      'keep (off by a hundred, not whole, below zero, out of range, or like a date), and ' +
      'is not used. Correct it, or clear it.',
  },
  example: { unit: '甲局', name: '入学率', shown: '9800.00%' },
  check: (subject) => toCorrectionHits(subject, 'correction', 'inError'),
};

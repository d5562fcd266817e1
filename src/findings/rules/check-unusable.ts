import { toCorrectionHits } from '../check/correction-hits';
import type { DistrictRule } from '../rule';

export const checkUnusable: DistrictRule = {
  id: 'check-unusable',
  severity: 'error',
  basis: { zh: '一个核查值用不了，不该耽误别的。', en: 'One 核查值 that cannot be used should hold up nothing else.' },
  message: {
    zh: '{unit}“{name}”的核查值“{shown}”用不了，没有采用。数量、比率请填数字（98% 填 98%；变成文字或者日期的，先把单元格格式改为“常规”），是否类请填“是”或“否”，不涉及填“不适用”。',
    en:
      'The 核查值 “{shown}” for “{name}” of {unit} cannot be used. Enter a number (98% for 98%; ' +
      'where it turned into text or a date, set the cell’s format to General first), 是 or 否 for ' +
      'yes or no, or 不适用.',
  },
  example: { unit: '甲局', name: '新建学校', shown: '十二' },
  check: (subject) => toCorrectionHits(subject, 'check', 'unusable'),
};

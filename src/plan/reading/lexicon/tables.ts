import { anyOf, list, type Wording } from './wording';

export const goalHeading: Wording = { example: '2025年目标值', pattern: /目标|规划|预期/ };
export const baseHeading: Wording = { example: '2020年现状值', pattern: /基期|现状|基准|完成|实际/ };
export const unitBehindName: Wording = {
  example: '学位总数(万个)',
  pattern: /\((?:%|‰|[万亿]?[\u4e00-\u9fff/]{1,6})\)$/,
};
export const unitInBrackets: Wording = {
  example: '学位总数(万个)',
  pattern: /\((%|‰|[万亿]?[\u4e00-\u9fff/]{1,6})\)$/,
};
export const unitInPower: Wording = { example: '万人', pattern: /^([万亿])([^元].*)$/ };
export const yearHeading: Wording = { example: '2024年任务', pattern: /(?:19|20)\d{2}年/ };
const unitHeadingWords = list`牵头 责任 配合 主办 协办 承办 参与 协同 实施 落实 主责 主管`;
export const unitHeading: Wording = {
  example: '责任单位',
  pattern: new RegExp(
    String.raw`${anyOf(unitHeadingWords)}.{0,16}(?:单位|部门|机构|科室|主体)|(?:单位|部门)\((?:牵头|责任|配合).{0,14}\)$`,
  ),
};

export const dueHeading: Wording = {
  example: '完成时限',
  pattern: /时限|期限|完成时间|时间节点|时间要求|完成日期|办结/,
};

import type { Comparator } from '../../plan';
import { anyOf, list, type Wording } from './wording';

export const limits: Wording = {
  example: '每学期至少开展',
  pattern: /^[^,;。]*?(?:至少|最少|至多|最多|不少于|不低于|不得少于|不得低于|不超过|不得超过|不多于)/,
};
export const levels: Wording = { example: '3000元', pattern: /元|岁|分|倍|度|小时/ };
export const levelReached: Wording = { example: '提高到', pattern: /[于到达]$/ };

/** What may stand between a bound and its figure. */
export const wordsBetween: Wording = {
  example: '不低于每年',
  pattern: /(?:约|近|各|每[年月校班人生户名床]|每学[期年]|年均|平均|累计|总计|共){0,24}$/,
};

/** Words that bound a figure, and how. */
export interface BoundWording extends Wording {
  readonly comparator: Comparator;
  /** Bounds percentages only. */
  readonly isOfShare?: true;
}

const down = anyOf(list`下降 降低 减少 压减 缩减 压降 减低 缩小 下调 削减 压缩 减轻 缩短`);
const up = anyOf(list`提高 提升 增长 增加 上升 扩大 上调 上浮 增收 增幅 增速`);
const grown = anyOf(list`增长 增加 提高 提升 上升`);
/** A rate that rises to so much; only 增长达到8% is so much more. */
const risen = anyOf(list`提高 提升 上升 好转 改善`);
const atMostTo = list`${down}(?:到|至|为) 降[至到为] 减[至到] 压[至到] 控制(?:在|到) 限制在 控[在至]`;
const atLeastTo = list`
  ${up}(?:到|至|为) [增升]至 增到 升到 达到了? 达至? 保持(?:在|到)? 稳定(?:在|到)? 维持在 巩固(?:在|到)
`;

/** Before a figure; the first that fits decides. */
export const boundsBefore: readonly BoundWording[] = [
  { example: '能耗下降不低于', comparator: 'fallBy', pattern: new RegExp(`${down}(?:不(?:低于|少于|小于)|达到?)$`) },
  { example: '满意率提升达到', comparator: 'atLeast', pattern: new RegExp(`${risen}并?达到?$`) },
  { example: '产值增长不低于', comparator: 'riseBy', pattern: new RegExp(`${grown}(?:不(?:低于|少于|小于)|达到?)$`) },
  { example: '入学率≥', comparator: 'atLeast', pattern: /≥$/ },
  { example: '辍学率≤', comparator: 'atMost', pattern: /≤$/ },
  { example: '入学率>', comparator: 'moreThan', pattern: />$/ },
  { example: '辍学率<', comparator: 'lessThan', pattern: /<$/ },
  { example: '不得少于', comparator: 'atLeast', pattern: /不(?:得|能|应|宜)?(?:低于|少于|小于|下于)$/ },
  { example: '班额不超过', comparator: 'atMost', pattern: /不(?:得|能|应|宜)?(?:高于|超过|大于|多于|超出|超)$/ },
  { example: '突破', comparator: 'moreThan', pattern: /(?:高于|超过|大于|多于|突破|超)$/ },
  { example: '低于', comparator: 'lessThan', pattern: /(?:低于|少于|小于)$/ },
  { example: '每年至少', comparator: 'atLeast', pattern: /(?:至少|最少)$/ },
  { example: '每班至多', comparator: 'atMost', pattern: /(?:至多|最多)$/ },
  { example: '辍学率控制在', comparator: 'atMost', pattern: new RegExp(`${anyOf(atMostTo)}$`) },
  { example: '入学率稳定在', comparator: 'atLeast', pattern: new RegExp(`${anyOf(atLeastTo)}$`) },
  { example: '能耗下降', comparator: 'fallBy', pattern: new RegExp(`(?:${down}|降)(?:了|幅度|比例)?$`) },
  { example: '产值增长', comparator: 'riseBy', pattern: new RegExp(`${up}(?:了|幅度|比例)?$`) },
  {
    example: '至少随访',
    comparator: 'atLeast',
    pattern: /(?:至少|最少|不少于|不低于|不得少于|不得低于)[^,;。、\d]{1,12}$/,
  },
  { example: '最多安排', comparator: 'atMost', pattern: /(?:不超过|不得超过|不多于|至多|最多)[^,;。、\d]{1,12}$/ },
  { example: '达到国家规定的', comparator: 'atLeast', pattern: /达到[^,;。、\d]{1,12}的$/ },
  { example: '目标为', comparator: 'atLeast', pattern: /为$/ },
  {
    example: '第一产业节能',
    comparator: 'fallBy',
    isOfShare: true,
    pattern: /(?:节[能水电油气煤材]|减[排碳]|降耗)$/,
  },
  // the group is what moves: 提高公办园占比至
  { example: '压减大班额比例至', comparator: 'atMost', pattern: new RegExp(`${down}([^,;。、\\d]{2,16})(?:至|到)$`) },
  { example: '提高公办园占比至', comparator: 'atLeast', pattern: new RegExp(`${up}([^,;。、\\d]{2,16})(?:至|到)$`) },
];

export const boundsBehind: readonly BoundWording[] = [
  {
    example: '(含)以上',
    comparator: 'atLeast',
    pattern: /^(?:\(含\))?(?:及以上|或以上|以上|之上)(?:\(含[^)]*\))?/,
  },
  {
    example: '以内',
    comparator: 'atMost',
    pattern: /^(?:\(含\))?(?:以内|之内|范围内|及以下|以下|之下)(?:\(含[^)]*\))?/,
  },
  { example: '左右', comparator: 'atLeast', pattern: /^(?:左右|上下)/ },
];

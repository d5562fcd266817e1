import { type Wording } from './wording';

export const limits: Wording = {
  example: '每学期至少开展',
  pattern: /^[^,;。]*?(?:至少|最少|至多|最多|不少于|不低于|不得少于|不得低于|不超过|不得超过|不多于)/,
};
export const levels: Wording = { example: '3000元', pattern: /元|岁|分|倍|度|小时|学分/ };
export const levelReached: Wording = { example: '提高到', pattern: /(?:于|到|达)$/ };

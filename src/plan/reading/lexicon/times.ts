import type { Cadence } from '../../plan';
import type { Wording } from './wording';

/** 每人每月600元 is an amount, not a frequency. */
export const amountPerHead: Wording = {
  example: '每人每月600元',
  pattern: /(?:每[人生户名床院]|人均)每?个?(?:年|月|天|学期|学年)/g,
};
/** 年服务, 年培训: so many a year, where nothing but the figure follows. */
export const yearBeforeVerb: Wording = { example: '年培训', pattern: /^年[服培接受开举完组发]\D*$/ };
export const otherFrequencies: Wording = {
  example: '每半年开展1次',
  pattern: /每半年|每两年|每三年|每\d年|每两周|每周|每天|每日|每半月/g,
};
export const events: Wording = { example: '场次', pattern: /^(?:次|节|场|课时|期|人次|学时|节次|轮|场次|遍)$/ };
/** 每年推荐好书100种,举办活动20场: both each year. */
export const holding: Wording = { example: '举办活动', pattern: /^(?:举办|举行|召开|组织|开展)/ };
export const yearNumber: Wording = { example: '2024年举办活动', pattern: /\d年/ };
export const perPeriodMark: Wording = { example: '/学期', pattern: /^\/(年|学年|学期|季度?|月)/ };
export const plainPeriods: Wording = { example: '个月', pattern: /^(?:年|个月|月|天|日|周)$/ };
export const durations: Wording = { example: '个月', pattern: /^(?:年|个月|月|天|日|周|小时|分钟|秒|工作日|岁|周岁)$/ };
export const perPeriod: Wording = {
  example: '每学年',
  pattern: /(?:每年|每学[年期]|每季度?|每个?月|每周|每天|每半年|每两年|年均|月均|一年|逐年|年度)/,
};
export const thisYear: Wording = { example: '今年完成', pattern: /^(?:今年|明年|后年|次年)/ };
export const yearOfPart: Wording = { example: '2023年新建', pattern: /(\d{4})年[^,;、()]{0,8}$/ };
export const eachYear: Wording = { example: '2023年、2024年', pattern: /(\d{4})年/g };
export const doneBehindDate: Wording = {
  example: '前建成。',
  pattern: /^(?:前|全部|基本)*(?:完成|建成|投入使用|投用|竣工|交付(?:使用)?|达标|开工|启用|到位|落实)?(?:[,;。)]|$)/,
};
export const endOfPeriod: Wording = {
  example: '年底前',
  pattern: /^(?:年?底|年?末|上旬|中旬|下旬|初)?(?:之前|以前|前)?/,
};
export const comparing: Wording = { example: '较', pattern: /(?:比|较|在|与|同)$/ };
export const comparedBehind: Wording = {
  example: '增长',
  pattern: /^(?:的)?(?:相比|基础|水平|提高|增长|增加|下降|降低|减少|提升|翻|末?的?基础)/,
};
export const sinceBehind: Wording = { example: '以来', pattern: /^(?:以来|起|开始|后)/ };
export const baseBefore: Wording = { example: '截至', pattern: /(?:截至|截止|(?<![占之配生师对])比|较)$/ };
export const dueBefore: Wording = { example: '到', pattern: /(?:到|至|于|在)$/ };
export const fiveYearPlan: Wording = { example: '“十四五', pattern: /^“?(十[一二三四五六七])五/ };
export const monthAlone: Wording = { example: '9月30日', pattern: /^(\d{1,2})月(?:份)?(?:(\d{1,2})日)?$/ };
export const fiveYearsNamed: Wording = { example: '十四五', pattern: /十[一二三四五六七]五/ };
export const terms: Wording = {
  example: '规划期限为',
  pattern: /施行|有效期|(?:规划|行动|实施|计划|方案|整治|活动|工作)(?:期限?|时间|周期)(?:为|:|自|从|至)|期限为/,
};
export const againstDate: Wording = { example: '较', pattern: /(?:较|比|同|与)$/ };
export const untilDate: Wording = { example: '截至', pattern: /(?:到|至|在|于|截至|自|从)$/ };
export const fromDate: Wording = { example: '起', pattern: /^(?:起|以来|开始)/ };

/** How often, and the cadence that is. */
export interface CadenceWording extends Wording {
  readonly cadence: Cadence;
}

export const cadences: readonly CadenceWording[] = [
  { example: '每学年', cadence: 'schoolYear', pattern: /每学年/g },
  { example: '每学期', cadence: 'termly', pattern: /每学期/g },
  { example: '每季度', cadence: 'quarterly', pattern: /每个?季度?|季均/g },
  { example: '每月', cadence: 'monthly', pattern: /每个?月|月均|每月度/g },
  { example: '年均', cadence: 'yearly', pattern: /每一?年(?!级)|年均|逐年|每年度|年度内/g },
];

const year = String.raw`((?:19|20)\d{2}|[一二][零九][零一二三四五六七八九]{2})`;
const month = String.raw`(\d{1,2})月(?:份)?(?:(\d{1,2})日)?`;
const point = `${year}(?:学年|年度|年)(?:${month}|(上半年|下半年)|第?([一二三四1234])季度)?`;
const dash = String.raw`\s{0,4}(?:-{1,2}|~|至|到)\s{0,4}`;
/** A span, a year or a part of one, a month, 十四五. */
export const dates: Wording = {
  example: '2021年至2025年',
  pattern: new RegExp(
    [
      String.raw`(${point}|${year})${dash}(${point}|(\d{1,2})月(?:(\d{1,2})日)?)`,
      point,
      String.raw`(?<![\d.])${month}(?=底|末|前|初|上旬|中旬|下旬|[,;。、)\d]|第|$)`,
      '“?(十[一二三四五六七])五”?(?=时期|期间|末|规划|以来|$)',
    ].join('|'),
    'g',
  ),
};
export const dateDash: Wording = { example: '2021年至2025年', pattern: new RegExp(dash) };
export const dateAhead: Wording = { example: '2023年9月', pattern: new RegExp(`^${point}`) };
export const onlyYear: Wording = { example: '二零二五', pattern: new RegExp(`^${year}$`) };
/** The first year of each. */
export const fiveYearPlans: Readonly<Record<string, number>> = {
  十一: 2006,
  十二: 2011,
  十三: 2016,
  十四: 2021,
  十五: 2026,
  十六: 2031,
  十七: 2036,
};

import type { Cadence } from '../../plan';
import { anyOf, list, type Wording } from './wording';

/** 每人每月600元 is an amount, not a frequency. */
export const amountPerHead: Wording = {
  example: '每人每月600元',
  pattern: /(?:每[人生户名床院]|人均)每?个?(?:年|月|天|学期|学年)|每个?[年月](?=\d[\d.]{0,8}元)/g,
};
/** 年服务, 年培训: so many a year, where nothing but the figure follows. */
export const yearBeforeVerb: Wording = { example: '年培训', pattern: /^年[服培接受开举完组发]\D*$/ };
export const periodOfAmount: Wording = { example: '提高到每月', pattern: /每个?[年月]$/ };
export const otherFrequencies: Wording = {
  example: '每半年开展1次',
  pattern: /每半年|每两年|每三年|每\d年|每两周|每周|每天|每日|每半月/g,
};
export const eachHalf: Wording = {
  example: '上半年、下半年各开展',
  pattern: /上(?:半年)?[、和及]?下半年(?:要|须|应)?(?:各|分别|均)/,
};
export const events: Wording = { example: '场次', pattern: /^(?:次|节|场|课时|期|人次|学时|节次|轮|场次|遍)$/ };
/** 每年推荐好书100种,举办活动20场: both each year. */
/** A total, or a half-sentence that goes on to another matter. */
export const ownScope: Wording = {
  example: '累计建成',
  pattern: /累计|总数|总量|共计|合计|达|力争|到|其中|使|带动|形成|实现/,
};
export const holding: Wording = { example: '举办活动', pattern: /^(?:举办|举行|召开|组织|开展)/ };
/** What several tasks do on their own, each so many times. */
export const ownEvents: Wording = { example: '次', pattern: /^(?:次|场|期|轮|节|场次|遍)$/ };
export const yearNumber: Wording = { example: '2024年举办活动', pattern: /\d年/ };
export const perPeriodMark: Wording = { example: '/学期', pattern: /^\/(年|学年|学期|季度?|月)/ };
/** 用5年时间, 5年内: how long the work takes. */
export const takingTime: Wording = { example: '力争用', pattern: /(?:用|经过|历时)$/ };
export const timeTaken: Wording = { example: '内', pattern: /^(?:之?内|以内|时间|左右的?时间|的?努力)/ };
export const insideOf: Wording = { example: '内新建', pattern: /^(?:之内|以内|内)/ };
export const plainPeriods: Wording = { example: '个月', pattern: /^(?:年|个月|月|天|日|周)$/ };
export const durations: Wording = {
  example: '个月',
  pattern: /^(?:年|个月|月|天|日|周|小时|分钟|秒|毫秒|ms|工作日|岁|周岁)$/,
};
export const perPeriod: Wording = {
  example: '每学年',
  pattern: /(?:每年|每学[年期]|每季度?|每个?月|每周|每天|每半年|每两年|年均|月均|一年|逐年|年度)/,
};
export const thisYear: Wording = { example: '今年完成', pattern: /^(?:今年|明年|后年|次年)/ };
export const yearOfPart: Wording = { example: '2023年新建', pattern: /(\d{4})年[^,;、()]{0,8}$/ };
export const eachYear: Wording = { example: '2023年、2024年', pattern: /(\d{4})年/g };
const doneWords = list`
  完成 完工 建成 竣工 投入使用 投入运行 投用 投运 投产 交付(?:使用)? 启用 使用 运行 开放 开园 开业 开馆 通车 通水
  达标 开工 到位 落实 挂牌 验收 印发(?:实施)? 出台 发布(?:实施)? 公布(?:实施)? 实施 提交 上报 报送
`;
export const doneBehindDate: Wording = {
  example: '全面建成。',
  pattern: new RegExp(`^(?:全部|全面|基本|正式)*${anyOf(doneWords)}?(?:[,;。)]|$)`),
};
/** Between a comma and the date that closes a sentence. */
export const onlyAdverbs: Wording = {
  example: '力争于',
  pattern:
    /^(?:确保|力争|争取|计划|预计|均|都|并|以上(?:项目|工程|任务)?|上述(?:项目|工程|任务)|各项(?:工程|任务)|于|在|到)*$/,
};
export const done: Wording = { example: '完成', pattern: new RegExp(`^${anyOf(doneWords)}`) };
export const opensClause: Wording = { example: '建成,', pattern: /(?:^|[,;。:(])$/ };
/** By when, and not only when: 一季度. */
export const byDay: Wording = { example: '6月底前', pattern: /[底末前日]$/ };
export const byYearEnd: Wording = { example: '2025年底前', pattern: /[底末前]$/ };
export const allDone: Wording = {
  example: '全部建成',
  pattern: new RegExp(`^(?:要|须|应)?(?:全部|全面)${anyOf(doneWords)}(?:[,;。)]|$)`),
};
export const endOfPeriod: Wording = {
  example: '年底前',
  pattern: /^(?:年?底|年?末|上旬|中旬|下旬|初)?(?:[之以]?前)?/,
};
export const comparing: Wording = { example: '与', pattern: /(?:在|与|同)$/ };
export const comparedBehind: Wording = { example: '基础上', pattern: /^(?:的?水平)?的?(?:相比|基础上?)/ };
export const sinceBehind: Wording = { example: '以来', pattern: /^(?:以来|起|开始|后)/ };
export const baseBefore: Wording = { example: '截至', pattern: /(?:截至|截止|(?<![占之配生师对])比|较)$/ };
export const dueBefore: Wording = { example: '到', pattern: /(?:到|至|于|在)$/ };
export const fiveYearPlan: Wording = { example: '“十四五', pattern: /^“?(十[一二三四五六七])五/ };
export const monthAlone: Wording = { example: '9月30日', pattern: /^(\d{1,2})月(?:份)?(?:(\d{1,2})日)?$/ };
/** A part of a year that is not named. */
export const partAlone: Wording = {
  example: '二季度',
  pattern: /^(?:(上半年|下半年)|前?第?([一二三四1234])季度|[今本当]?年(?:底|末|内)|全年)$/,
};
/** Days that no calendar fixes, that come every year, or lie in another year than the plan's. */
export const vagueDay: Wording = { example: '汛期前', pattern: /^[每次明翌来去上往]年|前$/ };
/** 2022年起5年内, 从2024年9月开始,用三年时间. */
export const yearsFrom: Wording = {
  example: '2022年起5年内',
  pattern: /^(.{5,9}?)(?:起|开始),?[^\d,]{0,4}?(10|[2-9]|[二两三四五六七八九十])年/,
};
export const yearsWithin: Wording = {
  example: '三年内',
  pattern: /^(10|[2-9]|[二两三四五六七八九十])年(?:左右)?[之以的]?[内时]/,
};
export const fiveYearsNamed: Wording = { example: '十四五', pattern: /十[一二三四五六七]五/ };
/** How many years a plan's title says that it lasts. */
export const yearsInTitle: Wording = {
  example: '三年行动',
  pattern: /(?<![\d十])([2-5]|[二两三四五])年(?!级|制|义务|来|前)[^,;。\d]{0,10}(?:行动|计划|攻坚|规划|方案|倍增)/,
};
export const listed: Wording = { example: '和', pattern: /^[、和及与]$/ };
export const opensList: Wording = { example: '和', pattern: /^[,;。:(、和及]?$/ };
export const yearHeading: Wording = {
  example: '2025年目标',
  pattern: /^(?:19|20)\d{2}年度?[\u4e00-\u9fff]{0,3}(?:目标|任务|计划|安排|指标)/,
};
export const terms: Wording = {
  example: '规划期限为',
  pattern: /施行|有效期|(?:规划|行动|实施|计划|整治|活动|工作)(?:期限?|时间|周期)(?:为|:|自|从)|期限为/,
};
export const againstDate: Wording = { example: '较', pattern: /(?:较|比|同|与|在)$/ };
export const untilDate: Wording = { example: '截至', pattern: /(?:到|至|在|于|自|从)$/ };
export const fromDate: Wording = { example: '起', pattern: /^(?:起|以来|开始)/ };

/** How often, and the cadence that is. */
export interface CadenceWording extends Wording {
  readonly cadence: Cadence;
}

export const cadences: readonly CadenceWording[] = [
  { example: '每学年', cadence: 'schoolYear', pattern: /每学年/g },
  { example: '每学期', cadence: 'termly', pattern: /每学期/g },
  { example: '每季度', cadence: 'quarterly', pattern: /每个?季度?|季均/g },
  { example: '每月', cadence: 'monthly', pattern: /每个?月|月均/g },
  {
    example: '年均',
    cadence: 'yearly',
    pattern: /每一?年(?!级)|年均(?!浓度|值)|逐年(?![提上增下降减][高升加长降低少][^,;。]{0,2}达)|年度内/g,
  },
];

const year = String.raw`((?:19|20)\d{2}|[一二][零九][零一二三四五六七八九]{2})`;
const month = String.raw`(\d{1,2})月(?:份)?(?:(\d{1,2})日)?`;
const quarter = String.raw`前?第?([一二三四1234])季度`;
const point = `${year}(?:学年|年度|年)(?:${month}|(上半年|下半年)|${quarter})?`;
const dash = String.raw`\s{0,4}(?:-{1,2}|~|至|到)\s{0,4}`;
const several = '(?:10|[2-9]|[二两三四五六七八九十])年';
const within = '(?:左右)?(?:[之以]?内|的?时间)';
const vagueDays = list`
  (?:主?汛期|入汛|雨季|入冬|封冻|采暖[季期]|供暖[季期]|春耕|秋收|秋?季?开学|元旦|春节|五一|国庆节?|中秋节?)(?:来临|到来)?之?前
  [每次明翌来去上往]年(?:\d{1,2}月(?:份)?(?:\d{1,2}日)?|年?[底末内初]|[上下]半年|前?第?[一二三四1234]季度)
`;
/** A span, a year or a part of one, a month, 十四五. */
export const dates: Wording = {
  example: '2021年至2025年',
  pattern: new RegExp(
    [
      String.raw`${year}年(?:\d{1,2}月)?(?:起|开始),?(?:再?利?用|力争|争取|计划|连续)?${several}${within}`,
      String.raw`(${point}|${year})${dash}(${point}|(\d{1,2})月(?:(\d{1,2})日)?)`,
      String.raw`${year}(?=(?:[、和]20\d{2}){1,9}年)`,
      point,
      String.raw`(?<![\d.])${month}(?=底|末|[之以]?前|初|上旬|中旬|下旬|[,;。、)\d]|第|$|${anyOf(doneWords)})`,
      String.raw`(?<=^|[,;。:(]|于|截[至止])${month}(?![\u9f84子均经票报租薪度嫂饼])`,
      '“?(十[一二三四五六七])五”?(?=时期|期间|末|规划|以来|$)',
      String.raw`(?<=^|[,;。:(]|用|力争|争取|计划|今后|未来|在|经过|通过)${several}${within}`,
      `(?<!每)(?:上半年|下半年|${quarter})`,
      String.raw`(?<![\d零一二三四五六七八九十两几每去上往前次明翌来近多数半学周整历财同])[今本当]?年(?:底|末|内)`,
      '全年(?!龄)',
      anyOf(vagueDays),
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

const withoutEnd = list`
  长期 常态化? 持续
`;
const goesOn = list`
  坚持 推进 开展 实施
`;
/** Under 完成时限, where no day stands: the task goes on. */
export const standingLimit: Wording = {
  example: '长期坚持',
  pattern: new RegExp(`^${anyOf(withoutEnd)}${anyOf(goesOn)}?$`),
};

import { anyOf, list, type Wording } from './wording';

export const compared: Wording = {
  example: '增速高于全省平均水平',
  pattern: /不低于|不少于|不高于|不超过|高于|低于|优于|快于|好于|达到|超过/,
};
/** Which compare only with an average: 达到全省平均水平, and not 达到国家标准. */
export const reachedOnly: Wording = { example: '达到', pattern: /^(?:达到|超过)$/ };
export const averageReached: Wording = { example: '全省平均水平', pattern: /平均(?:水平|数|值)?$/ };
export const againstWhat: Wording = {
  example: '当地公务员平均工资收入水平',
  pattern: /.(?:平均[数值]?|水平|增速|增幅|增长)$|^(?:上年|去年|往年|上年同期|城镇居民|公务员)$/,
};
/** 居民收入增长与经济增长基本同步. */
export const inStep: Wording = {
  example: '与经济增长基本同步',
  pattern: /与[\u4e00-\u9fff]{2,12}?(?:基本|保持|大体){0,2}(?:同步|持平)$/,
};
export const stepWords: Wording = { example: '基本同步', pattern: /(?:基本|保持|大体){0,2}(?:同步|持平)$/ };
const measured = list`
  率 比例 比重 占比 水平 指标 增速 增幅 增长 数 量 额 值 度 得分 成绩 排名 收入 工资 待遇 时间 成本 标准 投入 规模 评价
`;
export const endsOfCompared: Wording = { example: '平均工资收入水平', pattern: new RegExp(`${anyOf(measured)}$`) };

const inPlace = '(?:稳定|继续)?(?:进入|跻身|位居|位列|稳居|保持在?|排在|居|列)';
const number = '[一二三四五六七八九十\\d]{1,3}';
/** Up to the end of a phrase. */
export const places: Wording = {
  example: '进入全省前三',
  pattern: new RegExp(
    `${inPlace}(?:全[国省市区县州]|同类[\u4e00-\u9fff]{1,6})?(?:前列|前茅|上游|前${number}[名位强]?|第${number}[名位]|第一方阵|第一梯队|先进行列)$`,
  ),
};
export const placeWords: Wording = { example: '进入', pattern: new RegExp(`^${inPlace}`) };

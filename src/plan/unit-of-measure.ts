import { list } from './reading/lexicon/wording';

/** Things that come one by one: a figure in these is a whole number. 万元, 公里 and the like are measured, not counted. */
const counted = new Set(
  list`个 所 名 门 节 次 人 家 项 套 间 台 场 期 处 座 张 件 篇 份 户 村 校 班 辆 块 条 支 本 册 例 位 批 类 种 只 头 株 学位 课时`,
);

export function isWhole(unitOfMeasure: string): boolean {
  return counted.has(unitOfMeasure);
}

/** Hundredths. */
export function isPercentage(unitOfMeasure: string): boolean {
  return unitOfMeasure === '%' || unitOfMeasure === '％';
}

/** What a percentage moves by. */
export function isPoints(unitOfMeasure: string): boolean {
  return unitOfMeasure === '百分点' || unitOfMeasure === '个百分点';
}

/** Things that come one by one: a figure in these is a whole number. 万元, 公里 and the like are measured, not counted. */
const counted = new Set(
  '个所名门节次人家项套间台场期处座张件篇份户村校班辆块条支本册例位批类种只头株学位课时'.match(/学位|课时|./gu) ?? [],
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

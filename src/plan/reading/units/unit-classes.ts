import { classBodies, manyAhead, manyBehind, oneOnly, tiersOnly } from '../lexicon/units';

/** Whether a name stands for many units: 镇(街), 各学校, 各成员单位, 有关部门. */
export function isUnitClass(name: string): boolean {
  if (oneOnly.pattern.test(name)) return false;
  return (
    name.includes('、') ||
    manyAhead.pattern.test(name) ||
    manyBehind.pattern.test(name) ||
    tiersOnly.pattern.test(name) ||
    classBodies.pattern.test(name)
  );
}

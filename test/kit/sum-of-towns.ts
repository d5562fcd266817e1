import type { Indicator } from '../../src/plan/plan';

/** Added up over the towns of `planOf`: 甲镇, 乙镇, 丙街道. */
export const sumOfTowns: Pick<Indicator, 'collect' | 'reporters'> = { collect: 'sumOf', reporters: ['镇(街)'] };

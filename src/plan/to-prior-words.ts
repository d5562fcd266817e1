import type { Cadence, Indicator } from './plan';

const instanceBefore: Readonly<Record<Cadence, string>> = {
  byEnd: '上期',
  yearly: '上年',
  schoolYear: '上学年',
  termly: '上学期',
  quarterly: '上季度',
  monthly: '上月',
};

/** Whether a fall or rise is promised for the whole of the plan, so that it is counted from the baseline in every period. */
export function movesFromBaseline({
  cadence,
  comparator,
  baseline,
}: Pick<Indicator, 'cadence' | 'comparator' | 'baseline'>): boolean {
  return cadence === 'byEnd' && baseline !== null && (comparator === 'fallBy' || comparator === 'riseBy');
}

/** What an indicator's figure is compared with, in words: 上年, 上学期, 上年同期, 基期. */
export function toPriorWords(
  indicator: Pick<Indicator, 'cadence' | 'comparator' | 'baseline' | 'comparesWith'>,
): string {
  if (movesFromBaseline(indicator)) return '基期';
  const isYear = indicator.cadence === 'yearly' || indicator.cadence === 'schoolYear';
  return indicator.comparesWith === 'yearEarlier' && !isYear ? '上年同期' : instanceBefore[indicator.cadence];
}

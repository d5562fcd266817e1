import type { Comparator, Indicator } from './plan';
import { isPercentage } from './unit-of-measure';

/** `against`: what a fall or rise is counted from, in words. */
type Bounded = Pick<Indicator, 'measure' | 'entry' | 'comparator' | 'unitOfMeasure'> & { readonly against: string };

const before: Readonly<Record<Comparator, string>> = {
  atLeast: '不低于',
  atMost: '不超过',
  moreThan: '高于',
  lessThan: '低于',
  exactly: '等于',
  between: '',
  fallBy: '下降不少于',
  riseBy: '上升不少于',
};

/** `98%`, `10900个`, `0.5个百分点`. */
export function toFigureText(value: number, unitOfMeasure: string): string {
  const join = unitOfMeasure === '百分点' ? '个' : '';
  return `${String(value)}${join}${unitOfMeasure}`;
}

/** A target in words: `不低于98%`, `15%～20%`, `较上年下降不少于0.5个百分点`; `完成` for yes-or-no; empty without a figure. */
export function toTargetText(indicator: Bounded, target: number | null, upper: number | null): string {
  if (indicator.measure === 'yesNo') return '完成';
  if (target === null) return '';
  if (indicator.comparator === 'between' && upper !== null) {
    return `${toFigureText(target, indicator.unitOfMeasure)}～${toFigureText(upper, indicator.unitOfMeasure)}`;
  }
  const moves = indicator.comparator === 'fallBy' || indicator.comparator === 'riseBy';
  const movesInPoints = moves && indicator.measure === 'ratio' && indicator.entry !== 'value';
  const unitOfMeasure = movesInPoints && isPercentage(indicator.unitOfMeasure) ? '百分点' : indicator.unitOfMeasure;
  return `${moves ? `较${indicator.against}` : ''}${before[indicator.comparator]}${toFigureText(target, unitOfMeasure)}`;
}

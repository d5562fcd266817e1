import { type Period, toPeriodName } from '../plan/period';
import { toFigureText, toTargetText } from '../plan/to-target-text';
import type { Yardstick } from './yardstick';

function toDueWords(due: string): string {
  const [year, month] = due.split('-');
  return month === '12' ? `${String(year)}年底` : `${String(year)}年${String(Number(month))}月底`;
}

/** The end of the instance, or the due date where that comes first. */
function toWhen(about: Period, isRepeated: boolean, due: string): string {
  if (!isRepeated || due <= about.end || about.kind === 'year')
    return toDueWords(isRepeated && about.end < due ? about.end : due);
  return `${toPeriodName(about)}末`;
}

/** At least so many goes without saying. */
function toFarTarget(yardstick: Yardstick, target: string): string {
  return yardstick.comparator === 'atLeast' && yardstick.target !== null && yardstick.measure !== 'yesNo'
    ? toFigureText(yardstick.target, yardstick.unitOfMeasure)
    : target;
}

export interface PeriodTargetOf {
  /** The instance of the cadence that the figure is about; the ledger's period for what is due by the plan's end. */
  readonly about: Period;
  /** The ledger's period. */
  readonly period: Period;
  /** Whether the target comes again with every instance. */
  readonly isRepeated: boolean;
  readonly due: string;
}

/**
 * 本期目标 in words: `不低于98%`; `2022-2023学年：不低于2次` for an instance that is not the ledger's period;
 * `2024年底 6次`, `2025年底 较上年下降不少于0.5个百分点` where it is due later.
 */
export function toPeriodTarget(yardstick: Yardstick, { about, period, isRepeated, due }: PeriodTargetOf): string {
  if (yardstick.measure === 'text') return '';
  const whose = yardstick.isPooled ? '全区合计' : '';
  const instance = about.id === period.id ? '' : `${toPeriodName(about)}：`;
  const target = toTargetText(yardstick, yardstick.target, yardstick.upper);
  if (yardstick.isDue) return `${instance}${whose}${target}`;
  if (yardstick.milestone !== null) return `${whose}${toTargetText(yardstick, yardstick.milestone, null)}`;
  const reckoned = yardstick.schedule?.reckoned;
  const now = reckoned ? `（序时推算 ${toFigureText(reckoned.expected, yardstick.unitOfMeasure)}）` : '';
  return `${whose}${toWhen(about, isRepeated, due)} ${toFarTarget(yardstick, target)}${now}`.trim();
}

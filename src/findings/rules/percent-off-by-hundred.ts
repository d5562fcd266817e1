import { scaleOf } from '../../ledger/yardstick';
import { compareFigures, toDifferenceFormula } from '../compare-figures';
import type { FigureFault } from '../figure-fault';
import { findFaultyFigure, toFaultyFigureTests } from '../find-faulty-figure';
import { toSmallerPercentRepairs } from '../percent-repairs';
import type { IndicatorRule } from '../rule';
import { showTypedPercent, toWholeFormula } from '../words/show-figure';

/** Percentages of 200% and more, where the plan itself asks for no more than all. */
const figure: FigureFault = {
  applies: (yardstick, typist) =>
    scaleOf(yardstick) === 100 &&
    (typist === 'bureau' || yardstick.entry !== 'parts') &&
    (yardstick.target === null || yardstick.target <= 100),
  isAtFault: ({ value }) => compareFigures(value, 2) >= 0,
  toTest: (key) => `${toDifferenceFormula(`[${key}]`, '2')}>=0`,
};

export const percentOffByHundred: IndicatorRule = {
  id: 'percent-off-by-hundred',
  severity: 'error',
  voids: true,
  figure,
  basis: {
    zh: '百分数单元格里填 98，有的软件存成 98%，有的存成 9800%。',
    en: 'In a percent cell some programs keep a typed 98 as 98%, others as 9800%.',
  },
  message: {
    zh: '本期完成值是 {shown}，多半是百分号的问题。98% 请填成 98% 或 0.98。',
    en: 'The figure reads {shown}; the percent sign seems to be off. For 98% enter 98% or 0.98.',
  },
  example: { shown: '9800.00%' },
  repairs: (entry) => (entry.kind === 'percent' ? toSmallerPercentRepairs(entry.value) : []),
  check: (subject, bound) => {
    const value = findFaultyFigure(figure, subject, bound);
    return value ? [{ column: 'actual', facts: { shown: showTypedPercent(value) } }] : [];
  },
  cell: ({ yardstick }, _, bound) =>
    toFaultyFigureTests(figure, yardstick, bound).map((fault) => ({
      column: 'actual',
      fault,
      facts: { shown: toWholeFormula(yardstick, '[actual]') },
    })),
};

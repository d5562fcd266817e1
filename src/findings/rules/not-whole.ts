import { isWhole } from '../../plan/unit-of-measure';
import type { FigureFault } from '../figure-fault';
import { findFaultyFigure, toFaultyFigureTests } from '../find-faulty-figure';
import type { IndicatorRule } from '../rule';
import { showFigure, toShownFormula } from '../words/show-figure';

/** A large figure has no more decimals than these in a spreadsheet. */
const places = 6;

const figure: FigureFault = {
  applies: ({ measure, unitOfMeasure }) => measure === 'count' && isWhole(unitOfMeasure),
  isAtFault: ({ value }) => !value.toDecimalPlaces(places).isInteger(),
  toTest: (key) => `ROUND([${key}]-ROUND([${key}],0),${String(places)})<>0`,
};

export const notWhole: IndicatorRule = {
  id: 'not-whole',
  severity: 'error',
  voids: true,
  figure,
  basis: { zh: '按个数计的指标只能是整数。', en: 'Things that are counted one by one come in whole numbers.' },
  message: {
    zh: '本期完成值 {shown} 不是整数。计量单位是“{unit}”，请填整数，例如 12。',
    en: 'The figure {shown} is not whole. It is counted in {unit}; enter a whole number, like 12.',
  },
  example: { shown: '12.5', unit: '所' },
  check: (subject, bound) => {
    const { yardstick } = subject.row.issued;
    const value = findFaultyFigure(figure, subject, bound);
    return value
      ? [{ column: 'actual', facts: { shown: showFigure(yardstick, value), unit: yardstick.unitOfMeasure } }]
      : [];
  },
  cell: ({ yardstick }, _, bound) =>
    toFaultyFigureTests(figure, yardstick, bound).map((fault) => ({
      column: 'actual',
      fault,
      facts: { shown: toShownFormula(yardstick, '[actual]'), unit: `"${yardstick.unitOfMeasure}"` },
    })),
};

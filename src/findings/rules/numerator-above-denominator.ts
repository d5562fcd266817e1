import { scaleOf, type Yardstick } from '../../ledger/yardstick';
import { compareFigures, toDifferenceFormula } from '../compare-figures';
import { isExplained, toUnexplained } from '../is-explained';
import type { IndicatorRule } from '../rule';
import { showFigure, toShownFormula } from '../words/show-figure';

function applies(yardstick: Yardstick): boolean {
  const { entry, target } = yardstick;
  return entry === 'parts' && scaleOf(yardstick) === 100 && (target === null || target <= 100);
}

export const numeratorAboveDenominator: IndicatorRule = {
  id: 'numerator-above-denominator',
  severity: 'query',
  basis: {
    zh: '部分一般不会大于整体；毛入学率等指标例外，所以允许写明情况。',
    en: 'A part is seldom larger than the whole; gross enrolment is an exception, so an explanation is enough.',
  },
  message: {
    zh: '分子 {n} 大于分母 {d}。请核对是否填反；确实如此，请在“情况说明”里写明。',
    en: 'The numerator {n} is larger than the denominator {d}. Check whether they are swapped; if it is right, say why in 情况说明.',
  },
  example: { n: '220', d: '200' },
  check: ({ row, reading, ledger }) => {
    const { yardstick } = row.issued;
    if (
      !applies(yardstick) ||
      isExplained(row, ledger) ||
      reading.state !== 'figure' ||
      reading.figure.kind !== 'parts'
    )
      return [];
    const { numerator, denominator } = reading.figure;
    const show = (value: typeof numerator) => showFigure({ ...yardstick, unitOfMeasure: '' }, value);
    return compareFigures(numerator, denominator) > 0
      ? [{ column: 'numerator', facts: { n: show(numerator), d: show(denominator) } }]
      : [];
  },
  cell: ({ yardstick }, ledger) => {
    if (!applies(yardstick)) return [];
    const show = (key: string) => toShownFormula({ ...yardstick, unitOfMeasure: '' }, key);
    return [
      {
        fault: `IF([state]="数值",AND(${toDifferenceFormula('[numerator]', '[denominator]')}>0,${toUnexplained(ledger)}),FALSE)`,
        facts: { n: show('[numerator]'), d: show('[denominator]') },
      },
    ];
  },
};

import { Decimal } from 'decimal.js';
import { trimmed } from '../../ledger/rating-formula';
import { type Figure, toValue, type Yardstick } from '../../ledger/yardstick';
import type { RuleSetting } from '../../plan/plan';
import type { FigureFault } from '../figure-fault';
import type { IndicatorRule } from '../rule';
import { ruleBook } from '../rule-book';
import { toBoundInForce } from '../rule-in-force';

interface FigureRule {
  readonly rule: IndicatorRule;
  readonly figure: FigureFault;
  readonly bound: number;
}

function listRules(yardstick: Yardstick, settings: readonly RuleSetting[]): FigureRule[] {
  return ruleBook.indicators.flatMap((rule) => {
    const bound = toBoundInForce(rule, settings);
    return rule.figure && bound !== undefined && rule.figure.applies(yardstick, 'bureau')
      ? [{ rule, figure: rule.figure, bound }]
      : [];
  });
}

/** A 更正值 or 核查值 in the cell's scale, the figure before it, and the reason that the bureau gave. */
export interface Correction {
  readonly value: number;
  readonly prior: Figure | undefined;
  readonly reason: string;
}

/**
 * Whether a rule about figures is broken by a 更正值: what the unit may not report, the bureau cannot correct it
 * to. A reason answers a query.
 */
export function isFaultyCorrection(
  { value, prior, reason }: Correction,
  yardstick: Yardstick,
  settings: readonly RuleSetting[],
): boolean {
  const typed = { value: new Decimal(value.toPrecision(15)), prior: prior && toValue(prior), yardstick };
  return listRules(yardstick, settings).some(
    ({ rule, figure, bound }) => (rule.severity === 'error' || reason === '') && figure.isAtFault({ ...typed, bound }),
  );
}

/** `isFaultyCorrection` as a formula over a row that holds 更正值 or 核查值 as a number, its reason and the prior. */
export function toFaultyCorrectionTest(
  yardstick: Yardstick,
  settings: readonly RuleSetting[],
  [value, reason]: readonly [string, string] = ['correction', 'correctionReason'],
): string {
  const tests = listRules(yardstick, settings).map(({ rule, figure, bound }) => {
    const test = figure.toTest(value, yardstick, bound);
    return rule.severity === 'error' ? test : `AND(${trimmed(reason)}="",${test})`;
  });
  return tests.length === 0 ? 'FALSE' : `OR(${tests.join(',')})`;
}

import type { Highlight } from '../workbook/book/book';
import { colours } from '../workbook/book/style';
import { type Frame, rangeOf, toFormula } from '../workbook/book/table';
import { type Severity, severitySigns } from './cell-rule';
import type { ActionKey, IndicatorKey, TaskKey } from './ledger-columns';

/** The columns of each table that a rule may point at, in the order of their marks. */
export const markedKeys = {
  tasks: ['status', 'progress', 'problems', 'nextSteps', 'evidence'],
  actions: ['action', 'person', 'due', 'status'],
  indicators: ['prior', 'numerator', 'denominator', 'actual', 'explanation', 'evidence', 'unitOfMeasure'],
} as const satisfies {
  readonly tasks: readonly TaskKey[];
  readonly actions: readonly ActionKey[];
  readonly indicators: readonly IndicatorKey[];
};

/** Colours a cell that an error or a query points at. */
export function toMarkHighlights<K extends string>(frame: Frame<K>, keys: readonly K[]): Highlight[] {
  return keys.flatMap((key, at): Highlight[] => {
    const ranges = [rangeOf(frame, key)];
    const test = (severity: Severity) =>
      toFormula(`MID([marks],${String(at + 1)},1)="${severitySigns[severity]}"`, frame);
    return [
      { ranges, formula: test('error'), style: { fill: colours.unmet, colour: colours.errorText }, stopIfTrue: true },
      { ranges, formula: test('query'), style: { fill: colours.behind, colour: colours.queryText } },
    ];
  });
}

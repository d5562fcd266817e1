import { Decimal } from 'decimal.js';
import { type IndicatorKey, requirementWords } from '../ledger/ledger-columns';
import type { IndicatorRow } from '../ledger/ledger';
import { type Measured, toMeaningPrint, toPlainText } from '../ledger/row-print';
import { type Terms, toTerms } from '../ledger/terms';
import { boundScaleOf, movesInPoints } from '../ledger/yardstick';
import { comparators, entries, measures } from '../plan/plan';
import { toDate } from '../plan/book/read-plan-sheet';
import type { ReturnRow } from './unit-return';

type Row = Pick<ReturnRow<IndicatorRow, IndicatorKey>, 'issued' | 'cells' | 'isUntouched'>;

/** The kinds of figure there are, today's first: it is most often the one that was issued. */
function listKinds({ measure, entry, comparator }: Measured): Pick<Measured, 'measure' | 'entry' | 'comparator'>[] {
  const all = measures.flatMap((each) =>
    entries.flatMap((kind) => comparators.map((bound) => ({ measure: each, entry: kind, comparator: bound }))),
  );
  return [{ measure, entry, comparator }, ...all];
}

/** The target in the unit of measure, as its cell holds it for a figure of this kind. */
function toTarget(kind: Omit<Measured, 'target' | 'upper'>, cell: number | undefined): number | null {
  if (kind.measure === 'yesNo') return 1;
  if (kind.measure === 'text' || cell === undefined) return null;
  return movesInPoints(kind) ? cell : new Decimal(cell).mul(boundScaleOf(kind)).toNumber();
}

/** What the figure was measured by: the one kind that has the fingerprint; where there is none, what the cells say. */
function recallMeasured({ cells, issued }: Row, meaning: string): Measured | undefined {
  const { value, style } = cells.target ?? {};
  const { yardstick } = issued;
  if (meaning === toMeaningPrint(yardstick)) return yardstick;
  if (meaning === '')
    return { ...yardstick, target: toTarget(yardstick, typeof value === 'number' ? value : undefined) };
  const unitOfMeasure = toPlainText(cells.unitOfMeasure?.value);
  const shown = /～([\d.]+)/.exec(style?.numberFormat ?? '')?.[1];
  const uppers = [null, yardstick.upper, shown === undefined ? null : Number(shown)];
  for (const kind of listKinds(yardstick)) {
    const measured = { ...kind, unitOfMeasure };
    const target = toTarget(measured, typeof value === 'number' ? value : undefined);
    const upper = uppers.find((each) => toMeaningPrint({ ...measured, target, upper: each }) === meaning);
    if (upper !== undefined) return { ...measured, target, upper };
  }
  return undefined;
}

/** The milestone that 本期目标 tells: `不低于60%`, where `2025年底 98%` says that there is none. */
function recallMilestone(periodTarget: string, { measure }: Measured): number | null {
  const text = periodTarget.replace(/^[^：]*：/, '');
  if (/[年月]底/.test(text)) return null;
  if (measure === 'yesNo') return 1;
  const figure = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/.exec(text)?.[0];
  return figure === undefined ? null : Number(figure);
}

/**
 * What a row asked for when it was issued, of a ledger whose `_ledger` keeps no terms: from its locked cells, if they
 * are as they were, and the fingerprint of what its figure is measured by. Undefined where that cannot be told.
 */
export function recallTerms(row: Row, meaning: string): Terms | undefined {
  const { issued, cells, isUntouched } = row;
  const now = toTerms(issued);
  if (isUntouched === false) return meaning === toMeaningPrint(issued.yardstick) ? now : undefined;
  const measured = recallMeasured(row, meaning);
  if (!measured) return undefined;
  const { measure, entry, comparator, target, upper } = measured;
  const due = toDate(cells.due?.value) ?? now.due;
  const isRepeated = now.isDue && now.due > issued.instance.end;
  const isDue = due <= issued.instance.end || isRepeated;
  return {
    measure,
    entry,
    comparator,
    against: now.against,
    target,
    upper,
    unitOfMeasure: toPlainText(cells.unitOfMeasure?.value),
    milestone: isDue ? now.milestone : recallMilestone(toPlainText(cells.periodTarget?.value), measured),
    isDue,
    due,
    required: toPlainText(cells.requirement?.value) !== requirementWords.optional,
    definition: toPlainText(cells.definition?.value),
  };
}

import { squeeze } from '../workbook/book/read-table';
import { entryWords, measureWords } from '../plan/book/plan-columns';
import { toTargetText } from '../plan/to-target-text';
import { indicatorColumns, type IndicatorKey, requirementWords } from './ledger-columns';
import type { Effect, RowChange } from './row-change';
import type { Terms } from './terms';
import { scaleOf } from './yardstick';

const none = '无';

const headers = new Map<string, string>(indicatorColumns.map(({ key, header }) => [key, header]));

const headerOf = (key: IndicatorKey): string => headers.get(key) ?? key;

function showKind({ measure, entry }: Terms): string {
  return measure === 'ratio' ? `${measureWords.ratio}（${entryWords[entry]}）` : measureWords[measure];
}

function showTarget(terms: Terms): string {
  return toTargetText(terms, terms.target, terms.upper) || none;
}

/** What the figure had to reach by the end of this period, where the target itself is not due yet. */
function showMilestone(terms: Terms): string {
  if (terms.isDue) return showTarget(terms);
  return terms.milestone === null ? none : toTargetText(terms, terms.milestone, null);
}

function listOf(was: Terms, is: Terms, what: string, effect: Effect, show: (terms: Terms) => string): RowChange[] {
  const [before, after] = [show(was), show(is)];
  return squeeze(before) === squeeze(after) ? [] : [{ what, effect, was: before, is: after }];
}

/** Where target or due date say it already, it is not said again. */
function listMilestone(was: Terms, is: Terms, others: readonly RowChange[]): RowChange[] {
  const isSaid = (was.isDue || is.isDue) && others.some(({ effect }) => effect === 'moved');
  return isSaid || is.measure === 'text' ? [] : listOf(was, is, headerOf('periodTarget'), 'moved', showMilestone);
}

/** What differs between the terms that a row was issued under and those in force, in the columns' order of weight. */
export function listTermChanges(was: Terms, is: Terms): RowChange[] {
  const kind = listOf(was, is, '填报方式', 'redefined', showKind);
  const rescaled: RowChange[] =
    kind.length === 0 && scaleOf(was) !== scaleOf(is)
      ? [{ what: '填报方式', effect: 'redefined', was: showTarget(was), is: showTarget(is) }]
      : [];
  const bounds = [
    ...listOf(was, is, headerOf('target'), 'moved', showTarget),
    ...listOf(was, is, headerOf('due'), 'moved', ({ due }) => due),
  ];
  return [
    ...kind,
    ...rescaled,
    ...listOf(was, is, headerOf('unitOfMeasure'), 'redefined', ({ unitOfMeasure }) => unitOfMeasure || none),
    ...listOf(was, is, headerOf('definition'), 'redefined', ({ definition }) => definition || none),
    ...bounds,
    ...listMilestone(was, is, bounds),
    ...listOf(was, is, headerOf('requirement'), 'assigned', ({ required }) =>
      required ? requirementWords.required : requirementWords.optional,
    ),
  ];
}

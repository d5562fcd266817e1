import { actionControlCharacters } from './rules/action-control-characters';
import { actionDateOutsidePlan } from './rules/action-date-outside-plan';
import { actionDateUnreadable } from './rules/action-date-unreadable';
import { actionExcelError } from './rules/action-excel-error';
import { actionFormula } from './rules/action-formula';
import { actionStatusNotInList } from './rules/action-status-not-in-list';
import { actionTextTooLong } from './rules/action-text-too-long';
import { actionWithoutPerson } from './rules/action-without-person';
import { behindWithoutExplanation } from './rules/behind-without-explanation';
import { belowZero } from './rules/below-zero';
import { cannotBeAdded } from './rules/cannot-be-added';
import { changedALot } from './rules/changed-a-lot';
import { choiceNotInList } from './rules/choice-not-in-list';
import { columnDoubled } from './rules/column-doubled';
import { columnMissing } from './rules/column-missing';
import { computedOvertyped } from './rules/computed-overtyped';
import { controlCharacters } from './rules/control-characters';
import { checkInError } from './rules/check-in-error';
import { checkOutlived } from './rules/check-outlived';
import { checkUnusable } from './rules/check-unusable';
import { correctionInError } from './rules/correction-in-error';
import { correctionOutlived } from './rules/correction-outlived';
import { correctionUnusable } from './rules/correction-unusable';
import { cumulativeFell } from './rules/cumulative-fell';
import { dateForFigure } from './rules/date-for-figure';
import { denominatorNotPositive } from './rules/denominator-not-positive';
import { doneWhileUnmet } from './rules/done-while-unmet';
import { doneWithoutEvidence } from './rules/done-without-evidence';
import { excelError } from './rules/excel-error';
import { explanationTooShort } from './rules/explanation-too-short';
import { fellByLess } from './rules/fell-by-less';
import { figureAsText } from './rules/figure-as-text';
import { filledOnAhead } from './rules/filled-on-ahead';
import { filledOnBeforePeriod } from './rules/filled-on-before-period';
import { filledOnFarAhead } from './rules/filled-on-far-ahead';
import { filledOnFormula } from './rules/filled-on-formula';
import { filledOnMissing } from './rules/filled-on-missing';
import { filledOnUnreadable } from './rules/filled-on-unreadable';
import { foreignFormula } from './rules/foreign-formula';
import { formulaNotSum } from './rules/formula-not-sum';
import { functionFormula } from './rules/function-formula';
import { lockedCellChanged } from './rules/locked-cell-changed';
import { lockedRowChanged } from './rules/locked-row-changed';
import { looksLikeDate } from './rules/looks-like-date';
import { markMissing } from './rules/mark-missing';
import { noneForFigure } from './rules/none-for-figure';
import { notApplicableBesideFigure } from './rules/not-applicable-beside-figure';
import { notWhole } from './rules/not-whole';
import { numeratorAboveDenominator } from './rules/numerator-above-denominator';
import { outOfRange } from './rules/out-of-range';
import { partMissing } from './rules/part-missing';
import { partsDoNotAddUp } from './rules/parts-do-not-add-up';
import { percentAboveHundred } from './rules/percent-above-hundred';
import { percentOffByHundred } from './rules/percent-off-by-hundred';
import { percentTooSmall } from './rules/percent-too-small';
import { predecessorsDisagree } from './rules/predecessors-disagree';
import { priorChanged } from './rules/prior-changed';
import { priorMissing } from './rules/prior-missing';
import { priorOvertyped } from './rules/prior-overtyped';
import { reportedDifferently } from './rules/reported-differently';
import { reportedForAnother } from './rules/reported-for-another';
import { requiredBlank } from './rules/required-blank';
import { roseByLess } from './rules/rose-by-less';
import { rowAdded } from './rules/row-added';
import { rowDoubled } from './rules/row-doubled';
import { rowMissing } from './rules/row-missing';
import { rowRedefined } from './rules/row-redefined';
import { rowRepeated } from './rules/row-repeated';
import { rowRequiredSince } from './rules/row-required-since';
import { rowRevised } from './rules/row-revised';
import { rowShared } from './rules/row-shared';
import { rowsDropped } from './rules/rows-dropped';
import { sheetDoubled } from './rules/sheet-doubled';
import { sheetMissing } from './rules/sheet-missing';
import { sheetRepeated } from './rules/sheet-repeated';
import { submissionNotCounted } from './rules/submission-not-counted';
import { taskControlCharacters } from './rules/task-control-characters';
import { taskExcelError } from './rules/task-excel-error';
import { taskFormula } from './rules/task-formula';
import { taskOverdue } from './rules/task-overdue';
import { taskRevised } from './rules/task-revised';
import { standingWithoutProgress } from './rules/standing-without-progress';
import { taskStatusMissing } from './rules/task-status-missing';
import { taskStatusNotInList } from './rules/task-status-not-in-list';
import { taskTextTooLong } from './rules/task-text-too-long';
import { templateOutOfDate } from './rules/template-out-of-date';
import { textTooLong } from './rules/text-too-long';
import { unitOfMeasureChanged } from './rules/unit-of-measure-changed';
import { unmetWithoutExplanation } from './rules/unmet-without-explanation';
import { wordForFigure } from './rules/word-for-figure';
import type { ActionRule, DisputeRule, DistrictRule, IndicatorRule, ReturnRule, Rule, TaskRule } from './rule';

/** Every rule, in the order in which its sentence is printed. */
export const ruleBook: {
  readonly indicators: readonly IndicatorRule[];
  readonly tasks: readonly TaskRule[];
  readonly actions: readonly ActionRule[];
  readonly returns: readonly ReturnRule[];
  readonly district: readonly DistrictRule[];
  readonly disputes: readonly DisputeRule[];
} = {
  indicators: [
    requiredBlank,
    rowRequiredSince,
    rowRevised,
    figureAsText,
    noneForFigure,
    wordForFigure,
    excelError,
    foreignFormula,
    functionFormula,
    formulaNotSum,
    dateForFigure,
    choiceNotInList,
    partMissing,
    denominatorNotPositive,
    notApplicableBesideFigure,
    computedOvertyped,
    priorOvertyped,
    percentOffByHundred,
    notWhole,
    belowZero,
    outOfRange,
    unitOfMeasureChanged,
    looksLikeDate,
    textTooLong,
    controlCharacters,
    percentTooSmall,
    percentAboveHundred,
    numeratorAboveDenominator,
    unmetWithoutExplanation,
    fellByLess,
    roseByLess,
    behindWithoutExplanation,
    explanationTooShort,
    cumulativeFell,
    changedALot,
    priorMissing,
    partsDoNotAddUp,
  ],
  tasks: [
    taskStatusNotInList,
    taskFormula,
    taskExcelError,
    taskTextTooLong,
    taskControlCharacters,
    taskStatusMissing,
    standingWithoutProgress,
    taskRevised,
    taskOverdue,
    doneWithoutEvidence,
    doneWhileUnmet,
  ],
  actions: [
    actionStatusNotInList,
    actionExcelError,
    actionDateUnreadable,
    actionFormula,
    actionTextTooLong,
    actionControlCharacters,
    actionDateOutsidePlan,
    actionWithoutPerson,
  ],
  returns: [
    sheetMissing,
    sheetDoubled,
    sheetRepeated,
    columnMissing,
    columnDoubled,
    rowMissing,
    rowAdded,
    rowDoubled,
    rowRepeated,
    rowRedefined,
    lockedCellChanged,
    lockedRowChanged,
    priorChanged,
    filledOnUnreadable,
    filledOnFormula,
    filledOnBeforePeriod,
    filledOnFarAhead,
    filledOnAhead,
    filledOnMissing,
    submissionNotCounted,
    markMissing,
    rowsDropped,
    rowShared,
    templateOutOfDate,
  ],
  district: [
    reportedDifferently,
    reportedForAnother,
    cannotBeAdded,
    correctionInError,
    correctionOutlived,
    correctionUnusable,
    checkInError,
    checkOutlived,
    checkUnusable,
  ],
  disputes: [predecessorsDisagree],
};

const byId = new Map<string, Rule<never, unknown>>(
  [
    ...ruleBook.indicators,
    ...ruleBook.tasks,
    ...ruleBook.actions,
    ...ruleBook.returns,
    ...ruleBook.district,
    ...ruleBook.disputes,
  ].map((rule) => [rule.id, rule]),
);

/** Throws where there is no such rule. */
export function findRule(id: string): Rule<never, unknown> {
  const rule = byId.get(id);
  if (!rule) throw new Error(`No rule ${id}`);
  return rule;
}

import { notApplicable } from '../../ledger/ledger-columns';
import { isNumber, isOneOf, states, trimmed } from '../../ledger/rating-formula';
import type { Yardstick } from '../../ledger/yardstick';
import { checkWords, correctionWords, decisionWords, type DetailKey, yesNo } from '../sheets/summary-columns';
import { noWords } from './correction-state';
import { unsent } from './to-reported';

/** The columns of 明细 that hang on a 更正值 or 核查值. */
export type CorrectionKey = Extract<
  DetailKey,
  | 'correctionState'
  | 'checkState'
  | 'decision'
  | 'decided'
  | 'agrees'
  | 'finalState'
  | 'finalValue'
  | 'finalNumerator'
  | 'finalDenominator'
>;

type Measure = Yardstick['measure'];

const figure = `"${states.figure}"`;
const typed = trimmed('decided');
const isNotApplicable = `${typed}="${notApplicable}"`;
/** A 核查值 or 更正值 stands in for what was reported. */
const isDecided = `OR([decision]="${decisionWords.check}",[decision]="${decisionWords.correction}")`;

/** A value that the bureau typed, what it was typed about, and the value as it stood when the summary was made. */
interface Tied {
  readonly value: DetailKey;
  readonly about: DetailKey;
  readonly before: DetailKey;
}

const correction: Tied = { value: 'correction', about: 'corrects', before: 'tiedCorrection' };
const check: Tied = { value: 'check', about: 'checkedAgainst', before: 'tiedCheck' };

function isUsable(measure: Measure, key: DetailKey): string {
  const words = trimmed(key);
  if (measure === 'text') return `NOT(OR(ISERROR([${key}]),ISLOGICAL([${key}]),${isOneOf(key, noWords)}))`;
  if (measure === 'yesNo') return `OR(${words}="${yesNo.yes}",${words}="${yesNo.no}",${words}="${notApplicable}")`;
  return `OR(${isNumber(key)},${words}="${notApplicable}")`;
}

/** Nothing else was reported since; or the value was typed anew since. */
function isCurrent({ value, about, before }: Tied): string {
  const [said, tied] = [trimmed(about), trimmed(before)];
  return `OR(${said}="",[reported]="${unsent}",${said}=${trimmed('reported')},AND(${tied}<>"",${trimmed(value)}<>${tied}))`;
}

/** The words of a value that a rule about figures refuses, where the row takes figures. */
function faultOr(measure: Measure, { value }: Tied, isFaulty: string, used: string): string {
  const takesFigures = measure === 'count' || measure === 'ratio';
  return takesFigures ? `IF(IF(${isNumber(value)},${isFaulty},FALSE),"${correctionWords.inError}",${used})` : used;
}

function stateOf(measure: Measure, tied: Tied, state: string): string {
  const isBlank = `AND(NOT(ISERROR([${tied.value}])),${trimmed(tied.value)}="")`;
  return `IF(${isBlank},"",IF(${isUsable(measure, tied.value)},${state},"${correctionWords.unusable}"))`;
}

/** `toCorrectionState` in words. */
function toCorrectionStateFormula(measure: Measure, isFaulty: string): string {
  const used = faultOr(measure, correction, isFaulty, `"${correctionWords.used}"`);
  return stateOf(measure, correction, `IF(${isCurrent(correction)},${used},"${correctionWords.outlived}")`);
}

/** `toCheckState` in words. */
function toCheckStateFormula(measure: Measure, isFaulty: string): string {
  const used = `IF(${isCurrent(check)},"${checkWords.used}","${checkWords.changed}")`;
  return stateOf(measure, check, faultOr(measure, check, isFaulty, used));
}

const isChecked = `OR([checkState]="${checkWords.used}",[checkState]="${checkWords.changed}")`;

/** `toDecision` in words. */
const decision =
  `IF(${isChecked},"${decisionWords.check}",IF([checkState]="${checkWords.inError}","${decisionWords.inError}",` +
  `IF([correctionState]="${correctionWords.used}","${decisionWords.correction}",` +
  `IF([correctionState]="${correctionWords.inError}","${decisionWords.inError}",""))))`;
const decided = `IF([decision]="${decisionWords.check}",[check],IF([decision]="${decisionWords.correction}",[correction],""))`;

/** `agrees` in words: of a share two decimals of a percentage. */
function toAgreesFormula(measure: Measure): string {
  const words = trimmed('check');
  const isFigure = `[state]=${figure}`;
  const same: Readonly<Record<Measure, string>> = {
    count: `IF(ISNUMBER([value]),ROUND([check]-[value],10)=0,FALSE)`,
    ratio: `IF(ISNUMBER([value]),ROUND([check],4)=ROUND([value],4),FALSE)`,
    yesNo: `${words}=${trimmed('value')}`,
    text: `${words}=${trimmed('value')}`,
  };
  const isSame =
    measure === 'text' ? same.text : `IF(${words}="${notApplicable}",FALSE,IF(${isFigure},${same[measure]},FALSE))`;
  const isNothing = `AND(${words}="${notApplicable}",[state]="${states.notApplicable}")`;
  return `IF(${isChecked},IF(OR(${isNothing},${isSame}),1,0),"")`;
}

const finalState =
  `IF(${isDecided},IF(${isNotApplicable},"${states.notApplicable}",${figure}),` +
  `IF([decision]="${decisionWords.inError}","${states.inError}",[state]))`;
const numbers = {
  finalState,
  finalValue: `IF([finalState]<>${figure},"",IF(${isDecided},[decided],[value]))`,
} as const;
const hasParts = `AND([finalState]=${figure},ISNUMBER([denominator]))`;

/** What a row gives to `汇总`: a 核查值 or 更正值 that is used stands in for what was reported. */
const finals: Readonly<Record<Measure, Readonly<Partial<Record<CorrectionKey, string>>>>> = {
  count: numbers,
  ratio: {
    ...numbers,
    finalNumerator: `IF(${hasParts},IF(${isDecided},ROUND([decided]*[denominator],10),[numerator]),"")`,
    finalDenominator: `IF(${hasParts},[denominator],"")`,
  },
  yesNo: {
    finalState,
    finalValue: `IF([finalState]<>${figure},"",IF(IF(${isDecided},${typed},[value])="${yesNo.yes}",1,0))`,
  },
  text: {
    finalState: `IF(${isDecided},IF(${isNotApplicable},"${states.notApplicable}","${states.text}"),[state])`,
    finalValue: `IF([finalState]<>"${states.text}","",IF(${isDecided},${typed},[value]))`,
  },
};

/** Whether a 更正值, and a 核查值, that is a number breaks a rule about figures. */
export interface FaultTests {
  readonly correction: string;
  readonly check: string;
}

export function toCorrectionFormulas(
  measure: Measure,
  isFaulty: FaultTests,
): Readonly<Partial<Record<CorrectionKey, string>>> {
  return {
    correctionState: toCorrectionStateFormula(measure, isFaulty.correction),
    checkState: toCheckStateFormula(measure, isFaulty.check),
    decision,
    decided,
    agrees: toAgreesFormula(measure),
    ...finals[measure],
  };
}

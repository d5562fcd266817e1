import { notApplicable } from '../../ledger/ledger-columns';
import { isNumber, isOneOf, states, trimmed } from '../../ledger/rating-formula';
import type { Yardstick } from '../../ledger/yardstick';
import { correctionWords, type DetailKey, yesNo } from '../sheets/summary-columns';
import { noWords } from './correction-state';
import { unsent } from './to-reported';

/** The columns of 明细 that hang on a 更正值. */
export type CorrectionKey = Extract<
  DetailKey,
  'correctionState' | 'finalState' | 'finalValue' | 'finalNumerator' | 'finalDenominator'
>;

type Measure = Yardstick['measure'];

const figure = `"${states.figure}"`;
const typed = trimmed('correction');
const isNotApplicable = `${typed}="${notApplicable}"`;
const isUsed = `[correctionState]="${correctionWords.used}"`;

const usable: Readonly<Record<Measure, string>> = {
  count: `OR(${isNumber('correction')},${isNotApplicable})`,
  ratio: `OR(${isNumber('correction')},${isNotApplicable})`,
  yesNo: `OR(${typed}="${yesNo.yes}",${typed}="${yesNo.no}",${isNotApplicable})`,
  text: `NOT(OR(ISERROR([correction]),ISLOGICAL([correction]),${isOneOf('correction', noWords)}))`,
};

const corrects = trimmed('corrects');
const tied = trimmed('tiedCorrection');
/** Nothing else was reported since; or the 更正值 was typed anew since. */
const isCurrent = `OR(${corrects}="",[reported]="${unsent}",${corrects}=${trimmed('reported')},AND(${tied}<>"",${typed}<>${tied}))`;

/** `toCorrectionState` in words. */
function toStateFormula(measure: Measure, isFaulty: string): string {
  const whole = `IF(${isNumber('correction')},${isFaulty},FALSE)`;
  const used =
    measure === 'count' || measure === 'ratio'
      ? `IF(${whole},"${correctionWords.inError}","${correctionWords.used}")`
      : `"${correctionWords.used}"`;
  return (
    `IF(AND(NOT(ISERROR([correction])),${typed}=""),"",IF(${usable[measure]},` +
    `IF(${isCurrent},${used},"${correctionWords.outlived}"),"${correctionWords.unusable}"))`
  );
}

const finalState =
  `IF(${isUsed},IF(${isNotApplicable},"${states.notApplicable}",${figure}),` +
  `IF([correctionState]="${correctionWords.inError}","${states.inError}",[state]))`;
const numbers = {
  finalState,
  finalValue: `IF([finalState]<>${figure},"",IF(${isUsed},[correction],[value]))`,
} as const;
const hasParts = `AND([finalState]=${figure},ISNUMBER([denominator]))`;

/** What a row gives to `汇总`: a 更正值 that is used stands in for what was reported. */
const finals: Readonly<Record<Measure, Readonly<Partial<Record<CorrectionKey, string>>>>> = {
  count: numbers,
  ratio: {
    ...numbers,
    finalNumerator: `IF(${hasParts},IF(${isUsed},ROUND([correction]*[denominator],10),[numerator]),"")`,
    finalDenominator: `IF(${hasParts},[denominator],"")`,
  },
  yesNo: {
    finalState,
    finalValue: `IF([finalState]<>${figure},"",IF(IF(${isUsed},${typed},[value])="${yesNo.yes}",1,0))`,
  },
  text: {
    finalState: `IF(${isUsed},IF(${isNotApplicable},"${states.notApplicable}","${states.text}"),[state])`,
    finalValue: `IF([finalState]<>"${states.text}","",IF(${isUsed},${typed},[value]))`,
  },
};

/** `isFaulty`: whether a 更正值 that is a number breaks a rule about figures. */
export function toCorrectionFormulas(
  measure: Measure,
  isFaulty: string,
): Readonly<Partial<Record<CorrectionKey, string>>> {
  return { correctionState: toStateFormula(measure, isFaulty), ...finals[measure] };
}

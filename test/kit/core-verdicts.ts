import type { Language } from '../../src/workbook/book/words';
import type { Finding } from '../../src/findings/finding';
import type { Rule } from '../../src/findings/rule';
import { findRule, ruleBook } from '../../src/findings/rule-book';
import { toBoundInForce } from '../../src/findings/rule-in-force';
import { toSign } from '../../src/findings/words/to-sign';
import { toSentence } from '../../src/findings/words/to-sentence';
import { ratingWords, toGap } from '../../src/ledger/rating';
import { states } from '../../src/ledger/rating-formula';
import { severitySigns } from '../../src/ledger/cell-rule';
import { markedKeys } from '../../src/ledger/entry-marks';
import type { Ledger } from '../../src/ledger/ledger';
import type { MeasuredRow } from '../../src/returns/measure-row';
import type { Return } from '../../src/returns/unit-return';

/** What the workbook should show in one row, by column key; a number where a number is shown. */
export type Verdict = Readonly<Record<string, string | number>>;

type CellRule = Rule<never, unknown> & {
  readonly cell?: (row: never, ledger: Ledger, bound: number) => readonly unknown[];
};

function toVerdict(
  rules: readonly CellRule[],
  row: object,
  ledger: Ledger,
  findings: readonly Finding[],
  isFilled: boolean,
  language: Language,
  marked: readonly string[],
): Verdict {
  const spoken = rules.filter((rule) => {
    const bound = toBoundInForce(rule, ledger.ruleSettings);
    return bound !== undefined && (rule.cell?.(row as never, ledger, bound) ?? []).length > 0;
  });
  const linesOf = (rule: CellRule) =>
    findings
      .filter((finding) => finding.rule === rule.id)
      .map(({ facts }) => toSign(rule) + toSentence(rule.message, facts, language));
  const linesBy = (severity: string) => spoken.filter((rule) => rule.severity === severity).flatMap(linesOf);
  const signAt = (key: string) => {
    const signs = spoken
      .filter(({ id }) => findings.some(({ rule, place }) => rule === id && place.column === key))
      .map((rule) => toSign(rule));
    return signs.find((sign) => sign === severitySigns.error) ?? signs.find((sign) => sign !== '') ?? '·';
  };
  const [errors, queries] = [linesBy('error'), linesBy('query')];
  const lines = [...errors, ...queries];
  const shown = lines.length > 3 ? [...lines.slice(0, 3), `另有${String(lines.length - 3)}条`] : lines;
  return {
    ...Object.fromEntries(
      spoken.map((rule) => [
        `rule:${rule.id}`,
        linesOf(rule)
          .map((line) => `${line}\n`)
          .join(''),
      ]),
    ),
    errorCount: errors.length,
    queryCount: queries.length,
    marks: marked.map(signAt).join(''),
    verdict: lines.length === 0 && isFilled ? '通过' : shown.join('\n'),
  };
}

/** The line 填报进度: what is only blank is no error yet, and the date of the sign-off is asked of everybody. */
export function toCoreProgress({
  ledger,
  findings,
  unitReturn,
}: {
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
  readonly unitReturn: Pick<Return, 'cover'>;
}): string {
  const rules: readonly CellRule[] = [...ruleBook.indicators, ...ruleBook.tasks, ...ruleBook.actions];
  const counted = new Map(
    rules.filter(({ cell, isBlank }) => cell && !isBlank).map(({ id, severity }) => [id, severity]),
  );
  const count = (severity: string) => findings.filter(({ rule }) => counted.get(rule) === severity).length;
  const askedOf = (these: readonly CellRule[], rows: readonly object[]) =>
    these
      .filter((rule) => rule.isBlank)
      .flatMap((rule) => {
        const bound = toBoundInForce(rule, ledger.ruleSettings);
        return bound === undefined
          ? []
          : rows.filter((row) => (rule.cell?.(row as never, ledger, bound) ?? []).length > 0);
      }).length;
  const asked =
    1 +
    askedOf(ruleBook.indicators, ledger.indicators) +
    askedOf(ruleBook.tasks, ledger.tasks) +
    askedOf(ruleBook.actions, ledger.actions);
  // the sign-off's date is asked for, whether or not a rule minds it
  const undated = unitReturn.cover.entries.filledOn.kind === 'blank' ? 1 : 0;
  const blank = undated + findings.filter(({ rule, place }) => findRule(rule).isBlank && place.row !== null).length;
  return `填报完成 ${String(asked - blank)}/${String(asked)}，差错 ${String(count('error'))}，待核实 ${String(count('query'))}`;
}

/** What the core says of a return, as its workbook should show it: by row id and column key. */
export function toCoreVerdicts(
  checked: {
    readonly ledger: Ledger;
    readonly rows: readonly MeasuredRow[];
    readonly findings: readonly Finding[];
    readonly unitReturn: Pick<Return, 'cover'>;
  },
  statusOf: (id: string) => unknown,
  language: Language = 'zh',
): Map<string, Verdict> {
  const { ledger, rows, findings } = checked;
  const of = (id: string) => findings.filter(({ place }) => place.row === id);
  const hasStatus = (id: string) => ![undefined, ''].includes(statusOf(id) as string | undefined);
  const indicators = rows.map(({ row, reading, prior, rated, rating, isVoided }): [string, Verdict] => {
    const { issued } = row;
    const gap = rated && !isVoided ? toGap(issued.yardstick, rated, prior) : undefined;
    return [
      issued.id,
      {
        rating: rating ? ratingWords[rating] : '',
        gap: gap?.toNumber() ?? '',
        state: states[reading.state],
        voided: isVoided ? 1 : 0,
        ...toVerdict(
          ruleBook.indicators,
          issued,
          ledger,
          of(issued.id),
          ['figure', 'notApplicable', 'text'].includes(reading.state),
          language,
          markedKeys.indicators,
        ),
      },
    ];
  });
  return new Map([
    ...indicators,
    ...ledger.tasks.map((row): [string, Verdict] => [
      row.id,
      toVerdict(ruleBook.tasks, row, ledger, of(row.id), hasStatus(row.id), language, markedKeys.tasks),
    ]),
    ...ledger.actions.map((row): [string, Verdict] => [
      row.id,
      toVerdict(ruleBook.actions, row, ledger, of(row.id), hasStatus(row.id), language, markedKeys.actions),
    ]),
  ]);
}

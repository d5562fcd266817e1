import type { Column } from '../workbook/book/table';
import type { ActionRow, IndicatorRow, Ledger, TaskRow } from './ledger';
import { states } from './rating-formula';

export type Severity = 'error' | 'query';

/** A column that a rule may point at, and the test, as a formula, whether it does. */
export interface Pointed {
  readonly column: string;
  readonly test: string;
}

/** What a rule looks like in a cell. */
export interface CellRule<Row> {
  readonly id: string;
  readonly severity: Severity;
  /** Whether it only says that nothing was entered yet. */
  readonly isBlank: boolean;
  /**
   * The sentence where the row is at fault, else "": a formula over the row's column keys.
   * Undefined where the rule has nothing to say about the row.
   */
  readonly formula: (row: Row, ledger: Ledger) => string | undefined;
  /** The columns of the row that it may point at. */
  readonly pointed: (row: Row, ledger: Ledger) => readonly Pointed[];
}

/** A rule of `指标填报`. */
export interface FigureCellRule extends CellRule<IndicatorRow> {
  /** Tests, as formulas, whether the rule finds a fault that makes the row's figure void; empty where it never does. */
  readonly voids: (row: IndicatorRow, ledger: Ledger) => readonly string[];
}

/** The rule book as the template prints it. */
export interface CellRules {
  readonly tasks: readonly CellRule<TaskRow>[];
  readonly actions: readonly CellRule<ActionRow>[];
  readonly indicators: readonly FigureCellRule[];
  /** Characters that a text may have, by table; undefined where it may have any number. */
  readonly longest: (ledger: Ledger) => { readonly [Table in 'tasks' | 'actions' | 'indicators']: number | undefined };
}

/** Errors come first, as 校验结果 shows them. */
function inOrder<Row>(rules: readonly CellRule<Row>[]): CellRule<Row>[] {
  return [
    ...rules.filter(({ severity }) => severity === 'error'),
    ...rules.filter(({ severity }) => severity === 'query'),
  ];
}

/** What says the same as the colour: before a sentence, and among the marks of a row. What is only blank has none. */
export const severitySigns = { error: '×', query: '？' } as const satisfies Record<Severity, string>;

export type VerdictKey = `rule:${string}` | 'findings' | 'errorCount' | 'queryCount' | 'isOpen' | 'marks';

/** The hidden column in which a rule speaks. */
export function toRuleKey(rule: { readonly id: string }): `rule:${string}` {
  return `rule:${rule.id}`;
}

/**
 * The hidden columns behind 校验结果: one for each rule, then all sentences, the two counts, 1 where there are any, and
 * the marks of the entries.
 */
export function toVerdictColumns<Row>(rules: readonly CellRule<Row>[]): Column<VerdictKey>[] {
  const hidden = { width: 8, hidden: true };
  return [
    ...inOrder(rules).map((rule): Column<VerdictKey> => ({
      ...hidden,
      key: toRuleKey(rule),
      header: `规则 ${rule.id}`,
    })),
    { ...hidden, key: 'findings', header: '全部校验结果' },
    { ...hidden, key: 'errorCount', header: '差错数' },
    { ...hidden, key: 'queryCount', header: '待核实数' },
    { ...hidden, key: 'isOpen', header: '待办' },
    { ...hidden, key: 'marks', header: '标记' },
  ];
}

/** 1 where an error of the row voids its figure, else 0. */
export function toVoidedFormula(rules: readonly FigureCellRule[], row: IndicatorRow, ledger: Ledger): string {
  const faults = rules.flatMap((rule) => rule.voids(row, ledger));
  return faults.length === 0 ? '0' : `IF([state]="${states.figure}",IF(OR(${faults.join(',')}),1,0),0)`;
}

/** One sign for each of the columns: where an error points at its cell, where only a query does, else a dot. */
function toMarksFormula<Row>(
  rules: readonly CellRule<Row>[],
  keys: readonly string[],
  row: Row,
  ledger: Ledger,
): string {
  const pointed = rules
    .filter(({ isBlank }) => !isBlank)
    .flatMap((rule) => rule.pointed(row, ledger).map((each) => ({ ...each, severity: rule.severity })));
  const testOf = (key: string, severity: Severity) => {
    const tests = pointed.filter((each) => each.column === key && each.severity === severity).map(({ test }) => test);
    return tests.length === 0 ? undefined : `OR(${tests.join(',')})`;
  };
  const signs = keys.map((key) => {
    const [error, query] = [testOf(key, 'error'), testOf(key, 'query')];
    const mild = query === undefined ? `"·"` : `IF(${query},"${severitySigns.query}","·")`;
    return error === undefined ? mild : `IF(${error},"${severitySigns.error}",${mild})`;
  });
  return signs.join('&');
}

const mark = 'CHAR(1)';

/** The formulas of the verdict columns and of 校验结果 for one row; `passed` says when to print 通过, `marked` which columns have marks. */
export function toVerdictFormulas<Row>(
  rules: readonly CellRule<Row>[],
  row: Row,
  ledger: Ledger,
  { passed, marked }: { readonly passed: string; readonly marked: readonly string[] },
): Record<string, string> {
  const spoken = inOrder(rules).flatMap((rule) => {
    const formula = rule.formula(row, ledger);
    return formula === undefined ? [] : [{ rule, formula }];
  });
  const count = (severity: Severity) => {
    const sentences = spoken
      .filter(({ rule }) => rule.severity === severity)
      .map(({ rule }) => `[${toRuleKey(rule)}]`)
      .join('&');
    return sentences === '' ? '0' : `LEN(${sentences})-LEN(SUBSTITUTE(${sentences},CHAR(10),""))`;
  };
  const total = '([errorCount]+[queryCount])';
  return {
    ...Object.fromEntries(spoken.map(({ rule, formula }) => [toRuleKey(rule), formula])),
    findings: spoken.map(({ rule }) => `[${toRuleKey(rule)}]`).join('&') || '""',
    errorCount: count('error'),
    queryCount: count('query'),
    isOpen: `IF(${total}>0,1,0)`,
    marks: toMarksFormula(rules, marked, row, ledger),
    verdict:
      `IF(${total}=0,IF(${passed},"通过",""),IF(${total}<=3,LEFT([findings],LEN([findings])-1),` +
      `LEFT([findings],FIND(${mark},SUBSTITUTE([findings],CHAR(10),${mark},3)))&"另有"&(${total}-3)&"条"))`,
  };
}

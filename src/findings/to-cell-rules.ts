import type { Language } from '../workbook/book/words';
import { type Column, quote } from '../workbook/book/table';
import { toSign } from './words/to-sign';
import { type CellRule, type CellRules, type FigureCellRule, type Pointed, toRuleKey } from '../ledger/cell-rule';
import type { IndicatorRow, Ledger } from '../ledger/ledger';
import { actionColumns, indicatorColumns, taskColumns } from '../ledger/ledger-columns';
import { toMainKey } from './entry-columns';
import type { CellFault, IndicatorRule, Rule } from './rule';
import { ruleBook } from './rule-book';
import { toBoundInForce } from './rule-in-force';
import { voidsFigure } from './voids-figure';

/** The sentence as a formula: the words in quotes, each fact's formula between them, a line feed at the end. */
function toSentenceFormula(message: string, facts: CellFault['facts']): string {
  const pieces = message.split(/\{(\w+)\}/).flatMap((piece, at) => {
    if (at % 2 === 1) return [facts?.[piece] ?? '""'];
    return piece === '' ? [] : [quote(piece)];
  });
  return [...pieces, 'CHAR(10)'].join('&');
}

/** The words of a fact that is no formula. */
function toLiteral(fact: string | undefined): string | undefined {
  return fact !== undefined && /^"[^"<>]*"$/.test(fact) ? fact.slice(1, -1) : undefined;
}

/**
 * The sentences of several faults that differ only in the column: the words stand once in the formula, which puts them
 * round the columns at fault. Undefined where the sentences differ in more.
 */
function toColumnFormula(message: string, faults: readonly CellFault[]): string | undefined {
  const columns = faults.map(({ facts }) => toLiteral(facts?.column));
  const rest = faults.map(({ facts }) => JSON.stringify({ ...facts, column: '' }));
  const [before, after, ...more] = message.split('{column}');
  if (faults.length < 2 || before === undefined || after === undefined || more.length > 0) return undefined;
  if (columns.includes(undefined) || new Set(rest).size > 1 || /[<>]/.test(message)) return undefined;
  const facts = Object.fromEntries(Object.entries(faults[0]?.facts ?? {}).filter(([name]) => name !== 'column'));
  const named = faults.map(({ fault }, at) => `IF(${fault},"<${columns[at] ?? ''}>","")`).join('&');
  const tail = toSentenceFormula(after, facts);
  return `SUBSTITUTE(SUBSTITUTE(${named},"<",${quote(before)}),">",${tail})`;
}

function toFaultFormula(message: string, faults: readonly CellFault[]): string {
  return (
    toColumnFormula(message, faults) ??
    faults.map(({ fault, facts }) => `IF(${fault},${toSentenceFormula(message, facts)},"")`).join('&')
  );
}

type Spoken<Row, Hit> = Rule<never, Hit> & {
  readonly cell?: (row: Row, ledger: Ledger, bound: number) => readonly CellFault[];
};

/** What a rule's sentence may leave out: its columns by header, and the one that is meant where none is named. */
interface Table<Row> {
  readonly columns: readonly Column[];
  readonly toMain: (row: Row) => string;
}

const tables = {
  tasks: { columns: taskColumns, toMain: () => 'status' },
  actions: { columns: actionColumns, toMain: () => 'status' },
  indicators: { columns: indicatorColumns, toMain: toMainKey },
} as const satisfies Record<string, Table<never>>;

function toFaults<Row, Hit>(rule: Spoken<Row, Hit>, row: Row, ledger: Ledger): readonly CellFault[] {
  const bound = toBoundInForce(rule, ledger.ruleSettings);
  return bound === undefined ? [] : (rule.cell?.(row, ledger, bound) ?? []);
}

/** Where all faults are about one column, the sentence says whether there is one; else each fault is asked once more. */
function toPointed(
  rule: Pick<Rule<never, unknown>, 'id' | 'points'>,
  faults: readonly CellFault[],
  main: string,
  columns: readonly Column[],
): readonly Pointed[] {
  const pointed = faults.map(({ column, fault, facts }) => {
    const header = toLiteral(facts?.column);
    const named = columns.find((each) => each.header === header)?.key;
    const always = typeof rule.points === 'string' ? rule.points : main;
    return { column: column ?? named ?? always, test: fault };
  });
  const [first] = pointed;
  return first && pointed.every(({ column }) => column === first.column)
    ? [{ column: first.column, test: `[${toRuleKey(rule)}]<>""` }]
    : pointed;
}

function toCellRule<Row, Hit>(rule: Spoken<Row, Hit>, language: Language, table: Table<Row>): CellRule<Row> {
  const { id, severity, message, isBlank = false } = rule;
  return {
    id,
    severity,
    isBlank,
    formula: (row, ledger) => {
      const faults = toFaults(rule, row, ledger);
      return faults.length === 0 ? undefined : toFaultFormula(toSign(rule) + message[language], faults);
    },
    pointed: (row, ledger) => toPointed(rule, toFaults(rule, row, ledger), table.toMain(row), table.columns),
  };
}

/** Where every fault of a rule voids, its sentence says so; else those faults that do are asked once more. */
function toVoidTests(rule: IndicatorRule, row: IndicatorRow, ledger: Ledger): readonly string[] {
  if (!rule.voids) return [];
  const faults = toFaults(rule, row, ledger);
  const voiding = faults.filter(({ column }) => {
    if (column === undefined) throw new Error(`A fault of ${rule.id} names no column`);
    return voidsFigure(rule, column, row.yardstick);
  });
  return voiding.length > 0 && voiding.length === faults.length
    ? [`[${toRuleKey(rule)}]<>""`]
    : voiding.map(({ fault }) => fault);
}

function toFigureCellRule(rule: IndicatorRule, language: Language): FigureCellRule {
  return { ...toCellRule(rule, language, tables.indicators), voids: (row, ledger) => toVoidTests(rule, row, ledger) };
}

function toLongest({ ruleSettings }: Ledger): ReturnType<CellRules['longest']> {
  const of = (rules: readonly Rule<never, unknown>[]) => {
    const rule = rules.find(({ limitsText }) => limitsText);
    return rule && toBoundInForce(rule, ruleSettings);
  };
  return { tasks: of(ruleBook.tasks), actions: of(ruleBook.actions), indicators: of(ruleBook.indicators) };
}

/** The rules that a formula can say, as the template prints them; sentences' language and the rules in force are fixed from then on. */
export function toCellRules(language: Language): CellRules {
  const print = <Row, Hit>(rules: readonly Spoken<Row, Hit>[], table: Table<Row>) =>
    rules.filter(({ cell }) => cell).map((rule) => toCellRule(rule, language, table));
  return {
    tasks: print(ruleBook.tasks, tables.tasks),
    actions: print(ruleBook.actions, tables.actions),
    indicators: ruleBook.indicators.filter(({ cell }) => cell).map((rule) => toFigureCellRule(rule, language)),
    longest: toLongest,
  };
}

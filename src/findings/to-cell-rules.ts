import type { Language } from '../book/fault';
import { quote } from '../book/table';
import type { CellRule, CellRules } from '../ledger/cell-rule';
import type { Ledger } from '../ledger/ledger';
import type { CellFault, Rule } from './rule';
import { ruleBook } from './rule-book';

/** The sentence as a formula: the words in quotes, each fact's formula between them, a line feed at the end. */
function toSentenceFormula(message: string, facts: CellFault['facts']): string {
  const pieces = message.split(/\{(\w+)\}/).flatMap((piece, at) => {
    if (at % 2 === 1) return [facts?.[piece] ?? '""'];
    return piece === '' ? [] : [quote(piece)];
  });
  return [...pieces, 'CHAR(10)'].join('&');
}

function toCellRule<Row, Hit>(
  rule: Rule<never, Hit> & { readonly cell?: (row: Row, ledger: Ledger) => readonly CellFault[] },
  language: Language,
): CellRule<Row> | undefined {
  const { id, severity, message, cell } = rule;
  if (!cell) return undefined;
  return {
    id,
    severity,
    formula: (row, ledger) => {
      const faults = cell(row, ledger);
      if (faults.length === 0) return undefined;
      return faults.map(({ fault, facts }) => `IF(${fault},${toSentenceFormula(message[language], facts)},"")`).join('&');
    },
  };
}

/** The rules that a formula can say, as the template prints them; the sentences' language is fixed from then on. */
export function toCellRules(language: Language): CellRules {
  const print = <Row, Hit>(rules: readonly (Rule<never, Hit> & { readonly cell?: (row: Row, ledger: Ledger) => readonly CellFault[] })[]) =>
    rules.flatMap((rule) => toCellRule(rule, language) ?? []);
  return { tasks: print(ruleBook.tasks), actions: print(ruleBook.actions), indicators: print(ruleBook.indicators) };
}

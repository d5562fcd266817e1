import type { Language, Words } from '../workbook/book/words';
import type { CellFault, Rule } from '../findings/rule';
import { ruleBook } from '../findings/rule-book';
import { toSentence } from '../findings/words/to-sentence';
import { actionColumns, indicatorColumns, taskColumns } from '../ledger/ledger-columns';
import { drawUpLedger } from '../ledger/draw-up-ledger';
import type { Ledger } from '../ledger/ledger';
import type { Period } from '../plan/period';
import type { Plan } from '../plan/plan';
import { toLedgerUnits } from '../plan/reporting';

type AnyRule = Rule<never, unknown>;

interface Group {
  readonly title: Words;
  readonly rules: readonly AnyRule[];
  readonly formulaOf: (rule: AnyRule) => string | undefined;
}

const severityWords: Readonly<Record<AnyRule['severity'], Words>> = {
  error: { zh: '差错，须改正', en: 'error: must be corrected' },
  query: { zh: '待核实，改正或说明', en: 'query: corrected or explained' },
};

const headers = new Map<string, string>(
  [...actionColumns, ...taskColumns, ...indicatorColumns].map(({ key, header }) => [key, header]),
);

/** Column keys as the headers that people see; hidden ones keep theirs too. */
function toReadable(formula: string): string {
  return formula.replace(
    /\[(?:[^[\]!]+!)?(\w+)\]/g,
    (match, key: string) => `[${headers.get(key) ?? match.slice(1, -1)}]`,
  );
}

function firstFault<Row>(
  rule: AnyRule & { readonly cell?: (row: Row, ledger: Ledger, bound: number) => readonly CellFault[] },
  ledgers: readonly Ledger[],
  rowsOf: (ledger: Ledger) => readonly Row[],
): string | undefined {
  const { cell } = rule;
  if (!cell) return undefined;
  for (const ledger of ledgers) {
    for (const row of rowsOf(ledger)) {
      const [first] = cell(row, ledger, rule.bound?.usual ?? NaN);
      if (first) return toReadable(first.fault);
    }
  }
  return undefined;
}

function printRule(
  { id, severity, basis, message, example }: AnyRule,
  formula: string | undefined,
  language: Language,
): string[] {
  const labels =
    language === 'zh' ? { why: '依据：', formula: '单元格公式：' } : { why: 'Why: ', formula: 'In the cell: ' };
  return [
    `### ${id}`,
    '',
    `**${severityWords[severity][language]}** · ${labels.why}${basis[language]}`,
    '',
    `> ${toSentence(message, example ?? {}, language)}`,
    '',
    ...(formula === undefined ? [] : [`${labels.formula}\`${formula}\``, '']),
  ];
}

/** The rule book as one Markdown page; formulas are those of the first row of the plan's ledgers that a rule applies to. */
export function printRules(plan: Plan, period: Period, language: Language): string {
  const ledgers = toLedgerUnits(plan).map((unit) => drawUpLedger(plan, { unit, period, appVersion: '' }));
  const groups: readonly Group[] = [
    {
      title: { zh: '指标填报', en: 'Indicators (指标填报)' },
      rules: ruleBook.indicators,
      formulaOf: (rule) => firstFault(rule, ledgers, (ledger) => ledger.indicators),
    },
    {
      title: { zh: '任务台账', en: 'Tasks (任务台账)' },
      rules: ruleBook.tasks,
      formulaOf: (rule) => firstFault(rule, ledgers, (ledger) => ledger.tasks),
    },
    {
      title: { zh: '举措分解', en: 'Actions (举措分解)' },
      rules: ruleBook.actions,
      formulaOf: (rule) => firstFault(rule, ledgers, (ledger) => ledger.actions),
    },
    { title: { zh: '整份台账', en: 'The ledger as a whole' }, rules: ruleBook.returns, formulaOf: () => undefined },
    {
      title: { zh: '各单位之间', en: 'Across units' },
      rules: [...ruleBook.district, ...ruleBook.disputes],
      formulaOf: () => undefined,
    },
  ];
  const head =
    language === 'zh'
      ? [
          '# 校验规则',
          '',
          '差错须改正；待核实的改正，或者写明情况。有公式的规则在台账的“校验结果”里就能看到，句子相同。',
          '',
        ]
      : [
          '# Rule book',
          '',
          'An error must be corrected; a query corrected or explained. A rule with a formula says the same sentence in the ledger’s 校验结果.',
          '',
        ];
  return [
    ...head,
    ...groups.flatMap(({ title, rules, formulaOf }) => [
      `## ${title[language]}`,
      '',
      ...rules.flatMap((rule) => printRule(rule, formulaOf(rule), language)),
    ]),
  ].join('\n');
}

import type { Book } from '../../src/workbook/book/book';
import type { Language } from '../../src/workbook/book/words';
import type { Prior } from '../../src/ledger/ledger';
import { toPeriod } from '../../src/plan/period';
import type { Plan, RuleSetting } from '../../src/plan/plan';
import { issueLedgers } from '../../src/round/issue-ledgers';
import type { AnyRow } from './any-rows';
import type { Typed } from './fill-ledger';
import { type Entries, fillMany } from './fill-many';
import { formulas } from './formulas';
import { indicatorOf, nodeOf, planOf, taskOf } from './plan-of';

export interface AnyTask {
  /** Whether 甲局 leads it, or only supports it. */
  readonly isLead: boolean;
  readonly isStanding?: boolean;
  readonly due: string;
  readonly typed: Readonly<Record<string, Typed | undefined>>;
  readonly actions: readonly Readonly<Record<string, Typed | undefined>>[];
}

/** How the rows of a year's ledger are numbered. */
function instancesIn2023(cadence: AnyRow['indicator']['cadence']): readonly string[] {
  if (cadence === 'termly') return ['@2023春', '@2023秋'];
  return cadence === 'quarterly' ? ['@2023Q1', '@2023Q2', '@2023Q3', '@2023Q4'] : [''];
}

/** Keeps the entries that the row has a cell for. */
function entriesOf(
  { indicator, prior, typed }: AnyRow,
  hasBaseline: boolean,
): Readonly<Record<string, Typed | undefined>> {
  const isPriorLocked =
    prior !== undefined || hasBaseline || indicator.measure === 'text' || indicator.measure === 'yesNo';
  return { ...typed, prior: isPriorLocked ? undefined : typed.prior };
}

/** 甲局's ledger of 2023 for a plan of these rows, spread over these tasks, filled in; `ruleSettings` are the bureau's. */
export function bookOfRows(
  rows: readonly AnyRow[],
  tasks: readonly AnyTask[],
  language: Language = 'zh',
  ruleSettings: readonly RuleSetting[] = [],
): { plan: Plan; book: Book } {
  const priors = new Map<string, Prior>();
  const entries: Record<string, Entries[string]> = {};
  const numberOf = (at: number) => (at % tasks.length) + 1;
  const indicators = rows.map((row, at) => {
    const id = `T${String(numberOf(at)).padStart(2, '0')}-${String(at + 1)}`;
    const parts = row.parts.map(({ target }, index) => ({
      id: `${id}.${String(index + 1)}`,
      name: `分项${String(index + 1)}`,
      target,
    }));
    if (row.prior) priors.set(id, row.prior);
    instancesIn2023(row.indicator.cadence).forEach((instance, nth) => {
      const own = nth % 2 === 0 && instance !== '' ? row.earlier : row.typed;
      const entered = { ...row, typed: own };
      entries[`${id}${instance}`] =
        nth === 0
          ? entriesOf(entered, row.indicator.baseline !== null)
          : { ...own, prior: row.isOvertyped ? own.prior : undefined };
      parts.forEach((part, index) => {
        entries[`${part.id}${instance}`] = { actual: row.parts[index]?.actual };
      });
    });
    return indicatorOf({
      ...row.indicator,
      id,
      task: numberOf(at),
      reporters: [row.isRequired ? '甲局' : '乙局'],
      parts,
    });
  });
  tasks.forEach(({ typed, actions }, at) => {
    const id = `T${String(at + 1).padStart(2, '0')}`;
    entries[id] = typed;
    entries[`N-${String(at + 1)}`] = typed;
    actions.forEach((action, index) => {
      entries[`${id}#${String(index + 1)}`] = action;
    });
  });
  const plan = planOf({
    tasks: tasks.map(({ isLead, isStanding, due }, at) =>
      taskOf({
        number: at + 1,
        due,
        lead: isLead ? ['甲局'] : ['乙局'],
        responsible: [],
        supporting: isLead ? [] : ['甲局'],
        ...(isStanding && { isStanding }),
      }),
    ),
    indicators,
    nodes: tasks.map(({ due }, at) => nodeOf({ id: `N-${String(at + 1)}`, due, owners: ['甲局'] })),
    ruleSettings: [...ruleSettings],
    settings: { schedule: 'byDay', behindFrom: 10, farBehindBeyond: 30 },
  });
  const order = { plan, period: toPeriod('2023'), appVersion: '0.0.0', language, units: ['甲局'] };
  const [issued] = [...issueLedgers({ ...order, formulas, previous: (_, { id }) => priors.get(id) })];
  if (!issued) throw new Error('No ledger for 甲局');
  return { plan, book: fillMany(issued.book, entries) };
}

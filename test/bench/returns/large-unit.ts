import type { Book } from '../../../src/workbook/book/book';
import { toSerial } from '../../../src/workbook/book/date';
import { appVersion } from '../../../src/cli/app-version';
import { calculate } from '../../../src/workbook/formula/calculate';
import type { CellRules } from '../../../src/ledger/cell-rule';
import { drawUpLedger } from '../../../src/ledger/draw-up-ledger';
import { toLedgerBook } from '../../../src/ledger/to-ledger-book';
import type { Indicator, Plan } from '../../../src/plan/plan';
import { fillLedger } from '../../kit/fill-ledger';
import { fillMany } from '../../kit/fill-many';
import { indicatorOf, planOf, taskOf } from '../../kit/plan-of';
import { seeded } from '../../kit/seeded';
import { benchPeriod } from './bench-plan';
import { toEntries } from './to-entries';

const percent = { measure: 'ratio', unitOfMeasure: '%', target: 95 } as const;

/** By turns; most of a plan's indicators are counts and shares. */
const kinds: readonly Partial<Indicator>[] = [
  {},
  { ...percent, entry: 'parts' },
  { ...percent, entry: 'percent' },
  { target: 2000, unitOfMeasure: '万元' },
  {},
  { measure: 'yesNo', target: 1, unitOfMeasure: '' },
];

export const largeUnit = { unit: '甲局', tasks: 60, indicators: 120 } as const;

/** The plan of a unit that leads sixty tasks with two indicators each. */
export function largeUnitPlan(): Plan {
  const numbers = Array.from({ length: largeUnit.tasks }, (_, at) => at + 1);
  return planOf({
    tasks: numbers.map((number) => taskOf({ number, due: '2023-12-31' })),
    indicators: Array.from({ length: largeUnit.indicators }, (_, at) => {
      const task = Math.floor(at / 2) + 1;
      return indicatorOf({
        ...kinds[at % kinds.length],
        id: `T${String(task).padStart(2, '0')}-${String((at % 2) + 1)}`,
        task,
      });
    }),
  });
}

/** That unit's ledger, every cell filled in, drawn up with these rules; with cached values. */
export function fillLargeUnit(rules: CellRules): Book {
  const ledger = drawUpLedger(largeUnitPlan(), { unit: largeUnit.unit, period: benchPeriod, appVersion });
  const filled = fillMany(toLedgerBook(ledger, rules), toEntries(ledger, seeded(20231231)));
  return calculate(
    fillLedger(filled, { cover: { filledOn: toSerial('2023-12-18'), submission: 1, person: '经办人' } }),
  );
}

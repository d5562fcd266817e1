import { Decimal } from 'decimal.js';
import type { IndicatorRow } from '../../ledger/ledger';
import { toValue } from '../../ledger/yardstick';
import { isExplained, toUnexplained } from '../is-explained';
import type { IndicatorRule } from '../rule';
import { showFigure } from '../words/show-figure';

function toParts(row: IndicatorRow, all: readonly IndicatorRow[]): IndicatorRow[] {
  if (row.part !== null || row.yardstick.measure !== 'count') return [];
  return all.filter(
    (each) => each.indicator === row.indicator && each.part !== null && each.instance.id === row.instance.id,
  );
}

/** A sum of large figures has no more decimals than these in a spreadsheet. */
const places = 4;

function round(value: Decimal): Decimal {
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
}

function toShown(value: string): string {
  return `ROUND(${value},${String(places)})&""`;
}

export const partsDoNotAddUp: IndicatorRule = {
  id: 'parts-do-not-add-up',
  severity: 'query',
  basis: { zh: '总数应当等于各分项之和。', en: 'A total is the sum of its parts.' },
  message: {
    zh: '总数 {total} 不等于各分项之和 {sum}。请核对；确实如此，请在“情况说明”里写明。',
    en: 'The total {total} differs from the sum of its parts, {sum}. Check them; if it is right, say why in 情况说明.',
  },
  example: { total: '72', sum: '84' },
  check: ({ row, reading, rows, ledger }) => {
    const parts = toParts(row.issued, ledger.indicators).map(
      (part) => rows.find((each) => each.row.issued.id === part.id)?.reading,
    );
    const figures = parts.flatMap((each) => (each?.state === 'figure' ? [toValue(each.figure)] : []));
    if (parts.length === 0 || figures.length < parts.length || reading.state !== 'figure' || isExplained(row, ledger))
      return [];
    const sum = figures.reduce((total, each) => total.add(each), new Decimal(0));
    const total = toValue(reading.figure);
    const show = (value: Decimal) => showFigure(row.issued.yardstick, round(value));
    return round(total.sub(sum)).isZero() ? [] : [{ column: 'actual', facts: { total: show(total), sum: show(sum) } }];
  },
  cell: (row, ledger) => {
    const parts = toParts(row, ledger.indicators);
    if (parts.length === 0) return [];
    const sum = 'SUMIF([指标填报!whole],[id],[指标填报!actual])';
    const filled = 'COUNTIFS([指标填报!whole],[id],[指标填报!state],"数值")';
    return [
      {
        fault:
          `IF(AND([state]="数值",${filled}=${String(parts.length)}),AND(ROUND([actual]-${sum},` +
          `${String(places)})<>0,${toUnexplained(ledger)}),FALSE)`,
        facts: { total: toShown('[actual]'), sum: toShown(sum) },
      },
    ];
  },
};

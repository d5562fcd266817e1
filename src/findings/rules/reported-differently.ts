import type { Decimal } from 'decimal.js';
import { toValue } from '../../ledger/yardstick';
import { compareFigures } from '../compare-figures';
import type { DistrictRule } from '../rule';
import { showWhole } from '../words/show-figure';

export const reportedDifferently: DistrictRule = {
  id: 'reported-differently',
  severity: 'query',
  basis: { zh: '同一个指标两个单位数据不一，要先对清楚。', en: 'Two figures for one indicator have to be reconciled.' },
  message: {
    zh: '“{name}”{unit}填 {value}，计入的是{owner}填的 {counted}。请两家核对后由有误的一方改正。',
    en:
      '{unit} reports {value} for “{name}”, and the figure that counts is {counted} from ' +
      '{owner}. The two should compare, and whoever is wrong correct it.',
  },
  example: { name: '新建学校', unit: '乙局', value: '5', owner: '甲局', counted: '4' },
  check: ({ row, collect, counted, others }) => {
    const [owner] = counted;
    if (collect !== 'single' || !owner) return [];
    const right = toValue(owner.figure);
    return others.flatMap(({ unit, figure, location }) => {
      const value = toValue(figure);
      if (compareFigures(value, right) === 0) return [];
      const show = (each: Decimal) => showWhole(row.yardstick, each);
      return [
        {
          unit,
          row: row.id,
          column: 'actual',
          location,
          facts: { name: row.name, unit, value: show(value), owner: owner.unit, counted: show(right) },
        },
      ];
    });
  },
};

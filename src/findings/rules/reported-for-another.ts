import { toValue } from '../../ledger/yardstick';
import type { DistrictRule } from '../rule';
import { showFigure } from '../words/show-figure';

export const reportedForAnother: DistrictRule = {
  id: 'reported-for-another',
  severity: 'query',
  basis: {
    zh: '谁牵头谁报数；别的单位报的不计入。',
    en: 'The figure of the unit that answers for an indicator counts, and nobody else’s.',
  },
  message: {
    zh: '“{name}”应由{owner}填报，{owner}没有填，{unit}填了 {value}，不会计入。请由{owner}核对后填报。',
    en:
      '“{name}” is {owner}’s to report, who has not, while {unit} reports {value}, which ' +
      'does not count. {owner} should check it and report it.',
  },
  example: { name: '新建学校', unit: '乙局', value: '5', owner: '甲局' },
  check: ({ row, collect, counted, others, missing }) => {
    const [owner] = missing;
    if (collect !== 'single' || counted.length > 0 || owner === undefined) return [];
    return others.map(({ unit, figure, location }) => ({
      unit,
      row: row.id,
      column: 'actual',
      location,
      facts: { name: row.name, unit, value: showFigure(row.yardstick, toValue(figure)), owner },
    }));
  },
};

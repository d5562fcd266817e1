import { isShare } from '../../ledger/yardstick';
import type { DistrictRule } from '../rule';

export const cannotBeAdded: DistrictRule = {
  id: 'cannot-be-added',
  severity: 'query',
  basis: {
    zh: '几个百分数的平均不是全区的百分数。',
    en: 'The average of several percentages is not the district’s percentage.',
  },
  message: {
    zh: '“{name}”由几个单位合计，{unit}只填了百分数，没有分子、分母，无法汇总。请补报分子、分母。',
    en: '“{name}” is added up from several units, and {unit} gave only a percentage. It cannot be added; report numerator and denominator.',
  },
  example: { name: '入学率', unit: '乙镇' },
  check: ({ row, counted }) =>
    !isShare(row.yardstick) || counted.length < 2
      ? []
      : counted.flatMap(({ unit, figure, location }) =>
          figure.kind === 'parts'
            ? []
            : [{ unit, row: row.id, column: 'actual', location, facts: { name: row.name, unit } }],
        ),
};

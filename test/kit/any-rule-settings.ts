import fc from 'fast-check';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import type { RuleSetting } from '../../src/plan/plan';

const reasons = fc.constantFrom('试点单位口径不同', '=1+1', '“引号”"\n换行', 'pilot');

/** Settings of a few rules, in force in 2023: off, or on with another bound that ledgers come near to. */
export const anyRuleSettings: fc.Arbitrary<RuleSetting[]> = fc
  .uniqueArray(fc.constantFrom(...toRuleLines()), { maxLength: 12, selector: ({ id }) => id })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map(({ id, bound }) =>
        fc.record({
          rule: fc.constant(id),
          isOn: fc.boolean(),
          bound: bound
            ? fc.option(fc.constantFrom(bound.least, bound.usual, bound.usual * 2).filter((each) => each <= bound.most))
            : fc.constant(null),
          since: fc.constantFrom('2021-01-01', '2023-12-31'),
          until: fc.constantFrom(null, '2023-12-31', '2030-06-30'),
          reason: reasons,
        }),
      ),
    ),
  );

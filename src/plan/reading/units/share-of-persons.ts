import type { Indicator } from '../../plan';
import { toTargetText } from '../../to-target-text';

const parts = '达标人数/应达标人数';

/** Whether the indicator is the share of persons who reach what is due to each. */
export function isShareOfPersons({ definition }: Pick<Indicator, 'definition'>): boolean {
  return definition.includes(parts);
}

/** What is due to every person is a share that one unit reports. What is no count of something stays as it is. */
export function toShareOfPersons<T extends Omit<Indicator, 'clause'>>(indicator: T): T {
  const { measure, comparator, target, upper, definition } = indicator;
  if (
    measure !== 'count' ||
    target === null ||
    comparator === 'fallBy' ||
    comparator === 'riseBy' ||
    indicator.parts.length > 0
  )
    return indicator;
  return {
    ...indicator,
    definition: [definition, `${parts}，每人${toTargetText({ ...indicator, against: '' }, target, upper)}`]
      .filter(Boolean)
      .join('；'),
    measure: 'ratio',
    entry: 'parts',
    comparator: 'atLeast',
    unitOfMeasure: '%',
    target: 100,
    upper: null,
    milestones: [],
    baseline: null,
    direction: 'up',
  };
}

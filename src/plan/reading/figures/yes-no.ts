import type { Target } from './target';
import type { Due } from './target-due';

/** Something that is done or not done. */
export function plainYesNo(start: number, name: string, words: string, due: Due): Target {
  return {
    start,
    name,
    definition: '',
    subjects: '',
    unitOfMeasure: '',
    measure: 'yesNo',
    entry: 'value',
    comparator: 'atLeast',
    target: 1,
    upper: null,
    cadence: 'byEnd',
    accrual: 'cumulative',
    direction: 'up',
    words,
    ...due,
    parts: [],
    bare: null,
    adds: null,
    milestones: [],
    baseline: null,
    doubts: [],
  };
}

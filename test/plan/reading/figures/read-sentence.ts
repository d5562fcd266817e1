import { readTargets } from '../../../../src/plan/reading/figures/read-targets';
import { normalise } from '../../../../src/plan/reading/text/normalise';
import { squeeze } from '../../../../src/plan/reading/text/squeeze';

const scope = { carried: '', outer: '', planStart: '2023-01-01', planEnd: '2025-12-31' };

/** The targets of a sentence of a plan: name, comparator, figure and unit of measure of each. */
export function readSentence(sentence: string): string[] {
  const { text } = squeeze(normalise(sentence), 0, sentence.length);
  return readTargets(text, scope, '推进重点工作').targets.map(({ name, comparator, target, upper, unitOfMeasure }) =>
    [name, comparator, target, upper ?? '', unitOfMeasure].join(' ').replace(/\s+/g, ' ').trim(),
  );
}

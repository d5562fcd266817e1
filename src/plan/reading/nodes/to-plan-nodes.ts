import type { PlanNode } from '../../plan';
import { ofAll } from '../lexicon/nodes';
import { findFigurePhrases } from '../figures/figure-phrases';
import { findDates } from '../text/dates';
import type { Sentence } from '../text/sentences';
import { mergeUnits, type Merging } from '../units/merge-units';
import type { FoundNode } from './find-nodes';

/** A node of the draft, and who does it in the text's own words. */
export interface DraftNode {
  readonly node: PlanNode;
  readonly said: readonly string[];
}

/** The nodes of the plan; those whom the tasks do not name are no owners, but stand beside. */
export function toPlanNodes(
  original: string,
  found: readonly FoundNode[],
  tasks: readonly (readonly string[])[],
  merging: Merging,
): DraftNode[] {
  const withDoers = mergeUnits([...tasks, ...found.map(({ duty }) => duty.doers)]);
  const toName = (name: string): string | undefined => {
    const bare = name.replace(ofAll.pattern, '');
    const known = merging.canonical.get(name) ?? merging.canonical.get(bare);
    if (known !== undefined) return known;
    const whole = withDoers.canonical.get(name);
    return [...merging.canonical].find(([other]) => withDoers.canonical.get(other) === whole)?.[1];
  };
  return found
    .filter(({ duty }) => duty.due !== '')
    .map(({ number, duty, start, end }, at) => ({
      said: duty.doers,
      node: {
        id: `N-${at + 1}`,
        name: duty.name,
        cadence: duty.cadence,
        due: duty.due,
        dueDerived: duty.dueDerived,
        owners: [...new Set(duty.doers.flatMap((name) => toName(name) ?? []))],
        evidence: duty.evidence,
        clause: { number, text: original.slice(start, end), words: duty.words, start, end },
      },
    }));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Of a sentence that a node was read from, the figures that stand outside it, and the duties of which nobody can say
 * in which year they are due; null where none was read from it.
 */
export function leftBeside(found: readonly FoundNode[], { text, start }: Sentence): readonly Stretch[] | null {
  const duties = found.filter((each) => each.start === start).map(({ duty }) => duty);
  if (duties.length === 0) return null;
  const undated = duties.filter(({ due }) => due === '').map(({ from, to }) => ({ start: from, end: to }));
  const dates = findDates(text);
  const figures = findFigurePhrases(text)
    .filter(({ figure }) => !dates.some(({ at, to }) => figure.start >= at && figure.start < to))
    .filter(({ figure, bound }) => figure.unitOfMeasure !== '' || bound?.isExplicit === true)
    .filter(({ figure }) => !duties.some(({ from, to }) => figure.start < to && figure.end > from))
    .map(({ phraseStart, phraseEnd }) => ({ start: phraseStart, end: phraseEnd }));
  return [...figures, ...undated];
}

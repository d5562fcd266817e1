import { organisation } from '../lexicon/nodes';
import { stages } from '../lexicon/sections';
import type { TextSpan } from '../tasks/found-task';
import { findDates, type DateMention } from '../text/dates';
import type { Section } from '../text/outline';
import type { PlanSpan } from '../text/plan-span';
import { toSentences } from '../text/sentences';
import type { NodeScope } from './node-due';
import { readDuties, readLeaders, type SentenceDuty } from './read-duties';
import { readTimetable, readTimetableRow, type Timetable } from './read-timetable';

/** A dated duty as it stands in the text. */
export interface FoundNode {
  /** The heading's number. */
  readonly number: string;
  readonly duty: SentenceDuty;
  /** The sentence. */
  readonly start: number;
  readonly end: number;
}

/** The dated duties of the sections that say how the plan is carried out; of `rest`, what is no task's and no goal's. */
export function findNodes(
  original: string,
  folded: string,
  root: Section,
  rest: readonly TextSpan[],
  span: PlanSpan,
): FoundNode[] {
  const free = new Set(rest.map(({ end }) => end));
  const nodes: FoundNode[] = [];
  const walk = (section: Section, isOpen: boolean, above: NodeScope): void => {
    const isHere = isOpen || isOrganisation(section);
    let scope: NodeScope = { ...above, stage: toStage(findDates(section.title), above) };
    nodes.push(...nodesOfTables(section, free, { ...scope, year: null }));
    for (const { bodyStart, end, cells } of isHere ? section.paragraphs : []) {
      if (cells !== null || !free.has(end)) continue;
      let leaders: readonly string[] = [];
      scope = { ...scope, year: null };
      for (const sentence of toSentences(folded, { start: bodyStart, end })) {
        const number = original.slice(section.numberStart, section.numberEnd);
        for (const duty of readDuties(sentence.text, scope, leaders))
          nodes.push({ number, duty, start: sentence.start, end: sentence.end });
        leaders = readLeaders(sentence.text) ?? leaders;
        const dates = findDates(sentence.text);
        const year = dates.filter((date) => date.kind !== 'span' && date.year !== null).at(-1)?.year;
        scope = { ...scope, stage: toStage(dates, scope), year: year ?? scope.year };
      }
    }
    for (const child of section.children) walk(child, isHere, scope);
  };
  walk(root, false, { planStart: span.start, planEnd: span.end, stage: null, year: null });
  return nodes.sort((a, b) => a.start - b.start || a.duty.from - b.duty.from);
}

/** The rows of the tables that say what is done when. */
function nodesOfTables({ paragraphs }: Section, free: ReadonlySet<number>, scope: NodeScope): FoundNode[] {
  let timetable: Timetable | null = null;
  return paragraphs.flatMap(({ start, end, cells }) => {
    if (cells === null) timetable = null;
    if (cells === null || !free.has(end)) return [];
    const header = readTimetable(cells);
    timetable = header ?? timetable;
    if (header !== null || timetable === null) return [];
    return readTimetableRow(cells, timetable, scope).map((duty) => ({ number: '', duty, start, end }));
  });
}

function isOrganisation({ title, parent }: Section): boolean {
  return parent !== null && (organisation.pattern.test(title) || stages.pattern.test(title));
}

/** The stage that a heading dates, else the one before. */
function toStage(dates: readonly DateMention[], { stage }: NodeScope): NodeScope['stage'] {
  return dates.find((date) => date.year !== null && (date.kind === 'span' || date.kind === 'year')) ?? stage;
}

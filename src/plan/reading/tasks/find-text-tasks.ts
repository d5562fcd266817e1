import type { Section, SectionParagraph } from '../text/outline';
import { readColumns } from './table-columns';
import { toTitle } from '../text/outline';
import { continuesUnits, readUnitClause, type UnitClause } from '../units/unit-clause';
import type { FoundTask, TaskPassage, TextSpan } from './found-task';
import { findLabels } from '../units/unit-labels';
import { hasUnits, joinRoles, noUnits, type RoleLists } from '../units/unit-list';
import { frames } from '../lexicon/sections';

/** A run of a section's paragraphs that ends with its unit clause. */
interface Group {
  readonly paragraphs: readonly SectionParagraph[];
  readonly units: RoleLists;
  readonly due: string;
  /** In text order. */
  readonly clauses: readonly TextSpan[];
}

/** A group whose paragraphs are still being gathered. */
interface OpenGroup {
  readonly paragraphs: SectionParagraph[];
  readonly units: RoleLists[];
  readonly clauses: TextSpan[];
  due: string;
  hasUnits: boolean;
  /** Its last paragraph named units. */
  isClosed: boolean;
}

interface Reading {
  readonly section: Section;
  readonly groups: Group[];
  readonly children: Reading[];
  units: RoleLists;
  due: string;
}

/** The tasks of an outline in text order: the lowest headings that carry a unit clause, and their siblings without one. */
export function findTextTasks(root: Section): FoundTask[] {
  const reading = read(root);
  lift(reading);
  return collect(reading, noUnits);
}

function read(section: Section): Reading {
  const groups = toGroups(section.paragraphs);
  return {
    section,
    groups,
    children: section.children.map(read),
    units: joinRoles(groups.map((group) => group.units)),
    due: groups.find((group) => group.due !== '')?.due ?? '',
  };
}

function toGroups(paragraphs: readonly SectionParagraph[]): Group[] {
  const groups: OpenGroup[] = [];
  for (const block of toBlocks(paragraphs)) {
    const last = groups.at(-1);
    if (last === undefined || (last.isClosed && !block.clause.isWhole)) groups.push(withBlock(newGroup(), block));
    else withBlock(last, block);
  }
  return groups.map(({ units, ...group }) => ({ ...group, units: joinRoles(units) }));
}

/** A paragraph with the lines that go on with its units, and what it says of them. */
interface Block {
  readonly first: SectionParagraph;
  readonly text: string;
  readonly end: number;
  readonly clause: UnitClause;
}

const noClause: UnitClause = { units: noUnits, due: '', stretches: [], isWhole: false };

/** The paragraphs outside tables. */
function toBlocks(paragraphs: readonly SectionParagraph[]): Block[] {
  const blocks: Block[] = [];
  let isInTable = false;
  let next = 0;
  for (let first = paragraphs[next]; first !== undefined; first = paragraphs[next]) {
    isInTable = first.cells !== null && (isInTable || readColumns(first.cells) !== null);
    if (isInTable) {
      next += 1;
      continue;
    }
    const lines = linesFrom(paragraphs, next);
    next += lines.length;
    const text = lines.join('\n');
    const end = paragraphs[next - 1]?.end ?? first.end;
    blocks.push({ first, text, end, clause: first.cells === null ? readUnitClause(text) : noClause });
  }
  return blocks;
}

function newGroup(): OpenGroup {
  return { paragraphs: [], units: [], clauses: [], due: '', hasUnits: false, isClosed: false };
}

function withBlock(group: OpenGroup, { first, text, end, clause }: Block): OpenGroup {
  group.paragraphs.push({ ...first, end, text: first.text.slice(0, first.bodyStart - first.start) + text });
  group.units.push(clause.units);
  group.hasUnits ||= hasUnits(clause.units);
  if (group.due === '') group.due = clause.due;
  for (const span of clause.stretches)
    group.clauses.push({
      start: first.bodyStart + span.start,
      end: span.end === text.length ? end : first.bodyStart + span.end,
    });
  group.isClosed = hasUnits(clause.units) || (clause.isWhole && group.hasUnits);
  return group;
}

/** The body of the paragraph at a place, and the lines that go on with the units it names. */
function linesFrom(paragraphs: readonly SectionParagraph[], at: number): string[] {
  const first = paragraphs[at];
  if (first === undefined) return [];
  const body = first.text.slice(first.bodyStart - first.start);
  const lines = [body];
  if (findLabels(body).length === 0) return lines;
  for (
    let next = paragraphs[at + 1];
    next?.cells === null && continuesUnits(lines.at(-1) ?? '', next.text);
    next = paragraphs[at + lines.length]
  )
    lines.push(next.text);
  return lines;
}

function bears(reading: Reading): boolean {
  return hasUnits(reading.units) || reading.children.some(bears);
}

/** A clause under the last of several items that have none is the clause of the heading above them. */
function lift(reading: Reading): void {
  reading.children.forEach(lift);
  const last = reading.children.at(-1);
  const isFrame =
    reading.section.parent === null || (reading.section.depth === 1 && frames.pattern.test(reading.section.title));
  if (isFrame || last === undefined || reading.children.length < 2 || hasUnits(reading.units)) return;
  if (reading.children.slice(0, -1).some(bears) || !hasUnits(last.units)) return;
  reading.units = last.units;
  reading.due = last.due;
  last.units = noUnits;
}

function collect(reading: Reading, inherited: RoleLists): FoundTask[] {
  const { section, groups, children } = reading;
  const own = inherit(reading.units, inherited);
  if (!children.some(bears)) {
    const carrying = groups.filter((group) => hasUnits(group.units));
    if (carrying.length > 1) return carrying.map((group, at) => toTask(section, group, at, inherited));
    if (!hasUnits(reading.units)) return [];
    return [
      {
        title: section.parent === null ? titleOf(groups[0]) : section.title,
        section,
        ordinal: section.ordinal,
        units: own,
        due: reading.due,
        ...asHeading,
        passages: passagesUnder(reading),
      },
    ];
  }
  const styles = new Set(children.filter(bears).map((child) => child.section.style));
  const withUnits = children.filter(bears).length;
  return children.flatMap((child) => {
    if (bears(child)) return collect(child, own);
    const isSibling = styles.has(child.section.style) && section.parent !== null && withUnits * 2 > children.length;
    if (!isSibling && !hasUnits(own)) return [];
    return [
      {
        title: child.section.title,
        section: child.section,
        ordinal: child.section.ordinal,
        units: own,
        due: child.due,
        ...asHeading,
        passages: passagesUnder(child),
      },
    ];
  });
}

const asHeading = { number: null, project: null, isUnderSection: false } as const;

/** The heading's lead stands for the items under it that name none. */
function inherit(own: RoleLists, above: RoleLists): RoleLists {
  if (!hasUnits(own)) return above;
  return own.lead.length > 0 ? own : { ...own, lead: above.lead };
}

function toTask(section: Section, group: Group, at: number, inherited: RoleLists): FoundTask {
  const isHeadingItself =
    at === 0 &&
    section.parent !== null &&
    group.paragraphs.filter((paragraph) => !readUnitClause(paragraph.text).isWhole).length < 2;
  return {
    title: isHeadingItself ? section.title : titleOf(group),
    section,
    ordinal: null,
    units: inherit(group.units, inherited),
    due: group.due,
    number: null,
    project: null,
    isUnderSection: !isHeadingItself,
    passages: section.parent === null && at === 0 ? passagesOf(withoutPreamble(group)) : passagesOf(group),
  };
}

/** Above the first headings stand the plan's title and preamble: only the paragraph next to the clause is the task's. */
function withoutPreamble(group: Group): Group {
  const last = group.paragraphs.findLastIndex(
    (paragraph) => paragraph.cells === null && !readUnitClause(paragraph.text).isWhole,
  );
  return { ...group, paragraphs: group.paragraphs.slice(Math.max(0, last)) };
}

function titleOf(group: Group | undefined): string {
  const bodies = (group?.paragraphs ?? []).filter(
    (paragraph) => paragraph.cells === null && !readUnitClause(paragraph.text).isWhole,
  );
  const first = bodies.at(-1);
  return first === undefined
    ? ''
    : toTitle(first.text.slice(first.bodyStart - first.start).replace(/^[-·•●■◆\s]+/, ''));
}

function passagesUnder(reading: Reading): TaskPassage[] {
  return [...reading.groups.flatMap(passagesOf), ...reading.children.flatMap(passagesUnder)];
}

/** The paragraphs without the clauses that name units. */
function passagesOf(group: Group): TaskPassage[] {
  let next = 0;
  return group.paragraphs.flatMap((paragraph) => {
    const spans: TaskPassage[] = [];
    let from = paragraph.bodyStart;
    while ((group.clauses[next]?.start ?? paragraph.bodyStart) < paragraph.bodyStart) next += 1;
    for (
      let clause = group.clauses[next];
      clause !== undefined && clause.start < paragraph.end;
      clause = group.clauses[next]
    ) {
      next += 1;
      if (clause.end > paragraph.end) continue;
      if (clause.start > from) spans.push({ start: from, end: clause.start, due: null });
      from = clause.end;
    }
    if (from < paragraph.end) spans.push({ start: from, end: paragraph.end, due: null });
    return spans;
  });
}

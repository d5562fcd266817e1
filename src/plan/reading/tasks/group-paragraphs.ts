import { findLabels } from '../units/unit-labels';
import { continuesUnits, readUnitClause, type UnitClause } from '../units/unit-clause';
import { hasUnits, joinRoles, noUnits, type RoleLists } from '../units/unit-list';
import { articleNumber } from '../lexicon/units';
import type { Section, SectionParagraph } from '../text/outline';
import type { TaskPassage, TextSpan } from './found-task';
import { readColumns } from './table-columns';

/** A run of a section's paragraphs that ends with its unit clause. */
export interface Group {
  readonly paragraphs: readonly SectionParagraph[];
  readonly units: RoleLists;
  readonly due: string;
  /** What its clauses say beside units and was not understood. */
  readonly unread: readonly string[];
  /** In text order. */
  readonly clauses: readonly TextSpan[];
}

/** A group whose paragraphs are still being gathered. */
interface OpenGroup {
  readonly paragraphs: SectionParagraph[];
  readonly units: RoleLists[];
  readonly unread: string[];
  readonly clauses: TextSpan[];
  due: string;
  hasUnits: boolean;
  /** Its last paragraph named units. */
  isClosed: boolean;
}

/** A section's paragraphs outside tables, parted behind each that names units. */
export function toGroups(paragraphs: readonly SectionParagraph[]): Group[] {
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

const noClause: UnitClause = { units: noUnits, due: '', unread: [], stretches: [], isWhole: false };

function isArticle({ text, bodyStart, start }: SectionParagraph): boolean {
  return articleNumber.pattern.test(text.slice(0, bodyStart - start));
}

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
    blocks.push({ first, text, end, clause: first.cells === null ? readUnitClause(text, isArticle(first)) : noClause });
  }
  return blocks;
}

function newGroup(): OpenGroup {
  return { paragraphs: [], units: [], unread: [], clauses: [], due: '', hasUnits: false, isClosed: false };
}

function withBlock(group: OpenGroup, { first, text, end, clause }: Block): OpenGroup {
  group.paragraphs.push({ ...first, end, text: first.text.slice(0, first.bodyStart - first.start) + text });
  group.units.push(clause.units);
  group.unread.push(...clause.unread);
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

/** The paragraphs without the clauses that name units. */
export function passagesOf(group: Group): TaskPassage[] {
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

/** All that stands under a heading, the headings below it included. */
export function passagesUnder(section: Section): TaskPassage[] {
  return [...toGroups(section.paragraphs).flatMap(passagesOf), ...section.children.flatMap(passagesUnder)];
}

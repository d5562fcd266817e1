import { toTitle, type Section } from '../text/outline';
import { readUnitClause } from '../units/unit-clause';
import { taskOfHeading, type FoundTask } from './found-task';
import { passagesOf, passagesUnder, toGroups, type Group } from './group-paragraphs';
import type { Role } from '../units/unit-labels';
import { hasUnits, joinRoles, noUnits, type RoleLists } from '../units/unit-list';
import { frames } from '../lexicon/sections';
import { sameAbove } from '../lexicon/units';

interface Reading {
  readonly section: Section;
  readonly groups: Group[];
  readonly children: Reading[];
  units: RoleLists;
  due: string;
  unread: readonly string[];
}

/** The tasks of an outline in text order: the lowest headings that carry a unit clause, and their siblings without one. */
export function findTextTasks(root: Section): FoundTask[] {
  const reading = read(root);
  lift(reading);
  return withUnitsAbove(collect(reading, noUnits));
}

/** 责任单位:同上 are those of the task above. */
function withUnitsAbove(tasks: readonly FoundTask[]): FoundTask[] {
  let above = noUnits;
  return tasks.map((task) => {
    const meant = (role: Role): string[] =>
      task.units[role].flatMap((name) => (sameAbove.pattern.test(name) ? above[role] : [name]));
    above = { lead: meant('lead'), responsible: meant('responsible'), supporting: meant('supporting') };
    return { ...task, units: above };
  });
}

function read(section: Section): Reading {
  const groups = toGroups(section.paragraphs);
  return {
    section,
    groups,
    children: section.children.map(read),
    units: joinRoles(groups.map((group) => group.units)),
    due: groups.find((group) => group.due !== '')?.due ?? '',
    unread: groups.flatMap((group) => group.unread),
  };
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
  reading.unread = last.unread;
  last.units = noUnits;
  last.unread = [];
}

function collect(reading: Reading, inherited: RoleLists): FoundTask[] {
  const { section, groups, children } = reading;
  const own = inherit(reading.units, inherited);
  if (!children.some(bears)) {
    const carrying = groups.filter((group) => hasUnits(group.units));
    if (carrying.length > 1) return carrying.map((group, at) => toTask(section, group, at, inherited));
    if (!hasUnits(reading.units)) return [];
    const task = { ...taskOfHeading(section, own, passagesUnder(section)), due: reading.due, unread: reading.unread };
    return [section.parent === null ? { ...task, title: titleOf(groups[0]) } : task];
  }
  const styles = new Set(children.filter(bears).map((child) => child.section.style));
  const withUnits = children.filter(bears).length;
  return children.flatMap((child) => {
    if (bears(child)) return collect(child, own);
    const isSibling = styles.has(child.section.style) && section.parent !== null && withUnits * 2 > children.length;
    if (!isSibling && !hasUnits(own)) return [];
    return [{ ...taskOfHeading(child.section, own, passagesUnder(child.section)), due: child.due }];
  });
}

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
    unread: group.unread,
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

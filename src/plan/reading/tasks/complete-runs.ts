import { noUnits } from '../units/unit-list';
import { sectionsOf, type Section } from '../text/outline';
import { aroundArticles, aroundTasks } from '../lexicon/sections';
import { taskOfHeading, type FoundTask } from './found-task';
import { passagesUnder } from './group-paragraphs';

/** Headings that are numbered on with tasks but name no units: tasks too, of nobody yet. */
export function completeRuns(root: Section, tasks: readonly FoundTask[]): FoundTask[] {
  const taken = new Set(tasks.map(({ section }) => section));
  const isTask = new Set(tasks.filter((task) => !task.isUnderSection).map(({ section }) => section));
  const holds = holdersOf(taken);
  return runsOf(root)
    .filter((run) => run.some((section) => isTask.has(section)))
    .flat()
    .filter((section) => !holds.has(section) && !isBelow(section, isTask) && !isAroundTasks(section))
    .map((section) => taskOfHeading(section, noUnits, passagesUnder(section)));
}

const stylesOfChapters = new Set(['annex', 'chapter', 'part', 'section', 'chinese', 'chineseInBrackets']);

/** Whether a heading, or a chapter above it, only leads to the tasks or follows on them. */
export function isAroundTasks(section: Section): boolean {
  if (section.style === 'article' && aroundArticles.pattern.test(section.paragraphs[0]?.text.slice(0, 200) ?? ''))
    return true;
  for (let at: Section | null = section; at !== null; at = at.parent)
    if (stylesOfChapters.has(at.style) && aroundTasks.pattern.test(at.title)) return true;
  return false;
}

/** The sections themselves and all above them. */
function holdersOf(sections: ReadonlySet<Section>): Set<Section> {
  const holders = new Set<Section>();
  for (const section of sections)
    for (let at: Section | null = section; at !== null && !holders.has(at); at = at.parent) holders.add(at);
  return holders;
}

function isBelow(section: Section, those: ReadonlySet<Section>): boolean {
  for (let above = section.parent; above?.parent; above = above.parent) if (those.has(above)) return true;
  return false;
}

/** The next number wherever it stands, a higher one under the same heading. */
function goesOn(last: Section | undefined, next: Section): boolean {
  const [before, number] = [last?.ordinal ?? 0, next.ordinal ?? 0];
  return number === before + 1 || (number > before && last?.parent === next.parent);
}

/** Headings of one style whose numbers go on, wherever they stand. */
function runsOf(root: Section): Section[][] {
  const runs: Section[][] = [];
  const last = new Map<string, Section[]>();
  for (const section of sectionsOf(root)) {
    const run = last.get(section.style);
    if (section.ordinal === null) continue;
    if (run !== undefined && goesOn(run.at(-1), section)) {
      run.push(section);
      continue;
    }
    const started = [section];
    runs.push(started);
    last.set(section.style, started);
  }
  return runs;
}

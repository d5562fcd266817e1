import { comparatorWords } from '../../book/plan-columns';
import { askForDate } from '../../ask-for-date';
import type { Question } from '../../draft';
import { namesNoUnit, noUnits } from '../../names-no-unit';
import type { Indicator, Plan, Task } from '../../plan';
import type { Merging } from '../units/merge-units';
import type { DraftNode } from '../nodes/to-plan-nodes';
import type { PlanSpan } from '../text/plan-span';
import type { Doubt } from '../figures/target';
import { isShareOfPersons } from '../units/share-of-persons';
import type { NumberingNotes } from '../tasks/number-tasks';
import { isUnitClass } from '../units/unit-classes';

/** Why an indicator's figure is not certain, and the upper end of what it says. */
export interface Doubted {
  readonly doubts: readonly Doubt[];
  readonly upper: number | null;
}

export interface Doubts {
  readonly span: PlanSpan;
  readonly merging: Merging;
  readonly isTitled: boolean;
  readonly byIndicator: ReadonlyMap<string, Doubted>;
  readonly numbering: NumberingNotes;
  /** By the task's number, what its unit clauses say beside units. */
  readonly unread: ReadonlyMap<number, readonly string[]>;
  readonly nodes: readonly DraftNode[];
}

/** What only the bureau can decide about a draft, in the order in which it is best asked. */
export function askAbout(plan: Plan, doubts: Doubts): Question[] {
  const measured = new Set(plan.indicators.map((indicator) => indicator.task));
  const questions = [
    ...aboutPlan(plan, doubts),
    ...aboutNumbering(doubts.numbering),
    ...plan.tasks.flatMap((task) => aboutTask(task, measured.has(task.number), doubts.unread.get(task.number) ?? [])),
    ...aboutUnits(plan, doubts.merging),
    ...plan.indicators.flatMap((indicator) => aboutIndicator(indicator, doubts.byIndicator.get(indicator.id))),
    ...doubts.nodes.flatMap(aboutNode),
  ];
  return namesNoUnit(plan)
    ? [noUnits, ...questions.filter(({ kind }) => kind !== 'taskWithoutUnit' && kind !== 'goalWithoutUnit')]
    : questions;
}

function aboutPlan(plan: Plan, { span, isTitled }: Doubts): Question[] {
  const questions: Question[] = [];
  if (!isTitled) {
    questions.push({
      kind: 'titleMissing',
      about: 'plan',
      zh: `正文前没有找到标题，暂以“${plan.title}”为名，请核对。`,
      en: `No title stands above the text; it is called "${plan.title}" for now. Check it.`,
    });
  }
  questions.push(
    span.isStated
      ? {
          kind: 'planDates',
          about: 'plan',
          zh:
            `起止时间取自文中“${span.startWords}”${span.endWords === span.startWords ? '' : `和“${span.endWords}”`}，` +
            `记为${plan.start}至${plan.end}，请核对。`,
          en:
            `The plan's dates are taken from "${span.startWords}"${span.endWords === span.startWords ? '' : ` and "${span.endWords}"`}: ` +
            `${plan.start} to ${plan.end}. Check them.`,
        }
      : {
          kind: 'noDates',
          about: 'plan',
          zh: `文中没有写年份，起止时间暂以${plan.start}至${plan.end}占位，请在计划表中填写实际的起止日期。`,
          en:
            `The text names no year; ${plan.start} to ${plan.end} only hold the place. ` +
            `Enter the plan's real start and end on the plan sheet.`,
        },
  );
  return questions;
}

/** At most so many places are listed; the rest is to be found by them. */
const mostListed = 10;

function aboutNumbering({ restarts, changed, gaps }: NumberingNotes): Question[] {
  const said: { zh: string; en: string }[] = [];
  if (restarts)
    said.push({
      zh: '原文编号各部分重新起算，任务按先后顺序统一编号',
      en: 'the text numbers each part anew, so the tasks are counted through',
    });
  if (gaps.length > 0) {
    const places = gaps.slice(0, mostListed);
    said.push({
      zh: `编号不连续：${places.map(({ after, before }) => `“${after}”之后是“${before}”`).join('、')}`,
      en: `numbers are left out: ${places.map(({ after, before }) => `"${before}" follows "${after}"`).join(', ')}`,
    });
  }
  if (changed.length > 0) {
    const places = changed.slice(0, mostListed);
    said.push({
      zh: `编号重复或没有编号：${places.map(({ printed, number }) => `“${printed}”改编为任务${String(number)}`).join('、')}`,
      en: `numbers stand twice: ${places.map(({ printed, number }) => `"${printed}" becomes task ${String(number)}`).join(', ')}`,
    });
  }
  if (said.length === 0) return [];
  return [
    {
      kind: 'numbering',
      about: 'plan',
      zh: `${said.map(({ zh }) => zh).join('；')}。请对照原文，看有没有漏掉的任务。`,
      en: `On the tasks' numbers: ${said.map(({ en }) => en).join('; ')}. Compare with the text whether a task is missing.`,
    },
  ];
}

function aboutTask(task: Task, hasIndicators: boolean, unread: readonly string[]): Question[] {
  const about = String(task.number);
  const clauses = unread.length === 0 ? [] : [aboutClause(about, unread)];
  return [...clauses, ...aboutLead(task, hasIndicators)];
}

function aboutClause(about: string, unread: readonly string[]): Question {
  return {
    kind: 'unitClause',
    about,
    zh: `任务${about}的责任单位旁边还写着“${unread.join('”“')}”，没有读懂，没有记为单位；如果指某些单位，请补上。`,
    en: `Beside the units of task ${about} stands "${unread.join('", "')}", which was not understood. Add the units if it means any.`,
  };
}

function aboutLead(task: Task, hasIndicators: boolean): Question[] {
  const about = String(task.number);
  if (task.lead.length + task.responsible.length + task.supporting.length === 0) {
    return [
      {
        kind: 'taskWithoutUnit',
        about,
        zh: `任务${about}没有写牵头或责任单位，请补充，否则不会发放台账。`,
        en: `Task ${about} names no lead or responsible unit. Add one; until then nobody gets a ledger for it.`,
      },
    ];
  }
  if (task.lead.length > 1 && hasIndicators) {
    return [
      {
        kind: 'severalLeads',
        about,
        zh: `任务${about}有${task.lead.length}个牵头单位（${task.lead.join('、')}），指标暂由排在首位的${task.lead[0] ?? ''}填报，请确认由谁填报。`,
        en:
          `Task ${about} has ${task.lead.length} lead units (${task.lead.join(', ')}); ` +
          `the first, ${task.lead[0] ?? ''}, reports its indicators for now. Say whose ` +
          'figure counts.',
      },
    ];
  }
  return [];
}

function aboutUnits(plan: Plan, merging: Merging): Question[] {
  return [
    ...plan.units
      .filter((unit) => unit.isClass && unit.members.length === 0)
      .map((unit) => ({
        kind: 'classWithoutMembers',
        about: unit.name,
        zh: `“${unit.name}”是一类单位，请在单位表中列出其成员，未列出前不发放台账。`,
        en: `"${unit.name}" stands for several units. List its members on the units sheet; until then it gets no ledger.`,
      })),
    ...plan.units
      .filter((unit) => unit.aliases.length > 0)
      .map((unit) => ({
        kind: 'mergedUnit',
        about: unit.name,
        zh: `“${unit.aliases.join('”“')}”与“${unit.name}”按同一单位处理；如不是同一单位，请在单位表中分开。`,
        en: `"${unit.aliases.join('", "')}" and "${unit.name}" are taken as one unit. Part them on the units sheet if they are not.`,
      })),
    ...merging.ambiguous.map(({ name, candidates }) => ({
      kind: 'ambiguousUnit',
      about: name,
      zh: `“${name}”可能是${candidates.map((other) => `“${other}”`).join('或')}的简称，暂作独立单位，请确认。`,
      en:
        `"${name}" may be short for ${candidates.map((other) => `"${other}"`).join(' or ')}; ` +
        'it stands as a unit of its own for now. Say which it is.',
    })),
  ];
}

function aboutIndicator(indicator: Indicator, doubted: Doubted | undefined): Question[] {
  const { id: about, name } = indicator;
  const questions: Question[] = [];
  if (indicator.dueDerived) {
    questions.push({
      kind: 'derivedDates',
      about,
      zh: `${about}“${name}”文中没有写完成时限，暂按计划截止日期${indicator.due}；如有不同，请改“完成时限”。`,
      en: `The text gives no date for ${about} "${name}"; the plan's end, ${indicator.due}, stands in. Change the date if it differs.`,
    });
  }
  if (indicator.repeats !== null) {
    questions.push({
      kind: 'repeat',
      about,
      zh: `${about}“${name}”与${indicator.repeats}目标相同，拟按重复目标处理，只在${indicator.repeats}填报一次，请确认。`,
      en:
        `${about} "${name}" states the target of ${indicator.repeats} again; it ` +
        `is proposed as a repeat, reported once under ${indicator.repeats}. Confirm.`,
    });
  } else if (indicator.task === null && indicator.reporters.length === 0) {
    questions.push({
      kind: 'goalWithoutUnit',
      about,
      zh: `总体目标${about}“${name}”没有写由谁填报，请指定填报单位。`,
      en: `Overall goal ${about} "${name}" names no unit. Say which unit reports it.`,
    });
  }
  if (indicator.collect === 'each' && !indicator.reporters.some(isUnitClass)) {
    questions.push({
      kind: 'eachUnit',
      about,
      zh: `${about}“${name}”写的是每家都要达到，拟按“各家分别达标”，请在“填报单位”里写明是哪些单位（可以写一类单位，如学校）。`,
      en: `${about} "${name}" is every unit's own target. Name the units that report it (a class of units will do, like 学校).`,
    });
  }
  if (isShareOfPersons(indicator)) {
    questions.push({
      kind: 'eachPerson',
      about,
      zh: `${about}“${name}”是对每个人的要求，拟填报达标人数占应达标人数的比例（${indicator.definition}），请确认。`,
      en: `${about} "${name}" is due to every person; the share of those who reach it is reported. Confirm.`,
    });
  }
  for (const doubt of doubted?.doubts ?? [])
    questions.push({ kind: 'vagueFigure', about, ...vague[doubt](indicator, doubted?.upper ?? null) });
  return questions;
}

function aboutNode({ node, said }: DraftNode): Question[] {
  const { id, name, owners } = node;
  const dates = node.dueDerived ? [askForDate(node)] : [];
  if (owners.length > 0) return dates;
  const [saidZh, saidEn] =
    said.length === 0
      ? ['没有写由谁办', 'names no unit']
      : [`文中写的是“${said.join('、')}”，不在各项任务的单位里`, `names ${said.join(', ')}, a unit of no task`];
  return [
    {
      kind: 'nodeWithoutUnit',
      about: id,
      zh: `节点${id}“${name}”${saidZh}，请在“节点”表里填责任单位。`,
      en: `Node ${id} "${name}" ${saidEn}. Say on the sheet 节点 who sees to it.`,
    },
    ...dates,
  ];
}

const vague: Readonly<Record<Doubt, (indicator: Indicator, upper: number | null) => { zh: string; en: string }>> = {
  about: ({ id, name, comparator, target }) => ({
    zh: `${id}“${name}”的数字是约数（左右、约、余等），暂按${comparatorWords[comparator]}${target ?? ''}处理，请确认。`,
    en:
      `${id} "${name}" gives an approximate figure; it is read as ` +
      `${comparator === 'atMost' ? 'at most' : 'at least'} ${target ?? ''} for now. Confirm.`,
  }),
  round: ({ id, name, target, unitOfMeasure }) => ({
    zh: `${id}“${name}”用百、千、万表示数量，暂记为${target ?? ''}${unitOfMeasure}，请确认是否为确数。`,
    en: `${id} "${name}" names a round number; it is read as ${target ?? ''} ${unitOfMeasure}. Confirm that it is meant exactly.`,
  }),
  range: ({ id, name, target, upper }) => ({
    zh: `${id}“${name}”给出${target ?? ''}至${upper ?? ''}的范围，超过上限也会显示未达标；如实为下限，请改为不低于${target ?? ''}。`,
    en:
      `${id} "${name}" gives a range, ${target ?? ''} to ${upper ?? ''}: more ` +
      `than that counts as unmet. Change it to at least ${target ?? ''} if that ` +
      'is what is meant.',
  }),
  upperEnd: ({ id, name, target, unitOfMeasure }, upper) => ({
    zh:
      `${id}“${name}”给出的是升降幅度的范围，${target ?? ''}${unitOfMeasure}至${upper ?? ''}${unitOfMeasure}，` +
      `暂按下限${target ?? ''}${unitOfMeasure}处理，达到下限即为达标，请确认。`,
    en:
      `${id} "${name}" gives a range to rise or fall by, ${target ?? ''}${unitOfMeasure} to ${upper ?? ''}${unitOfMeasure}; ` +
      `its lower end, ${target ?? ''}${unitOfMeasure}, is the target for now. Confirm.`,
  }),
  noUnit: ({ id, name, unitOfMeasure }) => ({
    zh:
      unitOfMeasure === ''
        ? `${id}“${name}”没有写计量单位，请补充。`
        : `${id}“${name}”没有写计量单位，暂记为“${unitOfMeasure}”，请确认。`,
    en:
      unitOfMeasure === ''
        ? `${id} "${name}" names no unit of measure. Add it.`
        : `${id} "${name}" names no unit of measure; ${unitOfMeasure} is put in for now. Confirm.`,
  }),
  summed: ({ id, name, target, unitOfMeasure }) => ({
    zh: `${id}“${name}”的目标值${target ?? ''}${unitOfMeasure}由方案写的各年数相加得出，“分年度目标”按累计数填写；如各年数本来就是累计数，请改。`,
    en:
      `The target of ${id} "${name}", ${target ?? ''} ${unitOfMeasure}, adds up the figures that the plan ` +
      'gives for single years; its milestones are running totals. Change it if those figures are totals already.',
  }),
  baseline: ({ id, name, baseline }) => ({
    zh: `${id}“${name}”的基期值${baseline?.value ?? ''}没有写日期，暂记为计划开始之日，请核对。`,
    en: `${id} "${name}" starts from ${baseline?.value ?? ''}, without a date; the plan's start is put in for now. Check it.`,
  }),
  carried: ({ id, name, target, unitOfMeasure }) => ({
    zh: `${id}“${name}”前一项写的是每年，这一项也暂按每年${target ?? ''}${unitOfMeasure}处理；如为全期总数，请改频次。`,
    en:
      `What stands before ${id} "${name}" is due every year; so is this for now, ${target ?? ''} ${unitOfMeasure}. ` +
      "Change the frequency if it is the whole plan's.",
  }),
  frequency: ({ id, name, definition }) => ({
    zh: `${id}“${name}”的频次（${definition.split('；')[0] ?? ''}）不在台账的报告期内，暂按计划期末一次填报，请指定频次。`,
    en:
      `${id} "${name}" is due ${definition.split('；')[0] ?? ''}, which is no reporting ` +
      'period of the ledger; it is reported once at the end for now. Choose a frequency.',
  }),
};

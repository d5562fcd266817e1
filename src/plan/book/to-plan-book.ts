import type { Book, Sheet } from '../../workbook/book/book';
import { linked } from '../../workbook/book/linked';
import { styles } from '../../workbook/book/style';
import {
  blankSheet,
  type Content,
  type Contents,
  drawCell,
  drawTable,
  type Frame,
  rangeOf,
  toColumnShapes,
} from '../../workbook/book/table';
import type { Draft } from '../draft';
import { drawSettingsSheet } from './draw-settings-sheet';
import { drawRuleSheet } from './draw-rule-sheet';
import { choice, date, dates, dueDate, tableSheet } from './draw-sheet';
import { drawRevisionSheet } from './draw-revision-sheet';
import { joinNames } from '../join-names';
import type { Plan } from '../plan';
import { toIndicatorContents, toTaskContents, toUnitContents } from './to-plan-rows';
import {
  accrualWords,
  cadenceWords,
  classWords,
  collectWords,
  comparatorWords,
  comparesWithWords,
  overPeriodsWords,
  deadlineColumns,
  derivedWords,
  standingWords,
  directionWords,
  entryWords,
  measureWords,
  planIndicatorColumns,
  planLabels,
  planLines,
  planTaskColumns,
  projectColumns,
  questionColumns,
  type QuestionKey,
  unitColumns,
  unusedWord,
  wholePlan,
} from './plan-columns';
import { questionStateWords } from './question-states';
import { planSheets } from './plan-sheets';
import { groupQuestions } from '../group-questions';
import { locateQuestions } from './locate-questions';
import { toQuestionKind } from '../question-kinds';
import { toAskedPrint } from '../to-asked-print';
import type { RuleLine } from '../rule-line';
import { drawNodeSheet } from './draw-node-sheet';

function drawPlanSheet(plan: Plan): Sheet {
  const lines: Readonly<Record<(typeof planLines)[number], Content | undefined>> = {
    id: plan.id,
    title: plan.title,
    start: date(plan.start),
    end: date(plan.end),
    contact: plan.contact || undefined,
  };
  const projects: Frame = {
    sheet: planSheets.plan,
    columns: projectColumns,
    headerRow: planLines.length + 2,
    count: plan.projects.length + 5,
  };
  const deadlines: Frame = {
    sheet: planSheets.plan,
    columns: deadlineColumns,
    headerRow: projects.headerRow + projects.count + 2,
    count: plan.deadlines.length + 10,
  };
  return {
    ...blankSheet(planSheets.plan),
    cells: [
      drawCell(0, 0, '方案的基本情况。改完保存，再用它下发台账。', styles.note),
      ...planLines.flatMap((key, at) => [
        drawCell(at + 1, 0, planLabels[key], { ...styles.fixed, bold: true }),
        drawCell(at + 1, 1, lines[key], { ...styles.entry, align: 'left' }),
      ]),
      ...drawTable(projects, styles.header, plan.projects),
      ...drawTable(
        deadlines,
        styles.header,
        plan.deadlines.map((each) => ({
          period: each.period,
          date: date(each.date),
          units: each.units && joinNames(each.units),
        })),
      ),
    ],
    columns: toColumnShapes(deadlineColumns),
    validations: [
      {
        ranges: [3, 4].map((row) => ({ top: row, bottom: row, left: 1, right: 1 })),
        rule: { kind: 'date', operator: 'atLeast', first: 'DATE(2000,1,1)' },
        alert: { severity: 'stop', title: '日期无法识别', text: '请填年月日，如 2025-12-31。' },
      },
      {
        ranges: [rangeOf(deadlines, 'period')],
        rule: { kind: 'any' },
        prompt: { title: '报告期', text: '2023、2023H1、2023Q2、2023-05、2023-2024（学年）、2023春、2023秋。' },
      },
      dates(deadlines, ['date']),
      {
        ranges: [rangeOf(deadlines, 'units')],
        rule: { kind: 'any' },
        prompt: {
          title: '适用单位',
          text: '各单位一样的空着。个别单位或者一类单位另有日期的，另起一行，填同一个报告期和它们的日期，单位写在这里，例如：甲镇、乙街道。',
        },
      },
    ],
    print: { landscape: false, pagesWide: 1 },
  };
}

/** `sheets`: the plan's other sheets, to which 涉及 leads. */
function drawQuestionSheet(
  plan: Plan,
  { questions, unused }: Pick<Draft, 'questions' | 'unused'>,
  sheets: readonly Sheet[],
): Sheet {
  const ordered = groupQuestions(questions).flatMap(({ questions: own }) => own);
  const places = locateQuestions({ names: [], sheets }, ordered);
  const rows: Contents<QuestionKey>[] = [
    ...ordered.map(({ kind, about, zh, en, state = 'open' }, at) => ({
      kind: toQuestionKind(kind).title.zh,
      about: linked(about === 'plan' ? wholePlan : about, places[at]?.answer ?? undefined),
      text: zh,
      state: questionStateWords[state],
      code: kind,
      english: en,
      asked: toAskedPrint(plan, { kind, about }),
    })),
    ...unused.map(({ text, start, end, task }) => ({
      kind: unusedWord,
      about: `${task === null ? '' : `任务 ${String(task)}，`}原文第 ${String(start)}—${String(end)} 字`,
      text,
    })),
  ];
  return tableSheet(
    planSheets.questions,
    questionColumns,
    rows,
    '读方案时拿不准的地方，一处一行：照此不改的，“状态”选“已按此”；在别的表里改好的，重新读取时记为“已改”。没有答的一直留着。后面是有数字而没有成为指标的语句。',
    (frame) => [choice(frame, 'state', questionStateWords)],
  );
}

/**
 * The plan of record as a workbook that the bureau corrects in Excel; a draft's questions and unused passages on a
 * sheet of their own. `rules` are listed on 规则, where the bureau switches them off or changes their bounds.
 */
export function toPlanBook(plan: Plan, rules: readonly RuleLine[], doubts?: Pick<Draft, 'questions' | 'unused'>): Book {
  const sheets = [
    drawPlanSheet(plan),
    tableSheet(
      planSheets.tasks,
      planTaskColumns,
      plan.tasks.map((task) => ({ ...toTaskContents(task), due: dueDate(task, plan.end) })),
      '一行一项任务。多个单位用“、”隔开，写“单位”表里的名称；名称里有顿号的加双引号。长期开展、没有完成那一天的任务，“常态”选“是”：单位可以选“持续推进”。',
      (frame) => [
        choice(frame, 'dueDerived', derivedWords),
        choice(frame, 'isStanding', standingWords),
        dates(frame, ['due']),
      ],
    ),
    tableSheet(
      planSheets.indicators,
      planIndicatorColumns,
      plan.indicators.flatMap((indicator) => {
        const [whole, ...parts] = toIndicatorContents(indicator);
        return [{ ...whole, due: dueDate(indicator, plan.end) }, ...parts];
      }),
      '一行一个指标；分项写在下面，“属于指标”填总数的编号。目标值按计量单位填：98% 填 98，1.09万个填 10900。任务编号空着的是总体目标。',
      (frame) => [
        choice(frame, 'measure', measureWords),
        choice(frame, 'entry', entryWords),
        choice(frame, 'comparator', comparatorWords),
        choice(frame, 'cadence', cadenceWords),
        choice(frame, 'dueDerived', derivedWords),
        choice(frame, 'direction', directionWords),
        choice(frame, 'accrual', accrualWords),
        choice(frame, 'overPeriods', overPeriodsWords),
        choice(frame, 'comparesWith', comparesWithWords),
        choice(frame, 'collect', collectWords),
        dates(frame, ['due', 'baselineDate']),
        {
          ranges: [rangeOf(frame, 'dueByUnit')],
          rule: { kind: 'any' },
          prompt: {
            title: '分单位时限',
            text: '时限与众不同的单位写在这里，例如：甲镇=2024-06-30、乙街道=2024-12-31。',
          },
        },
        {
          ranges: [rangeOf(frame, 'milestones')],
          rule: { kind: 'any' },
          prompt: { title: '分年度目标', text: '方案或主管部门写明的进度，例如：2023=60、2024=70。没有写明的不填。' },
        },
      ],
    ),
    drawNodeSheet(plan),
    tableSheet(
      planSheets.units,
      unitColumns,
      plan.units.map(toUnitContents),
      '“集合”是一类单位，例如镇(街)、学校，成员写在后面；没有成员的集合不下发台账。改名、合并、拆分的，旧名称这一行留着，填“停用”和“由谁承接”。',
      (frame) => [choice(frame, 'isClass', classWords), dates(frame, ['from', 'to'])],
    ),
    drawRuleSheet(plan.ruleSettings, rules),
    drawSettingsSheet(plan.settings),
    drawRevisionSheet(plan.revisions),
  ];
  return {
    title: plan.title,
    names: [],
    sheets: doubts ? [...sheets, drawQuestionSheet(plan, doubts, sheets)] : sheets,
  };
}

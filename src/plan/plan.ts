import { z } from 'zod';

const isoDate = z.iso.date();

/** A figure that is read and written as a decimal: the shortest text of the number is its exact value. */
const figure = z.number();

export const measures = ['count', 'ratio', 'yesNo', 'text'] as const;
export const entries = ['value', 'parts', 'percent'] as const;
export const comparators = [
  'atLeast',
  'atMost',
  'moreThan',
  'lessThan',
  'exactly',
  'between',
  'fallBy',
  'riseBy',
] as const;
export const cadences = ['byEnd', 'yearly', 'schoolYear', 'termly', 'quarterly', 'monthly'] as const;
/** How often a duty without a figure is due: 每半年 is common there. */
export const nodeCadences = [...cadences, 'halfYearly'] as const;
export const accruals = ['cumulative', 'inPeriod'] as const;
export const collects = ['single', 'sumOf', 'each'] as const;
export const overPeriods = ['apart', 'sum'] as const;
export const comparesWith = ['before', 'yearEarlier'] as const;

/** Where the plan says it. Positions are offsets into the plan's text as it was read (UTF-16 units). */
export const clauseSchema = z.object({
  /** The heading's number as printed: `8.`, `（四）`, `第三条`. */
  number: z.string(),
  /** The sentence. */
  text: z.string(),
  /** The words of the sentence that decided the comparator: `达到`, `以上`; empty where none did. */
  words: z.string(),
  start: z.int(),
  end: z.int(),
});

/** An organisation, or a class of organisations such as 镇(街): a class has members and no ledger of its own. */
export const unitSchema = z.object({
  name: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  isClass: z.boolean().default(false),
  members: z.array(z.string()).default([]),
  /** Its first day, where it came into being while the plan runs. */
  from: isoDate.optional(),
  /** Its last day, where it has ended. */
  to: isoDate.optional(),
  /** Who carries on what it answered for: one where it was renamed or merged, several where it was split. */
  successors: z.array(z.string()).optional(),
});

export const taskSchema = z.object({
  /** Unique in the plan; where the plan's own numbering restarts, the position among all tasks. */
  number: z.int().positive(),
  title: z.string(),
  /** The project's title; empty where the plan has none. */
  project: z.string().default(''),
  lead: z.array(z.string()).default([]),
  responsible: z.array(z.string()).default([]),
  supporting: z.array(z.string()).default([]),
  due: isoDate,
  dueDerived: z.boolean().default(false),
  /** 常态: it goes on as long as the plan does, and is never done; absent where it is not. */
  isStanding: z.literal(true).optional(),
});

/** A row of an indicator that is given in parts: 84 = 24 + 24 + 36. */
export const partSchema = z.object({ id: z.string().min(1), name: z.string(), target: figure });

/** `value` in the indicator's unit of measure (98 for 98%); a ratio may bring numerator and denominator instead. */
const baselineSchema = z.object({
  value: figure.nullable().default(null),
  numerator: figure.nullable().default(null),
  denominator: figure.nullable().default(null),
  date: isoDate,
});

export const indicatorSchema = z.object({
  /** `T08-3`; `G-1` for an overall goal. */
  id: z.string().min(1),
  /** The task's number; null for an overall goal. */
  task: z.int().positive().nullable(),
  name: z.string().min(1),
  definition: z.string().default(''),
  /** The places, schools or bodies that the plan lists for it: 甲小学、乙中学. */
  subjects: z.string().default(''),
  /** In full: 所, 个, %, 百分点; empty for text. */
  unitOfMeasure: z.string().trim().default(''),
  measure: z.enum(measures),
  entry: z.enum(entries).default('value'),
  comparator: z.enum(comparators),
  /** In the unit of measure: 98 for 98%, 10900 for 1.09万个; 1 for 是; null where the plan gives no figure. */
  target: figure.nullable(),
  /** The upper end of `between`. */
  upper: figure.nullable().default(null),
  cadence: z.enum(cadences).default('byEnd'),
  due: isoDate,
  /** True where the plan states no date and its end stands in. */
  dueDerived: z.boolean().default(false),
  dueByUnit: z.array(z.object({ unit: z.string(), due: isoDate })).default([]),
  /** Figures to reach by the end of a year or period, only where stated. */
  milestones: z.array(z.object({ period: z.string(), target: figure })).default([]),
  baseline: baselineSchema.nullable().default(null),
  /** Which way is better. */
  direction: z.enum(['up', 'down']).default('up'),
  accrual: z.enum(accruals).default('cumulative'),
  /** `sum`: the instances of a calendar year are added up, and the target is the year's. */
  overPeriods: z.enum(overPeriods).default('apart'),
  /** What 上期 means: the instance of the cadence before, or the same one a year earlier. */
  comparesWith: z.enum(comparesWith).default('before'),
  parts: z.array(partSchema).default([]),
  /** The id of the indicator whose target this one states again; reported and counted once, there. */
  repeats: z.string().nullable().default(null),
  collect: z.enum(collects).default('single'),
  /** Units whose figure counts: one for `single`; units or classes for `sumOf` and `each`; empty: not named yet. */
  reporters: z.array(z.string()).default([]),
  clause: clauseSchema,
});

/** A dated duty without a figure: 9月底前提交自查报告, 每年听取汇报. */
export const nodeSchema = z.object({
  /** `N-1` */
  id: z.string().min(1),
  /** What is to be done. */
  name: z.string().min(1),
  cadence: z.enum(nodeCadences).default('byEnd'),
  /** The day; of a repeated duty the last one, whose place in its year, term, quarter or month is due again in each. */
  due: isoDate,
  /** True where the plan states no day: a repeated duty is then due at the end of each period, another at the plan's. */
  dueDerived: z.boolean().default(false),
  /** Who sees to it; empty: nobody is named yet. */
  owners: z.array(z.string()).default([]),
  /** What proves it; empty where the plan does not say. */
  evidence: z.string().default(''),
  clause: clauseSchema,
});

/** The bureau's exception to a rule of the rule book, in force for the periods that end within its dates. */
export const ruleSettingSchema = z.object({
  /** The rule's id. */
  rule: z.string().min(1),
  isOn: z.boolean().default(true),
  /** What the rule goes by instead of its own bound; null: its own. */
  bound: figure.nullable().default(null),
  since: isoDate,
  /** Null: until further notice. */
  until: isoDate.nullable().default(null),
  /** Shown in the summary. */
  reason: z.string().min(1),
});

const reds = z.int().min(0).max(99);

/** How figures are judged before they are due, in points of a hundred behind the time that is gone; and how matters are followed up. */
export const settingsSchema = z.object({
  /** `byDay`: where no milestone is stated, by the days gone. */
  schedule: z.enum(['byDay', 'none']).default('byDay'),
  /** From so many points on a figure is behind; with fewer it is on track. */
  behindFrom: figure.min(0).max(100).default(10),
  /** By more than so many points it is far behind. */
  farBehindBeyond: figure.min(0).max(100).default(30),
  /** What is due within so many days after the period, and not met, is a blue light; 0: none. */
  blueWithin: z.int().min(0).max(366).default(30),
  /** Working days that a unit has for its reply. */
  daysToReply: z.int().min(1).max(366).default(5),
  /** From how many red lights in a row a step is suggested: 提醒, 通报, 约谈, 问责. */
  remindFrom: reds.default(0),
  circulateFrom: reds.default(1),
  talkFrom: reds.default(2),
  holdToAccountFrom: reds.default(3),
});

const revisedKinds = ['plan', 'task', 'indicator', 'node', 'unit'] as const;

/** One thing that the plan said otherwise before. */
export const revisionSchema = z.object({
  date: isoDate,
  /** The document's number, 区教发〔2023〕18号. */
  number: z.string().default(''),
  /** The first period that goes by it; null: all, those that have passed too. */
  from: z.string().nullable().default(null),
  reason: z.string().default(''),
  kind: z.enum(revisedKinds),
  /** The task's number, the id of the indicator, part or node, the unit's name; empty for the plan itself. */
  row: z.string(),
  /** The key of the plan workbook's column, or what became of the whole row: one of `wholeRowFields`. */
  field: z.string().min(1),
  /** As the plan workbook's cell says it; for a whole row, the names that it had and has. */
  was: z.string(),
  is: z.string(),
  /** A row that was dropped: its cells by the keys of their columns. */
  former: z.record(z.string(), z.string()).optional(),
});

/** Every date is ISO `2025-12-31`. Units are called by their canonical names everywhere. */
export const planSchema = z.object({
  id: z.string().trim().min(1),
  title: z.string().min(1),
  start: isoDate,
  end: isoDate,
  units: z.array(unitSchema),
  projects: z.array(z.object({ number: z.string(), title: z.string() })).default([]),
  tasks: z.array(taskSchema),
  indicators: z.array(indicatorSchema),
  nodes: z.array(nodeSchema).default([]),
  /** When the ledgers of a period are due: from the units or classes named, or from everybody else. */
  deadlines: z
    .array(z.object({ period: z.string(), date: isoDate, units: z.array(z.string()).min(1).optional() }))
    .default([]),
  /** Whom a clerk asks; printed in every ledger. */
  contact: z.string().default(''),
  ruleSettings: z.array(ruleSettingSchema).default([]),
  settings: settingsSchema.prefault({}),
  /** What was changed, by which document; in force from when. */
  revisions: z.array(revisionSchema).default([]),
});

export type Plan = z.infer<typeof planSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Part = z.infer<typeof partSchema>;
export type PlanNode = z.infer<typeof nodeSchema>;
export type NodeCadence = PlanNode['cadence'];
export type Clause = z.infer<typeof clauseSchema>;
export type Settings = z.infer<typeof settingsSchema>;
export type RuleSetting = z.infer<typeof ruleSettingSchema>;
export type Revision = z.infer<typeof revisionSchema>;
export type Comparator = Indicator['comparator'];
export type Cadence = Indicator['cadence'];

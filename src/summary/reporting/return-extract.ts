import { z } from 'zod';

const location = z.object({ sheet: z.string(), row: z.int(), column: z.int() }).readonly();

/** Exact decimals as text, in the cell's scale. */
const figure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: z.string() }).readonly(),
  z.object({ kind: z.literal('parts'), numerator: z.string(), denominator: z.string() }).readonly(),
]);

const indicator = z
  .object({
    id: z.string(),
    state: z.enum(['figure', 'inError', 'blank', 'notApplicable', 'unreadable', 'text']),
    /** Where `state` is `figure` or `inError`. */
    figure: figure.optional(),
    prior: figure.optional(),
    /** The instance that a locked `prior` is of. */
    priorInstance: z.string().optional(),
    /** What the bureau had locked in as what the year came to before. */
    carried: figure.optional(),
    /** Words of a text indicator. */
    text: z.string(),
    /** What stands in the cell of the figure, as people see it. */
    shown: z.string(),
    explanation: z.string(),
    evidence: z.string(),
    /** Where its figure is entered; null where its row is gone, or the ledger was issued before it was there. */
    location: location.nullable(),
  })
  .readonly();

const task = z
  .object({
    id: z.string(),
    isStatusInError: z.boolean(),
    status: z.string(),
    progress: z.string(),
    problems: z.string(),
    nextSteps: z.string(),
    evidence: z.string(),
  })
  .readonly();

const finding = z
  .object({
    rule: z.string(),
    severity: z.enum(['error', 'query']),
    place: z.object({ unit: z.string(), row: z.string().nullable(), column: z.string().nullable() }).readonly(),
    location: location.nullable(),
    facts: z.record(z.string(), z.string()).readonly(),
    repairs: z.array(z.object({ value: z.union([z.number(), z.string()]), shown: z.string() }).readonly()).readonly(),
  })
  .readonly();

const noted = z.object({ finding, typed: z.string(), explanation: z.string() }).readonly();

const revision = z
  .object({
    id: z.string(),
    name: z.string(),
    what: z.string(),
    effect: z.enum(['redefined', 'moved', 'assigned', 'reworded', 'added', 'dropped']),
    was: z.string(),
    is: z.string(),
  })
  .readonly();

const reply = z.object({ number: z.string(), text: z.string(), doneBy: z.string() }).readonly();

/** What decides between the returns of one unit, and how many findings it has. */
export const standingSchema = z
  .object({
    unit: z.string(),
    /** The unit's name when the ledger was issued: one that it, or a part of it, had before. */
    issuedTo: z.string(),
    filledOn: z.string().nullable(),
    submission: z.number().nullable(),
    /** Lines of the sign-off that do not say what they should. */
    doubts: z.array(z.enum(['filledOn', 'submission'])).readonly(),
    contacts: z.object({ person: z.string(), phone: z.string(), reviewer: z.string() }).readonly(),
    /** Same entries, same print, whatever the file is called and whenever it was filled in. */
    contents: z.string(),
    errors: z.int(),
    queries: z.int(),
  })
  .readonly();

/** What a summary takes from one return: plain data, without the workbook that it came in. */
export const returnExtractSchema = z
  .object({
    tasks: z.array(task).readonly(),
    indicators: z.array(indicator).readonly(),
    /** A print of each row's entries, by row id: tells which rows of two returns differ. */
    entryPrints: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
    findings: z.array(noted).readonly(),
    /** Queries that the unit's own words have answered. */
    answered: z.array(noted).readonly(),
    /** What the plan says otherwise since the ledger was issued. */
    revisions: z.array(revision).readonly(),
    /** What the unit says of the matters that it was asked about. */
    replies: z.array(reply).readonly(),
  })
  .readonly();

export type Standing = z.infer<typeof standingSchema>;
export type ReturnExtract = z.infer<typeof returnExtractSchema>;
export type IndicatorExtract = z.infer<typeof indicator>;
export type TaskExtract = z.infer<typeof task>;
export type RevisionExtract = z.infer<typeof revision>;
export type FigureText = z.infer<typeof figure>;

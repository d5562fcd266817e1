import type { CountedReturn, FiledFinding, Side } from '../district-summary';
import { joinSides } from './join-sides';
import { mergeFindings } from './merge-findings';
import type { IndicatorExtract, TaskExtract } from './return-extract';
import { showEntry } from '../show-entry';

/** What the returns of a unit come to in one row. */
export interface MergedRow<Entry> {
  readonly file: string;
  readonly entry: Entry;
  /** What each of them says where they disagree; else empty. */
  readonly disputed: readonly Side[];
}

/** The returns that count for one unit, brought together row by row. */
export interface MergedReturn {
  readonly returns: readonly CountedReturn[];
  readonly indicators: ReadonlyMap<string, MergedRow<IndicatorExtract>>;
  readonly tasks: ReadonlyMap<string, MergedRow<TaskExtract>>;
  readonly findings: readonly FiledFinding[];
  readonly answered: readonly FiledFinding[];
}

interface Held<Entry> {
  readonly from: CountedReturn;
  readonly entry: Entry;
}

/** Rows by id, each with the entries of those that hold it, in the order of the returns. */
function groupRows<Entry extends { readonly id: string }>(
  returns: readonly CountedReturn[],
  toRows: (from: CountedReturn) => readonly Entry[],
): Map<string, Held<Entry>[]> {
  const rows = new Map<string, Held<Entry>[]>();
  for (const from of returns) {
    for (const entry of toRows(from)) rows.set(entry.id, [...(rows.get(entry.id) ?? []), { from, entry }]);
  }
  return rows;
}

/** Those whose entry stands: the one that the bureau chose, else all that say something, else all. */
function findStanding<Entry>(
  held: readonly Held<Entry>[],
  saysSomething: (entry: Entry) => boolean,
): readonly Held<Entry>[] {
  const said = held.filter(({ entry }) => saysSomething(entry));
  const chosen = said.filter(({ from }) => from.isChosen);
  return chosen.length > 0 ? chosen : said.length > 0 ? said : held;
}

/** A row that is gone says as little as one that is blank. */
function hasEntry({ state, location }: IndicatorExtract): boolean {
  return state !== 'blank' && (state !== 'unreadable' || location !== null);
}

function hasStatus({ status, isStatusInError }: TaskExtract): boolean {
  return status !== '' || isStatusInError;
}

/** All the same, or else what each says. */
function findDispute<Entry>(
  standing: readonly Held<Entry>[],
  toPrint: (entry: Entry) => string,
  show: (entry: Entry) => string,
): readonly Side[] {
  if (new Set(standing.map(({ entry }) => toPrint(entry))).size < 2) return [];
  return standing
    .map(({ from: { file, issuedTo }, entry }) => ({ file, issuedTo, shown: show(entry) }))
    .sort((a, b) => (a.issuedTo < b.issuedTo ? -1 : 1));
}

function toIndicatorPrint({ state, figure, text, shown }: IndicatorExtract): string {
  return JSON.stringify([state, figure, text.trim(), figure || text !== '' ? '' : shown]);
}

/** What all of those that have it have alike. */
function findAgreed<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const there = values.filter((each) => each !== undefined);
  return new Set(there.map((each) => JSON.stringify(each))).size === 1 ? there[0] : undefined;
}

function mergeIndicator(
  held: readonly Held<IndicatorExtract>[],
): { row: MergedRow<IndicatorExtract>; standing: readonly Held<IndicatorExtract>[] } | undefined {
  const standing = findStanding(held, hasEntry);
  const [first] = standing;
  if (!first) return undefined;
  const disputed = findDispute(standing, toIndicatorPrint, showEntry);
  const prior = findAgreed(standing.map(({ entry }) => entry.prior));
  const priorInstance = prior && findAgreed(standing.map(({ entry }) => entry.priorInstance));
  const carried = findAgreed(standing.map((each) => each.entry.carried));
  // words beside a blank figure are the unit's too, those beside a figure that was passed over are not
  const speaking = held.filter((each) => standing.includes(each) || !hasEntry(each.entry));
  const { id, state, figure, text, shown, location } = first.entry;
  const said: Pick<IndicatorExtract, 'state' | 'figure' | 'text' | 'shown'> =
    disputed.length === 0
      ? { state, text, shown, ...(figure && { figure }) }
      : { state: 'unreadable', text: '', shown: disputed.map((side) => `${side.issuedTo} ${side.shown}`).join('；') };
  const explanation = joinSides(speaking, (each) => each.explanation);
  const evidence = joinSides(speaking, (each) => each.evidence);
  const entry: IndicatorExtract = {
    id,
    ...said,
    ...(prior && { prior }),
    ...(priorInstance !== undefined && { priorInstance }),
    ...(carried && { carried }),
    explanation,
    evidence,
    location,
  };
  return { standing, row: { file: first.from.file, entry, disputed } };
}

function mergeTask(
  held: readonly Held<TaskExtract>[],
): { row: MergedRow<TaskExtract>; standing: readonly Held<TaskExtract>[] } | undefined {
  const standing = findStanding(held, hasStatus);
  const [first] = standing;
  if (!first) return undefined;
  const disputed = findDispute(
    standing,
    ({ status, isStatusInError }) => JSON.stringify([status, isStatusInError]),
    ({ status }) => status,
  );
  const speaking = held.filter((each) => standing.includes(each) || !hasStatus(each.entry));
  const join = (key: 'progress' | 'problems' | 'nextSteps' | 'evidence') => joinSides(speaking, (entry) => entry[key]);
  const words = {
    progress: join('progress'),
    problems: join('problems'),
    nextSteps: join('nextSteps'),
    evidence: join('evidence'),
  };
  const status = disputed.length === 0 ? {} : { status: '', isStatusInError: true };
  return { standing, row: { file: first.from.file, entry: { ...first.entry, ...words, ...status }, disputed } };
}

/**
 * Brings together the returns that count for one unit, `returns` by rank: where one alone has something in a row, that
 * counts; where they say the same, it counts once; where they disagree, nothing does until the bureau has chosen.
 */
export function mergeReturns(returns: readonly CountedReturn[]): MergedReturn {
  const standing = new Map<string, ReadonlySet<string>>();
  const settle = <Entry>(
    rows: ReadonlyMap<string, Held<Entry>[]>,
    merge: (held: readonly Held<Entry>[]) => { row: MergedRow<Entry>; standing: readonly Held<Entry>[] } | undefined,
  ) =>
    new Map(
      [...rows].flatMap(([id, held]) => {
        const merged = merge(held);
        if (!merged) return [];
        standing.set(id, new Set(merged.standing.map(({ from }) => from.file)));
        return [[id, merged.row] as const];
      }),
    );
  const indicators = settle(
    groupRows(returns, ({ extract }) => extract.indicators),
    mergeIndicator,
  );
  const tasks = settle(
    groupRows(returns, ({ extract }) => extract.tasks),
    mergeTask,
  );
  return { returns, indicators, tasks, ...mergeFindings(returns, (row, file) => standing.get(row)?.has(file) ?? true) };
}

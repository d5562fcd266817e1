import { isOfBureau } from '../findings/check/correction-hits';
import { checkDispute } from '../findings/check/check-dispute';
import { checkDistrict } from '../findings/check/check-district';
import type { Contribution } from '../findings/rule';
import { toIndicatorRows } from '../ledger/draw-up-ledger';
import type { IndicatorRow } from '../ledger/ledger';
import type { Period } from '../plan/period';
import type { Indicator, Plan, RuleSetting } from '../plan/plan';
import type { Location } from '../returns/entry';
import { findUnit, toCollect, toDistrictDue, toLedgerUnits, toOriginal, toReporters } from '../plan/reporting';
import { toDeadline } from '../plan/to-deadline';
import { toRulesInForce } from '../plan/rules-in-force';
import { addEach } from './result/add-each';
import { sumFigures } from './result/sum-figures';
import { chooseReturns } from './reporting/choose-returns';
import {
  collectDetails,
  collectOrphans,
  type EntriesByRow,
  type RemarksByKey,
  toDetailKey,
  toEntriesByRow,
} from './result/collect-details';
import { detailColumns, toRepeatNote } from './sheets/summary-columns';
import { summarySheets } from './sheets/summary-sheets';
import { countOpen } from './result/count-open';
import type {
  Detail,
  DistrictSummary,
  FiledFinding,
  FiledReturn,
  RatedResult,
  RejectedFile,
  ReportingLine,
  Result,
} from './district-summary';
import { listDisputes } from './matters/list-disputes';
import { joinRecorded } from './revisions/join-recorded';
import { listRevisions } from './revisions/list-revisions';
import { listProgress } from './result/list-progress';
import { toOwnRow } from './result/to-own-row';
import { listEvidence } from './evidence/list-evidence';
import { listFollowUp } from './matters/follow-up';
import { indexStandings } from './matters/index-standings';
import { indexReplies } from './matters/index-replies';
import { keepMatters } from './matters/keep-matters';
import type { KeptMatters } from './matters/matter-order';
import { mergeReturns } from './reporting/merge-returns';
import { listFallen } from './series/list-fallen';
import { mergeSeries } from './series/merge-series';
import type { SeriesLine } from './series/series';
import { toPresentSeries } from './series/to-present-series';
import { toHandedOnSeries } from './series/to-handed-on-series';
import { frameOf } from './sheets/frame-summary-sheet';
import { linkTo } from './sheets/link-to';
import { toStandingWords } from './matters/to-standing-words';
import { listRefusedCorrections } from './result/refused-corrections';
import { toCountedReturns } from './reporting/to-counted-returns';
import { toEffective } from './result/to-effective';

export interface Round {
  readonly plan: Plan;
  readonly appVersion: string;
  readonly period: Period;
  readonly asOf: string;
  /** For everybody who has no day of its own. */
  readonly deadline: string | null;
  readonly returns: readonly FiledReturn[];
  readonly rejected: readonly RejectedFile[];
  /** Files that the bureau chose where a unit sent several. */
  readonly use: ReadonlySet<string>;
  /** What the bureau wrote into the summary before. */
  readonly remarks: RemarksByKey;
  readonly matters: KeptMatters;
  /** What the summary of the period before says of its matters. */
  readonly previousMatters: KeptMatters;
  /** What earlier summaries say of periods before this one. */
  readonly series: readonly SeriesLine[];
  /** Paths of the files in the folder of evidence; absent where none was given. */
  readonly evidence?: readonly string[];
}

function byUnit(returns: readonly FiledReturn[]): ReadonlyMap<string, readonly FiledReturn[]> {
  const units = new Map<string, FiledReturn[]>();
  for (const each of returns) {
    const own = units.get(each.standing.unit);
    if (own) own.push(each);
    else units.set(each.standing.unit, [each]);
  }
  return units;
}

/** Who reported, and of each unit the returns that count. */
export function reportReturns({
  plan,
  period,
  asOf,
  deadline: everybody,
  returns,
  rejected,
  use,
}: Pick<Round, 'plan' | 'period' | 'asOf' | 'deadline' | 'returns' | 'rejected' | 'use'>): {
  counted: ReadonlyMap<string, readonly FiledReturn[]>;
  reporting: readonly ReportingLine[];
} {
  const returned = byUnit(returns);
  const counted = new Map<string, readonly FiledReturn[]>();
  const reporting = toLedgerUnits(plan).flatMap((unit): ReportingLine[] => {
    const deadline = toDeadline(plan, period, unit, everybody);
    const choice = chooseReturns(unit, returned.get(unit) ?? [], deadline, use);
    if (choice.counted.length > 0) counted.set(unit, choice.counted);
    if (choice.lines.length > 0) return [...choice.lines];
    const isEarly = deadline !== null && asOf < deadline;
    return [
      {
        unit,
        issuedTo: null,
        status: 'outstanding',
        file: null,
        filledOn: null,
        submission: null,
        contacts: null,
        rivals: [],
        isAside: false,
        reason: isEarly
          ? { zh: '未报，尚未到报送截止日期。', en: 'Not received; the deadline has not passed.' }
          : { zh: '未报。', en: 'Not received.' },
      },
    ];
  });
  const refused = [...rejected]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, unit, reason, isAside }): ReportingLine => ({
      unit: unit === null ? null : (findUnit(plan, unit)?.name ?? unit),
      issuedTo: null,
      status: 'rejected',
      file,
      filledOn: null,
      submission: null,
      contacts: null,
      rivals: [],
      isAside,
      reason,
    }));
  return { counted, reporting: [...reporting, ...refused] };
}

function toContributions(details: readonly Detail[]): Contribution[] {
  return details.flatMap((detail) => {
    const reading = toEffective(detail);
    return reading.state === 'figure' ? [{ unit: detail.unit, figure: reading.figure, location: detail.location }] : [];
  });
}

/** The row of the original whose figure a repeat shows: the same instance, or else the last one of the period. */
function findSource(rows: readonly IndicatorRow[], row: IndicatorRow): IndicatorRow | undefined {
  const whole = rows.filter(({ part }) => part === null);
  return whole.find(({ instance }) => instance.id === row.instance.id) ?? whole.at(-1);
}

function toResults(
  { plan, period, remarks }: Round,
  entries: EntriesByRow,
  settings: readonly RuleSetting[],
): RatedResult[] {
  const rowsOf = (indicator: Indicator) =>
    toIndicatorRows(plan, { ...indicator, due: toDistrictDue(plan, indicator) }, period, null);
  return plan.indicators.flatMap((indicator) => {
    const original = toOriginal(plan, indicator);
    const reporters = toReporters(plan, original);
    const isRepeat = original.id !== indicator.id;
    const sources = rowsOf(original);
    const collected = new Map<string, readonly Detail[]>();
    /** With the rows above that it is held against. */
    const collectOf = (row: IndicatorRow): readonly Detail[] => {
      const known = collected.get(row.id);
      if (known) return known;
      const above = new Map(
        sources
          .filter(({ id }) => id === row.priorRow || (row.carried?.kind === 'row' && id === row.carried.row))
          .flatMap((each) => collectOf(each).map((detail) => [detail.key, detail] as const)),
      );
      const toOwn = (unit: string) => toOwnRow(plan, original, period, unit, row.id);
      const details = collectDetails(
        row,
        toOwn,
        reporters,
        entries,
        remarks,
        settings,
        (unit) => (id) => above.get(toDetailKey(id, unit)),
      );
      collected.set(row.id, details);
      return details;
    };
    return rowsOf(indicator).flatMap((row): RatedResult[] => {
      const source = isRepeat ? findSource(sources, row) : row;
      if (!source || (isRepeat && row.part !== null)) return [];
      const yardstick = { ...row.yardstick, entry: source.yardstick.entry };
      const details = collectOf(source);
      const counted = details.filter((detail) => detail.counted);
      const collect = toCollect(original);
      const sum =
        collect === 'each' && yardstick.measure !== 'text'
          ? addEach(yardstick, counted)
          : { ...sumFigures(yardstick, counted, row.prior), each: null };
      return [
        {
          row: { ...row, yardstick, carried: source.carried },
          sourceId: source.id,
          repeats: isRepeat ? original.id : null,
          reporters,
          collect,
          ...sum,
          reason: isRepeat
            ? {
                zh: `${toRepeatNote(source.id)}${sum.reason ? `；${sum.reason.zh}` : ''}`,
                en: `The same as ${source.id}, reported there${sum.reason ? `; ${sum.reason.en}` : ''}`,
              }
            : sum.reason,
          contributions: isRepeat ? [] : details,
        },
      ];
    });
  });
}

/**
 * Brings the returns of one round together. The order of returns and rejected files does not matter; every
 * file is in `reporting`, every counted entry in `details`.
 */
export function consolidate(round: Round): DistrictSummary {
  const { plan, period, remarks } = round;
  const { counted: filed, reporting } = reportReturns(round);
  const counted = new Map(
    [...filed].map(([unit, each]) => [unit, mergeReturns(toCountedReturns(each, round.use))] as const),
  );
  const entries = toEntriesByRow(counted);
  const settings = toRulesInForce(plan, period);
  const rated = toResults(round, entries, settings);
  const details = withOrphans(
    rated,
    collectOrphans(
      rated.flatMap(({ contributions }) => contributions),
      remarks,
    ),
  );
  const locate = locateCorrections(details);
  const progress = listProgress(round, counted);
  const across = rated
    .filter(({ repeats }) => repeats === null)
    .flatMap(({ row, collect, contributions }) =>
      checkDistrict(
        {
          row,
          collect,
          counted: toContributions(contributions.filter((detail) => detail.counted)),
          others: toContributions(contributions.filter((detail) => !detail.counted)),
          corrections: listRefusedCorrections(row, contributions, locate),
          missing: contributions
            .filter((detail) => detail.counted && toEffective(detail).state === 'blank')
            .map(({ unit }) => unit),
        },
        settings,
      ),
    );
  const disputes = listDisputes(rated, progress).flatMap(({ dispute, file, explanation }) =>
    checkDispute(dispute, settings).map((finding): FiledFinding => ({
      finding,
      file,
      typed: dispute.sides.map(({ shown }) => shown).join(' / '),
      explanation,
    })),
  );
  const findings: FiledFinding[] = [
    ...[...counted.values()].flatMap((each) => each.findings),
    ...disputes,
    ...across.map((finding): FiledFinding => {
      const { unit, row } = finding.place;
      if (isOfBureau(finding.place)) return { finding, file: '', typed: finding.facts.shown ?? '', explanation: '' };
      const found = entries.get(row ?? '')?.get(unit);
      return {
        finding,
        file: found?.file ?? '',
        typed: found?.entry.shown ?? '',
        explanation: found?.entry.explanation ?? '',
      };
    }),
  ];
  const toCounts = countOpen(findings, rated);
  const results = rated.map((result): Result => {
    const { errors, queries } = toCounts(result.sourceId);
    return { ...result, errors, openQueries: queries };
  });
  const isEarly = (unit: string) => {
    const deadline = toDeadline(plan, period, unit, round.deadline);
    return deadline !== null && round.asOf < deadline;
  };
  const { followUp, lastNumbers } = keepMatters(
    { settings: plan.settings, period, asOf: round.asOf, kept: round.matters, previous: round.previousMatters },
    {
      lines: listFollowUp(plan, period.end, results, progress, findings, reporting, isEarly),
      standings: indexStandings(results, progress, reporting, period.end),
      toStanding: toStandingWords(results),
      toReply: indexReplies(counted),
    },
  );
  const series = mergeSeries(toPresentSeries([...toHandedOnSeries(counted, results), ...round.series], plan)).filter(
    (line) => line.period !== period.id,
  );
  return {
    plan,
    appVersion: round.appVersion,
    period,
    asOf: round.asOf,
    deadline: round.deadline,
    reporting,
    results,
    details,
    series,
    fallen: listFallen(plan, period, results, series),
    progress,
    findings,
    answered: [...counted.values()].flatMap((each) => each.answered),
    followUp,
    lastNumbers,
    revisions: joinRecorded(listRevisions(counted), plan, period.end),
    evidence: round.evidence ? listEvidence(plan, counted, reporting, round.evidence) : null,
    ruleSettings: settings,
  };
}

/** The rows of one indicator stand together, those that only the bureau's remarks keep behind the others. */
function withOrphans(results: readonly RatedResult[], orphans: readonly Detail[]): Detail[] {
  const own = new Map<string, Detail[]>(results.map(({ contributions, row }) => [row.id, [...contributions]]));
  for (const orphan of orphans) own.set(orphan.rowId, [...(own.get(orphan.rowId) ?? []), orphan]);
  return [...own.values()].flat();
}

/** Where in 明细 the 更正值 or 核查值 of an entry stands. */
function locateCorrections(
  details: readonly Detail[],
): (detail: Detail, column: 'correction' | 'check') => Location | null {
  const frame = frameOf(summarySheets.details, detailColumns, details.length);
  const at = new Map(details.map(({ key }, index) => [key, index]));
  return ({ key }, column) => linkTo(frame, column, at.get(key)) ?? null;
}

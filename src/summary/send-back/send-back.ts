import { isOfBureau } from '../../findings/check/correction-hits';
import { toDayText } from '../sheets/read-typed';
import { toA1 } from '../../workbook/book/a1';
import type { Words } from '../../workbook/book/words';
import { findRule } from '../../findings/rule-book';
import { toProblemAndRemedy } from '../../findings/words/to-problem-and-remedy';
import { toSentence } from '../../findings/words/to-sentence';
import type { Severity } from '../../ledger/cell-rule';
import type { Period } from '../../plan/period';
import { toLedgerUnits } from '../../plan/reporting';
import { toDeadline } from '../../plan/to-deadline';
import type { DistrictSummary, FiledFinding, ReportingLine } from '../district-summary';
import { correctedBy, toQueryKey } from '../matters/follow-up';
import { toLightKey } from '../matters/to-light-key';
import { toReplyBy } from '../matters/to-reply-by';
import { toStandingWords } from '../matters/to-standing-words';
import { rowNames } from '../row-names';

/** What one unit gets back: everything in its return that it must correct or explain. */
export interface SendBack {
  readonly unit: string;
  readonly planTitle: string;
  /** Whom to ask, as the plan says; empty where it does not. */
  readonly contact: string;
  readonly period: Period;
  readonly asOf: string;
  readonly deadline: string | null;
  /** The return that counts; null where none does. */
  readonly file: string | null;
  /** 报送次数 of that return. */
  readonly submission: number | null;
  /** Errors first, each kind in the ledger's order. */
  readonly lines: readonly SendBackLine[];
}

export interface SendBackLine {
  /** `指标填报 M5`, or the file's name where the file as a whole is meant. */
  readonly place: string;
  /** Number and name of the indicator or task; empty where none is meant. */
  readonly about: string;
  /** What stands in the cell; empty where it is blank. */
  readonly typed: string;
  readonly problem: Words;
  readonly remedy: Words;
  readonly severity: Severity;
  /** ISO date, or what the bureau typed as 整改期限; else the deadline, or some working days after `asOf`. */
  readonly until: string;
}

function toRejectedLine(
  { file, reason, rivals }: ReportingLine,
  counted: ReportingLine | undefined,
  until: string,
): SendBackLine {
  const { problem, remedy } = toProblemAndRemedy(reason ?? { zh: '', en: '' });
  const base = { place: file ?? '', about: '', typed: '', problem, until };
  if (counted) {
    return {
      ...base,
      severity: 'query',
      remedy: {
        zh: `这个文件没有计入，计入的是“${String(counted.file)}”。数据无误的，不用再报；要改的，请在那一份上改正后重报。`,
        en:
          `This file was not counted; “${String(counted.file)}” was. If its figures ` +
          'are right, nothing is to be done; otherwise correct that one and return it again.',
      },
    };
  }
  const choose: Words = {
    zh: '请告知以哪一份为准；或者改好其中一份，“报送次数”加 1 后重报。',
    en: 'Say which one counts; or correct one of them, add 1 to 报送次数 and return it again.',
  };
  return { ...base, severity: 'error', remedy: rivals.length > 0 ? choose : remedy };
}

/** One line for files that tie: what is to be decided is the same. */
function withoutRepeatedTies(lines: readonly ReportingLine[]): ReportingLine[] {
  return lines.filter(
    ({ rivals }, at) => rivals.length === 0 || lines.findIndex((each) => each.rivals.length > 0) === at,
  );
}

/** The words for a repair that the sentence does not name by itself. */
function addRepairs(remedy: Words, { repairs }: FiledFinding['finding']): Words {
  const shown = repairs.map((repair) => repair.shown);
  // 12 is not named by “例如 1200”
  const named = new Set(remedy.zh.match(/[\d.]+%?|不适用/g));
  if (shown.every((each) => named.has(each))) return remedy;
  return {
    zh: `${remedy.zh}这里可以改为 ${shown.join(' 或 ')}。`,
    en: `${remedy.en} Here that is ${shown.join(' or ')}.`,
  };
}

/**
 * Per unit of the plan, in its order, what is open: errors, queries that neither the unit's words nor a 更正值 answered,
 * and files that could not count. Units with nothing open are left out, and so are those that sent nothing.
 */
export function listSendBacks(summary: DistrictSummary): SendBack[] {
  const { plan, period, asOf, reporting, results, findings, followUp } = summary;
  const nameOf = rowNames(summary);
  const isCorrected = correctedBy(results);
  const toStanding = toStandingWords(results);
  const remedyBy = new Map(followUp.map((line) => [line.key, line.remedyBy]));

  const toUntil = ({ finding }: FiledFinding, still: string): string => {
    const { row, unit } = finding.place;
    const keys = [toQueryKey(finding), toLightKey(row ?? '', unit), toLightKey(row ?? '')];
    const set = keys.map((key) => remedyBy.get(key) ?? '').find((each) => each !== '') ?? '';
    return set === '' ? still : toDayText(set);
  };

  /** Where several files count for the unit, a place is in one of them. */
  const merged = new Set(reporting.flatMap(({ status, unit }) => (status === 'merged' ? [unit] : [])));
  const isOneOfMany = ({ finding, file }: FiledFinding) => file !== '' && merged.has(finding.place.unit);

  // the figure stands under 填的是
  const addStanding = (problem: Words, { row, column, unit }: FiledFinding['finding']['place']): Words => {
    if (column !== 'explanation') return problem;
    const { actual, target, gap } = toStanding({ key: '', unit, indicator: row });
    if (actual === '') return problem;
    const zh = [target && `目标 ${target}`, gap.zh].filter(Boolean).join('，');
    const en = [target && `Target: ${target}`, gap.en].filter(Boolean).join(', ');
    return zh === '' ? problem : { zh: `${problem.zh}${zh}。`, en: `${problem.en} ${en}.` };
  };

  const toLine = (filed: FiledFinding, still: string): SendBackLine => {
    const { rule, severity, place, location, facts } = filed.finding;
    const { problem, remedy } = toProblemAndRemedy(findRule(rule).message);
    const put = (words: Words): Words => ({ zh: toSentence(words, facts, 'zh'), en: toSentence(words, facts, 'en') });
    return {
      place: [
        isOneOfMany(filed) ? filed.file : '',
        location ? `${location.sheet} ${toA1(location.row, location.column)}` : '',
      ]
        .filter(Boolean)
        .join(' '),
      about: [place.row, nameOf(place.row)].filter(Boolean).join(' '),
      typed: filed.typed,
      problem: addStanding(put(problem), filed.finding.place),
      remedy: addRepairs(put(remedy), filed.finding),
      severity,
      until: toUntil(filed, still),
    };
  };

  return toLedgerUnits(plan).flatMap((unit): SendBack[] => {
    const deadline = toDeadline(plan, period, unit, summary.deadline);
    const still = deadline !== null && asOf <= deadline ? deadline : toReplyBy(asOf, plan.settings.daysToReply);
    const own = reporting.filter((line) => line.unit === unit);
    const counted = own.find(({ status }) => status === 'received' || status === 'late');
    const refused = withoutRepeatedTies(own.filter(({ status }) => status === 'rejected'));
    const open = findings.filter(
      ({ finding: { severity, place } }) =>
        place.unit === unit && !isOfBureau(place) && (severity === 'error' || !isCorrected(place)),
    );
    const each = [
      ...refused.map((line) => toRejectedLine(line, counted, still)),
      ...open.map((filed) => toLine(filed, still)),
    ];
    const lines = [
      ...each.filter(({ severity }) => severity === 'error'),
      ...each.filter(({ severity }) => severity === 'query'),
    ];
    if (lines.length === 0) return [];
    return [
      {
        unit,
        planTitle: plan.title,
        contact: plan.contact,
        period,
        asOf,
        deadline,
        file: counted?.file ?? null,
        submission: counted?.submission ?? null,
        lines,
      },
    ];
  });
}

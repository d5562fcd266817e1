import type { Value } from '../../workbook/book/book';
import { fingerprint } from '../../workbook/book/fingerprint';
import type { IndicatorRow } from '../../ledger/ledger';
import type { Finding } from '../../findings/finding';
import { findRule } from '../../findings/rule-book';
import type { Figure } from '../../ledger/yardstick';
import { type Entry, isUnsure } from '../../returns/entry';
import type { MeasuredRow } from '../../returns/measure-row';
import type { Reply } from '../../returns/read-replies';
import type { Return } from '../../returns/unit-return';
import type { CheckedReturn } from '../district-summary';
import { keepText, shorten } from '../keep-text';
import { extractRevisions } from '../revisions/list-revisions';
import { noteFindings, showCell } from './note-findings';
import type { FigureText, IndicatorExtract, ReturnExtract, Standing } from './return-extract';

function toFigureText(figure: Figure): FigureText {
  if (figure.kind === 'value') return { kind: 'value', value: figure.value.toString() };
  return { kind: 'parts', numerator: figure.numerator.toString(), denominator: figure.denominator.toString() };
}

function toIndicator({ row, reading, prior, carried, isVoided }: MeasuredRow): IndicatorExtract {
  const { issued, entries } = row;
  const instance = row.cells.priorInstance?.value;
  return {
    id: issued.id,
    state: isVoided ? 'inError' : reading.state,
    ...(reading.state === 'figure' && { figure: toFigureText(reading.figure) }),
    ...(prior && { prior: toFigureText(prior) }),
    ...(prior && row.isUntouched !== false && typeof instance === 'string' && { priorInstance: instance }),
    ...(carried &&
      (issued.carried?.kind === 'known' || issued.carried?.kind === 'unknown') && { carried: toFigureText(carried) }),
    text: issued.yardstick.measure === 'text' ? keepText(entries.actual) : '',
    shown: showCell(row.cells.actual),
    explanation: keepText(entries.explanation),
    evidence: keepText(entries.evidence),
    location: row.locationOf(issued.yardstick.entry === 'parts' ? 'numerator' : 'actual'),
  };
}

/** A row that the ledger was issued before, or whose figure is nobody's: its unit has reported, and left it blank. */
function toAdded({ id }: Pick<IndicatorRow, 'id'>): IndicatorExtract {
  return { id, state: 'blank', text: '', shown: '', explanation: '', evidence: '', location: null };
}

/** A required row that is gone was not left blank: nobody can say what stood in it. */
function toGone({ indicators }: Return): IndicatorExtract[] {
  return indicators.missingRows
    .filter(({ required }) => required)
    .map(({ id }) => ({ id, state: 'unreadable', text: '', shown: '', explanation: '', evidence: '', location: null }));
}

/** Which lines of the sign-off do not say what they should. */
function toDoubts({ cover: { entries } }: Return, findings: readonly Finding[]): Standing['doubts'] {
  const rules = new Set(findings.map(({ rule }) => findRule(rule).doubts));
  return (['filledOn', 'submission'] as const).filter((line) => isUnsure(entries[line]) || rules.has(line));
}

function toTyped(entries: { readonly [key: string]: Entry | undefined }): [string, Value | null, isUnsure: boolean][] {
  const typed: [string, Value | null, boolean][] = [];
  for (const key in entries) typed.push([key, entries[key]?.typed ?? null, isUnsure(entries[key])]);
  return typed;
}

function toEntryPrints({ tasks, actions, indicators, replies }: Return): [string, string][] {
  const rows = [...tasks.rows, ...actions.rows, ...indicators.rows].map(({ issued, entries }): [string, string] => [
    issued.id,
    fingerprint(JSON.stringify(toTyped(entries))),
  ]);
  return [...rows, ...replies.map((reply): [string, string] => [reply.number, fingerprint(JSON.stringify(reply))])];
}

function keepReply({ number, text, doneBy }: Reply): Reply {
  return { number, text: shorten(text), doneBy: shorten(doneBy) };
}

/** Takes from a checked return what the summary needs, and leaves the workbook behind. */
export function extractReturn(checked: CheckedReturn): { standing: Standing; extract: ReturnExtract } {
  const { unitReturn, issuedTo, rows, findings, answered } = checked;
  const {
    identity,
    cover: { entries: signed },
    tasks,
  } = unitReturn;
  const entryPrints = toEntryPrints(unitReturn);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const doubts = toDoubts(unitReturn, findings);
  return {
    standing: {
      unit: identity.unit,
      issuedTo,
      filledOn: signed.filledOn.kind === 'date' ? signed.filledOn.date : null,
      submission:
        signed.submission.kind === 'number' && !doubts.includes('submission')
          ? signed.submission.value.toNumber()
          : null,
      doubts,
      contacts: { person: keepText(signed.person), phone: keepText(signed.phone), reviewer: keepText(signed.reviewer) },
      contents: fingerprint(JSON.stringify(entryPrints)),
      errors,
      queries: findings.length - errors,
    },
    extract: {
      tasks: tasks.rows.map(({ issued, entries: { status, progress, problems, nextSteps, evidence } }) => ({
        id: issued.id,
        isStatusInError: status?.kind === 'unreadable',
        status: keepText(status),
        progress: keepText(progress),
        problems: keepText(problems),
        nextSteps: keepText(nextSteps),
        evidence: keepText(evidence),
      })),
      indicators: [
        ...rows.map(toIndicator),
        ...[...unitReturn.indicators.addedRows, ...unitReturn.sharedRows].map(toAdded),
        ...toGone(unitReturn),
      ],
      entryPrints,
      findings: noteFindings(checked, findings),
      answered: noteFindings(checked, answered),
      revisions: extractRevisions(checked),
      replies: unitReturn.replies.map(keepReply),
    },
  };
}

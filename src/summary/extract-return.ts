import type { Value } from '../book/book';
import { fingerprint } from '../book/fingerprint';
import type { IndicatorRow } from '../ledger/ledger';
import type { Figure } from '../ledger/yardstick';
import type { Entry } from '../returns/entry';
import type { MeasuredRow } from '../returns/measure-row';
import type { Return } from '../returns/unit-return';
import type { CheckedReturn } from './district-summary';
import { keepText } from './keep-text';
import { extractRevisions } from './list-revisions';
import { noteFindings, showCell } from './note-findings';
import type { FigureText, IndicatorExtract, ReturnExtract, Standing } from './return-extract';

function toFigureText(figure: Figure): FigureText {
  if (figure.kind === 'value') return { kind: 'value', value: figure.value.toString() };
  return { kind: 'parts', numerator: figure.numerator.toString(), denominator: figure.denominator.toString() };
}

function toIndicator({ row, reading, prior, isVoided }: MeasuredRow): IndicatorExtract {
  const { issued, entries } = row;
  const instance = row.cells.priorInstance?.value;
  return {
    id: issued.id,
    state: isVoided ? 'inError' : reading.state,
    ...(reading.state === 'figure' && { figure: toFigureText(reading.figure) }),
    ...(prior && { prior: toFigureText(prior) }),
    ...(prior && row.isUntouched !== false && typeof instance === 'string' && { priorInstance: instance }),
    text: issued.yardstick.measure === 'text' ? keepText(entries.actual) : '',
    shown: showCell(row.cells.actual),
    explanation: keepText(entries.explanation),
    location: row.locationOf(issued.yardstick.entry === 'parts' ? 'numerator' : 'actual'),
  };
}

/** A row that the ledger was issued before: its unit has reported, and left it blank. */
function toAdded({ id }: IndicatorRow): IndicatorExtract {
  return { id, state: 'blank', text: '', shown: '', explanation: '', location: null };
}

function toTyped(entries: { readonly [key: string]: Entry | undefined }): [string, Value | null][] {
  const typed: [string, Value | null][] = [];
  for (const key in entries) typed.push([key, entries[key]?.typed ?? null]);
  return typed;
}

function toEntryPrints({ tasks, actions, indicators }: Return): [string, string][] {
  return [...tasks.rows, ...actions.rows, ...indicators.rows].map(({ issued, entries }) => [issued.id, fingerprint(JSON.stringify(toTyped(entries)))]);
}

/** Takes from a checked return what the summary needs, and leaves the workbook behind. */
export function extractReturn(checked: CheckedReturn): { standing: Standing; extract: ReturnExtract } {
  const { unitReturn, rows, findings, answered } = checked;
  const { identity, filledOn, submission, tasks } = unitReturn;
  const entryPrints = toEntryPrints(unitReturn);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    standing: {
      unit: identity.unit,
      filledOn: filledOn.kind === 'date' ? filledOn.date : null,
      submission: submission.kind === 'number' ? submission.value.toNumber() : null,
      contents: fingerprint(JSON.stringify([filledOn.typed, submission.typed, entryPrints])),
      errors,
      queries: findings.length - errors,
    },
    extract: {
      tasks: tasks.rows.map(({ issued, entries: { status, progress, problems, nextSteps, evidence } }) => ({
        id: issued.id,
        status: keepText(status),
        progress: keepText(progress),
        problems: keepText(problems),
        nextSteps: keepText(nextSteps),
        evidence: keepText(evidence),
      })),
      indicators: [...rows.map(toIndicator), ...unitReturn.indicators.addedRows.map(toAdded)],
      entryPrints,
      findings: noteFindings(checked, findings),
      answered: noteFindings(checked, answered),
      revisions: extractRevisions(checked),
    },
  };
}

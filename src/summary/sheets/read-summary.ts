import type { Book, Cell } from '../../workbook/book/book';
import { Fault } from '../../workbook/book/fault';
import { type FoundRow, readTable, squeeze } from '../../workbook/book/read-table';
import {
  detailColumns,
  explainedWords,
  followUpColumns,
  type FollowUpKey,
  followUpWords,
  summarySheets,
} from './summary-columns';
import { type RemarksByKey, toDetailKey } from '../result/collect-details';
import type { FollowUpLine } from '../district-summary';
import type { RemediesByKey } from '../matters/follow-up';
import { readRemarks } from '../result/read-remarks';
import { readTyped, readWords } from './read-typed';
import { isSummary, readRound } from './summary-identity';

export interface KeptSummary {
  readonly planId: string;
  readonly period: string;
  readonly remarks: RemarksByKey;
  readonly remedies: RemediesByKey;
}

function toText(cell: Cell | undefined): string {
  const value = cell?.value;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function toKind(word: string): FollowUpLine['kind'] {
  const found = Object.entries(followUpWords).find(([, each]) => each === word)?.[0];
  return (found ?? 'query') as FollowUpLine['kind'];
}

function toIsExplained(word: string): boolean | null {
  return word === explainedWords.yes ? true : word === explainedWords.no ? false : null;
}

function toRemedies(rows: readonly FoundRow<FollowUpKey>[]): RemediesByKey {
  return new Map(
    rows.flatMap(({ cells }) => {
      const remedyBy =
        typeof cells.remedyBy?.value === 'number' ? cells.remedyBy.value : (readTyped(cells.remedyBy) ?? '');
      const remedy = readWords(cells.remedy);
      const key = toText(cells.key);
      if (key === '' || (remedyBy === '' && remedy === '')) return [];
      const task = Number(toText(cells.task).slice(1));
      const reason = toText(cells.reason);
      const line = {
        key,
        unit: toText(cells.unit),
        task: toText(cells.task) === '' || Number.isNaN(task) ? null : task,
        indicator: toText(cells.indicator) || null,
        kind: toKind(toText(cells.kind)),
        reason: { zh: reason, en: reason },
        standing: {
          actual: toText(cells.actual),
          target: toText(cells.target),
          gap: { zh: toText(cells.gap), en: toText(cells.gap) },
        },
        isExplained: toIsExplained(toText(cells.isExplained)),
        explanation: toText(cells.explanation),
      };
      return [[key, { line, remedy, remedyBy }] as const];
    }),
  );
}

/**
 * Reads back what the bureau wrote into a summary. Throws a Fault `notSummary` where
 * the workbook is none of ours.
 */
export function readSummary(book: Book): KeptSummary {
  const details = book.sheets.find(({ name }) => name === summarySheets.details);
  const table = details && readTable(details, detailColumns, 'rowId');
  if (!table || !isSummary(book) || table.positions.unit === undefined || table.positions.correction === undefined) {
    throw new Fault('notSummary', {
      zh: '这个文件不是本系统生成的汇总表。为免覆盖别的文件，没有写入；请换一个文件名。',
      en: 'This file is not a summary that was made here. Nothing was written, so as not to overwrite it; choose another name.',
    });
  }
  const { planId, period } = readRound(book);
  const rows = table.rows.map(({ cells }) => ({
    cells,
    rowId: squeeze(cells.rowId?.value),
    unit: toText(cells.unit).trim(),
  }));
  const followUp = book.sheets.find(({ name }) => name === summarySheets.followUp);
  return {
    planId,
    period,
    remarks: new Map(
      rows.flatMap(({ cells, rowId, unit }) => {
        const remarks = readRemarks(cells);
        const isEmpty = remarks.correction === null && remarks.correctionReason === '' && remarks.instruction === '';
        return isEmpty
          ? []
          : [[toDetailKey(rowId, unit), { ...remarks, rowId, unit, name: toText(cells.name) }] as const];
      }),
    ),
    remedies: toRemedies((followUp && readTable(followUp, followUpColumns, 'unit'))?.rows ?? []),
  };
}

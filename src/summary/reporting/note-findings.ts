import { Decimal } from 'decimal.js';
import { toIsoDate } from '../../workbook/book/date';
import type { Cell } from '../../workbook/book/book';
import type { Finding } from '../../findings/finding';
import { showFigure, showTypedPercent } from '../../findings/words/show-figure';
import { toValue } from '../../ledger/yardstick';
import type { ReturnRow } from '../../returns/unit-return';
import { headerOf } from '../../findings/entry-columns';
import type { CheckedReturn, NotedFinding } from '../district-summary';
import { keepText } from '../keep-text';
import { toShownNumber } from '../to-shown-number';

/** Characters; enough to find the place again. */
const longest = 120;

/** A cell as people see it; empty where it is blank. */
export function showCell(cell: Pick<Cell, 'value' | 'style'> | undefined): string {
  const value = cell?.value;
  const format = cell?.style?.numberFormat ?? '';
  if (typeof value === 'number') {
    if (format.includes('%')) return showTypedPercent(new Decimal(value));
    return /[yd]/i.test(format) && value >= 1 && value < 2_958_466
      ? toIsoDate(value)
      : String(toShownNumber(new Decimal(value)));
  }
  if (typeof value === 'boolean') return String(value).toUpperCase();
  const text = typeof value === 'object' ? value.error : (value ?? '');
  return text.length > longest ? `${text.slice(0, longest)}……` : text;
}

/** Findings of one return with what stands in the cell, and what the unit wrote about the row. */
export function noteFindings({ unitReturn, rows }: CheckedReturn, findings: readonly Finding[]): NotedFinding[] {
  if (findings.length === 0) return [];
  const { tasks, actions, indicators } = unitReturn;
  const byId = new Map<string, Pick<ReturnRow<unknown, string>, 'cells' | 'entries'>>(
    [...tasks.rows, ...actions.rows, ...indicators.rows].map((row) => [row.issued.id, row]),
  );
  const cover = new Map<string | null, Cell['value'] | null>([
    ['filledOn', unitReturn.cover.entries.filledOn.typed],
    ['submission', unitReturn.cover.entries.submission.typed],
  ]);

  const showPlace = ({ row, column }: Finding['place']): string => {
    if (row === null) return showCell({ value: cover.get(column) ?? '' });
    const shared = unitReturn.sharedRows.find(({ id }) => id === row);
    const shown = shared?.shown ?? showCell(byId.get(row)?.cells[column ?? '']);
    if (shown !== '' || column !== 'explanation') return shown;
    // where an explanation is missing, the figure that wants it
    const measured = rows.find((each) => each.row.issued.id === row);
    if (measured?.reading.state !== 'figure' || measured.row.issued.yardstick.measure === 'yesNo') return '';
    return `${headerOf('actual')} ${showFigure(measured.row.issued.yardstick, toValue(measured.reading.figure))}`;
  };

  return findings.map((finding) => {
    const entries = byId.get(finding.place.row ?? '')?.entries;
    return {
      finding,
      typed: showPlace(finding.place),
      explanation: keepText(entries?.explanation) || keepText(entries?.problems),
    };
  });
}

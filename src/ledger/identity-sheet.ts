import type { Sheet } from '../workbook/book/book';
import { styles } from '../workbook/book/style';
import { blankSheet, type Column, drawCell, drawTable, type Frame } from '../workbook/book/table';
import { sheetNames } from './ledger-columns';
import { toIndicatorConstants } from './indicator-sheet';
import type { Identity, Ledger } from './ledger';
import { toRowPrint } from './row-print';
import { toActionConstants, toTaskConstants } from './task-sheet';
import { toTerms, toTermsText } from './terms';

/** The first cell of `_ledger`; nothing else makes a workbook one of ours. */
export const signature = 'district-ledger/1';

/** The labels of `_ledger`, one row each under the signature. */
export const identityLabels: readonly (readonly [keyof Identity | 'deadline', string])[] = [
  ['planId', 'plan'],
  ['planFingerprint', 'plan fingerprint'],
  ['appVersion', 'version'],
  ['unit', 'unit'],
  ['period', 'period'],
  ['deadline', 'deadline'],
];

export type PrintKey = 'id' | 'sheet' | 'print' | 'terms' | 'definition';

export const printColumns: readonly Column<PrintKey>[] = [
  { key: 'id', header: 'row', width: 16 },
  { key: 'sheet', header: 'sheet', width: 16 },
  { key: 'print', header: 'print', width: 20 },
  { key: 'terms', header: 'terms', width: 20 },
  { key: 'definition', header: 'definition', width: 20 },
];

/** `_ledger`: who this workbook is, and what its locked rows said when it was issued. Plain cells survive every re-save. */
export function drawIdentitySheet(ledger: Ledger): Sheet {
  const rows = [
    ...ledger.tasks.map((row) => ({ id: row.id, sheet: sheetNames.tasks, print: toRowPrint(toTaskConstants(row)) })),
    ...ledger.actions.map((row) => ({
      id: row.id,
      sheet: sheetNames.actions,
      print: toRowPrint(toActionConstants(row)),
    })),
    ...ledger.indicators.map((row) => ({
      id: row.id,
      sheet: sheetNames.indicators,
      print: toRowPrint(toIndicatorConstants(row)),
      terms: toTermsText(toTerms(row)),
      definition: row.definition || undefined,
    })),
  ];
  const frame: Frame = {
    sheet: sheetNames.identity,
    columns: printColumns,
    headerRow: identityLabels.length + 2,
    count: rows.length,
  };
  const values = { ...ledger.identity, deadline: ledger.deadline ?? '' };
  return {
    ...blankSheet(sheetNames.identity),
    visibility: 'veryHidden',
    cells: [
      drawCell(0, 0, signature),
      ...identityLabels.flatMap(([key, label], at) => [
        drawCell(at + 1, 0, label),
        drawCell(at + 1, 1, values[key], { numberFormat: '@' }),
      ]),
      ...drawTable(frame, styles.header, rows),
    ],
  };
}

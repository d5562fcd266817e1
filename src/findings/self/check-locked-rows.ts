import { toAddress } from '../../book/address';
import type { Book } from '../../book/book';
import { readTable } from '../../book/read-table';
import type { Words } from '../../book/fault';
import { sheetNames } from '../../ledger/columns';
import { printColumns } from '../../ledger/identity-sheet';
import { toCellsPrint } from '../../ledger/row-print';
import type { Facts } from '../finding';
import { findRule } from '../rule-book';
import { toSentence } from '../to-sentence';
import { findSheet, type OwnCells, type OwnTable, toWords } from './read-own-rows';
import type { SelfFinding } from './self-check';

export function toWordsOf(rule: string, facts: Facts): Words {
  const { message } = findRule(rule);
  return { zh: toSentence(message, facts, 'zh'), en: toSentence(message, facts, 'en') };
}

function isAsIssued(cells: OwnCells, locked: OwnTable['locked'], print: string): boolean {
  return locked.some((keys) => toCellsPrint(cells, keys) === print);
}

/**
 * Headers of columns that are gone. Rules come and go between versions, so a missing rule column says nothing, but the
 * count of errors tells: it breaks when a rule column is deleted.
 */
function findLost(columns: OwnTable['columns'], found: NonNullable<OwnTable['found']>): string[] {
  const visible = columns.filter(({ key, hidden }) => hidden !== true && found.positions[key] === undefined).map(({ header }) => header);
  const isBroken = found.rows.some(({ cells }) => toWords(cells.id) !== '' && typeof cells.errorCount?.value !== 'number');
  return isBroken && visible.length === 0 ? ['校验结果'] : visible;
}

/** What no formula can say: rows that are gone, doubled, or no longer as they were issued. */
export function checkLockedRows(book: Book, tables: readonly OwnTable[]): SelfFinding[] {
  const identity = findSheet(book, sheetNames.identity);
  const prints = (identity && readTable(identity, printColumns, 'print'))?.rows ?? [];
  const base = { name: '', location: null, repairs: [] } as const;
  return tables.flatMap(({ sheet, locked, nameKey, found, columns }): SelfFinding[] => {
    const issued = prints.filter(({ cells }) => toWords(cells.sheet) === sheet).map(({ cells }) => ({ id: toWords(cells.id), print: toWords(cells.print) }));
    if (!found) {
      if (issued.length === 0) return [];
      return [{ ...base, rule: 'sheet-missing', severity: 'error', sheet, row: null, sentence: toWordsOf('sheet-missing', { sheet }) }];
    }
    const lost = findLost(columns, found);
    const withoutColumns: SelfFinding[] =
      lost.length === 0
        ? []
        : [{ ...base, rule: 'column-missing', severity: 'error', sheet, row: null, sentence: toWordsOf('column-missing', { sheet, columns: lost.slice(0, 6).join('、') }) }];
    const rows = issued.flatMap(({ id, print }): SelfFinding[] => {
      const own = found.rows.filter(({ cells }) => toWords(cells.id) === id);
      const [first, second] = own;
      if (!first) {
        return [{ ...base, rule: 'row-missing', severity: 'error', sheet, row: id, sentence: toWordsOf('row-missing', { sheet, id, name: id }) }];
      }
      const at = { sheet, row: first.row, column: found.positions.id ?? 0 };
      const named = { ...base, sheet, row: id, name: toWords(first.cells[nameKey]), location: at };
      return [
        ...(second ? [{ ...named, rule: 'row-doubled', severity: 'error' as const, sentence: toWordsOf('row-doubled', { id, other: toAddress(second.row, at.column) }) }] : []),
        ...(lost.length > 0 || isAsIssued(first.cells, locked, print) ? [] : [{ ...named, rule: 'locked-row-changed', severity: 'error' as const, sentence: toWordsOf('locked-row-changed', {}) }]),
      ];
    });
    return [...withoutColumns, ...rows];
  });
}

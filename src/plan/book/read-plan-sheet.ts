import { z } from 'zod';
import { toA1 } from '../../workbook/book/a1';
import type { Book, Cell } from '../../workbook/book/book';
import { toIsoDate } from '../../workbook/book/date';
import { Fault } from '../../workbook/book/fault';
import type { Words } from '../../workbook/book/words';
import { type FoundRow, type FoundTable, readTable, squeeze } from '../../workbook/book/read-table';
import type { Column } from '../../workbook/book/table';
import { splitNames } from '../split-names';

/** A date cell, or a date written as 2025-12-31. */
export function toDate(value: Cell['value']): string | undefined {
  if (typeof value === 'number') return value >= 1 && value < 2958466 ? toIsoDate(value) : undefined;
  const text = typeof value === 'string' ? value.trim() : '';
  return z.iso.date().safeParse(text).success ? text : undefined;
}

/** Reads cells of one table and remembers what it could not read, with the place. */
export function reader<Key extends string>(sheet: string, table: FoundTable<Key>, problems: Words[]) {
  const complain = (row: FoundRow<Key>, key: Key, zh: string, en: string) => {
    const place = `${sheet}!${toA1(row.row, table.positions[key] ?? 0)}`;
    problems.push({ zh: `${place}：${zh}`, en: `${place}: ${en}` });
  };
  const valueOf = (row: FoundRow<Key>, key: Key): Cell['value'] => row.cells[key]?.value;
  const text = (row: FoundRow<Key>, key: Key): string => {
    const value = valueOf(row, key);
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  };
  return {
    complain,
    text,
    /** Without the marks that programs write in their own way; empty where there is none. */
    formula: (row: FoundRow<Key>, key: Key): string => (row.cells[key]?.formula ?? '').replace(/[='$\s]/g, ''),
    name: (row: FoundRow<Key>, key: Key) => squeeze(valueOf(row, key)),
    list: (row: FoundRow<Key>, key: Key) => splitNames(text(row, key)),
    figure: (row: FoundRow<Key>, key: Key): number | null => {
      const value = valueOf(row, key);
      if (value === undefined || (typeof value === 'string' && value.trim() === '')) return null;
      if (typeof value === 'number') return value;
      complain(row, key, `“${squeeze(value)}”不是数字。`, `“${squeeze(value)}” is not a number.`);
      return null;
    },
    date: (row: FoundRow<Key>, key: Key): string | null => {
      const value = valueOf(row, key);
      const date = toDate(value);
      if (date !== undefined) return date;
      if (value !== undefined && squeeze(value) !== '')
        complain(row, key, `“${squeeze(value)}”不是日期。`, `“${squeeze(value)}” is not a date.`);
      return null;
    },
    word: <Code extends string>(
      row: FoundRow<Key>,
      key: Key,
      words: Readonly<Record<Code, string>>,
      otherwise: NoInfer<Code>,
    ): Code => {
      const typed = squeeze(valueOf(row, key));
      if (typed === '') return otherwise;
      const code = (Object.keys(words) as Code[]).find((each) => words[each] === typed);
      if (code !== undefined) return code;
      const options: string = Object.values<string>(words).join('、');
      complain(row, key, `“${typed}”不在列表中，应为：${options}。`, `“${typed}” is none of ${options}.`);
      return otherwise;
    },
  };
}

/** The table on a sheet, with at least the columns in `needed`; its first one anchors the header row. */
export function demand<Key extends string>(
  book: Book,
  name: string,
  columns: readonly Column<Key>[],
  needed: readonly [Key, ...Key[]],
): FoundTable<Key> {
  const sheet = book.sheets.find((each) => each.name === name);
  const table = sheet && readTable(sheet, columns, needed[0]);
  const lost = table?.missing.filter(({ key }) => needed.includes(key)).map(({ header }) => header) ?? [];
  if (lost.length > 0) {
    throw new Fault('notPlan', {
      zh: `方案工作簿的工作表“${name}”少了这些列：${lost.join('、')}。请把表头补回来。`,
      en: `The sheet “${name}” of the plan workbook lacks these columns: ${lost.join(', ')}. Put their headers back.`,
    });
  }
  if (table) return table;
  throw new Fault('notPlan', {
    zh: `这不是方案工作簿：找不到工作表“${name}”，或者它的表头不见了。请用 read-plan 生成的方案工作簿。`,
    en: `This is not a plan workbook: the sheet “${name}” or its header row is missing. Use a workbook made by read-plan.`,
  });
}

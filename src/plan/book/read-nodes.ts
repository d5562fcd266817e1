import type { Book } from '../../workbook/book/book';
import type { Words } from '../../workbook/book/words';
import type { Plan } from '../plan';
import { nodeCadenceWords, planNodeColumns, type PlanNodeKey, planSheets } from './plan-columns';
import { readClause } from './clause-columns';
import { type PlanEnd, readDue } from './read-due';
import { demand, reader } from './read-plan-sheet';

/** The rows of `节点`; none where the workbook is older than that sheet. */
export function readNodes(book: Book, planEnd: PlanEnd, problems: Words[]): Plan['nodes'] {
  if (!book.sheets.some(({ name }) => name === planSheets.nodes)) return [];
  const table = demand(book, planSheets.nodes, planNodeColumns, ['id', 'name', 'due', 'owners']);
  const read = reader<PlanNodeKey>(planSheets.nodes, table, problems);
  return table.rows.map((row) => {
    const id = read.name(row, 'id');
    if (id === '')
      read.complain(row, 'id', '节点编号空着，例如填 N-1。', 'The node has no number; enter one like N-1.');
    if (read.name(row, 'name') === '')
      read.complain(row, 'name', '事项空着，请写要办什么。', 'The node does not say what is to be done.');
    return {
      id,
      name: read.text(row, 'name'),
      cadence: read.word(row, 'cadence', nodeCadenceWords, 'byEnd'),
      ...readDue<PlanNodeKey>(read, row, planEnd),
      owners: read.list(row, 'owners'),
      evidence: read.text(row, 'evidence'),
      clause: readClause<PlanNodeKey>(read, row),
    };
  });
}

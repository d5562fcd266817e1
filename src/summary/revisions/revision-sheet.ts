import type { Sheet } from '../../workbook/book/book';
import { styles } from '../../workbook/book/style';
import { type Column, drawTable } from '../../workbook/book/table';
import { summarySheets } from '../sheets/summary-sheets';
import type { DistrictSummary } from '../district-summary';
import { frameOf, frameSummarySheet } from '../sheets/frame-summary-sheet';
import type { RevisionAct } from '../../plan/revisions/compare-plans';
import { joinSome } from '../join-some';
import { revisionWords } from './list-revisions';

type RevisionKey = 'id' | 'name' | 'what' | 'was' | 'is' | keyof RevisionAct | 'effect' | 'units';

const columns: readonly Column<RevisionKey>[] = [
  { key: 'id', header: '编号', width: 13, style: styles.centred },
  { key: 'name', header: '名称', width: 26, style: styles.fixed },
  { key: 'what', header: '修订内容', width: 11, style: styles.centred },
  { key: 'was', header: '原为', width: 22, style: styles.fixed },
  { key: 'is', header: '改为', width: 22, style: styles.fixed },
  { key: 'date', header: '修订日期', width: 12, style: styles.centred },
  { key: 'number', header: '文号', width: 20, style: styles.fixed },
  { key: 'from', header: '自报告期', width: 10, style: styles.centred },
  { key: 'reason', header: '原因', width: 20, style: styles.fixed },
  { key: 'effect', header: '怎么处理', width: 22, style: styles.fixed },
  { key: 'units', header: '台账是修订前下发的单位', width: 30, style: styles.fixed },
];

/** What the acts say of it, each once; where several differ, one below the other. */
function toActWords(acts: readonly RevisionAct[], key: keyof RevisionAct): string {
  return [...new Set(acts.map((act) => act[key] ?? ''))].filter(Boolean).join('\n');
}

/** `修订对照`: what was changed in the plan, by what, and whose ledgers are older; none where nothing was. */
export function drawRevisionSheet(summary: DistrictSummary): Sheet[] {
  const { revisions } = summary;
  if (revisions.length === 0) return [];
  const frame = frameOf(summarySheets.revisions, columns, revisions.length);
  const rows = revisions.map(({ id, name, what, was, is, effect, units, acts }) => {
    const { text, left } = joinSome(units, '、');
    return {
      id,
      name,
      what,
      was,
      is,
      date: toActWords(acts, 'date'),
      number: toActWords(acts, 'number'),
      from: toActWords(acts, 'from'),
      reason: toActWords(acts, 'reason'),
      effect: revisionWords[effect],
      units: left > 0 ? `${text}等${String(units.length)}个` : text,
    };
  });
  const note =
    '本期起用的修订，一处一行。有的台账是修订前下发的，逐行按现行方案对照；没有变的行照常计入。没有文号和原因的，方案的“修订”表里没有记。';
  return [frameSummarySheet(frame, summary, note, drawTable(frame, styles.header, rows), 1)];
}

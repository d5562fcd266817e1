import type { Sheet } from '../../workbook/book/book';
import { styles } from '../../workbook/book/style';
import { type Column, drawTable } from '../../workbook/book/table';
import { summarySheets } from '../sheets/summary-columns';
import type { DistrictSummary } from '../district-summary';
import { frameOf, frameSummarySheet } from '../sheets/frame-summary-sheet';
import { joinSome } from '../join-some';
import { revisionWords } from './list-revisions';

type RevisionKey = 'id' | 'name' | 'what' | 'was' | 'is' | 'effect' | 'units';

const columns: readonly Column<RevisionKey>[] = [
  { key: 'id', header: '编号', width: 13, style: styles.centred },
  { key: 'name', header: '名称', width: 26, style: styles.fixed },
  { key: 'what', header: '修订内容', width: 11, style: styles.centred },
  { key: 'was', header: '台账上写的', width: 26, style: styles.fixed },
  { key: 'is', header: '现行方案', width: 26, style: styles.fixed },
  { key: 'effect', header: '怎么处理', width: 26, style: styles.fixed },
  { key: 'units', header: '台账是修订前下发的单位', width: 40, style: styles.fixed },
];

/** `修订对照`: what the plan says otherwise since some of the ledgers were issued; none where all are of the plan in force. */
export function drawRevisionSheet(summary: DistrictSummary): Sheet[] {
  const { revisions } = summary;
  if (revisions.length === 0) return [];
  const frame = frameOf(summarySheets.revisions, columns, revisions.length);
  const rows = revisions.map(({ id, name, what, was, is, effect, units }) => {
    const { text, left } = joinSome(units, '、');
    return {
      id,
      name,
      what,
      was,
      is,
      effect: revisionWords[effect],
      units: left > 0 ? `${text}等${String(units.length)}个` : text,
    };
  });
  const note = '有的台账是方案修订前下发的，逐行按现行方案对照；没有变的行照常计入。';
  return [frameSummarySheet(frame, summary, note, drawTable(frame, styles.header, rows), 1)];
}

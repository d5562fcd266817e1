import { styles } from '../../workbook/book/style';
import type { Column } from '../../workbook/book/table';

export type EvidenceKey = 'unit' | 'rowId' | 'name' | 'named' | 'state' | 'files';

export const evidenceColumns: readonly Column<EvidenceKey>[] = [
  { key: 'unit', header: '单位', width: 18, style: styles.fixed },
  { key: 'rowId', header: '编号', width: 13, style: styles.centred },
  { key: 'name', header: '名称', width: 26, style: styles.fixed },
  { key: 'named', header: '写明的佐证材料', width: 36, style: styles.fixed },
  { key: 'state', header: '核对情况', width: 10, style: styles.centred },
  { key: 'files', header: '找到的文件', width: 46, style: styles.fixed },
];

export type EvidenceCountKey = 'evidencePresent' | 'evidenceOf' | 'evidenceUnnamed';

/** In `报送情况`, where a folder of evidence was given. */
export const evidenceCountColumns: readonly Column<EvidenceCountKey>[] = [
  { key: 'evidencePresent', header: '佐证齐', width: 8, style: styles.centred },
  { key: 'evidenceOf', header: '佐证应有', width: 9, style: styles.centred },
  { key: 'evidenceUnnamed', header: '佐证未写明', width: 10, style: styles.centred },
];

/** What 核对情况 says. */
export const evidenceWords = { present: '齐', missing: '缺', unnamed: '未写明', unclaimed: '无人写到' } as const;

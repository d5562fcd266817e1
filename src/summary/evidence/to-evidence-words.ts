import type { Words } from '../../workbook/book/words';
import { summarySheets } from '../sheets/summary-sheets';
import { countAllEvidence } from './count-all-evidence';
import type { Evidence } from './evidence';

/** How much of the evidence that is named is there. */
export function toEvidenceWords(evidence: Evidence): Words {
  const { present, of, unnamed, unclaimed } = countAllEvidence(evidence);
  return {
    zh:
      `佐证材料应有 ${String(of)} 份：齐 ${String(present)}，缺 ${String(of - present)}；没有写明文件名的 ${String(unnamed)} 处，` +
      `没有单位写到的文件 ${String(unclaimed)} 个，见“${summarySheets.evidence}”`,
    en:
      `Evidence: ${String(of)} files named, ${String(present)} there, ${String(of - present)} missing; ` +
      `${String(unnamed)} rows name no file, ${String(unclaimed)} files are named by nobody (${summarySheets.evidence})`,
  };
}

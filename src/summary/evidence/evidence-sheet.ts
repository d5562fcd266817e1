import type { Sheet } from '../../workbook/book/book';
import { colours, styles } from '../../workbook/book/style';
import { type Contents, drawTable } from '../../workbook/book/table';
import type { DistrictSummary, ReportingLine } from '../district-summary';
import { joinSome } from '../join-some';
import { findUnitLines } from '../reporting/rank-units';
import { rowNames } from '../row-names';
import { frameOf, frameSummarySheet, toWordHighlights } from '../sheets/frame-summary-sheet';
import { summarySheets } from '../sheets/summary-sheets';
import { countAllEvidence } from './count-all-evidence';
import type { Evidence } from './evidence';
import { type EvidenceCountKey, evidenceColumns, type EvidenceKey, evidenceWords } from './evidence-columns';

function toNote(evidence: Evidence): string {
  const { present, of, unnamed, unclaimed } = countAllEvidence(evidence);
  return (
    `应有 ${String(of)} 份：齐 ${String(present)} 份，缺 ${String(of - present)} 份；没有写明文件名的 ${String(unnamed)} 处；` +
    `没有单位写到的文件 ${String(unclaimed)} 个，列在最后。只核对文件名，没有打开文件；` +
    '放在以单位命名的文件夹里的，只算这个单位的。'
  );
}

function toFiles(files: readonly string[]): string {
  const { text, left } = joinSome(files, '\n');
  return left > 0 ? `${text}\n等 ${String(files.length)} 个` : text;
}

/** `佐证材料`: what each row names, and under it the files that nobody names; none where no folder was given. */
export function drawEvidenceSheet(summary: DistrictSummary): Sheet[] {
  const { evidence } = summary;
  if (evidence === null) return [];
  const nameOf = rowNames(summary);
  const rows = [
    ...evidence.lines.map(({ unit, rowId, named, state, files }): Contents<EvidenceKey> => ({
      unit,
      rowId,
      name: nameOf(rowId),
      named,
      state: evidenceWords[state],
      files: toFiles(files) || undefined,
    })),
    ...evidence.unclaimed.map(({ unit, file }): Contents<EvidenceKey> => ({
      unit: unit ?? undefined,
      state: evidenceWords.unclaimed,
      files: file,
    })),
  ];
  const frame = frameOf(summarySheets.evidence, evidenceColumns, rows.length);
  const sheet = frameSummarySheet(frame, summary, toNote(evidence), drawTable(frame, styles.header, rows), 3);
  return [
    {
      ...sheet,
      highlights: toWordHighlights(frame, 'state', {
        [evidenceWords.present]: colours.met,
        [evidenceWords.missing]: colours.unmet,
        [evidenceWords.unnamed]: colours.behind,
        [evidenceWords.unclaimed]: colours.unreported,
      }),
    },
  ];
}

/** How much of a unit's evidence is there, on the line of `报送情况` that speaks for it. */
export function toEvidenceCounts({
  evidence,
  reporting,
}: DistrictSummary): (line: ReportingLine) => Contents<EvidenceCountKey> {
  const lines = findUnitLines(reporting);
  return (line) => {
    const counts = evidence?.counts.get(lines.get(line) ?? '');
    return counts ? { evidencePresent: counts.present, evidenceOf: counts.of, evidenceUnnamed: counts.unnamed } : {};
  };
}

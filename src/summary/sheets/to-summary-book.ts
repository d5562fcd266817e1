import type { Book, Sheet } from '../../workbook/book/book';
import { blankSheet, drawCell } from '../../workbook/book/table';
import { toPlanFingerprint } from '../../ledger/draw-up-ledger';
import { listOwnDeadlines } from '../../plan/to-deadline';
import { summarySheets } from './summary-sheets';
import { drawDetailSheet } from '../result/detail-sheet';
import type { DistrictSummary } from '../district-summary';
import { drawEvidenceSheet } from '../evidence/evidence-sheet';
import { drawFindingSheet, drawReportingSheet } from './draw-list-sheets';
import { drawProgressSheet } from './progress-sheet';
import { drawFollowUpSheet } from '../matters/follow-up-sheet';
import { drawOverviewSheet } from '../overview/overview-sheet';
import { drawResultSheet } from '../result/result-sheet';
import { drawRevisionSheet } from '../revisions/revision-sheet';
import { drawFallenSheet } from '../series/fallen-sheet';
import { drawSeriesSheet } from '../series/series-sheet';
import { identityLabels, ownDeadlineLabel, summarySignature, toLastNumbersText } from './summary-identity';

function drawIdentitySheet({ plan, period, appVersion, deadline, asOf, lastNumbers }: DistrictSummary): Sheet {
  const values: Readonly<Record<keyof typeof identityLabels, string | null>> = {
    planId: plan.id,
    planTitle: plan.title,
    fingerprint: toPlanFingerprint(plan),
    version: appVersion,
    period: period.id,
    deadline,
    asOf,
    lastNumbers: toLastNumbersText(lastNumbers) || null,
  };
  const lines = Object.entries(identityLabels).flatMap(([key, label]) => {
    const value = values[key as keyof typeof identityLabels];
    return value === null ? [] : [[label, value]];
  });
  const own = [...listOwnDeadlines(plan, period, deadline)].map(([unit, date]) => [ownDeadlineLabel, unit, date]);
  return {
    ...blankSheet(summarySheets.identity),
    visibility: 'veryHidden',
    cells: [
      drawCell(0, 0, summarySignature),
      ...[...lines, ...own].flatMap(([label, ...values], at) => [
        drawCell(at + 1, 0, label),
        ...values.map((value, column) => drawCell(at + 1, column + 1, value, { numberFormat: '@' })),
      ]),
    ],
  };
}

/** The summary as a workbook; formulas carry no cached values yet. */
export function toSummaryBook(summary: DistrictSummary): Book {
  const details = drawDetailSheet(summary);
  const results = drawResultSheet(summary, details.frame);
  const series = drawSeriesSheet(summary);
  const targets = { details: details.frame, results: results.frame };
  return {
    title: `${summary.plan.title} ${summary.period.id} 汇总`,
    names: [],
    sheets: [
      drawOverviewSheet(summary, results.frame),
      results.sheet,
      drawProgressSheet(summary),
      drawReportingSheet(summary, details.frame),
      ...drawEvidenceSheet(summary),
      ...drawRevisionSheet(summary),
      drawFindingSheet(summary, targets),
      drawFollowUpSheet(summary, targets),
      ...drawFallenSheet(summary, results.frame),
      details.sheet,
      ...(series ? [series] : []),
      drawIdentitySheet(summary),
    ],
  };
}

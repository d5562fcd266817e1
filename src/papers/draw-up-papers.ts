import { drawUpAcceptanceApplication } from './acceptance-application';
import { drawUpCircular } from './circular';
import type { Paper, PaperKind } from './paper';
import type { PaperRound } from './paper-round';
import { drawUpSelfReport } from './self-report';
import { drawUpSupervisionNotices } from './supervision-notice';

/** Papers of a kind from a round; without 督办单 where there is nothing to follow up. */
export function drawUpPapers(kind: PaperKind, round: PaperRound): readonly Paper[] {
  switch (kind) {
    case 'supervisionNotice':
      return drawUpSupervisionNotices(round);
    case 'circular':
      return [drawUpCircular(round)];
    case 'selfReport':
      return [drawUpSelfReport(round)];
    case 'acceptanceApplication':
      return [drawUpAcceptanceApplication(round)];
  }
}

import type { Sheet } from '../../workbook/book/book';
import type { Contents } from '../../workbook/book/table';
import { choice, date, dates, tableSheet } from './draw-sheet';
import type { Revision } from '../plan';
import { toFieldHeader } from '../revisions/revised-fields';
import { revisedKindWords, revisionColumns, type RevisionKey } from './plan-columns';
import { planSheets } from './plan-sheets';

function toContents(revision: Revision): Contents<RevisionKey> {
  return {
    date: date(revision.date),
    number: revision.number || undefined,
    from: revision.from ?? undefined,
    reason: revision.reason || undefined,
    kind: revisedKindWords[revision.kind],
    row: revision.row || undefined,
    field: toFieldHeader(revision),
    was: revision.was || undefined,
    is: revision.is || undefined,
    former: revision.former && JSON.stringify(revision.former),
  };
}

/** `修订`: what the plan said before, by which document it was changed, and from which period on. */
export function drawRevisionSheet(revisions: readonly Revision[]): Sheet {
  const note =
    '方案改了什么，一处一行。各表填现在的要求，原来的写在“原为”；“自报告期”以前的各期仍按原来的下发、校验和汇总，空着的，各期都按现在的。可用 revise 比较新旧两个方案工作簿生成。';
  return tableSheet(planSheets.revisions, revisionColumns, revisions.map(toContents), note, (frame) => [
    choice(frame, 'kind', revisedKindWords),
    dates(frame, ['date']),
  ]);
}

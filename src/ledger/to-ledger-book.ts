import type { Book } from '../workbook/book/book';
import type { CellRules } from './cell-rule';
import { drawCoverSheet } from './cover-sheet';
import { drawIdentitySheet } from './identity-sheet';
import { drawIndicatorSheet } from './indicator-sheet';
import type { Ledger } from './ledger';
import { drawReplySheet } from './reply-sheet';
import { drawActionSheet, drawTaskSheet } from './task-sheet';

/** The template: the ledger as a workbook that checks itself. Formulas carry no cached values yet. */
export function toLedgerBook(ledger: Ledger, rules: CellRules): Book {
  const longest = rules.longest(ledger);
  const indicators = drawIndicatorSheet(ledger, rules.indicators, longest.indicators);
  const tasks = drawTaskSheet(ledger, rules.tasks, [indicators.frame], longest.tasks);
  const actions = drawActionSheet(ledger, rules.actions, longest.actions);
  return {
    title: `${ledger.identity.unit} ${ledger.identity.period} ${ledger.planTitle}`,
    names: [],
    sheets: [
      drawCoverSheet(ledger, rules, indicators.frame, tasks.frame, actions.frame),
      tasks.sheet,
      actions.sheet,
      indicators.sheet,
      ...drawReplySheet(ledger),
      drawIdentitySheet(ledger),
    ],
  };
}

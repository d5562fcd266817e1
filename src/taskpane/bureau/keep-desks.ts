import type { KeptOutcome, KeptRevising } from '../keeping/kept';
import type { PaneKeep } from '../keeping/pane-keep';
import type { BureauDesks } from './make-desks';

/** Keeps what the desks hold whenever it changes, until the returned function is called. */
export function keepDesks(keep: PaneKeep, { plan, revise, issue, consolidate, choice }: BureauDesks): () => void {
  const { edition } = keep.store.get();
  let outcome: KeptOutcome | null = keep.kept.outcome ?? null;
  const toOutcome = (): KeptOutcome | null => {
    const { result, isWritten, target } = consolidate.store.get();
    if (outcome?.result === result && outcome.isWritten === isWritten && outcome.target === target) return outcome;
    return result && { result, isWritten, target };
  };
  let revising: KeptRevising | null = keep.kept.revising ?? null;
  const toRevising = (): KeptRevising | null => {
    const { former, date, number, reason, from, own } = revise.store.get();
    const terms = { date, number, reason, from, own };
    const isSame =
      revising !== null && revising.former === former && JSON.stringify(revising.terms) === JSON.stringify(terms);
    return isSame ? revising : former && { former, terms };
  };
  const look = () => {
    const { text: planText, source: planSource } = plan.store.get();
    const { left, previous } = issue.store.get();
    const { files, use, previous: carriedOn, evidence } = consolidate.store.get();
    outcome = toOutcome();
    revising = toRevising();
    const { period, isTyped } = choice.get();
    keep.keep(edition, {
      planText,
      planSource,
      period: isTyped ? period : '',
      left,
      previous,
      revising,
      files,
      use,
      carriedOn,
      evidence,
      outcome,
    });
  };
  const ends = [plan.store, revise.store, issue.store, consolidate.store, choice].map(({ subscribe }) =>
    subscribe(look),
  );
  return () => {
    for (const end of ends) end();
  };
}

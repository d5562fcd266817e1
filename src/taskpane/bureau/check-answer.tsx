import { isOpen } from '../../plan/is-open';
import { DoneNotice } from '../parts/done-notice';
import { useStore } from '../state/use-store';
import type { Occupancy } from '../state/occupancy';
import { useWords } from '../words/use-words';
import type { PlanDesk } from './plan-desk';

interface CheckAnswerProps {
  readonly plan: PlanDesk;
  readonly occupancy: Occupancy;
}

/** What the ribbon's check button can say where no ledger is open. */
export function CheckAnswer({ plan, occupancy }: CheckAnswerProps) {
  const say = useWords();
  const { reading, origin, isBusy, fault } = useStore(plan.store);
  if (!occupancy.plan)
    return <DoneNotice intent="info" text={say(occupancy.summary ? 'checkSummary' : 'checkNothing')} />;
  if (!reading || origin !== 'book' || isBusy || fault) return null;
  const n = reading.questions.filter(isOpen).length;
  return (
    <DoneNotice intent={n > 0 ? 'warning' : 'success'} text={n > 0 ? say('checkPlan', { n }) : say('checkPlanWhole')} />
  );
}

import type { Host } from '../host';
import type { Occupancy } from '../state/occupancy';
import type { BureauDesks } from './make-desks';

export const bureauTabs = ['plan', 'issue', 'consolidate', 'followUp'] as const;

export type BureauTab = (typeof bureauTabs)[number];

/** What every tab of the bureau is given. */
export interface TabProps {
  readonly host: Host;
  readonly occupancy: Occupancy;
  readonly desks: BureauDesks;
  readonly onTab: (tab: BureauTab) => void;
}

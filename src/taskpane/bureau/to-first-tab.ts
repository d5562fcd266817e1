import type { Command } from '../commands';
import type { Occupancy } from '../state/occupancy';
import { type BureauTab, bureauTabs } from './tab-props';

/** Where to begin: what the ribbon asked for, else where the pane was last, else what the workbook is for. */
export function toFirstTab({ plan, summary }: Occupancy, command: Command, last: string | null = null): BureauTab {
  if (command === 'consolidate') return 'consolidate';
  const own = summary && !plan ? 'followUp' : 'plan';
  return command === 'check' ? own : (bureauTabs.find((tab) => tab === last) ?? own);
}

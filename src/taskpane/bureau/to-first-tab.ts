import type { Command } from '../../commands/commands';
import type { Occupancy } from '../state/occupancy';
import type { BureauTab } from './tab-props';

/** Where to begin: what the ribbon asked for, else what the workbook is for. */
export function toFirstTab({ plan, summary }: Occupancy, command: Command): BureauTab {
  if (command === 'consolidate') return 'consolidate';
  return summary && !plan ? 'followUp' : 'plan';
}

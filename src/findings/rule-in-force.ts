import type { RuleSetting } from '../plan/plan';
import type { Rule } from './rule';

/** The bound that a rule goes by under the bureau's settings (NaN for a rule without one); undefined where it is switched off. */
export function toBoundInForce(
  { id, bound }: Pick<Rule<never, unknown>, 'id' | 'bound'>,
  settings: readonly RuleSetting[],
): number | undefined {
  const setting = settings.find(({ rule }) => rule === id);
  if (setting?.isOn === false) return undefined;
  return setting?.bound ?? bound?.usual ?? NaN;
}

import { HostError } from '../../protocol/host-error';

const permissions = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export type Permission = (typeof permissions)[number];

export type ProtectionOptions = Readonly<Record<Permission, boolean>> & { readonly selectionMode: string };

/** What was asked for; the rest is forbidden. */
export function toProtectionOptions(asked: Readonly<Record<string, unknown>>): ProtectionOptions {
  const { selectionMode = 'Normal' } = asked;
  if (typeof selectionMode !== 'string' || !['normal', 'unlocked', 'none'].includes(selectionMode.toLowerCase()))
    throw new HostError('InvalidArgument');
  const allowed = permissions.map((permission): [string, boolean] => [permission, asked[permission] === true]);
  return { ...Object.fromEntries(allowed), selectionMode } as ProtectionOptions;
}

import { splitNames } from './split-names';

/** Names in one line as `splitNames` parts them: one that holds a separator stands in quotes. */
export function joinNames(names: readonly string[]): string {
  return names.map((name) => (splitNames(name).length > 1 ? `“${name}”` : name)).join('、');
}

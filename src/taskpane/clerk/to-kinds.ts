import type { SelfFinding } from '../../findings/self/self-check';
import type { Mending } from './clerk-desk';

/** For the first finding of each rule that several findings have one repair of: all of them, to be mended at once. */
export function toKinds(findings: readonly SelfFinding[]): ReadonlyMap<SelfFinding, readonly Mending[]> {
  const kinds = new Map<string, Mending[]>();
  for (const finding of findings) {
    const [repair, ...others] = finding.repairs;
    if (repair === undefined || others.length > 0 || !finding.location) continue;
    const kind = kinds.get(finding.rule);
    if (kind) kind.push({ finding, repair });
    else kinds.set(finding.rule, [{ finding, repair }]);
  }
  return new Map(
    [...kinds.values()].flatMap((kind) => (kind[0] && kind.length > 1 ? [[kind[0].finding, kind] as const] : [])),
  );
}

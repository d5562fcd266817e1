import type { CountedReturn, FiledFinding } from '../district-summary';
import type { ReturnExtract } from './return-extract';

function toPlace({ finding: { rule, place } }: FiledFinding): string {
  return JSON.stringify([rule, place.row, place.column]);
}

function toPrint(filed: FiledFinding): string {
  return `${toPlace(filed)} ${JSON.stringify(filed.finding.facts)}`;
}

/**
 * The findings of the returns that count for one unit. Those about a row are kept where the return's own entry stands
 * there, once for the same; a query that one of them answers is answered.
 */
export function mergeFindings(
  returns: readonly CountedReturn[],
  stands: (row: string, file: string) => boolean,
): { readonly findings: readonly FiledFinding[]; readonly answered: readonly FiledFinding[] } {
  const collect = (toNoted: (extract: ReturnExtract) => ReturnExtract['findings']) =>
    returns.flatMap(({ file, extract }) =>
      toNoted(extract).flatMap((noted): FiledFinding[] =>
        noted.finding.place.row === null || stands(noted.finding.place.row, file) ? [{ ...noted, file }] : [],
      ),
    );
  const [findings, answered] = [collect((extract) => extract.findings), collect((extract) => extract.answered)];
  if (returns.length < 2) return { findings, answered };
  const once = (all: readonly FiledFinding[]) => {
    const first = new Map(all.map((each) => [toPrint(each), each] as const).reverse());
    return all.filter((each) => each.finding.place.row === null || first.get(toPrint(each)) === each);
  };
  const settled = new Set(answered.map(toPlace));
  return { findings: once(findings.filter((each) => !settled.has(toPlace(each)))), answered: once(answered) };
}

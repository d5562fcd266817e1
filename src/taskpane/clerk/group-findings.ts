import type { SelfFinding } from '../../findings/self/self-check';

export interface FindingGroup {
  readonly sheet: string;
  readonly rows: readonly {
    readonly row: string | null;
    readonly name: string;
    readonly findings: readonly SelfFinding[];
  }[];
}

/** By sheet, then by row, in the order in which they came; errors before queries within a row. */
export function groupFindings(findings: readonly SelfFinding[]): FindingGroup[] {
  const sheets = new Map<string, Map<string, SelfFinding[]>>();
  for (const finding of findings) {
    const rows = sheets.get(finding.sheet) ?? new Map<string, SelfFinding[]>();
    sheets.set(finding.sheet, rows);
    rows.set(finding.row ?? '', [...(rows.get(finding.row ?? '') ?? []), finding]);
  }
  return [...sheets].map(([sheet, rows]) => ({
    sheet,
    rows: [...rows.values()].map((own) => ({
      row: own[0]?.row ?? null,
      name: own.find(({ name }) => name !== '')?.name ?? '',
      findings: [
        ...own.filter(({ severity }) => severity === 'error'),
        ...own.filter(({ severity }) => severity === 'query'),
      ],
    })),
  }));
}

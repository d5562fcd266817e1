import { toLedgerUnits } from '../../plan/reporting';
import type { Plan } from '../../plan/plan';
import type { ReportingLine } from '../district-summary';
import type { MergedReturn } from '../reporting/merge-returns';
import type { Evidence, EvidenceCounts, EvidenceLine } from './evidence';
import { EvidenceFiles } from './evidence-files';
import { matchEvidence } from './match-evidence';
import { toEvidenceKey } from './to-evidence-key';

/** What one unit names, once each in a row. */
function listOfUnit(unit: string, { returns }: MergedReturn, files: EvidenceFiles): EvidenceLine[] {
  const lines = new Map<string, EvidenceLine>();
  for (const { issuedTo, extract } of returns) {
    for (const { id: rowId, evidence } of [...extract.tasks, ...extract.indicators]) {
      for (const match of matchEvidence(evidence, [unit, issuedTo], files)) {
        const key = `${rowId}|${toEvidenceKey(match.named)}`;
        if (lines.get(key)?.state !== 'present') lines.set(key, { unit, rowId, ...match });
      }
    }
  }
  return [...lines.values()];
}

function count(lines: readonly EvidenceLine[]): EvidenceCounts {
  const of = (state: EvidenceLine['state']) => lines.filter((line) => line.state === state).length;
  return { present: of('present'), of: of('present') + of('missing'), unnamed: of('unnamed') };
}

/** `c`, `b/c`, `a/b/c`. */
function toTails(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, at) => steps.slice(at).join('/'));
}

/** Whether a file is a ledger that came in: both are named inside a folder, which need not be the same. */
function toIsLedger(reporting: readonly ReportingLine[]): (file: string) => boolean {
  const ledgers = new Set(reporting.flatMap(({ file, isAside }) => (file === null || isAside ? [] : [file])));
  const tails = new Set([...ledgers].flatMap(toTails));
  return (file) => tails.has(file) || toTails(file).some((tail) => ledgers.has(tail));
}

/** Holds what the returns that count name under 佐证材料 against the files that are there; `files`: paths in any order. */
export function listEvidence(
  plan: Plan,
  counted: ReadonlyMap<string, MergedReturn>,
  reporting: readonly ReportingLine[],
  files: readonly string[],
): Evidence {
  const there = new EvidenceFiles(plan, files);
  const byUnit = toLedgerUnits(plan).flatMap((unit) => {
    const merged = counted.get(unit);
    return merged ? [[unit, listOfUnit(unit, merged, there)] as const] : [];
  });
  const lines = byUnit.flatMap(([, own]) => own);
  const claimed = new Set(lines.flatMap((line) => line.files));
  const isLedger = toIsLedger(reporting);
  return {
    lines,
    unclaimed: [...there.owners].flatMap(([file, unit]) =>
      claimed.has(file) || isLedger(file) ? [] : [{ unit, file }],
    ),
    counts: new Map(byUnit.map(([unit, own]) => [unit, count(own)])),
  };
}

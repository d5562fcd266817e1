interface Cost {
  /** Null where the system does not tell. */
  readonly megabytes: number | null;
}

/** One line of the table of hostile and odd files. */
export interface TrialRow {
  readonly name: string;
  /** Null where the file was read. */
  readonly code: string | null;
  readonly sentence: string | null;
  readonly inNode: Cost;
  readonly inBrowser: Cost;
}

function line(name: string, code: string, costs: readonly string[], sentence: string): string {
  return [name.padEnd(48), code.padEnd(22), ...costs.map((cost) => cost.padStart(8)), ` ${sentence}`].join(' ');
}

function toText({ megabytes }: Cost): string {
  return megabytes?.toFixed(0) ?? '—';
}

/** Prints the table past jest, which would put a stack before each line. */
export function writeTrialTable(rows: readonly TrialRow[]): void {
  const head = line('case', 'reason', ['Node MB', 'page MB'], 'sentence');
  const lines = rows.map(({ name, code, sentence, inNode, inBrowser }) =>
    line(name, code ?? 'read', [toText(inNode), toText(inBrowser)], sentence ?? ''),
  );
  process.stdout.write(`\n${[head, ...lines].join('\n')}\n`);
}

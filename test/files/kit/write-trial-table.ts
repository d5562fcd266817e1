/** One line of the table of hostile and odd files. */
export interface TrialRow {
  readonly name: string;
  /** Null where the file was read. */
  readonly code: string | null;
  readonly sentence: string | null;
  readonly milliseconds: number;
  /** Null where nobody could measure it. */
  readonly megabytes: number | null;
}

/** Prints the table past jest, which would put a stack before each line. */
export function writeTrialTable(where: string, rows: readonly TrialRow[]): void {
  const lines = rows.map(({ name, code, sentence, milliseconds, megabytes }) =>
    [name.padEnd(46), (code ?? 'read').padEnd(22), milliseconds.toFixed(0).padStart(6), (megabytes?.toFixed(0) ?? '—').padStart(5), ` ${sentence ?? ''}`].join(' '),
  );
  const head = [`in ${where}: case`.padEnd(46), 'reason'.padEnd(22), 'ms'.padStart(6), 'MB'.padStart(5), ' sentence'].join(' ');
  process.stdout.write(`\n${[head, ...lines].join('\n')}\n`);
}

export interface ConsolidateOptions {
  readonly files: readonly string[];
  readonly plan: string;
  readonly period: string;
  /** The summary; absent where only the rows are asked for. */
  readonly out?: string;
  /** The summary of an earlier period, whose figures are carried on. */
  readonly previous?: string;
  /** A folder of evidence, whose files are held against what the ledgers name. */
  readonly evidence?: string;
  /** A CSV file of all entries. */
  readonly rows?: string;
  /** A folder where what became of the files is kept for the next time. */
  readonly cache?: string;
  readonly workers?: number;
  readonly deadline?: string;
  readonly asOf?: string;
  readonly use: readonly string[];
  /** A folder for what goes back to the units. */
  readonly sendBack?: string;
  readonly json: boolean;
}

import type { PreviousSummary } from '../../round/read-priors';
import { readSummaryBytes } from '../../round/read-summary-bytes';
import { readBytes } from './read-bytes';

/** The summary of an earlier period as somebody chose it. Throws a Fault. */
export async function readPreviousFile(file: File): Promise<PreviousSummary> {
  return { file: file.name, book: readSummaryBytes(file.name, await readBytes(file)) };
}

import { isEditing, toFault } from './to-excel-fault';

/** Waits between tries while a cell is being edited, in milliseconds. */
const waits = [400, 1200] as const;

/**
 * Runs a batch of commands. While somebody types in a cell Excel refuses, so it is tried again twice.
 * @throws Fault `excel…`
 */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await Excel.run(batch);
    } catch (thrown) {
      if (!isEditing(thrown)) throw toFault(thrown);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return Excel.run(batch).catch((thrown: unknown) => {
    throw toFault(thrown);
  });
}

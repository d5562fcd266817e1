import { defaultLimits, type Limits } from './limits';
import { readFault } from './read-faults';

/** For whoever knows a file's size before its bytes. Throws a Fault `read-too-large`. */
export function checkFileSize(bytes: number, limits: Limits = defaultLimits): void {
  if (bytes <= limits.fileBytes) return;
  const megabytes = (size: number) => String(Math.ceil(size / 1024 / 1024));
  throw readFault('read-too-large', megabytes(limits.fileBytes), megabytes(bytes));
}

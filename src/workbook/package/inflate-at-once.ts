import { inflateSync } from 'fflate';
import { nodeZlib } from './node-modules';

/** At most `most` bytes of memory; null where there would be more. Throws where the data is wrong or cut. */
export function inflateAtOnce(packed: Uint8Array, most: number): Uint8Array | null {
  if (!nodeZlib) {
    const inflated = inflateSync(packed, { out: new Uint8Array(most + 1) });
    return inflated.length > most ? null : inflated;
  }
  try {
    return nodeZlib.inflateRawSync(packed, { chunkSize: Math.max(most + 1, 64), maxOutputLength: Math.max(most, 1) });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw cause;
  }
}

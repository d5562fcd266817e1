import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { nodeZlib } from './node-modules';

/** Plain data in few bytes, to hold thousands of it or to hand it from worker to worker. */
export function packJson(value: unknown): Uint8Array {
  const text = JSON.stringify(value);
  // a copy: zlib's own is the beginning of a much larger piece of memory
  return nodeZlib
    ? new Uint8Array(nodeZlib.deflateRawSync(text, { level: 1 }))
    : deflateSync(strToU8(text), { level: 1 });
}

/** What was packed by `packJson`. Throws where the bytes are something else. */
export function unpackJson(packed: Uint8Array): unknown {
  return JSON.parse(nodeZlib ? nodeZlib.inflateRawSync(packed).toString('utf8') : strFromU8(inflateSync(packed)));
}

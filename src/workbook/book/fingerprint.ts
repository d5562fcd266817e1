function mix(text: string, seed: number, factor: number): number {
  let lane = seed;
  for (let at = 0; at < text.length; at += 1) lane = Math.imul(lane ^ text.charCodeAt(at), factor);
  return lane;
}

/**
 * 16 hex digits that change when the text changes. It tells accidents and edits apart from the original;
 * it is no protection against somebody who wants to forge one. (Two 32-bit multiply-xorshift lanes, as in cyrb53.)
 */
export function fingerprint(text: string): string {
  let a = mix(text, 0xdeadbeef, 2654435761);
  let b = mix(text, 0x41c6ce57, 1597334677);
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [a, b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

/** An OLE file of which only the directory is there, with streams of these names. */
export function ole(streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * streams.length + 512);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, at) => {
    for (let letter = 0; letter < name.length; letter++) bytes[512 + 128 * at + 2 * letter] = name.charCodeAt(letter);
  });
  return bytes;
}

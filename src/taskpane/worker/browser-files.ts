import type { FileSource } from '../../round/file-examiner';
import type { NamedFile } from './jobs';
import { readBytes } from './read-bytes';

export const browserFiles: FileSource<NamedFile> = {
  bytesOf: ({ file }) => readBytes(file),
  // a page that is not served safely is refused by the browser
  hashOf: async (bytes) => {
    const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
    if (!subtle) return null;
    const digest = new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  },
};

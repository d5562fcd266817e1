import { Fault } from '../../workbook/book/fault';
import { isZip, openZip, type PackedFile } from '../../workbook/package/open-zip';
import type { UnopenedFile } from '../../round/examine-all';
import type { NamedFile } from './jobs';
import { readBytes } from './read-bytes';

function unpackOne(zip: string, { path, read }: PackedFile): NamedFile | UnopenedFile {
  const name = `${zip}/${path}`;
  try {
    return { name, file: new File([new Uint8Array(read())], name) };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return { name, fault };
  }
}

async function unpackZip({ name, file }: NamedFile): Promise<(NamedFile | UnopenedFile)[]> {
  try {
    const packed = openZip(await readBytes(file));
    return packed === null ? [{ name, file }] : packed.map((each) => unpackOne(name, each));
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return [{ name, fault }];
  }
}

/** The files, each zip replaced by what is in it; one that cannot be opened stands for itself. The browser holds what was unpacked. */
export async function unpackZips(files: readonly NamedFile[]): Promise<(NamedFile | UnopenedFile)[]> {
  const all: (NamedFile | UnopenedFile)[] = [];
  for (const each of files) all.push(...(isZip(each.name) ? await unpackZip(each) : [each]));
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

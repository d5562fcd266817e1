import { isNoise } from '../../workbook/package/is-noise';
import type { EvidenceFolder, NamedFile } from '../worker/jobs';

/** A chosen folder by the paths of the files in it; the browser puts the folder's own name before each. */
export function toEvidenceFolder(files: readonly Pick<NamedFile, 'name'>[]): EvidenceFolder {
  const paths = files.map(({ name }) => name.slice(name.indexOf('/') + 1));
  return { name: files[0]?.name.split('/')[0] ?? '', files: paths.filter((path) => !isNoise(path)) };
}

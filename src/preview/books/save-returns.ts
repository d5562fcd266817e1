import { writeZip } from '../../workbook/package/write-zip';
import { saveFile } from '../../taskpane/dom/save-file';
import { fetchSample } from './fetch-sample';
import { readSampleNames } from './read-sample-names';

/** The sample returns as one zip, to unpack and drop on the pane. @throws Fault `noSample` */
export async function saveReturns(): Promise<void> {
  const files = await Promise.all(
    (await readSampleNames()).map(async (name) => ({ name, bytes: await fetchSample(name) })),
  );
  saveFile('sample-returns.zip', writeZip(files));
}

import type { Style } from '../../book/book';
import type { Budget } from '../../package/budget';
import type { Limits } from '../../package/limits';
import { builtInFormats } from '../number-formats';
import { readFault } from '../../package/read-faults';
import { ignore, readPart } from '../../package/read-package';
import type { Archive } from '../../package/unzip';

/** The Style of each cell format, by its index; undefined for those without a number format of their own. */
export function readStyles(archive: Archive, path: string, budget: Budget, limits: Limits): (Style | undefined)[] {
  const formats = new Map<number, string>();
  const formatIds: number[] = [];
  let inCellFormats = false;
  readPart(
    archive,
    path,
    {
      open(name, attributes) {
        if (name === 'cellXfs') inCellFormats = true;
        else if (name === 'numFmt')
          formats.set(Number(attributes.get('numFmtId')), budget.text(attributes.get('formatCode') ?? '', path));
        else if (name === 'xf' && inCellFormats) formatIds.push(Number(attributes.get('numFmtId') ?? 0));
        if (Math.max(formats.size, formatIds.length) > limits.formats)
          throw readFault('read-too-many-cells', path, String(limits.formats));
      },
      text: ignore,
      close(name) {
        if (name === 'cellXfs') inCellFormats = false;
      },
    },
    limits,
    'styleSheet',
  );
  const styles = new Map<string, Style>();
  return formatIds.map((id) => {
    const numberFormat = formats.get(id) ?? builtInFormats[id];
    if (numberFormat === undefined || numberFormat === '' || /^general$/i.test(numberFormat)) return undefined;
    const known = styles.get(numberFormat) ?? { numberFormat };
    styles.set(numberFormat, known);
    return known;
  });
}

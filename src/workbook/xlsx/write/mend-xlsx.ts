import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Sheet } from '../../book/book';
import { mark } from '../excel-text';
import { chartPoints } from './chart-points';

const errorResult = new RegExp(` t="str">(?:<f/>|(<f>[^<]*</f>))<v>${mark}([^<]*)</v>`, 'g');
const fixedRow = /(<row r="(\d{1,7})"[^<>]{0,200}?) customHeight="1"/g;
const guardedFormat = /<xf ([^<>]{0,300})>((?:<alignment[^<>]{0,200}>)?<protection[^<>]{0,100}) hidden="1"\/>/g;

/**
 * Says in the parts what the xlsx library has no words for: errors as cached results, text that looks like an error,
 * text that must stay text when re-entered, heights that the host may fit, and the hidden name behind a filter.
 * Gives charts their points.
 * Packs them with one compressor at one date,
 * so that the bytes are the same on every host.
 */
export function mendXlsx(file: Uint8Array, sheets: readonly Sheet[]): Uint8Array {
  const parts = unzipSync(file);
  const toPoints = chartPoints(sheets);
  for (const [path, bytes] of Object.entries(parts)) {
    const mendPart = mendFor(path, sheets, toPoints);
    if (mendPart) parts[path] = strToU8(mendPart(strFromU8(bytes)));
  }
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 });
}

function mendFor(
  path: string,
  sheets: readonly Sheet[],
  toPoints: (xml: string) => string,
): ((xml: string) => string) | null {
  if (path.startsWith('xl/charts/chart')) return toPoints;
  const [, number] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path) ?? [];
  if (number !== undefined) {
    const growing = new Set(
      sheets[Number(number) - 1]?.rows.filter(({ grows }) => grows).map(({ row }) => String(row + 1)),
    );
    return (xml) =>
      xml
        .replace(
          errorResult,
          (_, formula: string | undefined, error: string) => ` t="e">${formula ?? ''}<v>${error}</v>`,
        )
        .replace(fixedRow, (row, start: string, at: string) => (growing.has(at) ? start : row));
  }
  switch (path) {
    case 'xl/sharedStrings.xml':
      return (xml) => xml.replaceAll(mark, '');
    case 'xl/styles.xml':
      return (xml) => xml.replace(guardedFormat, '<xf $1 quotePrefix="1">$2/>');
    case 'xl/workbook.xml':
      return (xml) => xml.replace(/name="_xlnm\._FilterDatabase"/g, '$& hidden="1"');
    case 'docProps/core.xml':
      return (xml) => xml.replace(/<dcterms:modified[^<>]{0,100}>[^<]{0,40}<\/dcterms:modified>/, '');
    case 'docProps/app.xml':
      return (xml) => xml.replace(/<Application>[^<]{0,100}</, '<Application>District Ledger<');
    default:
      return null;
  }
}

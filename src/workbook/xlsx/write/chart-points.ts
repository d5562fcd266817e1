import type { ChartRange, Sheet, Value } from '../../book/book';
import { toChartReference } from './to-hucre-chart';

const reference = /<c:(str|num)Ref><c:f>([^<]{1,200})<\/c:f><\/c:\1Ref>/g;

/**
 * Puts the cells' cached values behind each reference of a chart, for viewers that do not calculate: the xlsx library
 * writes references only.
 */
export function chartPoints(sheets: readonly Sheet[]): (xml: string) => string {
  const named = new Map<string, ChartRange>();
  for (const { categories, series } of sheets.flatMap(({ charts = [] }) => charts))
    for (const range of [categories, ...series.map(({ values }) => values)])
      named.set(toXmlText(toChartReference(range)), range);
  const cells = new Map<string, Value>();
  const drawn = new Set([...named.values()].map(({ sheet }) => sheet));
  for (const sheet of sheets)
    if (drawn.has(sheet.name))
      for (const { row, column, value } of sheet.cells)
        if (value !== undefined) cells.set(`${sheet.name} ${String(row)} ${String(column)}`, value);
  return (xml) =>
    xml.replace(reference, (whole, kind: 'str' | 'num', text: string) => {
      const range = named.get(text);
      if (range === undefined) return whole;
      const values = placesOf(range).map((place) => cells.get(place));
      return `<c:${kind}Ref><c:f>${text}</c:f>${toCache(kind, values)}</c:${kind}Ref>`;
    });
}

function placesOf({ sheet, top, left, bottom, right }: ChartRange): string[] {
  const places: string[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) places.push(`${sheet} ${String(row)} ${String(column)}`);
  return places;
}

function toCache(kind: 'str' | 'num', values: readonly (Value | undefined)[]): string {
  const points = values.flatMap((value, at) => {
    const isPoint = typeof value === 'number' || (kind === 'str' && typeof value === 'string');
    return isPoint ? [`<c:pt idx="${String(at)}"><c:v>${toXmlText(String(value))}</c:v></c:pt>`] : [];
  });
  const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
  return `<c:${kind}Cache>${format}<c:ptCount val="${String(values.length)}"/>${points.join('')}</c:${kind}Cache>`;
}

function toXmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

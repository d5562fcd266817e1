import type { Location } from '../../returns/entry';

interface NamedPlace {
  readonly id: string;
  readonly location: Location;
}

/** Zero-based. */
function toPlace(address: string): Pick<Location, 'row' | 'column'> {
  const letters = address.replace(/\d/g, '');
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(address.slice(letters.length)) - 1, column: column - 1 };
}

/** The cells that a sentence names, like 指标!I3. */
export function listPlaces(sentence: string, sheets: readonly string[]): NamedPlace[] {
  const found = [...sentence.matchAll(/!([A-Z]{1,3}\d{1,7})/g)];
  const places = found.flatMap(({ index, 1: address = '' }): NamedPlace[] => {
    const sheet = sheets.find((name) => sentence.slice(0, index).endsWith(name));
    return sheet === undefined ? [] : [{ id: `${sheet}!${address}`, location: { sheet, ...toPlace(address) } }];
  });
  return places.filter(({ id }, at) => places.findIndex((each) => each.id === id) === at);
}

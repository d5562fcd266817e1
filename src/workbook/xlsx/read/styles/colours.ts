import type { Limits } from '../../../package/limits';
import { ignore, readPart } from '../../../package/read-package';
import type { Attributes } from '../../../package/scan-xml';
import type { Archive } from '../../../package/unzip';

/** A colour as RRGGBB; undefined where the file leaves it to the host. */
export type ReadColour = (attributes: Attributes) => string | undefined;

/** The order in which cells count a theme's colours; the theme part has dark before light. */
const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
const officeTheme: Readonly<Record<(typeof themeOrder)[number], string>> = {
  lt1: 'FFFFFF',
  dk1: '000000',
  lt2: 'EEECE1',
  dk2: '1F497D',
  accent1: '4F81BD',
  accent2: 'C0504D',
  accent3: '9BBB59',
  accent4: '8064A2',
  accent5: '4BACC6',
  accent6: 'F79646',
  hlink: '0000FF',
  folHlink: '800080',
};

/** Excel's palette of 56, from index 8 on; before it stand the first eight again. */
const palette = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 ' +
  '800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 ' +
  '99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Reads colours given directly, by index, or by the workbook's theme with a tint. `path` is the theme part's. */
export function readColours(archive: Archive, path: string | undefined, limits: Limits): ReadColour {
  const theme = path === undefined || !archive.has(path) ? officeTheme : readTheme(archive, path, limits);
  return (attributes) => {
    const rgb = attributes.get('rgb');
    if (rgb !== undefined)
      return /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb)
        ? tinted(rgb.slice(-6).toUpperCase(), attributes)
        : undefined;
    const indexed = attributes.get('indexed');
    if (indexed !== undefined) return palette[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8];
    const name = themeOrder[Number(attributes.get('theme') ?? -1)];
    return name && tinted(theme[name], attributes);
  };
}

function readTheme(archive: Archive, path: string, limits: Limits): typeof officeTheme {
  const found: Record<string, string> = {};
  let slot = '';
  readPart(
    archive,
    path,
    {
      open(name, attributes) {
        if (Object.hasOwn(officeTheme, name)) slot = name;
        const value =
          name === 'srgbClr' ? attributes.get('val') : name === 'sysClr' ? attributes.get('lastClr') : undefined;
        if (slot !== '' && value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value)) found[slot] ??= value.toUpperCase();
      },
      text: ignore,
      close(name) {
        if (name === slot) slot = '';
      },
    },
    limits,
  );
  return { ...officeTheme, ...found };
}

/** Lighter for a positive tint, darker for a negative one (ECMA-376 18.8.19, on each channel). */
function tinted(rgb: string, attributes: Attributes): string {
  const tint = Math.max(-1, Math.min(1, Number(attributes.get('tint') ?? 0)));
  if (Number.isNaN(tint) || tint === 0) return rgb;
  const channel = (at: number) => {
    const value = parseInt(rgb.slice(at, at + 2), 16);
    const mixed = Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint);
    return mixed.toString(16).toUpperCase().padStart(2, '0');
  };
  return channel(0) + channel(2) + channel(4);
}

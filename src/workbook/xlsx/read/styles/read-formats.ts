import type { Highlight, Style } from '../../../book/book';
import type { Limits } from '../../../package/limits';
import { builtInFormats } from '../../number-formats';
import { readFault } from '../../../package/read-faults';
import { ignore, readPart } from '../../../package/read-package';
import { isTrue } from '../read-workbook';
import type { Attributes, XmlEvents } from '../../../package/scan-xml';
import type { Archive } from '../../../package/unzip';
import type { ReadColour } from './colours';

/** What cells and conditional formats look like, by the indexes that sheets use. */
export interface Formats {
  readonly cells: readonly (Style | undefined)[];
  readonly differences: readonly Highlight['style'][];
}

type Draft = { -readonly [Key in keyof Style]?: Style[Key] };

/** Points; what a Book leaves unsaid. */
const usualSize = 11;

const aligns: Readonly<Record<string, NonNullable<Style['align']>>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
};
const verticals: Readonly<Record<string, NonNullable<Style['verticalAlign']>>> = { top: 'top', center: 'center' };

export function readFormats(archive: Archive, path: string, readColour: ReadColour, limits: Limits): Formats {
  const reader = new FormatReader(path, readColour, limits);
  readPart(archive, path, reader, limits);
  return reader.finish();
}

/** A switch of a font is on unless it says otherwise. */
function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'none'].includes(attributes.get('val') ?? '1');
}

class FormatReader implements XmlEvents {
  private readonly numberFormats = new Map<number, string>();
  private readonly fonts: Draft[] = [];
  private readonly fills: (string | undefined)[] = [];
  private readonly borders: boolean[] = [];
  private readonly formats: Style[] = [];
  private readonly differences: Draft[] = [];
  private section = '';
  private font: Draft = {};
  private sides = 0;
  private format: Draft = {};
  private fillKind = '';
  private count = 0;

  readonly text = ignore;

  constructor(
    private readonly path: string,
    private readonly readColour: ReadColour,
    private readonly limits: Limits,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (['fonts', 'fills', 'borders', 'cellXfs', 'cellStyleXfs', 'dxfs'].includes(name)) this.section = name;
    else if (name === 'numFmt' && this.section !== 'dxfs')
      this.numberFormats.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
    else if (this.section === 'fonts' || this.section === 'dxfs') this.openFont(name, attributes);
    if (this.section === 'fills' || this.section === 'dxfs') this.openFill(name, attributes);
    if (this.section === 'borders') this.openBorder(name, attributes);
    if (this.section === 'cellXfs') this.openFormat(name, attributes);
  }

  close(name: string): void {
    if (name === this.section) this.section = '';
    else if (name === 'xf' && this.section === 'cellXfs') this.formats.push(this.format);
    else if (name === 'dxf') this.differences.push(this.font);
    else if (name === 'font' && this.section === 'fonts') this.fonts.push(this.font);
    else if (name === 'border' && this.section === 'borders') this.borders.push(this.sides === 4);
  }

  finish(): Formats {
    return {
      cells: this.formats.map((format) => (Object.keys(format).length > 0 ? format : undefined)),
      differences: this.differences.map(({ fill, colour, bold }) => ({
        ...(fill !== undefined && { fill }),
        ...(colour !== undefined && { colour }),
        ...(bold && { bold }),
      })),
    };
  }

  private spend(): void {
    this.count += 1;
    if (this.count > this.limits.formats)
      throw readFault('read-too-many-cells', this.path, String(this.limits.formats));
  }

  private openFont(name: string, attributes: Attributes): void {
    switch (name) {
      case 'font':
        if (this.section === 'fonts') this.font = {};
        this.spend();
        break;
      case 'dxf':
        this.font = {};
        break;
      case 'b':
        if (isOn(attributes)) this.font.bold = true;
        break;
      case 'i':
        if (isOn(attributes)) this.font.italic = true;
        break;
      case 'u':
        if (isOn(attributes)) this.font.underline = true;
        break;
      case 'sz':
        this.keepSize(Number(attributes.get('val')));
        break;
      case 'color':
        this.keepColour(attributes);
    }
  }

  private keepSize(size: number): void {
    if (size > 0 && size !== usualSize) this.font.size = size;
  }

  private keepColour(attributes: Attributes): void {
    const colour = this.readColour(attributes);
    if (colour !== undefined && (colour !== '000000' || this.section === 'dxfs')) this.font.colour = colour;
  }

  private openFill(name: string, attributes: Attributes): void {
    if (name === 'fill') {
      this.fillKind = '';
      if (this.section === 'fills') this.fills.push(undefined);
      this.spend();
    } else if (name === 'patternFill')
      this.fillKind = attributes.get('patternType') ?? (this.section === 'dxfs' ? 'solid' : 'none');
    else if (name === 'fgColor' && this.fillKind === 'solid' && this.section === 'fills')
      this.fills[this.fills.length - 1] = this.readColour(attributes);
    else if (name === 'bgColor' && this.fillKind === 'solid' && this.section === 'dxfs') {
      const fill = this.readColour(attributes);
      if (fill !== undefined) this.font.fill = fill;
    }
  }

  private openBorder(name: string, attributes: Attributes): void {
    if (name === 'border') {
      this.sides = 0;
      this.spend();
    } else if (['left', 'right', 'top', 'bottom'].includes(name) && (attributes.get('style') ?? 'none') !== 'none')
      this.sides += 1;
  }

  private openFormat(name: string, attributes: Attributes): void {
    if (name === 'xf') this.keepFormat(attributes);
    else if (name === 'alignment') this.keepAlignment(attributes);
    else if (name === 'protection' && attributes.get('locked') !== undefined && !isTrue(attributes.get('locked')))
      this.format.locked = false;
  }

  private keepFormat(attributes: Attributes): void {
    this.spend();
    const index = (key: string) => Number(attributes.get(key) ?? 0);
    const numberFormat = this.numberFormats.get(index('numFmtId')) ?? builtInFormats[index('numFmtId')];
    const fill = this.fills[index('fillId')];
    this.format = {
      ...(numberFormat !== undefined && numberFormat !== '' && !/^general$/i.test(numberFormat) && { numberFormat }),
      ...this.fonts[index('fontId')],
      ...(fill !== undefined && { fill }),
      ...(this.borders[index('borderId')] === true && { border: 'thin' as const }),
    };
  }

  private keepAlignment(attributes: Attributes): void {
    const align = aligns[attributes.get('horizontal') ?? ''];
    const verticalAlign = verticals[attributes.get('vertical') ?? ''];
    if (align) this.format.align = align;
    if (verticalAlign) this.format.verticalAlign = verticalAlign;
    if (isTrue(attributes.get('wrapText'))) this.format.wrap = true;
  }
}

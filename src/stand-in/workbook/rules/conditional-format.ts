import type { Area } from '../cells/area';

export const conditionalTypes = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

export type ConditionalType = (typeof conditionalTypes)[number];

/** What a format changes; what it leaves alone is null. */
export interface ConditionalLook {
  numberFormat: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: string | null;
  strikethrough: boolean | null;
  fill: string | null;
  readonly borders: Partial<
    Record<'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight', { style: string; color: string }>
  >;
}

/** One conditional format over an area of a sheet. Formulas are R1C1, relative to `home`. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalType;
  areas: Area[];
  home: { readonly row: number; readonly column: number };
  stopIfTrue: boolean;
  readonly look: ConditionalLook;
  /** The formula of a custom one. */
  formula: string;
  /** The rule or settings of the others, as the API gives them. */
  settings: Readonly<Record<string, unknown>>;
}

export function plainLook(): ConditionalLook {
  return {
    numberFormat: null,
    fontColor: null,
    bold: null,
    italic: null,
    underline: null,
    strikethrough: null,
    fill: null,
    borders: {},
  };
}

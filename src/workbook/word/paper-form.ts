import type { Role } from './document';

/** Twentieths of a point: what Word measures in. */
const twipsOf = { point: 20, mm: 1440 / 25.4 } as const;

export const toPoints = (twips: number): number => twips / twipsOf.point;
const fromMm = (mm: number): number => Math.round(mm * twipsOf.mm);
export const fromPoints = (points: number): number => Math.round(points * twipsOf.point);

/** A4 with the text area of GB/T 9704—2012, 156 mm by 225 mm. */
export const page = {
  width: fromMm(210),
  height: fromMm(297),
  top: fromMm(37),
  bottom: fromMm(35),
  left: fromMm(28),
  right: fromMm(26),
  /** From the paper's edge to the page number, whose dashes stand 7 mm under the text area. */
  footer: fromMm(23),
} as const;

export const textWidth = page.width - page.left - page.right;

export const textHeight = page.height - page.top - page.bottom;

/** Points: the sizes that printers number 2, 3, 4, small 4, 5 and small 5. */
const sizes = { title: 22, body: 16, page: 14, form: 12, tight: 10.5, list: 9 } as const;

/** Points from line to line: 22 lines fill the text area. */
const bodyPitch = 28;

const lettersInLine = 28;

/** Twentieths of a point between letters, so that so many fill a line; no grid, which each program reads in its way. */
const bodySpacing = Math.floor(textWidth / lettersInLine - fromPoints(sizes.body));

export const latinFont = 'Times New Roman';

const fonts = {
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  body: '仿宋_GB2312',
  page: '宋体',
} as const;

/** What stands in, the first that is there, where a computer has not the font that the standard asks for. */
export const fallbackFonts: Readonly<Record<string, readonly string[]>> = {
  [fonts.title]: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B5', '小标宋', '宋体'],
  [fonts.heading]: ['SimHei'],
  [fonts.subheading]: ['楷体', 'KaiTi'],
  [fonts.body]: ['仿宋', 'FangSong'],
  [fonts.page]: ['SimSun'],
};

export type Part = Role | 'form' | 'tight' | 'list' | 'page';

/** How a paragraph looks. */
export interface Form {
  /** Shown in Word among the styles. */
  readonly name: string;
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly align: 'both' | 'center' | 'left' | 'right';
  /** Letters by which the first line stands in, all lines from the left, all from the right. */
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  /** Twentieths of a point between letters. */
  readonly spacing?: number;
  /** Points from line to line. */
  readonly pitch: number;
  /** Points under the paragraph. */
  readonly after?: number;
  /** Its place among the headings, 1 the highest. */
  readonly outline?: 1 | 2;
}

const body: Form = {
  name: '公文正文',
  font: fonts.body,
  size: sizes.body,
  align: 'both',
  firstLine: 2,
  spacing: bodySpacing,
  pitch: bodyPitch,
};
const unindented: Form = { ...body, firstLine: 0 };
const inTable: Form = { ...unindented, align: 'left', spacing: 0 };

export const forms: Readonly<Record<Part, Form>> = {
  title: { name: '公文标题', font: fonts.title, size: sizes.title, align: 'center', pitch: 34, after: bodyPitch },
  number: { ...unindented, name: '公文编号', align: 'right' },
  addressee: { ...unindented, name: '公文主送', align: 'left' },
  heading: { ...body, name: '公文一级标题', font: fonts.heading, outline: 1 },
  subheading: { ...body, name: '公文二级标题', font: fonts.subheading, outline: 2 },
  body,
  attachment: { ...unindented, name: '公文附件', left: 2 },
  signature: { ...unindented, name: '公文落款', align: 'right', right: 4 },
  form: { ...inTable, name: '公文表单', size: sizes.form, pitch: 20 },
  tight: { ...inTable, name: '公文表单（紧凑）', size: sizes.tight, pitch: 14 },
  list: { ...inTable, name: '公文列表', size: sizes.list, pitch: 13 },
  page: { ...unindented, name: '公文页码', font: fonts.page, size: sizes.page, align: 'left', spacing: 0, pitch: 18 },
};

export const parts = Object.keys(forms) as readonly Part[];
